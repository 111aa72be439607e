import { byRequest } from '../by-request.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isUuid } from '../issues.ts';
import { betweenColumns, keyed, keyedPage, type Order, ordered, pagesOf } from '../keyset.ts';
import type { Key, Page, Range } from '../page.ts';
import { type From, toldFrom } from '../standpoint/conditions.ts';
import { anyMember } from '../standpoint/identity.ts';
import { describedAbout } from './described.ts';
import { everOne } from './past-holdings.ts';

/** The record whose history is asked for. */
export type Asked = { readonly record: string };
/** Something entered about a record, before what it did is worked out. */
export type Decided = {
  readonly record: string;
  readonly kind: string;
  readonly sequence: bigint;
  readonly at: Date;
  /** What was decided on, or described. */
  readonly on: 'CLAIM' | 'RECORDS' | 'TWO_CLAIMS' | 'ARTICLE';
  /** The records that the claim, the two claims or what the article says is about; empty where records were judged. */
  readonly subjects: readonly string[];
  /** The article that was described; else null. */
  readonly article: string | null;
};
type Found = Decided & { readonly request: number; readonly place: Key };

/** Newest first. */
export const order: Order = {
  name: 'record.history',
  parts: [
    { sql: Prisma.sql`decided.at`, part: 'timestamp', descending: true },
    { sql: Prisma.sql`decided.sequence`, part: 'bigint', descending: true },
  ],
};

/** The records asked for, as rows `asked` with their place. */
export const asked = (requests: readonly Asked[]): Prisma.Sql => Prisma.sql`
  unnest(${requests.map(({ record }) => (isUuid(record) ? record : null))}::uuid[])
  with ordinality as asked(id, at)`;

const upTo = (from: From, at: Prisma.Sql): Prisma.Sql =>
  from?.knownAt ? Prisma.sql`${at} <= ${from.knownAt}` : Prisma.sql`true`;

/**
 * What was decided about the record `asked`, as `decided`: on claims about it and about what is one with it, or was when it
 * was decided, one by one and two of them, and on these records themselves; and what became known of the articles of these
 * claims. Of those claims that are told by whose word is taken. Needs `ever`.
 */
const decisions = (from: From): Prisma.Sql => {
  const own = anyMember(Prisma.sql`asked.id`, from);
  const known = from?.knownAt ?? null;
  const then = (id: Prisma.Sql, at: Prisma.Sql) =>
    Prisma.sql`root_of(${id}, ${at}) = root_of(asked.id, ${known}::timestamptz)`;
  const ever = Prisma.sql`any(array(select ever.id from ever where ever.at = asked.at))`;
  const concerns = (id: Prisma.Sql, at: Prisma.Sql) =>
    Prisma.sql`(${id} = ${own} or ${then(id, at)}) and ${upTo(from, at)}`;
  const ofClaim = (at: Prisma.Sql) =>
    Prisma.sql`c.subject_id = ${ever} and ${concerns(Prisma.sql`c.subject_id`, at)} and ${toldFrom(from)}`;
  return Prisma.sql`(
    select 'CLAIM' as "on", array[c.subject_id] as subjects, null::uuid as article, j.id as sequence, j.at
    from claim c join judgement j on j.claim_id = c.id where ${ofClaim(Prisma.sql`j.at`)}
    union all
    select 'TWO_CLAIMS', array_agg(distinct t.subject_id), null, t.id, t.at from (
      select t.*, c.subject_id from claim c join claim_relation t on t.claim_id = c.id where ${ofClaim(Prisma.sql`t.at`)}
      union all
      select t.*, c.subject_id from claim c join claim_relation t on t.other_id = c.id where ${ofClaim(Prisma.sql`t.at`)}
    ) t group by t.id, t.at
    union all
    select 'RECORDS', array[]::uuid[], null, i.id, i.at from identity_judgement i
    where (i.record_id = ${own} or i.other_id = ${own}
      or i.other_id = ${ever} and ${then(Prisma.sql`i.other_id`, Prisma.sql`i.at`)}) and ${upTo(from, Prisma.sql`i.at`)}
    union all
    select 'ARTICLE', array_agg(distinct d.subject), d.article_id, d.version, d.at from ${describedAbout(ever, from)} d
    where ${concerns(Prisma.sql`d.subject`, Prisma.sql`d.at`)} group by d.article_id, d.version, d.at
  ) decided`;
};

/** A page of what was decided about each record; in one statement. */
export const decidedIn = async (
  { prisma }: Database,
  requests: readonly Asked[],
  {
    ranges,
    backward,
    from,
  }: { readonly ranges: readonly Range[]; readonly backward: boolean; readonly from: From },
): Promise<readonly Page<Decided>[]> => {
  const rows = await prisma.$queryRaw<Found[]>`
    with recursive ${everOne(asked(requests))}
    select asked.at::int as request, asked.id as record, s.kind, found.*
    from ${asked(requests)} join record s on s.id = asked.id
    join ${pagesOf(ranges)} on page.at = asked.at
    cross join lateral (
      select decided.*, ${keyed(order)}, row_number() over (order by ${ordered(order, backward)}) as nth
      from ${decisions(from)}
      where ${betweenColumns(order, Prisma.sql`page.after`, Prisma.sql`page.before`)}
      order by ${ordered(order, backward)} limit page.size
    ) found
    order by asked.at, found.nth`;
  const lists = byRequest(
    rows.map((row) => ({ at: row.request, row, place: row.place })),
    requests.length,
  );
  return ranges.map((range, at) => {
    const page = keyedPage(lists[at] ?? [], range, order);
    return { ...page, items: page.items.map(({ cursor, row: { row } }) => ({ cursor, row })) };
  });
};

/** How many decisions there are about records; in one statement. */
export const countHistory = async (
  { prisma }: Database,
  requests: readonly Asked[],
  from: From = null,
): Promise<readonly number[]> => {
  const rows = await prisma.$queryRaw<{ readonly count: number }[]>`
    with recursive ${everOne(asked(requests))}
    select (select count(*)::int from ${decisions(from)}) as count
    from ${asked(requests)} order by asked.at`;
  return rows.map(({ count }) => count);
};
