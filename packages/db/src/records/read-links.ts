import type { Certainty, Realisation, Share } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import { byRequest } from '../by-request.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { type Page, type PageArguments, startOf, toPage } from '../page.ts';

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

// What is linked to a draft is no business of the public, in either direction. A class within the record, such as its
// companies, leads to it too.
const scope = (viewer: Viewer): Prisma.Sql => Prisma.sql`
  ((asked.direction = 'OUT' and l.source_id = asked.record and (asked.name is null or l.field = asked.name))
    or (asked.direction = 'BACK' and (l.target_id = asked.record or l.within_id = asked.record)
      and (asked.name is null or l.reverse = asked.name)))
  and ${
    viewer === null
      ? Prisma.sql`exists (select 1 from record r where r.id = l.source_id and r.standing = 'PUBLISHED')`
      : Prisma.sql`true`
  }`;

/** One page of links per request, in the order in which they were learnt; in one statement. */
export const readLinks = async (
  { prisma }: Database,
  viewer: Viewer,
  requests: readonly (LinkRequest & PageArguments)[],
): Promise<readonly Page<LinkRow>[]> => {
  const starts = requests.map((request) => startOf(request, ['bigint'])?.[0] ?? '0');
  const rows = await prisma.$queryRaw<(LinkRow & { readonly at: number })[]>`
    select asked.at::int as at, found.* from ${asked(requests)}
    join unnest(${starts}::bigint[], ${requests.map(({ first }) => first + 1)}::int[])
      with ordinality as page(after, size, at) on page.at = asked.at
    cross join lateral (
      select l.id::text as id, l.source_id as "sourceId", l.target_id as "targetId", l.within_id as "withinId", l.field,
        l.reverse, l.value_key as key, l.described, l.role, l.title, l.share, l.realisation, l.certainty
      from link l where ${scope(viewer)} and l.id > page.after
      order by l.id limit page.size
    ) found
    order by asked.at, found.id::bigint`;
  const lists = byRequest(rows, requests.length);
  return requests.map(({ first }, at) =>
    toPage(
      (lists[at] ?? []).map(({ at: _, ...row }) => row),
      first,
      ({ id }) => [id],
    ),
  );
};

export const countLinks = async (
  { prisma }: Database,
  viewer: Viewer,
  requests: readonly LinkRequest[],
): Promise<readonly number[]> => {
  const rows = await prisma.$queryRaw<{ readonly count: number }[]>`
    select (select count(*)::int from link l where ${scope(viewer)}) as count
    from ${asked(requests)} order by asked.at`;
  return rows.map(({ count }) => count);
};
