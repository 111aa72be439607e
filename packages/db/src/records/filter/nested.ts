import { Prisma } from '../../generated/prisma/client.ts';
import { refuseIf, textIssues } from '../../issues.ts';
import { every, some } from '../../logic.ts';
import { type Path, refused } from './path.ts';
import type { Maybe, MomentRange } from './record-filter.ts';

/** Conditions that one filter may have, on all its levels together, and how deep they may stand in each other. */
export const filterBounds = { conditions: 50, depth: 5, list: 100 } as const;

/** A filter whose conditions may stand in each other. */
export type Nested<Filter> = {
  readonly and?: Maybe<readonly Filter[]>;
  readonly or?: Maybe<readonly Filter[]>;
  readonly not?: Maybe<Filter>;
};

const isNested = (name: string): boolean => name === 'and' || name === 'or' || name === 'not';

/** What one level of a filter asks for itself: by name, null left out. */
export const ownEntries = (filter: object): readonly (readonly [string, unknown])[] =>
  Object.entries(filter).filter(([name, given]) => given != null && !isNested(name));

/** The levels that stand in a filter. */
export const partsOf = <Filter extends Nested<Filter>>({ and, or, not }: Filter): readonly Filter[] => [
  ...(and ?? []),
  ...(or ?? []),
  ...(not ? [not] : []),
];

/** The conditions that a moment lies in a range. */
export const momentIn = (moment: Prisma.Sql, { after, before }: MomentRange): readonly Prisma.Sql[] => [
  ...(after ? [Prisma.sql`${moment} > ${after}`] : []),
  ...(before ? [Prisma.sql`${moment} < ${before}`] : []),
];

// A row of which a condition is unknown is left out, as if it did not hold, and indexes know the condition as it is. Only
// for its opposite that has to be said.
const opposite = (condition: Prisma.Sql): Prisma.Sql => Prisma.sql`not coalesce(${condition}, false)`;

/** The condition of a filter with all that stands in it; `own` has those of one level for itself. */
export const compileNested = <Filter extends Nested<Filter>>(
  filter: Filter,
  own: (filter: Filter, path: Path) => readonly Prisma.Sql[],
  path: Path = ['filter'],
): Prisma.Sql => {
  const { and, or, not } = filter;
  return every([
    ...own(filter, path),
    ...(and ?? []).map((each, at) => compileNested(each, own, [...path, 'and', at])),
    ...(or ? [some(or.map((each, at) => compileNested(each, own, [...path, 'or', at])))] : []),
    ...(not ? [opposite(compileNested(not, own, [...path, 'not']))] : []),
  ]);
};

/** Whether a condition holds, or does not, where either is asked for. */
export const whether = (condition: Prisma.Sql, asked: Maybe<boolean>): readonly Prisma.Sql[] =>
  asked == null ? [] : [asked ? condition : opposite(condition)];

type Levels<Filter> = (filter: Filter) => readonly object[];

const conditionsIn = <Filter extends object>(
  filter: Filter,
  levels: Levels<Filter>,
  depth: number,
): number => {
  if (depth > filterBounds.depth)
    throw refused(
      ['filter'],
      'TOO_DEEP',
      `Conditions stand at most ${filterBounds.depth} deep in each other.`,
    );
  const own = ownEntries(filter).length;
  // Filters that stand in each other are read in the same way.
  return levels(filter).reduce(
    (sum, level) => sum + conditionsIn(level as Filter, levels, depth + 1),
    own + 1,
  );
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

/**
 * Throws Invalid, with the place in the filter, for what passes a bound and for texts that cannot be. `levels` has the
 * filters that stand in one, where those are not the nested ones alone.
 */
export const requireBounded = <Filter extends Nested<Filter>>(
  filter: Filter,
  levels: Levels<Filter> = partsOf,
): void => {
  if (conditionsIn(filter, levels, 1) > filterBounds.conditions)
    throw refused(
      ['filter'],
      'TOO_MANY_CONDITIONS',
      `A filter has at most ${filterBounds.conditions} conditions.`,
    );
  requireShortLists(filter);
  refuseIf(textIssues(filter, ['filter']));
};
