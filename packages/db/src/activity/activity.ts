import { type Actor, mayAct } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { between, keyed, keyedPage, type Order, ordered } from '../keyset.ts';
import { every } from '../logic.ts';
import { type Key, type Page, type PageArguments, rangeOf } from '../page.ts';

/** What somebody did, as the log of the office tells it. */
export const activityKinds = [
  'ARTICLE_IMPORTED',
  'ARTICLE_DESCRIBED',
  'CLAIMS_PROPOSED',
  'CLAIMS_SUBMITTED',
  'CLAIMS_ACCEPTED',
  'CLAIMS_REJECTED',
  'CLAIMS_RETRACTED',
  'CLAIMS_CORRECTED',
  'CLAIMS_REINSTATED',
  'CLAIMS_RELATED',
  'CLAIMS_UNRELATED',
  'RECORDS_MERGED',
  'RECORDS_TOLD_APART',
  'RECORDS_UNDECIDED',
  'REVIEW_ASSIGNED',
  'COMMENTED',
  'ACCOUNT_MADE',
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
};

export type ActivityFilter = {
  readonly by: string | null;
  readonly kinds: readonly ActivityKind[] | null;
  readonly since: Date | null;
};

// Drafts are their editors' own business until they are submitted; comments on claims in them too.
const entries = ({ id }: Actor): Prisma.Sql => Prisma.sql`
  select case version when 1 then 'ARTICLE_IMPORTED' else 'ARTICLE_DESCRIBED' end as kind,
    article_id || ':' || version as id, at, described_by_id as by_id, article_id, null::uuid as review_id,
    null as account_id, null::int as claims, null::uuid as record_id, null::uuid as other_id from article_description
  union all
  select 'CLAIMS_PROPOSED', act.id::text, act.at, act.by_id, r.article_id, r.id, null, cardinality(act.added), null, null
    from act join review r on r.id = act.review_id
    where act.kind = 'PROPOSE' and (r.state <> 'DRAFT' or r.editor_id = ${id})
  union all
  select 'CLAIMS_SUBMITTED', r.id::text, r.submitted_at, r.editor_id, r.article_id, r.id, null,
    (select count(*)::int from proposal p where p.review_id = r.id and p.withdrawn_at is null), null, null
    from review r where r.submitted_at is not null
  union all
  select 'CLAIMS_' || j.verdict, min(j.id)::text, j.at, j.by_id, r.article_id, r.id, null, count(*)::int, null, null
    from judgement j join review r on r.id = j.review_id where j.retraction_id is null group by j.verdict, j.at, j.by_id, r.id
  union all
  select case t.kind when 'RETRACTION' then 'CLAIMS_RETRACTED' when 'CORRECTION' then 'CLAIMS_CORRECTED'
      else 'CLAIMS_REINSTATED' end, t.id::text, t.at, t.by_id, coalesce(t.article_id, (
      select min(r.article_id::text)::uuid from retracted_claim rc join claim c on c.id = rc.claim_id
      join revision r on r.id = c.revision_id where rc.retraction_id = t.id)), null, null,
    (select count(*)::int from retracted_claim rc where rc.retraction_id = t.id), null, null from retraction t
  union all
  select case t.relation when 'UNRELATED' then 'CLAIMS_UNRELATED' else 'CLAIMS_RELATED' end, t.id::text, t.at, t.by_id,
    r.article_id, null, null, 2, root_of(c.subject_id, null), null from claim_relation t
    join claim c on c.id = t.claim_id join revision r on r.id = c.revision_id
  union all
  select case i.verdict when 'SAME' then 'RECORDS_MERGED' when 'NOT_SAME' then 'RECORDS_TOLD_APART'
      else 'RECORDS_UNDECIDED' end, i.id::text, i.at, i.by_id, null, null, null, null, i.record_id, i.other_id
    from identity_judgement i
  union all
  select 'REVIEW_ASSIGNED', s.id::text, s.at, s.by_id, r.article_id, r.id, s.assignee_id, null, null, null
    from assignment s join review r on r.id = s.review_id
  union all
  select 'COMMENTED', m.id::text, m.at, m.by_id, m.article_id, null, null, null, null, null from comment m
    where m.claim_id is null or exists (select 1 from judgement j where j.claim_id = m.claim_id)
      or exists (select 1 from proposal p join review r on r.id = p.review_id where p.claim_id = m.claim_id
        and p.withdrawn_at is null and (r.state <> 'DRAFT' or r.editor_id = ${id}))
  union all
  select 'ACCOUNT_MADE', id, created_at, null, null, null, id, null, null, null from "user"
  union all
  select 'TOKEN_MADE', id::text, created_at, account_id, null, null, account_id, null, null, null from api_token
  union all
  select 'TOKEN_REVOKED', id::text, revoked_at, null, null, null, account_id, null, null, null from api_token
    where revoked_at is not null`;

// What is about accounts and tokens of others is for those who look after the office.
const own: readonly ActivityKind[] = ['ACCOUNT_MADE', 'TOKEN_MADE', 'TOKEN_REVOKED'];

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
const order: Order = {
  name: 'activity',
  parts: [
    { sql: Prisma.sql`e.at`, part: 'timestamp', descending: true },
    { sql: key, part: 'text', descending: true },
  ],
};

/** A page of what was done in the office, newest first, as far as the actor may see it. One statement. */
export const listActivity = async (
  { prisma }: Database,
  actor: Actor,
  request: ActivityFilter & PageArguments,
): Promise<Page<ActivityRow>> => {
  const range = rangeOf(request, order);
  const rows = await prisma.$queryRaw<(ActivityRow & { readonly place: Key })[]>`
    select ${key} as key, e.kind, e.at, e.by_id as "byId", e.article_id as "articleId", e.review_id as "reviewId",
      e.account_id as "accountId", e.claims, e.record_id as "recordId", e.other_id as "otherId",
      ${labels} as labels,
            ${keyed(order)}
    from (${entries(actor)}) e where ${matching(actor, request)} and ${between(order, range)}
    order by ${ordered(order, range.backward)} limit ${range.size + 1}`;
  return keyedPage(rows, range, order);
};

export const countActivity = async (
  { prisma }: Database,
  actor: Actor,
  filter: ActivityFilter,
): Promise<number> => {
  const [row] = await prisma.$queryRaw<{ readonly count: number }[]>`
    select count(*)::int as count from (${entries(actor)}) e where ${matching(actor, filter)}`;
  return row?.count ?? 0;
};
