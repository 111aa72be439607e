import { certainties, type Standpoint } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import { byRequest } from '../by-request.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isUuid } from '../issues.ts';
import { betweenColumns, eachWay, keyed, keyedPage, type Order, ordered, pagesOf } from '../keyset.ts';
import { type Page, type PageArguments, type Range, rangeOf, requireSize } from '../page.ts';
import { allParts, type Parts } from '../parts.ts';
import { type From, standsFrom } from '../standpoint/conditions.ts';
import { anyMember, keyFrom } from '../standpoint/identity.ts';
import { projectedFrom } from '../standpoint/records-from.ts';
import { judgementFrom } from '../standpoint/then.ts';
import type { ClaimRow } from './claim-row.ts';
import { oldestFirst } from './oldest-first.ts';
import { claimColumns, claimRow, claimTables, type StoredClaim } from './read-claims.ts';
import { visibleTo } from './visible.ts';

type Found = StoredClaim & { readonly at: number; readonly place: readonly string[] };
type Place = {
  readonly scope: Prisma.Sql;
  readonly ids: readonly string[];
  readonly fields: readonly (string | null)[];
};

const asked = ({ ids, fields }: Place): Prisma.Sql => Prisma.sql`
  unnest(${ids.map((id) => (isUuid(id) ? id : null))}::uuid[], ${[...fields]}::text[])
  with ordinality as asked(id, field, at)`;

/** The claims about a record, or of an article, oldest first. */
export const claimOrder: Order = { name: 'claims', parts: oldestFirst };

type Reading = { readonly viewer: Viewer; readonly from: From; readonly parts: Parts };

const oneWay = async (
  { prisma }: Database,
  { viewer, from, parts }: Reading,
  place: Place,
  ranges: readonly Range[],
  backward: boolean,
): Promise<readonly Page<ClaimRow>[]> => {
  const rows = await prisma.$queryRaw<Found[]>`
    select asked.at::int as at, found.place, told.*
    from ${asked(place)}
    join ${pagesOf(ranges)} on page.at = asked.at
    cross join lateral (
      select c.id, ${keyed(claimOrder)}, row_number() over (order by ${ordered(claimOrder, backward)}) as nth from claim c
      ${judgementFrom(from)}
      where ${place.scope} and ${visibleTo(viewer, from)}
        and ${betweenColumns(claimOrder, Prisma.sql`page.after`, Prisma.sql`page.before`)}
      order by ${ordered(claimOrder, backward)} limit page.size
    ) found
    -- Claim by claim: how many there are on a page is not known when it is planned.
    cross join lateral (
      select ${claimColumns(from, parts)} from claim c ${claimTables(from, parts)}
      ${parts.claim.has('judgement') ? judgementFrom(from) : Prisma.empty} where c.id = found.id limit 1
    ) told
    order by asked.at, found.nth`;
  const lists = byRequest(rows, ranges.length);
  return ranges.map((range, at) => {
    const page = keyedPage(lists[at] ?? [], range, claimOrder);
    return {
      ...page,
      items: page.items.map(({ cursor, row: { at: _, ...row } }) => ({ cursor, row: claimRow(row) })),
    };
  });
};

const pages = async <Request extends PageArguments>(
  db: Database,
  reading: Reading,
  placeOf: (requests: readonly Request[]) => Place,
  requests: readonly Request[],
): Promise<readonly Page<ClaimRow>[]> =>
  eachWay(
    requests.map((request) => ({ request, range: rangeOf(request, claimOrder) })),
    async (some, backward) =>
      oneWay(
        db,
        reading,
        placeOf(some.map(({ request }) => request)),
        some.map(({ range }) => range),
        backward,
      ),
  );

const counts = async (
  { prisma }: Database,
  viewer: Viewer,
  place: Place,
  from: From,
): Promise<readonly number[]> => {
  const rows = await prisma.$queryRaw<{ readonly count: number }[]>`
    select (select count(*)::int from claim c ${judgementFrom(from)} where ${place.scope} and ${visibleTo(viewer, from)}) as count
    from ${asked(place)} order by asked.at`;
  return rows.map(({ count }) => count);
};

export type AboutRecord = { readonly record: string; readonly field: string | null };
const about =
  (from: From) =>
  (requests: readonly AboutRecord[]): Place => ({
    scope: Prisma.sql`c.subject_id = ${anyMember(Prisma.sql`asked.id`, from)} and (asked.field is null or c.field = asked.field)`,
    ids: requests.map(({ record }) => record),
    fields: requests.map(({ field }) => field),
  });

/** The claims about records, oldest first: one page per request, in one statement a way. */
export const claimsAbout = async (
  db: Database,
  viewer: Viewer,
  requests: readonly (AboutRecord & PageArguments)[],
  from: From = null,
  parts: Parts = allParts,
): Promise<readonly Page<ClaimRow>[]> => pages(db, { viewer, from, parts }, about(from), requests);

