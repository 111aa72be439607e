import { type KindName, kindOf, waysBack } from '@chancery/domain';
import type { Viewer } from '../../actor.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { uuids } from '../../issues.ts';
import type { From } from '../../standpoint/conditions.ts';
import { anyRootOf } from '../../standpoint/identity.ts';
import { conditionOn } from './conditions.ts';
import { linksBack } from './links.ts';
import { compileNested, momentIn, ownEntries, requireBounded } from './nested.ts';
import { type Path, refused } from './path.ts';
import type { CommonFilter, KindFilter, LinkFilter } from './record-filter.ts';

type Walk = { readonly kind: KindName | null; readonly viewer: Viewer; readonly from: From };

const common = (
  { ids, standings, createdAt, updatedAt }: CommonFilter,
  { from }: Walk,
): readonly Prisma.Sql[] => [
  ...(ids ? [Prisma.sql`r.id = ${anyRootOf(uuids(ids), from)}`] : []),
  ...(standings ? [Prisma.sql`r.standing::text = any(${[...standings]})`] : []),
  ...(createdAt ? momentIn(Prisma.sql`r.created_at`, createdAt) : []),
  ...(updatedAt ? momentIn(Prisma.sql`r.updated_at`, updatedAt) : []),
];

const shared: ReadonlySet<string> = new Set(['ids', 'standings', 'createdAt', 'updatedAt']);

const onField = (walk: Walk, name: string, filter: object, path: Path): Prisma.Sql => {
  const { kind } = walk;
  const field = kind === null ? undefined : kindOf(kind)?.fields[name];
  if (field) return conditionOn(name, field, filter, path, walk.from);
  const isWayBack = kind !== null && waysBack(kind).some(({ reverse }) => reverse === name);
  if (isWayBack) return linksBack(name, filter as LinkFilter, walk); // the contract's type for a way back
  throw refused(path, 'UNKNOWN_FIELD', `No list is narrowed by “${name}”.`);
};

const ownConditions =
  (walk: Walk) =>
  (filter: KindFilter, path: Path): readonly Prisma.Sql[] => [
    ...common(filter, walk),
    ...ownEntries(filter)
      .filter(([name]) => !shared.has(name))
      .map(([name, given]) => onField(walk, name, given as object, [...path, name])), // null was left out
  ];

/**
 * The condition of a filter on the record `r` and, where it is of one kind, the row `t` of its table. Throws Invalid,
 * with the place in the filter, for what cannot be compared and for what passes a bound. `from` says as of when records
 * are one.
 */
export const compileFilter = (
  viewer: Viewer,
  kind: KindName | null,
  filter: KindFilter | null,
  from: From = null,
): Prisma.Sql => {
  if (filter === null) return Prisma.sql`true`;
  requireBounded(filter);
  return compileNested(filter, ownConditions({ kind, viewer, from }));
};

/** Whether a condition is told by the row `t` alone, as those on fields that have columns are. */
export const isOfTable = ({ strings }: Prisma.Sql): boolean => !strings.some((part) => /\br\./u.test(part));
