import { project } from '@chancery/domain';
import { byRequest } from '../by-request.ts';
import type { JudgementRow } from '../claims/claim-row.ts';
import { cardinalityOf } from '../claims/field-of.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isUuid, uuids } from '../issues.ts';
import { betweenColumns, eachWay, keyed, keyedPage, type Order, ordered, pagesOf } from '../keyset.ts';
import { type Key, type Page, type PageArguments, type Range, rangeOf } from '../page.ts';
import { type HeldValue, meaningOf } from '../projection/held.ts';
import { claimsEverJudged, type Stated } from '../projection/stated-claims.ts';
import { anyMember } from '../standpoint/identity.ts';

type Judged = JudgementRow & {
  readonly record: string;
  /** Name of the record's kind. */
  readonly kind: string;
  readonly claim: string;
  readonly field: string;
  /** The judgement's number in the books. */
  readonly sequence: bigint;
};

/** A judgement on a claim about a record, with what the claim's field held before and after it. */
export type HistoryRow = Judged & {
  readonly before: readonly HeldValue[];
  readonly after: readonly HeldValue[];
  /** Whether other values came into force. */
  readonly changes: boolean;
};

type Asked = { readonly record: string };
type Found = Judged & { readonly at: Date; readonly place: Key; readonly request: number };

const order: Order = {
  name: 'record.history',
  parts: [{ sql: Prisma.sql`j.id`, part: 'bigint', descending: true }],
};

const asked = (requests: readonly Asked[]): Prisma.Sql => Prisma.sql`
  unnest(${requests.map(({ record }) => (isUuid(record) ? record : null))}::uuid[])
  with ordinality as asked(id, at)`;

const judgedIn = async (
  { prisma }: Database,
  requests: readonly Asked[],
  ranges: readonly Range[],
  backward: boolean,
): Promise<readonly Page<Judged>[]> => {
  const rows = await prisma.$queryRaw<Found[]>`
    select asked.at::int as request, asked.id as record, found.*
    from ${asked(requests)}
    join ${pagesOf(ranges)} on page.at = asked.at
    cross join lateral (
      select s.kind, c.id as claim, c.field, j.id as sequence, j.verdict, j.rank, j.reason, j.confidence, j.at,
        j.by_id as "byId", j.review_id as "reviewId", j.retraction_id::text as "retractionId", ${keyed(order)}, row_number() over (order by ${ordered(order, backward)}) as nth
      from claim c join record s on s.id = c.subject_id join judgement j on j.claim_id = c.id
      where c.subject_id = ${anyMember(Prisma.sql`asked.id`, null)}
        and ${betweenColumns(order, Prisma.sql`page.after`, Prisma.sql`page.before`)}
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

/** What a field held once a number of judgements of the books were entered. */
const valuesAt = (
  { kind, field }: Judged,
  { claims, judgements }: Stated,
  until: number,
): readonly HeldValue[] =>
  project(
    claims.filter((claim) => claim.field === field),
    judgements.filter(({ sequence }) => sequence <= until),
    cardinalityOf(kind),
  ).get(field)?.values ?? [];

const withValues = (entry: Judged, stated: Stated): HistoryRow => {
  const sequence = Number(entry.sequence);
  const before = valuesAt(entry, stated, sequence - 1);
  const after = valuesAt(entry, stated, sequence);
  return { ...entry, before, after, changes: meaningOf(before) !== meaningOf(after) };
};

/**
 * What was decided about records, newest first, a page a request: each judgement with what its field held before and
 * after it, as the claims of that time add up with what is known of their articles today. For who has signed in. A
 * constant number of statements.
 */
export const recordHistory = async (
  db: Database,
  requests: readonly (Asked & PageArguments)[],
): Promise<readonly Page<HistoryRow>[]> => {
  const pages = await eachWay(
    requests.map((request) => ({ record: request.record, range: rangeOf(request, order) })),
    async (some, backward) =>
      judgedIn(
        db,
        some,
        some.map(({ range }) => range),
        backward,
      ),
  );
  const stated = await claimsEverJudged(db.prisma, uuids(requests.map(({ record }) => record)));
  return pages.map((page) => ({
    ...page,
    items: page.items.map(({ cursor, row }) => ({
      cursor,
      row: withValues(row, stated.get(row.record) ?? { claims: [], judgements: [] }),
    })),
  }));
};

/** How many judgements there are on claims about records; in one statement. */
export const countHistory = async (
  { prisma }: Database,
  requests: readonly Asked[],
): Promise<readonly number[]> => {
  const rows = await prisma.$queryRaw<{ readonly count: number }[]>`
    select (select count(*)::int from judgement j join claim c on c.id = j.claim_id
      where c.subject_id = ${anyMember(Prisma.sql`asked.id`, null)}) as count
    from ${asked(requests)} order by asked.at`;
  return rows.map(({ count }) => count);
};
