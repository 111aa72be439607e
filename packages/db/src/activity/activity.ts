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

// Drafts are their editors' own business until they are submitted; comments on claims in them too.
const ofReview = ({ id }: Actor): Prisma.Sql =>
  Prisma.sql`(r.id is null or r.state <> 'DRAFT' or r.editor_id = ${id})`;
const ofComment = ({ id }: Actor): Prisma.Sql => Prisma.sql`(m.claim_id is null
  or exists (select 1 from judgement j where j.claim_id = m.claim_id)
  or exists (select 1 from proposal p join review r on r.id = p.review_id where p.claim_id = m.claim_id
    and p.withdrawn_at is null and (r.state <> 'DRAFT' or r.editor_id = ${id})))`;

// What its own kind of entry tells of again is not told twice: descriptions are.
const turned = Prisma.sql`('PROPOSE', 'CHANGE', 'WITHDRAW', 'CREATE_RECORD', 'DECIDE_SUGGESTIONS', 'NEVER_SUGGEST', 'SUBMIT')`;

const ofArticles = Prisma.sql`
  select case when d.version = 1 then 'ARTICLE_IMPORTED' when d.revision_id <> before.revision_id then 'ARTICLE_REVISED'
      else 'ARTICLE_DESCRIBED' end as kind, d.article_id || ':' || d.version as id, d.at, d.described_by_id as by_id,
    d.article_id, null::uuid as review_id, null as account_id, null::int as claims, null::uuid as record_id,
    null::uuid as other_id, null::text as what
    from article_description d
    left join article_description before on before.article_id = d.article_id and before.version = d.version - 1`;

const ofActs = (actor: Actor): Prisma.Sql => Prisma.sql`
  select case a.kind when 'PROPOSE' then 'CLAIMS_PROPOSED' when 'CHANGE' then 'CLAIMS_CHANGED' else 'CLAIMS_WITHDRAWN' end,
    a.id::text, a.at, a.by_id, a.article_id, r.id, null,
    cardinality(case a.kind when 'WITHDRAW' then a.removed else a.added end), null, null, null
    from act a join review r on r.id = a.review_id
    where a.kind in ('PROPOSE', 'CHANGE', 'WITHDRAW') and ${ofReview(actor)}
  union all
  select case a.kind when 'SUBMIT' then 'CLAIMS_SUBMITTED' else 'SUGGESTIONS_DECIDED' end, a.id::text, a.at, a.by_id,
    a.article_id, (a.what->>'review')::uuid, null, (a.what->>'claims')::int, null, null, null
    from act a where a.kind in ('SUBMIT', 'DECIDE_SUGGESTIONS')
  union all
  select case when o.kind = 'SUBMIT' then case a.kind when 'UNDO' then 'CLAIMS_TAKEN_BACK' else 'CLAIMS_SUBMITTED' end
      when a.kind = 'UNDO' then 'ACT_UNDONE' else 'ACT_REDONE' end, a.id::text, a.at, a.by_id, a.article_id,
    coalesce(r.id, (o.what->>'review')::uuid), null, (o.what->>'claims')::int, null, null, null
    from act a join act o on o.id = a.of_id left join review r on r.id = a.review_id
    where a.kind in ('UNDO', 'REDO') and o.kind in ${turned} and ${ofReview(actor)}
  union all
  select 'CLAIMS_SUBMITTED', r.id::text, r.submitted_at, r.editor_id, r.article_id, r.id, null,
    (select count(*)::int from proposal p where p.review_id = r.id and p.withdrawn_at is null), null, null, null
    from review r where r.submitted_at is not null and not exists (select 1 from act a where a.article_id = r.article_id
      and a.by_id = r.editor_id and a.kind = 'SUBMIT' and a.what->>'review' = r.id::text)`;