export const countClaimsAbout = async (
  db: Database,
  viewer: Viewer,
  requests: readonly AboutRecord[],
  from: From = null,
): Promise<readonly number[]> => counts(db, viewer, about(from)(requests), from);

export type CitingArticle = { readonly article: string };
const citing = (requests: readonly CitingArticle[]): Place => ({
  scope: Prisma.sql`c.revision_id in (select id from revision where article_id = asked.id) and asked.field is null`,
  ids: requests.map(({ article }) => article),
  fields: requests.map(() => null),
});

/** The claims that cite articles, oldest first: one page per request, in one statement a way. */
export const claimsCiting = async (
  db: Database,
  viewer: Viewer,
  requests: readonly (CitingArticle & PageArguments)[],
  from: From = null,
  parts: Parts = allParts,
): Promise<readonly Page<ClaimRow>[]> => pages(db, { viewer, from, parts }, citing, requests);

export const countClaimsCiting = async (
  db: Database,
  viewer: Viewer,
  requests: readonly CitingArticle[],
  from: From = null,
): Promise<readonly number[]> => counts(db, viewer, citing(requests), from);

/** The order of claims `c` that speak for the same. */
export const surestFirst = Prisma.sql`array_position(${[...certainties]}::text[], c.certainty::text), c.created_at, c.id`;

const grouped = (rows: readonly { readonly at: number; readonly id: string }[], length: number) =>
  byRequest(rows, length).map((list) => list.map(({ id }) => id));

/** A value that a record holds. */
type ValueHeld = { readonly record: string; readonly field: string; readonly key: string };

/** As claimsBehind, of those that hold on a day: the projection tells which; in three statements. */
const claimsBehindOn = async (
  db: Database,
  requests: readonly ValueHeld[],
  from: Standpoint,
): Promise<readonly (readonly string[])[]> => {
  const ids = [...new Set(requests.map(({ record }) => record))];
  const fields = [...new Set(requests.map(({ field }) => field))];
  const records = await projectedFrom(db, ids, from, fields);
  return requests.map(({ record, field, key }) => {
    const { values = [], alternatives = [] } = records.get(record)?.held[field] ?? {};
    return [...values, ...alternatives].flatMap((held) => (held.key === key ? (held.claims ?? []) : []));
  });
};

/** Ids of the claims that a held value rests on, surest first; in one statement, but on a day in three. */
export const claimsBehind = async (
  db: Database,
  requests: readonly ValueHeld[],
  from: From = null,
): Promise<readonly (readonly string[])[]> => {
  if (from?.validAt) return claimsBehindOn(db, requests, from);
  const { prisma } = db;
  const rows = await prisma.$queryRaw<{ readonly at: number; readonly id: string }[]>`
    select asked.at::int as at, c.id
    from unnest(${requests.map(({ record }) => record)}::uuid[], ${requests.map(({ field }) => field)}::text[],
      ${requests.map(({ key }) => key)}::text[]) with ordinality as asked(record, field, key, at)
    join claim c on c.subject_id = ${anyMember(Prisma.sql`asked.record`, from)} and c.field = asked.field
      and (c.value_key = asked.key or ${keyFrom(Prisma.sql`c.value_key`, from)} = asked.key)
    ${judgementFrom(from)}
    where ${standsFrom(from)} and j.rank <> 'DEPRECATED' and c.polarity = 'POSITIVE' and c.realisation <> 'HYPOTHETICAL'
    order by asked.at, ${surestFirst}`;
  return grouped(rows, requests.length);
};

/** Ids of all accepted claims about fields of records, denials and suppositions too, surest first; in one statement. */
export const evidenceFor = async (
  { prisma }: Database,
  requests: readonly { readonly record: string; readonly field: string; readonly first: number }[],
  from: From = null,
): Promise<readonly (readonly string[])[]> => {
  for (const { first } of requests) requireSize('first', first);
  const rows = await prisma.$queryRaw<{ readonly at: number; readonly id: string }[]>`
    select asked.at::int as at, found.id
    from unnest(${requests.map(({ record }) => record)}::uuid[], ${requests.map(({ field }) => field)}::text[],
      ${requests.map(({ first }) => first)}::int[]) with ordinality as asked(record, field, size, at)
    cross join lateral (
      select c.id, row_number() over (order by ${surestFirst}) as place from claim c ${judgementFrom(from)}
      where c.subject_id = ${anyMember(Prisma.sql`asked.record`, from)} and c.field = asked.field and ${standsFrom(from)}
      order by ${surestFirst} limit asked.size
    ) found
    order by asked.at, found.place`;
  return grouped(rows, requests.length);
};
