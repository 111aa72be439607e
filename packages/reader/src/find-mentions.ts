import { type CodePoints, codePoints, type Range } from '@chancery/domain';
import { fold, plain } from './fold-name.ts';
import type { Gazetteer, KnownName, Spelling } from './gazetteer.ts';
import { standsAlone } from './word-edges.ts';

/** A place where a text may name a record, in code points. A proposal: an editor decides. */
export type Mention = Range & {
  /** The words as the text has them. */
  readonly exact: string;
  /** What it may name: each record once, more than one where the name is ambiguous. */
  readonly candidates: readonly KnownName[];
  /** One sentence for the editor. */
  readonly why: string;
};

/** A place in UTF-16 units with what may stand there. */
type Place = Range & { readonly exact: string; readonly spellings: readonly Spelling[] };

// Stands for what is excluded. No canonical text and no name holds it.
const blank = '\u0000';

/** The text with excluded ranges blanked, at the same UTF-16 offsets, so that no name reaches into one. */
const blanked = (points: CodePoints, excluded: readonly Range[]): string => {
  const pieces: string[] = [];
  let done = 0;
  for (const { start, end } of [...excluded].sort((a, b) => a.start - b.start)) {
    const from = Math.max(done, points.toUtf16(start));
    const to = points.toUtf16(end);
    if (to <= from) continue;
    pieces.push(points.text.slice(done, from), blank.repeat(to - from));
    done = to;
  }
  return pieces.join('') + points.text.slice(done);
};

const eachRecordOnce = (spellings: readonly Spelling[]): readonly KnownName[] => {
  const records = new Map<string, KnownName>();
  for (const { known } of spellings) if (!records.has(known.record)) records.set(known.record, known);
  return [...records.values()];
};

const kindInWords = (nameKind: string): string => nameKind.toLowerCase().replaceAll('_', ' ');

const whyOf = ({ exact, spellings }: Place, candidates: readonly KnownName[]): string => {
  if (candidates.length > 1)
    return `“${exact}” is a name of ${candidates.length} records: say which is meant.`;
  const kinds = spellings.map(({ known, dotted }) => {
    const kind = `${kindInWords(known.nameKind)} name`;
    return dotted ? `${kind} “${known.name}”, written with dots` : kind;
  });
  return `“${exact}” is known as a name of this record (${[...new Set(kinds)].join('; ')}).`;
};

/** Every place where a known name stands as a word of its own. */
function* placesOf(gazetteer: Gazetteer, text: string, searched: string): Generator<Place, undefined> {
  const { folded, starts, ends } = fold(searched);
  for (const { pattern, start: first, end } of gazetteer.automaton.search(folded)) {
    const last = end - 1;
    // A name that begins or ends inside one folded character (half of a ligature) is no name.
    if (first > 0 && starts[first - 1] === starts[first]) continue;
    if (end < folded.length && ends[end] === ends[last]) continue;
    const range = { start: starts[first] ?? 0, end: ends[last] ?? 0 };
    if (!standsAlone(text, range)) continue;
    const exact = text.slice(range.start, range.end);
    const spellings = (gazetteer.spellings[pattern] ?? []).filter(
      ({ exactly }) => exactly === null || exactly === plain(exact),
    );
    if (spellings.length > 0) yield { ...range, exact, spellings };
  }
  return undefined;
}

/** Of places that overlap, the leftmost, and of those that begin together, the longest. */
const leftmostLongest = (places: Iterable<Place>): readonly Place[] => {
  const chosen: Place[] = [];
  let done = 0;
  for (const place of [...places].sort((a, b) => a.start - b.start || b.end - a.end)) {
    if (place.start < done) continue;
    chosen.push(place);
    done = place.end;
  }
  return chosen;
};

/**
 * Finds known names in a canonical text: whole words, leftmost and longest, in order, without a possessive
 * ’s, and none that touches an excluded range. Throws RangeError when an excluded range leaves the text.
 */
export const findMentions = (
  gazetteer: Gazetteer,
  text: string,
  excluded: readonly Range[],
): readonly Mention[] => {
  const points = codePoints(text);
  return leftmostLongest(placesOf(gazetteer, text, blanked(points, excluded))).map((place): Mention => {
    const candidates = eachRecordOnce(place.spellings);
    const { exact } = place;
    const range = { start: points.toCodePoint(place.start), end: points.toCodePoint(place.end) };
    return { ...range, exact, candidates, why: whyOf(place, candidates) };
  });
};
