import type { Range } from '@chancery/domain';
import { firstFrom, makePlaces, type Places } from './places.ts';
import { habitsOf, isHeading, type Run, runsOf } from './runs.ts';
import type { Suggester } from './suggester.ts';
import type { NameGuess, Proposal } from './suggestion.ts';
import type { Token, Tokens } from './tokens.ts';
import { bodies, offices, places, titles } from './word-lists.ts';

const spoke =
  /^(?:said|says|told|tells|added|adds|wrote|writes|argued|explained|noted|claimed|insisted|warned|stated|denied|who|was|is|has)$/iu;
const inPlace = /^(?:in|near|at|across|outside|around|inside|throughout|towards?|into)$/iu;
const acronym = /^(?:\p{Lu}{2,6}s?|(?:\p{Lu}\.){2,})$/u;

const wordsOf = ({ all }: Tokens, { from, to }: Run): readonly string[] =>
  all.slice(from, to).map(({ text }) => text);

type Titled = { readonly run: Run; readonly title: boolean; readonly office: boolean };

// "President Vladimir Putin" is Vladimir Putin; "the Foreign Secretary" is an office that stands for who holds it.
const withoutTitle = ({ all }: Tokens, run: Run): Titled | null => {
  let from = run.from;
  const lower = (at: number): string => all[at]?.text.toLowerCase().replace(/\.$/u, '') ?? '';
  while (from < run.to && (titles.has(lower(from)) || (from > run.from && all[from]?.text === '.')))
    from += 1;
  const first = all[from];
  if (from === run.to)
    return run.to - run.from > 1 && offices.has(lower(run.to - 1))
      ? { run, title: false, office: true }
      : null;
  const isTitle =
    from > run.from &&
    /^\p{Lu}/u.test(first?.text ?? '') &&
    offices.has(lower(from - 1)) !== bodies.has(lower(from));
  if (from === run.from || !first) return { run, title: false, office: false };
  if (['of', 'for', 'to', 'and'].includes(lower(from))) return { run, title: false, office: true };
  const person =
    isTitle || /^(?:mr|mrs|ms|dr|sir|lord|lady|king|queen|general|colonel|president)$/u.test(lower(from - 1));
  return person && !bodies.has(lower(run.to - 1))
    ? { run: { ...run, from, start: first.start }, title: true, office: false }
    : { run, title: false, office: false };
};

