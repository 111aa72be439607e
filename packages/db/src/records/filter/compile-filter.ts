import { type KindName, kindOf, waysBack } from '@chancery/domain';
import type { Viewer } from '../../actor.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { refuseIf, textIssues, uuids } from '../../issues.ts';
import { every, some } from '../../logic.ts';
import { anyRootOf } from '../../standpoint/identity.ts';
import { conditionOn } from './conditions.ts';
import { linksBack } from './links.ts';
import { type Path, refused } from './path.ts';
import type { CommonFilter, KindFilter, LinkFilter, MomentRange } from './record-filter.ts';

/** Conditions that one filter may have, on all its levels together, and how deep they may stand in each other. */
export const filterBounds = { conditions: 50, depth: 5, list: 100 } as const;

const isNested = (name: string): boolean => name === 'and' || name === 'or' || name === 'not';

type Walk = {
  readonly kind: KindName | null;
  readonly viewer: Viewer;
  /** Whether it stands within a `not`. */
  readonly isNegated: boolean;
};

/** The conditions that a moment lies in a range. */
export const momentIn = (moment: Prisma.Sql, { after, before }: MomentRange): readonly Prisma.Sql[] => [
  ...(after ? [Prisma.sql`${moment} > ${after}`] : []),
  ...(before ? [Prisma.sql`${moment} < ${before}`] : []),
];

const common = ({ ids, standings, createdAt, updatedAt }: CommonFilter): readonly Prisma.Sql[] => [
  ...(ids ? [Prisma.sql`r.id = ${anyRootOf(uuids(ids), null)}`] : []),
  ...(standings ? [Prisma.sql`r.standing::text = any(${[...standings]})`] : []),
  ...(createdAt ? momentIn(Prisma.sql`r.created_at`, createdAt) : []),
  ...(updatedAt ? momentIn(Prisma.sql`r.updated_at`, updatedAt) : []),
];

const shared: ReadonlySet<string> = new Set(['ids', 'standings', 'createdAt', 'updatedAt']);

// What cannot be told does not hold, so that `not` is the opposite. Elsewhere a row of which a condition is unknown is
// left out anyway, and indexes know the condition as it is.
const decided = ({ isNegated }: Walk, condition: Prisma.Sql): Prisma.Sql =>
  isNegated ? Prisma.sql`coalesce(${condition}, false)` : condition;

const onField = (walk: Walk, name: string, filter: object, path: Path): Prisma.Sql => {
  const { kind, viewer } = walk;
  const field = kind === null ? undefined : kindOf(kind)?.fields[name];
  if (field) return decided(walk, conditionOn(name, field, filter, path));
  const isWayBack = kind !== null && waysBack(kind).some(({ reverse }) => reverse === name);
  if (isWayBack) return decided(walk, linksBack(name, filter as LinkFilter, viewer)); // the contract's type for a way back
  throw refused(path, 'UNKNOWN_FIELD', `No list is narrowed by “${name}”.`);
};

const compileAt = (walk: Walk, filter: KindFilter, path: Path): Prisma.Sql => {
  const { and, or, not } = filter;
  return every([
    ...common(filter),
    ...Object.entries(filter)
      .filter(([name, given]) => given != null && !isNested(name) && !shared.has(name))
      .map(([name, given]) => onField(walk, name, given as object, [...path, name])), // null was left out
    ...(and ?? []).map((each, at) => compileAt(walk, each, [...path, 'and', at])),
    ...(or ? [some(or.map((each, at) => compileAt(walk, each, [...path, 'or', at])))] : []),
    ...(not ? [Prisma.sql`not ${compileAt({ ...walk, isNegated: true }, not, [...path, 'not'])}`] : []),
  ]);
};

const partsOf = ({ and, or, not }: KindFilter): readonly KindFilter[] => [
  ...(and ?? []),
  ...(or ?? []),
  ...(not ? [not] : []),
];

const conditionsIn = (filter: KindFilter, depth: number): number => {
  if (depth > filterBounds.depth)
    throw refused(
      ['filter'],
      'TOO_DEEP',
      `Conditions stand at most ${filterBounds.depth} deep in each other.`,
    );
  const own = Object.entries(filter).filter(([name, given]) => given != null && !isNested(name)).length;
  return partsOf(filter).reduce((sum, part) => sum + conditionsIn(part, depth + 1), own + 1);
};

const longLists = (given: unknown, path: Path): readonly Path[] => {
  if (Array.isArray(given))
    return [
      ...(given.length > filterBounds.list ? [path] : []),
      ...given.flatMap((each, at) => longLists(each, [...path, at])),
    ];
  if (typeof given !== 'object' || given === null || given instanceof Date) return [];
  return Object.entries(given).flatMap(([name, inner]) => longLists(inner, [...path, name]));
};

/** Throws Invalid, with its place in the filter, for a list that has more entries than any may. */
export const requireShortLists = (filter: object): void => {
  const [long] = longLists(filter, ['filter']);
  if (long) throw refused(long, 'LIST_TOO_LONG', `A list has at most ${filterBounds.list} entries.`);
};

const requireBounded = (filter: KindFilter): void => {
  if (conditionsIn(filter, 1) > filterBounds.conditions)
    throw refused(
      ['filter'],
      'TOO_MANY_CONDITIONS',
      `A filter has at most ${filterBounds.conditions} conditions.`,
    );
  requireShortLists(filter);
  refuseIf(textIssues(filter, ['filter']));
};

/**
 * The condition of a filter on the record `r` and, where it is of one kind, the row `t` of its table. Throws Invalid,
 * with the place in the filter, for what cannot be compared and for what passes a bound.
 */
export const compileFilter = (
  viewer: Viewer,
  kind: KindName | null,
  filter: KindFilter | null,
): Prisma.Sql => {
  if (filter === null) return Prisma.sql`true`;
  requireBounded(filter);
  return compileAt({ kind, viewer, isNegated: false }, filter, ['filter']);
};
