import type { Range } from '@chancery/domain';
import { makePhrases, type Phrases } from './phrases.ts';
import { atOnce, type Turns } from './turns.ts';
import { mayBegin, mayEnd } from './word-edges.ts';

/** A name that a record is known by. */
export type KnownName = {
  readonly record: string;
  readonly name: string;
  readonly nameKind: string;
  /** The kind of the record, and the type that an organisation had when its name was compiled; see KnownNames.outlets. */
  readonly recordKind?: string;
  readonly recordType?: string | null;
};

/** Known names, compiled for finding. Building takes longer than finding: keep it while the names stay. */
export type Gazetteer = {
  readonly phrases: Phrases;
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
const plain = (text: string): string => text.replace(/[’‘ʼ]/g, "'").replace(/[\u00a0\u2009\n\t]/g, ' ');

const shoutedFrom = 5;
// Names are found as they are written; a long one in capitals too, as in headlines, and "EU" as "E.U." as well.
const spellings = (name: string): readonly string[] => {
  const written = plain(name.normalize('NFC')).trim();
  const shouted = [...written].length >= shoutedFrom ? [written.toUpperCase()] : [];
  const dotted = /^[A-Z]{2,5}$/u.test(written) ? [`${[...written].join('.')}.`] : [];
  return [written, ...shouted, ...dotted].filter((each) => each !== '');
};

// A turn takes a few milliseconds.
const namesOfATurn = 200;
const stepsOfATurn = 1_000;

/**
 * Compiles names, in turns that count them. A name of several records keeps them all. Where a gazetteer is given, it grows by
 * them, as if all had been compiled at once; what was found with it before stays as it is.
 */
export function* gazetteerInTurns(names: readonly KnownName[], before?: Gazetteer): Turns<Gazetteer> {
  const known = (before?.known as Map<string, KnownName[]> | undefined) ?? new Map<string, KnownName[]>(); // made here
  const phrases = before?.phrases ?? makePhrases();
  let steps = 0;
  for (const name of names) {
    for (const spelling of new Set(spellings(name.name))) {
      const others = known.get(spelling);
      if (!others) phrases.add(spelling);
      if (!others) known.set(spelling, [name]);
      else if (!others.some(({ record }) => record === name.record)) {
        if (before) known.set(spelling, [...others, name]);
        else others.push(name);
      }
    }
    steps += 1;
    if (steps % namesOfATurn === 0) yield namesOfATurn;
  }
  yield steps % namesOfATurn;
  return before ?? { phrases, known };
}

/**
 * Takes records out of a gazetteer, each by all the names that it has in it; what was found before stays as it is. Other
 * names of theirs, written alike, go along.
 */
export const takeOut = ({ phrases, known }: Gazetteer, names: readonly KnownName[]): void => {
  const all = known as Map<string, readonly KnownName[]>; // made here
  for (const { name, record } of names)
    for (const spelling of spellings(name)) {
      const left = (all.get(spelling) ?? []).filter((other) => other.record !== record);
      if (left.length > 0) all.set(spelling, left);
      else if (all.delete(spelling)) phrases.remove(spelling);
    }
};

/** Compiles names without a pause. */
export const buildGazetteer = (names: readonly KnownName[]): Gazetteer => atOnce(gazetteerInTurns(names));

const whyOf = (exact: string, candidates: readonly KnownName[]): string => {
  const [first] = candidates;
  if (candidates.length > 1) return `“${exact}” is a name of ${candidates.length} records.`;
  return `“${exact}” is known as a name of this record (${first?.nameKind.toLowerCase() ?? ''}).`;
};

// Code points of ever later UTF-16 offsets: the text is walked once, whatever the number of questions.
const walkingPoints = (text: string): ((unit: number) => number) => {
  let at = 0;
  let point = 0;
  return (unit) => {
    for (; at < unit; point += 1) at += (text.codePointAt(at) ?? 0) > 0xffff ? 2 : 1;
    return point;
  };
};

// Whether ever later ranges touch one of these: they too are walked once.
const walkingOverlap = (ranges: readonly Range[]): ((range: Range) => boolean) => {
  const inOrder = ranges.filter(({ start, end }) => start < end).sort((a, b) => a.start - b.start);
  let next = 0;
  let reached = 0;
  return ({ start, end }) => {
    // What begins before the range ends touches it when it reaches beyond its start.
    for (let each = inOrder[next]; each && each.start < end; each = inOrder[next]) {
      reached = Math.max(reached, each.end);
      next += 1;
    }
    return reached > start;
  };
};

/**
 * Known names in a text, leftmost and longest first, in code points; none that touches an excluded range. In turns
 * that count words and marks looked at: no more than those of the text times those of the longest name.
 */
export function* mentionsInTurns(
  { phrases, known }: Gazetteer,
  text: string,
  excluded: readonly Range[],
): Turns<readonly Mention[]> {
  const written = plain(text);
  const pointOf = walkingPoints(text);
  const isExcluded = walkingOverlap(excluded);
  const mentions: Mention[] = [];
  const read = phrases.reader(written);
  let steps = 0;
  for (let start = read.next(0); start >= 0; ) {
    const ends = read.phrasesAt();
    steps += read.steps();
    const begins = ends.length > 0 && mayBegin(written, start);
    const end = begins ? ends.findLast((each) => mayEnd(written, each)) : undefined;
    if (end !== undefined) {
      const range = { start: pointOf(start), end: pointOf(end) };
      const exact = text.slice(start, end);
      const candidates = known.get(written.slice(start, end)) ?? [];
      if (!isExcluded(range)) mentions.push({ ...range, exact, candidates, why: whyOf(exact, candidates) });
    }
    start = read.next(end);
    if (steps >= stepsOfATurn) {
      yield steps;
      steps = 0;
    }
  }
  yield steps;
  return mentions;
}

/** The same without a pause, for texts that are short. */
export const findMentions = (
  gazetteer: Gazetteer,
  text: string,
  excluded: readonly Range[],
): readonly Mention[] => atOnce(mentionsInTurns(gazetteer, text, excluded));