const ofJudgements = Prisma.sql`
  select 'CLAIMS_' || j.verdict, min(j.id)::text, j.at, j.by_id, r.article_id, r.id, null, count(*)::int, null, null, null
    from judgement j join review r on r.id = j.review_id where j.retraction_id is null group by j.verdict, j.at, j.by_id, r.id
  union all
  select 'CLAIMS_ACCEPTED_FIRST', min(x.id)::text, x.at, x.by_id, r.article_id, r.id, null, count(*)::int, null, null, null
    from acceptance x join review r on r.id = x.review_id where not exists (select 1 from judgement j
      where j.review_id = x.review_id and j.claim_id = x.claim_id and j.by_id = x.by_id) group by x.at, x.by_id, r.id
  union all
  select case t.kind when 'RETRACTION' then 'CLAIMS_RETRACTED' when 'CORRECTION' then 'CLAIMS_CORRECTED'
      else 'CLAIMS_REINSTATED' end, t.id::text, t.at, t.by_id, coalesce(t.article_id, (
      select min(r.article_id::text)::uuid from retracted_claim rc join claim c on c.id = rc.claim_id
      join revision r on r.id = c.revision_id where rc.retraction_id = t.id)), null, null,
    (select count(*)::int from retracted_claim rc where rc.retraction_id = t.id), null, null, null from retraction t
  union all
  select case t.relation when 'UNRELATED' then 'CLAIMS_UNRELATED' else 'CLAIMS_RELATED' end, t.id::text, t.at, t.by_id,
    r.article_id, null, null, 2, root_of(c.subject_id, null), null, null from claim_relation t
    join claim c on c.id = t.claim_id join revision r on r.id = c.revision_id
  union all
  select case i.verdict when 'SAME' then 'RECORDS_MERGED' when 'NOT_SAME' then 'RECORDS_TOLD_APART'
      else 'RECORDS_UNDECIDED' end, i.id::text, i.at, i.by_id, null, null, null, null, i.record_id, i.other_id, null
    from identity_judgement i
  union all
  select 'REVIEW_ASSIGNED', s.id::text, s.at, s.by_id, r.article_id, r.id, s.assignee_id, null, null, null, null
    from assignment s join review r on r.id = s.review_id`;

const ofComments = (actor: Actor): Prisma.Sql => Prisma.sql`
  select case when w.version = 1 then 'COMMENTED' when w.text is null then 'COMMENT_REMOVED' else 'COMMENT_CHANGED' end,
    case when w.version = 1 then m.id::text else m.id || ':' || w.version end,
    case when w.version = 1 then m.at else w.at end, m.by_id, m.article_id, null, null, null, null, null, null
    from comment_wording w join comment m on m.id = w.comment_id where ${ofComment(actor)}
  union all
  select case when s.settled then 'COMMENT_SETTLED' else 'COMMENT_REOPENED' end, s.id::text, s.at, s.by_id, m.article_id,
    null, null, null, null, null, null from comment_settling s join comment m on m.id = s.comment_id where ${ofComment(actor)}`;

const ofOffice = Prisma.sql`
  select 'ACCOUNT_MADE', u.id, u.created_at, f.by_id, null, null, u.id, null, null, null, null from "user" u
    left join office_deed f on f.account_id = u.id and f.kind = 'ACCOUNT_MADE'
  union all
  select 'TOKEN_MADE', id::text, created_at, account_id, null, null, account_id, null, null, null, null from api_token
  union all
  select 'TOKEN_REVOKED', t.id::text, t.revoked_at, f.by_id, null, null, t.account_id, null, null, null, null
    from api_token t left join office_deed f on f.token_id = t.id where t.revoked_at is not null
  union all
  select f.kind::text, f.id::text, f.at, f.by_id, null, null, f.account_id, null, f.record_id, null, f.what
    from office_deed f where f.kind not in ('ACCOUNT_MADE', 'TOKEN_REVOKED')`;

const entries = (actor: Actor): Prisma.Sql => Prisma.sql`${ofArticles} union all ${ofActs(actor)}
  union all ${ofJudgements} union all ${ofComments(actor)} union all ${ofOffice}`;

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
      ${labels} as labels, e.what, ${keyed(order)}
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
