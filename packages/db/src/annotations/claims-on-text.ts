import {
  type Anchored,
  carryPassages,
  codePoints,
  type IndexedText,
  overlaps,
  passageAt,
  type Range,
  type Unplaced,
} from '@chancery/domain';
import { byRevision } from '../claims/by-revision.ts';
import type { ClaimRow, PassageRow } from '../claims/claim-row.ts';
import type { Database } from '../connect.ts';

/** A text that claims are looked for in, with what is excluded of it. */
export type Ground = { readonly text: IndexedText; readonly excluded: readonly Range[] };

export type ClaimsOnText = {
  /** The claims all of whose words have a sure place in the text, citing them there. */
  readonly claims: readonly ClaimRow[];
  /** The others, each with the first of its passages that has none. */
  readonly unplaced: readonly Unplaced[];
};

const passagesOf = ({ citations, chain }: ClaimRow): readonly PassageRow[] => [
  ...citations.map(({ passage }) => passage),
  ...chain.flatMap(({ cue }) => cue ?? []),
];

type Places = ReadonlyMap<PassageRow, Anchored>;

// Words that are excluded there are not the article's own: no claim rests on them.
const placesOf = (before: string, { text, excluded }: Ground, passages: readonly PassageRow[]): Places => {
  const found = carryPassages(before, text, passages).map((place): Anchored => {
    const isExcluded = place.ok && excluded.some((range) => overlaps(range, place.range));
    return isExcluded ? { ok: false, reason: 'NOT_FOUND' } : place;
  });
  return new Map(
    passages.flatMap((passage, at) => {
      const place = found[at];
      return place ? [[passage, place] as const] : [];
    }),
  );
};

const placed = (places: Places, { text }: Ground, row: ClaimRow): ClaimRow => {
  const moved = (passage: PassageRow): PassageRow => {
    const place = places.get(passage);
    if (!place?.ok) throw new Error(`A passage of the claim ${row.id} has no place.`);
    return { ...passage, ...passageAt(text, place.range) };
  };
  return {
    ...row,
    citations: row.citations.map(({ role, passage }) => ({ role, passage: moved(passage) })),
    chain: row.chain.map((link) => ({ ...link, cue: link.cue && moved(link.cue) })),
  };
};

const lostOf = (places: Places, row: ClaimRow): Unplaced | null => {
  for (const passage of passagesOf(row)) {
    const place = places.get(passage);
    if (place?.ok === false) return { claim: row.id, exact: passage.exact, reason: place.reason };
  }
  return null;
};

/** What claims say where their words stand in a text, whichever text of the article they cite. Never guesses. */
export const claimsOnText = async (
  { prisma }: Database,
  { text, excluded }: Ground,
  rows: readonly ClaimRow[],
): Promise<ClaimsOnText> => {
  const of = byRevision(rows);
  const texts = await prisma.revision.findMany({
    where: { id: { in: [...of.keys()] } },
    select: { id: true, text: true },
    orderBy: { id: 'asc' },
  });
  const ground = { text: codePoints(text), excluded };
  const found = texts.map((revision): ClaimsOnText => {
    const own = of.get(revision.id) ?? [];
    if (revision.text === ground.text.text) return { claims: own, unplaced: [] };
    const places = placesOf(revision.text, ground, own.flatMap(passagesOf));
    const unplaced = own.flatMap((row) => lostOf(places, row) ?? []);
    const lost = new Set(unplaced.map(({ claim }) => claim));
    const standing = own.filter(({ id }) => !lost.has(id));
    return { claims: standing.map((row) => placed(places, ground, row)), unplaced };
  });
  return {
    claims: found.flatMap(({ claims }) => claims),
    unplaced: found.flatMap(({ unplaced }) => unplaced),
  };
};
