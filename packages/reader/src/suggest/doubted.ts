import { firstFrom, type Places } from './places.ts';
import type { Run } from './runs.ts';
import type { Reading } from './suggester.ts';
import type { Proposal } from './suggestion.ts';
import type { Token, Tokens } from './tokens.ts';
import { whyOf } from './why.ts';
import { bodies, calendar, places, regions, titles, trades } from './word-lists.ts';

// "China" of "China Merchants" is hardly the state; of "China-Peru talks" and of "U.S. Secretary Kerry" it is.
const insideName = ({ all }: Tokens, at: number, run: Run): boolean => {
  const [before, after] = [all[at - 1], all[at + 1]];
  const goesOn = at + 1 < run.to && after !== undefined && /^\p{Lu}/u.test(after.text) && !isTitle(after);
  const cameBefore =
    at > run.from && before !== undefined && /^\p{Lu}/u.test(before.text) && !isTitle(before);
  return goesOn || cameBefore;
};
const isTitle = ({ text }: Token): boolean => titles.has(text.toLowerCase());

const tellsPerson =
  /^, (?:an? (?!group|company|firm|bank|maker|unit|body|agency|party|newspaper|port|city|town|region)\p{Ll}|who\b|\d\d,)|^,? (?:said|says|told|tells|added|wrote)\b/u;

// "Georgia Smith, a spokeswoman" is somebody who is called as a state is.
const isGivenName = (
  { tokens: { all }, text }: Reading,
  { start, end, candidates }: Proposal,
  run: Run | undefined,
): boolean => {
  const [first, second] = run ? [all[run.from], all[run.from + 1]] : [];
  const word = second?.text.toLowerCase() ?? '';
  return (
    run !== undefined &&
    run.to - run.from === 2 &&
    first?.start === start &&
    first.end === end &&
    candidates?.[0]?.recordKind === 'State' &&
    /^\p{Lu}\p{Ll}+$/u.test(second?.text ?? '') &&
    ![titles, bodies, places, trades, regions, calendar].some((words) => words.has(word)) &&
    tellsPerson.test(text.slice(run.end, run.end + 40))
  );
};

/**
 * Exact names, less sure where the words around leave doubt: one word of a longer run of capitals, or an
 * adjective; without those of states that somebody is called by.
 */
export const doubted = (
  reading: Reading,
  named: readonly Proposal[],
  runs: Places<Run>,
): readonly Proposal[] => {
  const { tokens, known, text } = reading;
  // "Somali" and "Argentine"; "U.S." is the state's own name.
  const isAdjective = (words: string): boolean => /\p{Ll}/u.test(words) && known.demonyms.has(words);
  return named.flatMap((each) => {
    const words = text.slice(each.start, each.end);
    const at = firstFrom(tokens.all, each.start);
    const [run] = runs.touching(each);
    if (isGivenName(reading, each, run)) return [];
    const isPart = run !== undefined && tokens.all[at]?.end === each.end && insideName(tokens, at, run);
    if (each.why.band !== 'CERTAIN' || !(isPart || isAdjective(words))) return each;
    const { matched } = each.why;
    const reason = isPart ? 'NAME_WITHIN_NAME' : 'NAME_OR_ADJECTIVE';
    return { ...each, why: whyOf(reason, { method: 'EXACT_NAME', band: 'LIKELY' }, { words, matched }) };
  });
};
