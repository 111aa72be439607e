import { firstFrom, type Places } from './places.ts';
import type { Run } from './runs.ts';
import type { Reading } from './suggester.ts';
import type { Proposal } from './suggestion.ts';
import type { Token, Tokens } from './tokens.ts';
import { whyOf } from './why.ts';
import { titles } from './word-lists.ts';

// "China" of "China Merchants" is hardly the state; of "China-Peru talks" and of "U.S. Secretary Kerry" it is.
const insideName = ({ all }: Tokens, at: number, run: Run): boolean => {
  const [before, after] = [all[at - 1], all[at + 1]];
  const goesOn = at + 1 < run.to && after !== undefined && /^\p{Lu}/u.test(after.text) && !isTitle(after);
  const cameBefore =
    at > run.from && before !== undefined && /^\p{Lu}/u.test(before.text) && !isTitle(before);
  return goesOn || cameBefore;
};
const isTitle = ({ text }: Token): boolean => titles.has(text.toLowerCase());

/** Exact names, less sure where the words around leave doubt: one word of a longer run of capitals, or an adjective. */
export const doubted = (
  { tokens, known, text }: Reading,
  named: readonly Proposal[],
  runs: Places<Run>,
): readonly Proposal[] => {
  // "Somali" and "Argentine"; "U.S." is the state's own name.
  const isAdjective = (words: string): boolean => /\p{Ll}/u.test(words) && known.demonyms.has(words);
  return named.map((each) => {
    const words = text.slice(each.start, each.end);
    const at = firstFrom(tokens.all, each.start);
    const [run] = runs.touching(each);
    const isPart = run !== undefined && tokens.all[at]?.end === each.end && insideName(tokens, at, run);
    if (each.why.band !== 'CERTAIN' || !(isPart || isAdjective(words))) return each;
    const { matched } = each.why;
    const reason = isPart ? 'NAME_WITHIN_NAME' : 'NAME_OR_ADJECTIVE';
    return { ...each, why: whyOf(reason, { method: 'EXACT_NAME', band: 'LIKELY' }, { words, matched }) };
  });
};
