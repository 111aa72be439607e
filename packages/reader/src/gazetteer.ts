import { codePoints, overlaps, type Range } from '@chancery/domain';
import AhoCorasick, { type BoundaryContext } from 'modern-ahocorasick';

/** A name that a record is known by. */
export type KnownName = { readonly record: string; readonly name: string; readonly nameKind: string };

/** Known names, compiled for finding. Building takes longer than finding: keep it while the names stay. */
export type Gazetteer = {
  readonly matcher: AhoCorasick | null;
  readonly known: ReadonlyMap<string, readonly KnownName[]>;
};

/** A place where a text may name a record. A proposal: an editor decides. */
export type Mention = Range & {
  readonly exact: string;
  readonly candidates: readonly KnownName[];
  /** One sentence for the editor. */
  readonly why: string;
};

// One way of writing apostrophes and spaces, of the same length in UTF-16, so that offsets stay.
const plain = (text: string): string => text.replace(/[’‘ʼ]/gu, "'").replace(/[\u00a0\u2009\n\t]/gu, ' ');

const wordLike = /[\p{L}\p{N}]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

// Whole words only; in scripts that write no spaces every place is an edge.
const atEdges = ({ left = '', right = '', first, last }: BoundaryContext): boolean =>
  (!wordLike.test(left) || !wordLike.test(first) || unspaced.test(first)) &&
  (!wordLike.test(right) || !wordLike.test(last) || unspaced.test(last));

const shoutedFrom = 5;
// Names are found as they are written; a long one in capitals too, as in headlines, and "EU" as "E.U." as well.
const spellings = (name: string): readonly string[] => {
  const written = plain(name.normalize('NFC')).trim();
  const shouted = [...written].length >= shoutedFrom ? [written.toUpperCase()] : [];
  const dotted = /^[A-Z]{2,5}$/u.test(written) ? [`${[...written].join('.')}.`] : [];
  return [written, ...shouted, ...dotted].filter((each) => each !== '');
};

/** Compiles names. A name of several records keeps them all. */
export const buildGazetteer = (names: readonly KnownName[]): Gazetteer => {
  const known = new Map<string, KnownName[]>();
  for (const name of names)
    for (const spelling of new Set(spellings(name.name))) {
      const others = known.get(spelling) ?? [];
      if (!others.some(({ record }) => record === name.record)) known.set(spelling, [...others, name]);
    }
  const matcher = known.size === 0 ? null : new AhoCorasick([...known.keys()], { boundary: atEdges });
  return { matcher, known };
};

const whyOf = (exact: string, candidates: readonly KnownName[]): string => {
  const [first] = candidates;
  if (candidates.length > 1) return `“${exact}” is a name of ${candidates.length} records.`;
  return `“${exact}” is known as a name of this record (${first?.nameKind.toLowerCase() ?? ''}).`;
};

/** Known names in a text, leftmost and longest first, in code points; none that touches an excluded range. */
export const findMentions = (
  { matcher, known }: Gazetteer,
  text: string,
  excluded: readonly Range[],
): readonly Mention[] => {
  if (!matcher) return [];
  const points = codePoints(text);
  return matcher
    .search(plain(text), { strategy: 'leftmost-longest' })
    .flatMap(({ pattern, start, end }): Mention[] => {
      const range = { start: points.toCodePoint(start), end: points.toCodePoint(end) };
      if (excluded.some((each) => overlaps(each, range))) return [];
      const exact = text.slice(start, end);
      const candidates = known.get(pattern) ?? [];
      return [{ ...range, exact, candidates, why: whyOf(exact, candidates) }];
    });
};
