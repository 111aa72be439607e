import type { Run } from './runs.ts';
import { russianGivenNames } from './russian-given-names.ts';
import type { Token, Tokens } from './tokens.ts';
import { attributes, bodies, heads, joiners, offices, places, portfolios, titles } from './word-lists.ts';

/** The name in a run of capitals: of a person after a title, of an office, or of anything else. */
export type Titled = {
  readonly run: Run;
  readonly title: boolean;
  readonly office: boolean;
  /** Whether it begins with a given name. */
  readonly given?: true;
};

const lowerOf = (token: Token | undefined): string => token?.text.toLowerCase().replace(/\.$/u, '') ?? '';

const isPlainName = (tokens: readonly Token[]): boolean =>
  tokens.length > 0 &&
  tokens.length <= 4 &&
  tokens.every((token, at) => {
    const word = lowerOf(token);
    if (at > 1 && tokens[at - 1]?.text === '-') return /^\p{L}{2,}$/u.test(word); // "Son Jae-il"
    return (
      /^(?:\p{Lu}[\p{L}\p{M}'’]*\.?|[-.]|al|bin|von|van|de)$/u.test(token.text) &&
      !/^\p{Lu}{2,}$/u.test(token.text) &&
      !bodies.has(word) &&
      !places.has(word) &&
      !joiners.has(word) &&
      !portfolios.has(word)
    );
  });

// "Secretary of State Ana Rey", "Minister for the Far East Ana Rey": the name begins after what the office is for.
const afterPortfolio = ({ all }: Tokens, head: number, to: number): number | null => {
  if (!['of', 'for'].includes(lowerOf(all[head + 1]))) return head + 1;
  let at = head + 2;
  while (at < to && (portfolios.has(lowerOf(all[at])) || /^(?:of|for)$/u.test(lowerOf(all[at])))) at += 1;
  return at > head + 2 && at < to ? at : null;
};

// Whom the office belongs to: "Apple" of "Apple Chief Executive Ana Rey".
const beforeOffice = ({ all }: Tokens, run: Run, head: number): readonly Titled[] => {
  let to = run.from;
  while (to < head && !titles.has(lowerOf(all[to])) && !attributes.has(lowerOf(all[to]))) to += 1;
  const last = all[to - 1];
  return last && to > run.from ? [{ run: { ...run, to, end: last.end }, title: false, office: false }] : [];
};

// "Apple Chief Executive Ana Rey" and "Foreign Office Minister Ana Rey" are Ana Rey.
const afterOffice = (tokens: Tokens, run: Run): readonly Titled[] | null => {
  for (let head = run.to - 2; head >= run.from; head -= 1) {
    if (!heads.has(lowerOf(tokens.all[head]))) continue;
    const from = afterPortfolio(tokens, head, run.to);
    const first = from === null ? undefined : tokens.all[from];
    if (from !== null && first && isPlainName(tokens.all.slice(from, run.to)))
      return [
        ...beforeOffice(tokens, run, head),
        { run: { ...run, from, start: first.start }, title: true, office: false },
      ];
  }
  return null;
};

// "President Vladimir Putin" is Vladimir Putin; "the Foreign Secretary" is an office that stands for who holds it.
const afterTitles = ({ all }: Tokens, run: Run): Titled | null => {
  const lower = (at: number): string => lowerOf(all[at]);
  let from = run.from;
  while (from < run.to && (titles.has(lower(from)) || (from > run.from && all[from]?.text === '.')))
    from += 1;
  const first = all[from];
  if (from === run.to)
    return run.to - run.from > 1 && offices.has(lower(run.to - 1))
      ? { run, title: false, office: true }
      : null;
  // "Foreign Office Minister" is an office; "Joint Ministry" is none.
  if (run.to - run.from > 1 && offices.has(lower(run.to - 1))) return { run, title: false, office: true };
  if (from === run.from || !first) return { run, title: false, office: false };
  const isTitle = /^\p{Lu}/u.test(first.text) && offices.has(lower(from - 1)) !== bodies.has(lower(from));
  if (['of', 'for', 'to', 'and'].includes(lower(from))) return { run, title: false, office: true };
  const person =
    isTitle || /^(?:mr|mrs|ms|dr|sir|lord|lady|king|queen|general|colonel|president)$/u.test(lower(from - 1));
  return person && !bodies.has(lower(run.to - 1))
    ? { run: { ...run, from, start: first.start }, title: true, office: false }
    : { run, title: false, office: false };
};

const part = ({ all }: Tokens, from: number, to: number): Run | null => {
  const [first, last] = [all[from], all[to - 1]];
  return first && last && to > from ? { from, to, start: first.start, end: last.end } : null;
};

// "МИД Украины Дмитрий Кулеба" are two: Russian puts no mark between a body and who speaks for it.
const beforeGivenName = (tokens: Tokens, run: Run): readonly Titled[] | null => {
  const at = tokens.all
    .slice(run.from, run.to - 1)
    .findIndex(({ text }) => /^\p{Script=Cyrillic}/u.test(text) && russianGivenNames.has(text));
  if (at < 0) return null;
  const body = part(tokens, run.from, run.from + at);
  const person = part(tokens, run.from + at, run.to);
  return [
    ...(body ? [{ run: body, title: false, office: false }] : []),
    ...(person ? [{ run: person, title: false, office: false, given: true as const }] : []),
  ];
};

/** The names in a run, without the title before one; none where there is only a title. */
export const withoutTitle = (tokens: Tokens, run: Run): readonly Titled[] => {
  const found = beforeGivenName(tokens, run) ?? afterOffice(tokens, run) ?? afterTitles(tokens, run) ?? [];
  return 'run' in found ? [found] : found;
};
