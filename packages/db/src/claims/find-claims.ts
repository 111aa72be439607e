import { certainties } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import { byRequest } from '../by-request.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isUuid } from '../issues.ts';
import { type Page, type PageArguments, startOf, toPage } from '../page.ts';
import { judgementInForce, visibleTo } from './visible.ts';

type Found = { readonly at: number; readonly id: string; readonly created: string };
type Place = {
  readonly scope: Prisma.Sql;
  readonly ids: readonly string[];
  readonly fields: readonly (string | null)[];
};

const asked = ({ ids, fields }: Place): Prisma.Sql => Prisma.sql`
  unnest(${ids.map((id) => (isUuid(id) ? id : null))}::uuid[], ${[...fields]}::text[])
  with ordinality as asked(id, field, at)`;

// Every page of a request has one size and one start, as a list of records asks for it.
const pages = async (
  { prisma }: Database,
  viewer: Viewer,
  place: Place,
  requests: readonly PageArguments[],
): Promise<readonly Page<string>[]> => {
  const starts = requests.map((request) => startOf(request, ['timestamp', 'text']));
  const rows = await prisma.$queryRaw<Found[]>`
    select asked.at::int as at, found.id, found.created
    from ${asked(place)}
    join unnest(${starts.map((start) => start?.[0] ?? null)}::text[], ${starts.map((start) => start?.[1] ?? null)}::text[],
      ${requests.map(({ first }) => first + 1)}::int[]) with ordinality as page(created, id, size, at) on page.at = asked.at
    cross join lateral (
      select c.id, c.created_at::text as created from claim c
      ${judgementInForce}
      where ${place.scope} and ${visibleTo(viewer)}
        and (page.id is null or (c.created_at, c.id) > (page.created::timestamptz, page.id))
      order by c.created_at, c.id limit page.size
    ) found
    order by asked.at, found.created::timestamptz, found.id`;
  const lists = byRequest(rows, requests.length);
  return requests.map(({ first }, at) => {
    const page = toPage(lists[at] ?? [], first, ({ created, id }) => [created, id]);
    return { ...page, items: page.items.map(({ cursor, row }) => ({ cursor, row: row.id })) };
  });
};

const counts = async ({ prisma }: Database, viewer: Viewer, place: Place): Promise<readonly number[]> => {
  const rows = await prisma.$queryRaw<{ readonly count: number }[]>`
    select (select count(*)::int from claim c ${judgementInForce} where ${place.scope} and ${visibleTo(viewer)}) as count
    from ${asked(place)} order by asked.at`;
  return rows.map(({ count }) => count);
};

export type AboutRecord = { readonly record: string; readonly field: string | null };
const about = (requests: readonly AboutRecord[]): Place => ({
  scope: Prisma.sql`c.subject_id = asked.id and (asked.field is null or c.field = asked.field)`,
  ids: requests.map(({ record }) => record),
  fields: requests.map(({ field }) => field),
});

/** Ids of the claims about records, oldest first: one page per request, in one statement. */
export const claimsAbout = async (
  db: Database,
  viewer: Viewer,
  requests: readonly (AboutRecord & PageArguments)[],
): Promise<readonly Page<string>[]> => pages(db, viewer, about(requests), requests);

export const countClaimsAbout = async (
  db: Database,
  viewer: Viewer,
  requests: readonly AboutRecord[],
): Promise<readonly number[]> => counts(db, viewer, about(requests));

export type CitingArticle = { readonly article: string };
const citing = (requests: readonly CitingArticle[]): Place => ({
  scope: Prisma.sql`c.revision_id in (select id from revision where article_id = asked.id) and asked.field is null`,
  ids: requests.map(({ article }) => article),
  fields: requests.map(() => null),
});

/** Ids of the claims that cite articles, oldest first: one page per request, in one statement. */
export const claimsCiting = async (
  db: Database,
  viewer: Viewer,
  requests: readonly (CitingArticle & PageArguments)[],
): Promise<readonly Page<string>[]> => pages(db, viewer, citing(requests), requests);

export const countClaimsCiting = async (
  db: Database,
  viewer: Viewer,
  requests: readonly CitingArticle[],
): Promise<readonly number[]> => counts(db, viewer, citing(requests));

const surestFirst = Prisma.sql`array_position(${[...certainties]}::text[], c.certainty::text), c.created_at, c.id`;

const grouped = (rows: readonly { readonly at: number; readonly id: string }[], length: number) =>
  byRequest(rows, length).map((list) => list.map(({ id }) => id));

/** Ids of the claims that a held value rests on, surest first; in one statement. */
export const claimsBehind = async (
  { prisma }: Database,
  requests: readonly { readonly record: string; readonly field: string; readonly key: string }[],
): Promise<readonly (readonly string[])[]> => {
  const rows = await prisma.$queryRaw<{ readonly at: number; readonly id: string }[]>`
    select asked.at::int as at, c.id
    from unnest(${requests.map(({ record }) => record)}::uuid[], ${requests.map(({ field }) => field)}::text[],
      ${requests.map(({ key }) => key)}::text[]) with ordinality as asked(record, field, key, at)
    join claim c on c.subject_id = asked.record and c.field = asked.field and c.value_key = asked.key
    ${judgementInForce}
    where j.verdict = 'ACCEPTED' and j.rank <> 'DEPRECATED' and c.polarity = 'POSITIVE' and c.realisation <> 'HYPOTHETICAL'
    order by asked.at, ${surestFirst}`;
  return grouped(rows, requests.length);
};

/** Ids of all accepted claims about fields of records, denials and suppositions too, surest first; in one statement. */
export const evidenceFor = async (
  { prisma }: Database,
  requests: readonly { readonly record: string; readonly field: string; readonly first: number }[],
): Promise<readonly (readonly string[])[]> => {
  for (const { first } of requests) startOf({ first, after: null }, []);
  const rows = await prisma.$queryRaw<{ readonly at: number; readonly id: string }[]>`
    select asked.at::int as at, found.id
    from unnest(${requests.map(({ record }) => record)}::uuid[], ${requests.map(({ field }) => field)}::text[],
      ${requests.map(({ first }) => first)}::int[]) with ordinality as asked(record, field, size, at)
    cross join lateral (
      select c.id, row_number() over (order by ${surestFirst}) as place from claim c ${judgementInForce}
      where c.subject_id = asked.record and c.field = asked.field and j.verdict = 'ACCEPTED'
      order by ${surestFirst} limit asked.size
    ) found
    order by asked.at, found.place`;
  return grouped(rows, requests.length);
};
