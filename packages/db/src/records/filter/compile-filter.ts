import { type KindName, kindOf, waysBack } from '@chancery/domain';
import type { Viewer } from '../../actor.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { uuids } from '../../issues.ts';
import { anyRootOf } from '../../standpoint/identity.ts';
import { conditionOn } from './conditions.ts';
import { linksBack } from './links.ts';
import { compileNested, momentIn, ownEntries, requireBounded } from './nested.ts';
import { type Path, refused } from './path.ts';
import type { CommonFilter, KindFilter, LinkFilter } from './record-filter.ts';

type Walk = { readonly kind: KindName | null; readonly viewer: Viewer };

const common = ({ ids, standings, createdAt, updatedAt }: CommonFilter): readonly Prisma.Sql[] => [
  ...(ids ? [Prisma.sql`r.id = ${anyRootOf(uuids(ids), null)}`] : []),
  ...(standings ? [Prisma.sql`r.standing::text = any(${[...standings]})`] : []),
  ...(createdAt ? momentIn(Prisma.sql`r.created_at`, createdAt) : []),
  ...(updatedAt ? momentIn(Prisma.sql`r.updated_at`, updatedAt) : []),
];

const shared: ReadonlySet<string> = new Set(['ids', 'standings', 'createdAt', 'updatedAt']);

const onField = ({ kind, viewer }: Walk, name: string, filter: object, path: Path): Prisma.Sql => {
  const field = kind === null ? undefined : kindOf(kind)?.fields[name];
  if (field) return conditionOn(name, field, filter, path);
  const isWayBack = kind !== null && waysBack(kind).some(({ reverse }) => reverse === name);
  if (isWayBack) return linksBack(name, filter as LinkFilter, viewer); // the contract's type for a way back
  throw refused(path, 'UNKNOWN_FIELD', `No list is narrowed by “${name}”.`);
};

const ownConditions =
  (walk: Walk) =>
  (filter: KindFilter, path: Path): readonly Prisma.Sql[] => [
    ...common(filter),
    ...ownEntries(filter)
      .filter(([name]) => !shared.has(name))
      .map(([name, given]) => onField(walk, name, given as object, [...path, name])), // null was left out
  ];

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
  return compileNested(filter, ownConditions({ kind, viewer }));
};
