import { type DuplicateEvidence, type KindName, NotAllowed } from '@chancery/domain';
import { mayAct, type Viewer } from '../actor.ts';
import { byRequest } from '../by-request.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isUuid } from '../issues.ts';
import { between, keyed, keyedPage, type Order, ordered } from '../keyset.ts';
import { every } from '../logic.ts';
import { type Page, type PageArguments, rangeOf, requireSize } from '../page.ts';

/** Two records that may be one. */
export type DuplicateRow = {
  readonly recordId: string;
  readonly otherId: string;
  /** 0 to 1. */
  readonly score: number;
  /** Its `one` is of the first record, its `other` of the second. */
  readonly evidence: readonly DuplicateEvidence[];
};

export type DuplicateFilter = {
  readonly kinds: readonly KindName[] | null;
  /** Only pairs of this record, or of what it was merged into. */
  readonly record: string | null;
  /** 0 to 1; only pairs that score as much. */
  readonly leastScore: number | null;
};

const order: Order = {
  name: 'possible-duplicates',
  parts: [
    { sql: Prisma.sql`p.score`, part: 'decimal', descending: true },
    { sql: Prisma.sql`p.record_id`, part: 'uuid', descending: true },
    { sql: Prisma.sql`p.other_id`, part: 'uuid', descending: true },
  ],
};

const columns = Prisma.sql`p.record_id as "recordId", p.other_id as "otherId", p.score::float8 as score, p.evidence`;

// What cannot be an id at all is the id of no record.
const ofRecord = (record: string): Prisma.Sql =>
  isUuid(record)
    ? Prisma.sql`(p.record_id = root_of(${record}::uuid, null) or p.other_id = root_of(${record}::uuid, null))`
    : Prisma.sql`false`;

const matching = ({ kinds, record, leastScore }: DuplicateFilter): Prisma.Sql =>
  every([
    ...(kinds === null ? [] : [Prisma.sql`p.kind = any(${[...kinds]})`]),
    ...(record === null ? [] : [ofRecord(record)]),
    ...(leastScore === null ? [] : [Prisma.sql`p.score >= ${leastScore}::numeric`]),
  ]);

const requireEditor = (viewer: Viewer): void => {
  if (!mayAct(viewer, 'EDITOR'))
    throw new NotAllowed('To see which records may be one, one is editor at least.');
};

/**
 * A page of the pairs of public records that may be one and that nobody has judged, the likeliest first; in one
 * statement. Throws Invalid and NotAllowed.
 */
export const listPossibleDuplicates = async (
  { prisma }: Database,
  viewer: Viewer,
  request: DuplicateFilter & PageArguments,
): Promise<Page<DuplicateRow>> => {
  requireEditor(viewer);
  const range = rangeOf(request, order);
  const rows = await prisma.$queryRaw<(DuplicateRow & { readonly place: readonly string[] })[]>`
    select ${columns}, ${keyed(order)} from possible_duplicate p
    where ${matching(request)} and ${between(order, range)}
    order by ${ordered(order, range.backward)} limit ${range.size + 1}`;
  return keyedPage(rows, range, order);
};

/** How many pairs there are. Throws NotAllowed. */
export const countPossibleDuplicates = async (
  { prisma }: Database,
  viewer: Viewer,
  filter: DuplicateFilter,
): Promise<number> => {
  requireEditor(viewer);
  const [row] = await prisma.$queryRaw<{ readonly count: number }[]>`
    select count(*)::int as count from possible_duplicate p where ${matching(filter)}`;
  return row?.count ?? 0;
};

type Asked = { readonly record: string; readonly first: number };

// The record that was asked for comes first.
const from = (record: string, { recordId, otherId, score, evidence }: DuplicateRow): DuplicateRow =>
  recordId === record
    ? { recordId, otherId, score, evidence }
    : {
        ...{ recordId: otherId, otherId: recordId, score },
        evidence: evidence.map((each) => ({ ...each, one: each.other, other: each.one })),
      };

/**
 * By request, so many records that each may be one with, the likeliest first, as pairs of which it is the first; in one
 * statement. Throws Invalid and NotAllowed.
 */
export const possibleDuplicatesOf = async (
  { prisma }: Database,
  viewer: Viewer,
  requests: readonly Asked[],
): Promise<readonly (readonly DuplicateRow[])[]> => {
  requireEditor(viewer);
  for (const { first } of requests) requireSize('first', first);
  const rows = await prisma.$queryRaw<(DuplicateRow & { readonly at: number })[]>`
    select asked.at::int as at, p.* from
      unnest(${requests.map(({ record }) => record)}::uuid[], ${requests.map(({ first }) => first)}::int[])
        with ordinality as asked(record, most, at)
      cross join lateral (
        select ${columns} from (
          select * from possible_duplicate where record_id = asked.record
          union all
          select * from possible_duplicate where other_id = asked.record
        ) p order by ${ordered(order, false)} limit asked.most
      ) p order by asked.at, p.score desc, p."recordId" desc, p."otherId" desc`;
  return byRequest(rows, requests.length).map((found, at) =>
    found.map((row) => from(requests[at]?.record ?? '', row)),
  );
};