const guessOf = (tokens: Tokens, { run, title, office }: Titled): NameGuess => {
  const words = wordsOf(tokens, run);
  const lower = words.map((word) => word.toLowerCase());
  if (title || office) return 'PERSON';
  if (lower.some((word) => bodies.has(word)) || words.some((word) => acronym.test(word)))
    return 'ORGANISATION';
  if (lower.some((word) => places.has(word))) return 'PLACE';
  const [before, after] = [tokens.all[run.from - 1], tokens.all[run.to]];
  if (before && inPlace.test(before.text)) return 'PLACE';
  const plain = words.every((word) => /^(?:\p{L}[\p{L}\p{M}'’-]*|-)$/u.test(word));
  const length = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (plain && length >= 2 && length <= 4 && (spoke.test(after?.text ?? '') || after?.text === ','))
    return 'PERSON';
  if (plain && length === 1 && /^(?:said|says|told|added|adds)$/u.test(after?.text ?? '')) return 'PERSON';
  return 'UNKNOWN';
};

const sentenceFor = (words: string, { title, office }: Titled, guess: NameGuess): string => {
  if (office) return `“${words}” is the title of an office, and may stand for who holds it.`;
  if (title) return `“${words}” is written in capitals after a title, and is not known yet.`;
  if (guess === 'ORGANISATION')
    return `“${words}” is written in capitals like the name of a body, and is not known yet.`;
  return `“${words}” is written in capitals like a name, and is not known yet.`;
};

// "Russian" and "Western" alone are no names of anybody.
const directions =
  /^(?:(?:Pan|Anti|Pro|Non|Neo)-?)?(?:West|East|North|South|Western|Eastern|Northern|Southern|European|African|Asian|Arab|Arabs|Islamic|Muslim|Muslims|Christian|Christians|Jewish|Jews|Sunni|Shia|Shi['’]ite|Kurdish|Kurds?|Republican|Democratic|Communist|Soviet|Internet|God|English)$/u;

const isAdjective = (words: readonly string[], demonyms: ReadonlyMap<string, unknown>): boolean =>
  words.length === 1 && (directions.test(words[0] ?? '') || demonyms.has(words[0] ?? ''));

// A run that begins with an adjective of a state goes on as a name only where more than one word follows.
const withoutAdjective = ({ all }: Tokens, run: Run, demonyms: ReadonlyMap<string, unknown>): Run => {
  const [first, second] = [all[run.from], all[run.from + 1]];
  const cut =
    first &&
    second &&
    run.to - run.from === 2 &&
    demonyms.has(first.text) &&
    !bodies.has(second.text.toLowerCase());
  return cut ? { ...run, from: run.from + 1, start: second.start } : run;
};

// "U.S. Secretary Kerry" names a state first.
const afterState = ({ all }: Tokens, run: Run, mentions: Places<Range>): Run => {
  const state = mentions.touching(run).find(({ start, end }) => start === run.start && end < run.end);
  const from = state ? firstFrom(all, state.end) : -1;
  const next = all[from];
  return next && from < run.to && titles.has(next.text.toLowerCase())
    ? { ...run, from, start: next.start }
    : run;
};

const isNamed = (token: Token | undefined): boolean => token !== undefined && /\p{L}{2}/u.test(token.text);

/** Names that no record has: runs of words in capitals that a sentence's beginning does not explain. */
export const unknownNames: Suggester = {
  name: 'unknown-names',
  *suggest({ tokens, text, known, isExcluded }, before) {
    const mentions = makePlaces<Range>(
      text.length,
      before.filter(({ type }) => type === 'MENTION'),
    );
    // "CHF" of "CHF 20m" is no name.
    const sums = makePlaces<Range>(
      text.length,
      before.filter(({ type }) => type === 'AMOUNT' || type === 'DATE'),
    );
    const { demonyms } = known;
    const habits = habitsOf(tokens, demonyms);
    const found: Proposal[] = [];
    const inProse = new Set<string>();
    const headings = (heading: boolean) =>
      tokens.sentences.filter((each) => isHeading(tokens, each) === heading);
    // Headings come last: there a name is what the prose has as a name.
    for (const sentence of [...headings(false), ...headings(true)]) {
      yield Math.max(1, sentence.to - sentence.from);
      const heading = isHeading(tokens, sentence);
      for (const whole of runsOf(tokens, sentence, habits)) {
        const each = afterState(tokens, whole, mentions);
        const titled = withoutTitle(tokens, withoutAdjective(tokens, each, demonyms));
        if (
          !titled ||
          isExcluded(titled.run) ||
          !sums.isFree(titled.run) ||
          !isNamed(tokens.all[titled.run.from])
        )
          continue;
        const { run } = titled;
        const words = text.slice(run.start, run.end);
        if (heading && !inProse.has(words)) continue;
        inProse.add(words);
        const inner = mentions.touching(run);
        if (inner.some((mention) => mention.start <= run.start && mention.end >= run.end)) continue;
        if (isAdjective(wordsOf(tokens, run), demonyms)) continue;
        // What a known name leaves over, as in "Beijing-Moscow", is no name by itself.
        if (inner.length > 0 && !wordsOf(tokens, run).some((word) => bodies.has(word.toLowerCase())))
          continue;
        const guess = guessOf(tokens, titled);
        const why = {
          method: 'CAPITALS' as const,
          band: titled.title || guess === 'ORGANISATION' ? ('LIKELY' as const) : ('POSSIBLE' as const),
          matched: null,
          sentence: sentenceFor(words, titled, guess),
        };
        found.push({ type: 'NAME', start: run.start, end: run.end, why, guess });
      }
    }
    return found;
  },
};
