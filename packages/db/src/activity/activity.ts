import { type Actor, mayAct } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { between, keyed, keyedPage, type Order, ordered } from '../keyset.ts';
import { every } from '../logic.ts';
import { type Key, type Page, type PageArguments, type Range, rangeOf } from '../page.ts';
import { branchesFor } from './activity-entries.ts';

/** What somebody did, as the log of the office tells it. */
export const activityKinds = [
  'ARTICLE_IMPORTED',
  'ARTICLE_DESCRIBED',
  'ARTICLE_REVISED',
  'CLAIMS_PROPOSED',
  'CLAIMS_CHANGED',
  'CLAIMS_WITHDRAWN',
  'CLAIMS_SUBMITTED',
  'CLAIMS_TAKEN_BACK',
  'CLAIMS_ACCEPTED_FIRST',
  'CLAIMS_ACCEPTED',
  'CLAIMS_REJECTED',
  'CLAIMS_RETRACTED',
  'CLAIMS_CORRECTED',
  'CLAIMS_REINSTATED',
  'CLAIMS_RELATED',
  'CLAIMS_UNRELATED',
  'SUGGESTIONS_DECIDED',
  'WORDS_NEVER_SUGGESTED',
  'WORDS_SUGGESTED_AGAIN',
  'ACT_UNDONE',
  'ACT_REDONE',
  'RECORD_MADE',
  'RECORDS_MERGED',
  'RECORDS_TOLD_APART',
  'RECORDS_UNDECIDED',
  'REVIEW_ASSIGNED',
  'COMMENTED',
  'COMMENT_CHANGED',
  'COMMENT_REMOVED',
  'COMMENT_SETTLED',
  'COMMENT_REOPENED',
  'ACCOUNT_MADE',
  'ROLE_SET',
  'RULE_SET',
  'TOKEN_MADE',
  'TOKEN_REVOKED',
] as const;
export type ActivityKind = (typeof activityKinds)[number];

export type ActivityRow = {
  /** Tells it from every other entry. */
  readonly key: string;
  readonly kind: ActivityKind;
  readonly at: Date;
  /** Who did it; null where the books do not keep that. */
  readonly byId: string | null;
  readonly articleId: string | null;
  readonly reviewId: string | null;
  /** Whom it was done to: the account that was made, the assignee, the one whose token it is. */
  readonly accountId: string | null;
  /** How many claims. */
  readonly claims: number | null;
  /** The record that claims were related about; of two that were judged the one that is judged, or is merged. */
  readonly recordId: string | null;
  /** The other of two records that were judged. */
  readonly otherId: string | null;
  /** The editors' working names of these records. */
  readonly labels: readonly string[];
  /** The role or the rule that was set, or the words that are suggested no more, or again. */
  readonly what: string | null;
};

export type ActivityFilter = {
  readonly by: string | null;
  readonly kinds: readonly ActivityKind[] | null;
  readonly since: Date | null;
};

// What is about accounts and tokens of others is for those who look after the office.
const own: readonly ActivityKind[] = ['ACCOUNT_MADE', 'ROLE_SET', 'TOKEN_MADE', 'TOKEN_REVOKED'];

const seenBy = (actor: Actor): Prisma.Sql =>
  mayAct(actor, 'REVIEWER')
    ? Prisma.sql`true`
    : Prisma.sql`(e.kind <> all(${[...own]}) or e.by_id = ${actor.id} or e.account_id = ${actor.id})`;

const matching = (actor: Actor, { by, kinds, since }: ActivityFilter): Prisma.Sql =>
  every([
    seenBy(actor),
    ...(by === null ? [] : [Prisma.sql`e.by_id = ${by}`]),
    ...(kinds === null ? [] : [Prisma.sql`e.kind = any(${[...kinds]})`]),
    ...(since === null ? [] : [Prisma.sql`e.at >= ${since}`]),
  ]);

const labels = Prisma.sql`array(select record.label from unnest(array[e.record_id, e.other_id]) with ordinality named(id, at)
  join record on record.id = named.id order by named.at)`;
const key = Prisma.sql`(e.kind || ' ' || e.id)`;
/** Newest first; of one moment by kind and id. */
export const activityOrder: Order = {
  name: 'activity',
  parts: [
    { sql: Prisma.sql`e.at`, part: 'timestamp', descending: true },
    { sql: key, part: 'text', descending: true },
  ],
};

const asked = (actor: Actor, { kinds }: ActivityFilter): readonly Prisma.Sql[] =>
  branchesFor(actor)
    .filter((branch) => kinds === null || branch.kinds.some((kind) => kinds.includes(kind)))
    .map(({ rows }) => rows);

// Each branch is read on its own, by its index, and no further than a page goes: the log is long.
const pageOf = (actor: Actor, filter: ActivityFilter, range: Range): Prisma.Sql => {
  const limited = asked(actor, filter).map(
    (
      rows,
    ) => Prisma.sql`(select * from (${rows}) e where ${matching(actor, filter)} and ${between(activityOrder, range)}
      order by ${ordered(activityOrder, range.backward)} limit ${range.size + 1})`,
  );
  return Prisma.join(limited, ' union all ');
};

/** The statement that lists a page; see listActivity. */
export const activityStatement = (
  actor: Actor,
  filter: ActivityFilter,
  range: Range,
): Prisma.Sql => Prisma.sql`
  select ${key} as key, e.kind, e.at, e.by_id as "byId", e.article_id as "articleId", e.review_id as "reviewId",
    e.account_id as "accountId", e.claims, e.record_id as "recordId", e.other_id as "otherId",
    ${labels} as labels, e.what, ${keyed(activityOrder)}
  from (${pageOf(actor, filter, range)}) e
  order by ${ordered(activityOrder, range.backward)} limit ${range.size + 1}`;

const isEmpty = ({ kinds }: ActivityFilter): boolean => kinds !== null && kinds.length === 0;

/** A page of what was done in the office, newest first, as far as the actor may see it. One statement. */
export const listActivity = async (
  { prisma }: Database,
  actor: Actor,
  request: ActivityFilter & PageArguments,
): Promise<Page<ActivityRow>> => {
  const range = rangeOf(request, activityOrder);
  const rows = isEmpty(request)
    ? []
    : await prisma.$queryRaw<(ActivityRow & { readonly place: Key })[]>(
        activityStatement(actor, request, range),
      );
  return keyedPage(rows, range, activityOrder);
};

export const countActivity = async (
  { prisma }: Database,
  actor: Actor,
  filter: ActivityFilter,
): Promise<number> => {
  if (isEmpty(filter)) return 0;
  const [row] = await prisma.$queryRaw<{ readonly count: number }[]>`
    select count(*)::int as count from (${Prisma.join(asked(actor, filter), ' union all ')}) e
    where ${matching(actor, filter)}`;
  return row?.count ?? 0;
};
