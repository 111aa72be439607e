import type { Viewer } from '../../actor.ts';
import { Prisma } from '../../generated/prisma/client.ts';
import { uuids } from '../../issues.ts';
import { every } from '../../logic.ts';
import type { From } from '../../standpoint/conditions.ts';
import { anyRootOf } from '../../standpoint/identity.ts';
import { leadsTo } from '../read-links.ts';
import { hasWords } from './columns.ts';
import type { LinkFilter } from './record-filter.ts';

const qualified = (filter: LinkFilter, from: From): readonly Prisma.Sql[] => {
  const { within, roles, described, title, realisations, certainties } = filter;
  return [
    ...(within ? [Prisma.sql`l.within_id = ${anyRootOf(uuids(within), from)}`] : []),
    ...(roles ? [Prisma.sql`l.role = any(${[...roles]})`] : []),
    ...(described == null ? [] : [hasWords(Prisma.sql`l.described`, described)]),
    ...(title == null ? [] : [hasWords(Prisma.sql`l.title`, title)]),
    ...(realisations ? [Prisma.sql`l.realisation::text = any(${[...realisations]})`] : []),
    ...(certainties ? [Prisma.sql`l.certainty::text = any(${[...certainties]})`] : []),
  ];
};

const far = (end: Prisma.Sql, { records, kinds }: LinkFilter, from: From): readonly Prisma.Sql[] => [
  ...(records ? [Prisma.sql`${end} = ${anyRootOf(uuids(records), from)}`] : []),
  ...(kinds
    ? [Prisma.sql`exists (select 1 from record f where f.id = ${end} and f.kind = any(${[...kinds]}))`]
    : []),
];

const found = (link: Prisma.Sql, known: boolean | null | undefined, narrowed: readonly Prisma.Sql[]) => {
  const all = [
    ...(narrowed.length > 0
      ? [Prisma.sql`exists (select 1 from link l where ${every([link, ...narrowed])})`]
      : []),
    ...(known == null
      ? []
      : [Prisma.sql`${known ? Prisma.empty : Prisma.sql`not`} exists (select 1 from link l where ${link})`]),
  ];
  return every(all);
};

/** Whether a record has such a link that leads away from it. Records are one as they are known to be there. */
export const linksOut = (field: string, filter: LinkFilter, from: From): Prisma.Sql =>
  found(Prisma.sql`l.source_id = r.id and l.field = ${field}`, filter.known, [
    ...qualified(filter, from),
    ...far(Prisma.sql`l.target_id`, filter, from),
  ]);

/**
 * Whether such a link leads to a record or to a class within it, by the name of the way back. Drafts are no business of the
 * public.
 */
export const linksBack = (
  reverse: string,
  filter: LinkFilter,
  { viewer, from }: { readonly viewer: Viewer; readonly from: From },
): Prisma.Sql => {
  const seen =
    viewer === null
      ? Prisma.sql`and exists (select 1 from record s where s.id = l.source_id and s.standing = 'PUBLISHED')`
      : Prisma.empty;
  const link = Prisma.sql`${leadsTo} = r.id and l.reverse = ${reverse} ${seen}`;
  return found(link, filter.known, [
    ...qualified(filter, from),
    ...far(Prisma.sql`l.source_id`, filter, from),
  ]);
};
