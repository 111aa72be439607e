import type { KindName } from '@chancery/domain';
import { Prisma } from '../generated/prisma/client.ts';
import { concat, literal } from './json-text.ts';
import type { Entries, RecordRead, RecordShape } from './shape.ts';

/** What stands under a key in what is written of a record. */
export type Written = readonly [key: string, json: Prisma.Sql];

type Part = {
  readonly key: string;
  readonly json: Prisma.Sql;
  readonly text: string;
  readonly kinds: readonly KindName[];
};

/** What is written of records of some kinds, in its order. */
export type OfKinds = readonly [kinds: readonly KindName[], written: readonly Written[]];

/** Kinds of which the same is read. */
export const alike = (
  shape: RecordShape,
): readonly (readonly [readonly KindName[], Entries<RecordRead>])[] => {
  const groups = new Map<Entries<RecordRead>, KindName[]>();
  for (const [kind, entries] of shape) groups.set(entries, [...(groups.get(entries) ?? []), kind]);
  return [...groups].map(([entries, kinds]) => [kinds, entries] as const);
};

export const isOf = (kinds: readonly KindName[]): Prisma.Sql =>
  Prisma.sql`r.kind in (${Prisma.join(kinds.map(literal))})`;

const isSame = (one: Part, other: Part): boolean =>
  one.key === other.key &&
  one.text === other.text &&
  one.json.values.length === other.json.values.length &&
  one.json.values.every((value, at) => value === other.json.values[at]);

// Each kind's parts stay in their order; what two kinds have in common stands once where it can.
const merged = (before: readonly Part[], more: readonly Part[]): readonly Part[] => {
  const parts = [...before];
  let next = 0;
  for (const part of more) {
    const found = parts.findIndex((each, at) => at >= next && isSame(each, part));
    const known = parts[found];
    if (known) parts[found] = { ...known, kinds: [...known.kinds, ...part.kinds] };
    else parts.splice(next, 0, part);
    next = (known ? found : next) + 1;
  }
  return parts;
};

/**
 * The object of the record `r`, whichever of some kinds it is of, all that it can be of: what several have in common is
 * written once, as the database sets up each part of a statement each time that it is asked, whether it is come to or not.
 * Null where no part is there to begin all of them with.
 */
export const objectOfKinds = (groups: readonly OfKinds[]): Prisma.Sql | null => {
  const all = groups.flatMap(([kinds]) => kinds);
  const [first, ...others] = groups
    .map(([kinds, written]) => written.map(([key, json]): Part => ({ key, json, text: json.text, kinds })))
    .reduce(merged, []);
  if (first?.kinds.length !== all.length) return null;
  const entry = (before: string, { key, json }: Part) => [literal(`${before}${JSON.stringify(key)}:`), json];
  return concat([
    ...entry('{', first),
    ...others.flatMap((part) =>
      part.kinds.length === all.length
        ? entry(',', part)
        : [Prisma.sql`case when ${isOf(part.kinds)} then ${concat(entry(',', part))} end`],
    ),
    literal('}'),
  ]);
};
