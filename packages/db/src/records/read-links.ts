import type { Certainty, Realisation, Share } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import { byRequest } from '../by-request.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { betweenColumns, eachWay, keyed, keyedPage, type Order, ordered, pagesOf } from '../keyset.ts';
import { type Page, type PageArguments, type Range, rangeOf } from '../page.ts';
import { allParts, type Parts } from '../parts.ts';
import { columnsFor, type RecordRow, standingFor } from './record-row.ts';

/** One edge between records, or from a record to a class that words describe. */
export type LinkRow = {
  readonly id: string;
  readonly sourceId: string;
  readonly targetId: string | null;
  readonly withinId: string | null;
  readonly field: string;
  readonly reverse: string;
  /** Equal to that of the claims it rests on. */
  readonly key: string;
  readonly described: string | null;
  readonly role: string | null;
  readonly title: string | null;
  readonly share: Share | null;
  readonly realisation: Realisation;
  readonly certainty: Certainty;
};

/** The links that lead away from a record (`name` is a field) or to it (`name` is a reverse name); null: all. */
export type LinkRequest = {
  readonly record: string;
  readonly direction: 'OUT' | 'BACK';
  readonly name: string | null;
};

const asked = (requests: readonly LinkRequest[]): Prisma.Sql => Prisma.sql`
  unnest(${requests.map(({ record }) => record)}::uuid[], ${requests.map(({ direction }) => direction)}::text[],
    ${requests.map(({ name }) => name)}::text[]) with ordinality as asked(record, direction, name, at)`;

/** Whether the source of the link `l` may be seen: what is linked to a draft is no business of the public, in either direction. */
export const sourceSeenBy = (viewer: Viewer): Prisma.Sql =>
  viewer === null
    ? Prisma.sql`exists (select 1 from record r where r.id = l.source_id and r.standing = 'PUBLISHED')`
    : Prisma.sql`true`;

/** What the link `l` leads to: a record, or the one that a described class is within, such as its companies. It has one of them. */
export const leadsTo = Prisma.sql`coalesce(l.target_id, l.within_id)`;

/** At which record the link `l` is found, and by which name, in each direction. */
export const ends = {
  OUT: { record: Prisma.sql`l.source_id`, name: Prisma.sql`l.field` },
  BACK: { record: leadsTo, name: Prisma.sql`l.reverse` },
} as const;

/**
 * The links that a batch asks for, as conditions of which each is one walk of an index: a hub has thousands, of which a
 * page is the first few. No link is among two of them.
 */
const walks = (viewer: Viewer, requests: readonly LinkRequest[]): readonly Prisma.Sql[] =>
  (['OUT', 'BACK'] as const).flatMap((direction) =>
    [true, false].flatMap((isNamed) =>
      requests.some((each) => each.direction === direction && (each.name !== null) === isNamed)
        ? [
            Prisma.sql`asked.direction = ${direction} and ${ends[direction].record} = asked.record
              and ${isNamed ? Prisma.sql`${ends[direction].name} = asked.name` : Prisma.sql`asked.name is null`}
              and ${sourceSeenBy(viewer)}`,
          ]
        : [],
    ),
  );

/** Links in the order in which they were learnt. */
export const linkOrder: Order = { name: 'links', parts: [{ sql: Prisma.sql`l.id`, part: 'bigint' }] };

/** A link with the record at its other end: null where there is none, or none that the viewer may see. */
export type LinkWithEnd = LinkRow & { readonly end: RecordRow | null };

type End = Omit<RecordRow, 'id'> & { readonly endId: string | null };
type Found = Omit<LinkRow, 'id'> &
  End & {
    readonly id: string;
    readonly at: number;
    readonly nth: bigint;
    readonly place: readonly string[];
  };

const withEnd = ({
  endId,
  kind,
  label,
  caption,
  standing,
  version,
  updatedAt,
  withdrawnAt,
  held,
  ...link
}: LinkRow & End): LinkWithEnd => {
  if (endId === null) return { ...link, end: null };
  const end = { id: endId, kind, label, caption, standing, version, updatedAt, withdrawnAt };
  return { ...link, end: { ...end, ...(held !== undefined && { held }) } as RecordRow }; // see columnsFor
};

type Ranged = LinkRequest & { readonly range: Range };

const readOneWay = async (
  { prisma }: Database,
  viewer: Viewer,
  requests: readonly Ranged[],
  backward: boolean,
  parts: Parts,
): Promise<readonly Page<LinkWithEnd>[]> => {
  const rows = await prisma.$queryRaw<Found[]>`
    select "end".*, asked.at::int as at, found.* from ${asked(requests)}
    join ${pagesOf(requests.map(({ range }) => range))} on page.at = asked.at
    cross join lateral (
      select l.id::text as id, l.source_id as "sourceId", l.target_id as "targetId", l.within_id as "withinId", l.field,
        l.reverse, l.value_key as key, l.described, l.role, l.title, l.share, l.realisation, l.certainty, ${keyed(linkOrder)},
        row_number() over (order by ${ordered(linkOrder, backward)}) as nth
      from (${Prisma.join(
        walks(viewer, requests).map(
          (walk) => Prisma.sql`(select l.* from link l
            where ${walk} and ${betweenColumns(linkOrder, Prisma.sql`page.after`, Prisma.sql`page.before`)}
            order by ${ordered(linkOrder, backward)} limit page.size)`,
        ),
        ' union all ',
      )}) l
      order by ${ordered(linkOrder, backward)} limit page.size
    ) found
    left join lateral (
      select r.id as "endId", ${columnsFor(parts)} from record given ${standingFor(viewer)}
      where given.id = case asked.direction when 'OUT' then found."targetId" else found."sourceId" end limit 1
    ) "end" on true
    order by asked.at, found.nth`;
  const lists = byRequest(rows, requests.length);
  return requests.map(({ range }, at) => {
    const page = keyedPage(lists[at] ?? [], range, linkOrder);
    return {
      ...page,
      items: page.items.map(({ cursor, row: { at: _, nth: __, ...row } }) => ({ cursor, row: withEnd(row) })),
    };
  });
};

/** One page of links per request, each with its other end, in the order in which they were learnt; in one statement a way. */
export const readLinks = async (
  db: Database,
  viewer: Viewer,
  requests: readonly (LinkRequest & PageArguments)[],
  parts: Parts = allParts,
): Promise<readonly Page<LinkWithEnd>[]> =>
  eachWay(
    requests.map((request) => ({ ...request, range: rangeOf(request, linkOrder) })),
    async (some, backward) => readOneWay(db, viewer, some, backward, parts),
  );

export const countLinks = async (
  { prisma }: Database,
  viewer: Viewer,
  requests: readonly LinkRequest[],
): Promise<readonly number[]> => {
  const rows = await prisma.$queryRaw<{ readonly count: number }[]>`
    select ${Prisma.join(
      walks(viewer, requests).map((walk) => Prisma.sql`(select count(*)::int from link l where ${walk})`),
      ' + ',
    )} as count
    from ${asked(requests)} order by asked.at`;
  return rows.map(({ count }) => count);
};
