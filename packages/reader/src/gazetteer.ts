import { type Automaton, ahoCorasick } from './aho-corasick.ts';
import { fold, plain } from './fold-name.ts';

/** A name that a record is known by. `nameKind` is one of the domain's name kinds (PRIMARY, ALIAS, …). */
export type KnownName = { readonly record: string; readonly name: string; readonly nameKind: string };

/** One way in which a known name may stand in a text. */
export type Spelling = {
  readonly known: KnownName;
  /** The only capitals it may have; null where they do not matter. */
  readonly exactly: string | null;
  /** Written with dots ("E.U.") where the name has none. */
  readonly dotted: boolean;
};

/**
 * Known names, compiled for finding. Immutable and tied to nothing: build it once for a set of names, keep it
 * for as long as no name changes, use it for any number of texts at once, and let go of it as of any value.
 * A few thousand names take some tens of milliseconds and a few megabytes; it is not meant for a million.
 */
export type Gazetteer = {
  readonly automaton: Automaton;
  /** For each pattern of the automaton, the spellings that fold to it. */
  readonly spellings: readonly (readonly Spelling[])[];
};

const longestAcronym = 6;

/** "US" is not "us", nor "WHO" "who": abbreviations, acronyms and names of one or two letters keep their case. */
const keepsCase = ({ nameKind }: KnownName, written: string): boolean =>
  nameKind === 'ABBREVIATION' ||
  (written.match(/\p{L}/gu) ?? []).length <= 2 ||
  new RegExp(`^\\p{Lu}{2,${longestAcronym}}$`, 'u').test(written);

const spellingsOf = (known: KnownName): readonly (readonly [folded: string, Spelling])[] => {
  const written = plain(known.name.normalize('NFC')).replace(/ {2,}/gu, ' ').trim();
  const exactly = keepsCase(known, written) ? written : null;
  const asWritten = [fold(written).folded, { known, exactly, dotted: false }] as const;
  if (!new RegExp(`^\\p{Lu}{2,${longestAcronym}}$`, 'u').test(written)) return [asWritten];
  const dots = `${[...written].join('.')}.`;
  return [asWritten, [fold(dots).folded, { known, exactly: dots, dotted: true }]];
};

/** Compiles names. One name of several records keeps them all; an empty name is passed over. */
export const buildGazetteer = (names: readonly KnownName[]): Gazetteer => {
  const byFolded = new Map<string, Spelling[]>();
  for (const [folded, spelling] of names.flatMap(spellingsOf)) {
    if (folded === '') continue;
    const others = byFolded.get(folded);
    if (others) others.push(spelling);
    else byFolded.set(folded, [spelling]);
  }
  return { automaton: ahoCorasick([...byFolded.keys()]), spellings: [...byFolded.values()] };
};
