import { type Range, shortTitles } from '@chancery/domain';
import { russianGivenNames } from './russian-given-names.ts';
import type { Sentence, Token, Tokens } from './tokens.ts';
import {
  attributes,
  bodies,
  calendar,
  commonOpeners,
  heads,
  hyphenated,
  joiners,
  newspapers,
  particles,
  places,
  portfolios,
} from './word-lists.ts';

/** Words in capitals that stand together, with the small words between them. Places in the list of tokens. */
export type Run = Range & { readonly from: number; readonly to: number };

const capital = /^(?:\p{Lu}|(?:al|el|an|ad|as|d|l|de|O)[-’']?\p{Lu}|[a-z]{1,3}\p{Lu}|\d+[-\p{L}]*\p{Lu})/u;
const hasLetters = /\p{L}{2}|\p{Lu}\.|^\p{Lu}$|^[GP]\d{1,2}$/u;
// What a full stop may stand behind within a name: an initial, a title.
const beforeStop = new RegExp(String.raw`^(?:\p{Lu}|${shortTitles.join('|')})$`, 'u');
const grammar = new Set([
  'DET',
  'PRON',
  'ADP',
  'CCONJ',
  'SCONJ',
  'AUX',
  'ADV',
  'INTJ',
  'PART',
  'PUNCT',
  'SYM',
]);

/** How a text writes its words, which tells what a capital where a sentence begins is worth. */
export type Habits = {
  /** Words that it also writes small: no names. */
  readonly small: ReadonlySet<string>;
  /** Words that it writes with a capital within sentences. */
  readonly capitals: ReadonlySet<string>;
  /** Adjectives of states, which begin a name more often than they go on with one. */
  readonly demonyms: ReadonlyMap<string, unknown>;
};

export const habitsOf = ({ all }: Tokens, demonyms: ReadonlyMap<string, unknown>): Habits => ({
  demonyms,
  small: new Set(all.flatMap(({ text }) => (/^\p{Ll}/u.test(text) ? [text] : []))),
  capitals: new Set(all.flatMap(({ text, first }) => (!first && /^\p{Lu}/u.test(text) ? [text] : []))),
});

/** Whether words are a heading: nearly all of them have capitals, so that capitals tell nothing. */
export const isHeading = ({ all }: Tokens, { from, to }: Sentence): boolean => {
  const words = all.slice(from, to).filter(({ text }) => /^\p{L}{4,}/u.test(text));
  const inCapitals = words.filter(({ text }) => /^\p{Lu}/u.test(text)).length;
  const ended = /^[.!?:”"]$/u.test(all[to - 1]?.text ?? '');
  return !ended && words.length >= 4 && inCapitals / words.length > 0.7;
};

const common =
  /(?:tion|sion|ment|ness|ity|ing|ed|ly|ism|ance|ence|ous|ful|able|ible|ive|ent|ish|ers?|[rntuic]al|ary)s?$|s$/u;

// "Foreign Ministry", "Bank of Japan", "Minister for Trade": with what follows, a common word is the name of a body.
const opensBody = (all: readonly Token[], at: number): boolean => {
  const [lower, next] = [all[at]?.text.toLowerCase() ?? '', all[at + 1]?.text ?? ''];
  if (attributes.has(lower)) return bodies.has(next.toLowerCase()) && capital.test(next);
  const further = all[at + (all[at + 2]?.text === 'the' ? 3 : 2)]?.text ?? '';
  return bodies.has(lower) && /^(?:of|for)$/u.test(next) && capital.test(further);
};

const opensName = (all: readonly Token[], at: number, { small, capitals }: Habits): boolean => {
  const [token, next] = [all[at], all[at + 1]];
  if (!token) return false;
  const lower = token.text.toLowerCase().replace(/\.$/u, '');
  if (opensBody(all, at)) return true;
  // The tagger knows no Russian: there a sentence's first word is a name where the text, or a list, says so.
  if (/^\p{Script=Cyrillic}/u.test(token.text))
    return capitals.has(token.text) || russianGivenNames.has(token.text) || /\p{Lu}{2}/u.test(token.text);
  if (commonOpeners.has(lower) || grammar.has(token.pos) || small.has(lower)) return false;
  // A word alone that is built like a common one is a name only where the text says so elsewhere.
  const isDoing = token.pos === 'VERB' && /ing$/u.test(lower) && !capitals.has(token.text);
  const goesOn =
    next !== undefined && capital.test(next.text) && !calendar.has(next.text.toLowerCase()) && !isDoing;
  return (
    goesOn ||
    (token.pos === 'PROPN' && (capitals.has(token.text) || !common.test(lower))) ||
    /\p{Lu}.*\p{Lu}/u.test(token.text)
  );
};

const isNameWord = (all: readonly Token[], at: number, habits: Habits): boolean => {
  const [token, next] = [all[at], all[at + 1]];
  if (!token || !capital.test(token.text) || !hasLetters.test(token.text)) return false;
  if (token.text === 'I') return false;
  if (calendar.has(token.text.toLowerCase())) return newspapers.has(next?.text.toLowerCase() ?? '');
  return !token.first || opensName(all, at, habits);
};

// The second syllable of a given name: "Kim Jong-un"; "Kenya-led" is no name.
const korean =
  /^(?:un|il|in|hye|moon|hyun|ho|soo|min|wook|jin|kyu|kyun|young|yong|sik|chul|hee|woo|seok|suk|sung|joon|jun|keun|hwan|kyung|taek|ja|mi|sun|bok|gil|ki|nam|guk|rae|tae|bin|hun|seop|shik|chan|hwa|jae)$/u;

const touches = (one: Token | undefined, other: Token | undefined): boolean => one?.end === other?.start;

// "al-Shabaab": a particle that a hyphen ties to its capital may begin a name.
const isTied = (all: readonly Token[], at: number): boolean =>
  hyphenated.has(all[at]?.text ?? '') &&
  all[at + 1]?.text === '-' &&
  touches(all[at], all[at + 1]) &&
  touches(all[at + 1], all[at + 2]) &&
  capital.test(all[at + 2]?.text ?? '');

// How many words a particle takes before the capital it belongs to: "al-Jubouri", "von der Leyen"; 0 where it is none.
const particleWidth = (all: readonly Token[], at: number): number => {
  if (isTied(all, at)) return 2;
  let end = at;
  while (end < at + 3 && particles.has(all[end]?.text ?? '')) end += 1;
  return end > at && capital.test(all[end]?.text ?? '') ? end - at : 0;
};

// "China Merchants and Turkish Airlines" are two; "British and Irish Council" is one.
const beginsAnew = (all: readonly Token[], at: number, next: Token, { demonyms }: Habits): boolean => {
  const before = all[at - 1]?.text ?? '';
  return places.has(before.toLowerCase()) || (demonyms.has(next.text) && !demonyms.has(before));
};

const reaching = /^(?:to|on|against)$/u;
const assembly =
  /^(?:coalition|campaign|committee|subcommittee|commission|conference|convention|council|alliance|task force|initiative|center|centre|inquiry)$/u;

// "of" goes on with the name of a body only, "and" with one whose last word says that it is a body.
const joins = (all: readonly Token[], from: number, at: number, habits: Habits): number => {
  const particle = particleWidth(all, at);
  if (particle > 0) return particle;
  const joiner = all[at];
  if (!joiner || !(joiners.has(joiner.text.toLowerCase()) || reaching.test(joiner.text))) return 0;
  const width = all[at + 1]?.text === 'the' ? 2 : 1;
  const next = all[at + width];
  if (!next || !capital.test(next.text) || calendar.has(next.text.toLowerCase())) return 0;
  if (joiner.text === '&') return width;
  const before = all.slice(from, at).map(({ text }) => text.toLowerCase());
  const isBody = before.some((word) => bodies.has(word) || word === 'secretary' || word === 'ministers');
  if (joiner.text === 'of' || joiner.text === 'for')
    return isBody || (joiner.text === 'of' && width === 2) ? width : 0;
  // "Coalition to Counter Fraud", "Conference on Disarmament".
  if (reaching.test(joiner.text)) return assembly.test(before.at(-1) ?? '') ? width : 0;
  // "Department of Foreign Affairs and Trade", "Secretary for Terrorism and Financial Intelligence".
  const isFor =
    before.some((word) => word === 'of' || word === 'for') && (isBody || heads.has(before[0] ?? ''));
  if (
    joiner.text === 'and' &&
    isFor &&
    portfolios.has(before.at(-1) ?? '') &&
    portfolios.has(next.text.toLowerCase())
  )
    return width;
  if (joiner.text !== 'and' || beginsAnew(all, at, next, habits)) return 0;
  let end = at + width;
  while (capital.test(all[end]?.text ?? '')) end += 1;
  return bodies.has(all[end - 1]?.text.toLowerCase() ?? '') && end > at + width + 1 ? width : 0;
};

const isPossessive = (token: Token | undefined): boolean =>
  /^(?:['’]s?|s)$/u.test(token?.text ?? '') && token?.pos === 'PART';
/** Every run of capitals in a sentence. */
export const runsOf = ({ all }: Tokens, { from, to }: Sentence, habits: Habits): readonly Run[] => {
  const runs: Run[] = [];
  for (let at = from; at < to; at += 1) {
    const first = all[at];
    if (!first || !(isNameWord(all, at, habits) || isTied(all, at))) continue;
    let end = at + (isTied(all, at) ? 3 : 1);
    for (;;) {
      const next = all[end];
      if (end >= to || !next || isPossessive(next)) break;
      const hyphen = next.text === '-' && touches(all[end - 1], next) && touches(next, all[end + 1]);
      if (hyphen && (capital.test(all[end + 1]?.text ?? '') || korean.test(all[end + 1]?.text ?? '')))
        end += 2;
      else if (
        next.text === '.' &&
        beforeStop.test(all[end - 1]?.text ?? '') &&
        capital.test(all[end + 1]?.text ?? '')
      )
        end += 1;
      else if (isNameWord(all, end, habits)) end += 1;
      else {
        const width = joins(all, at, end, habits);
        if (width === 0) break;
        end += width + 1;
      }
    }
    const last = all[end - 1];
    if (last) runs.push({ from: at, to: end, start: first.start, end: last.end });
    at = end - 1;
  }
  return runs;
};
