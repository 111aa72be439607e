import type { Actor } from '../actor.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { ActivityKind } from './activity.ts';

/** Entries of some kinds, out of the rows of one table, which an index has in the order of `at`. */
export type Branch = { readonly kinds: readonly ActivityKind[]; readonly rows: Prisma.Sql };

type Columns = {
  readonly kind: Prisma.Sql;
  /** Tells the entry from the others of its kind. */
  readonly id: Prisma.Sql;
  /** A column with an index. */
  readonly at: Prisma.Sql;
  readonly by: Prisma.Sql;
  readonly article?: Prisma.Sql;
  readonly review?: Prisma.Sql;
  readonly account?: Prisma.Sql;
  readonly claims?: Prisma.Sql;
  readonly record?: Prisma.Sql;
  readonly other?: Prisma.Sql;
  readonly what?: Prisma.Sql;
};

const nothing = Prisma.sql`null`;

const columns = ({
  kind,
  id,
  at,
  by,
  article = nothing,
  review = nothing,
  account = nothing,
  claims = nothing,
  record = nothing,
  other = nothing,
  what = nothing,
}: Columns): Prisma.Sql => Prisma.sql`(${kind})::text as kind, (${id})::text as id, ${at} as at, ${by} as by_id,
  (${article})::uuid as article_id, (${review})::uuid as review_id, (${account})::text as account_id,
  (${claims})::int as claims, (${record})::uuid as record_id, (${other})::uuid as other_id, (${what})::text as what`;

const branch = (kinds: readonly ActivityKind[], shown: Columns, from: Prisma.Sql): Branch => ({
  kinds,
  rows: Prisma.sql`select ${columns(shown)} ${from}`,
});

const { sql } = Prisma;

// Drafts are their editors' own business until they are submitted; comments on claims in them too.
const ofReview = ({ id }: Actor): Prisma.Sql =>
  sql`(r.id is null or r.state <> 'DRAFT' or r.editor_id = ${id})`;
const ofComment = ({ id }: Actor): Prisma.Sql => sql`(m.claim_id is null
  or exists (select 1 from judgement j where j.claim_id = m.claim_id)
  or exists (select 1 from proposal p join review r on r.id = p.review_id where p.claim_id = m.claim_id
    and p.withdrawn_at is null and (r.state <> 'DRAFT' or r.editor_id = ${id})))`;

// What its own kind of entry tells of again is not told twice: descriptions are.
const turned = sql`('PROPOSE', 'CHANGE', 'WITHDRAW', 'CREATE_RECORD', 'DECIDE_SUGGESTIONS', 'NEVER_SUGGEST', 'SUBMIT')`;

const ofArticles = branch(
  ['ARTICLE_IMPORTED', 'ARTICLE_REVISED', 'ARTICLE_DESCRIBED'],
  {
    kind: sql`case when d.version = 1 then 'ARTICLE_IMPORTED' when d.revision_id <> before.revision_id then 'ARTICLE_REVISED'
      else 'ARTICLE_DESCRIBED' end`,
    id: sql`d.article_id || ':' || d.version`,
    at: sql`d.at`,
    by: sql`d.described_by_id`,
    article: sql`d.article_id`,
  },
  sql`from article_description d
    left join article_description before on before.article_id = d.article_id and before.version = d.version - 1`,
);

const acted = { id: sql`a.id`, at: sql`a.at`, by: sql`a.by_id`, article: sql`a.article_id` };

const ofActs = (actor: Actor): readonly Branch[] => [
  branch(
    ['CLAIMS_PROPOSED', 'CLAIMS_CHANGED', 'CLAIMS_WITHDRAWN'],
    {
      ...acted,
      kind: sql`case a.kind when 'PROPOSE' then 'CLAIMS_PROPOSED' when 'CHANGE' then 'CLAIMS_CHANGED' else 'CLAIMS_WITHDRAWN' end`,
      review: sql`r.id`,
      claims: sql`cardinality(case a.kind when 'WITHDRAW' then a.removed else a.added end)`,
    },
    sql`from act a join review r on r.id = a.review_id
      where a.kind in ('PROPOSE', 'CHANGE', 'WITHDRAW') and ${ofReview(actor)}`,
  ),
  branch(
    ['CLAIMS_SUBMITTED', 'SUGGESTIONS_DECIDED'],
    {
      ...acted,
      kind: sql`case a.kind when 'SUBMIT' then 'CLAIMS_SUBMITTED' else 'SUGGESTIONS_DECIDED' end`,
      review: sql`a.what->>'review'`,
      claims: sql`a.what->>'claims'`,
    },
    sql`from act a where a.kind in ('SUBMIT', 'DECIDE_SUGGESTIONS')`,
  ),
  branch(
    ['CLAIMS_TAKEN_BACK', 'CLAIMS_SUBMITTED', 'ACT_UNDONE', 'ACT_REDONE'],
    {
      ...acted,
      kind: sql`case when o.kind = 'SUBMIT' then case a.kind when 'UNDO' then 'CLAIMS_TAKEN_BACK' else 'CLAIMS_SUBMITTED' end
        when a.kind = 'UNDO' then 'ACT_UNDONE' else 'ACT_REDONE' end`,
      review: sql`coalesce(r.id, (o.what->>'review')::uuid)`,
      claims: sql`o.what->>'claims'`,
    },
    sql`from act a join act o on o.id = a.of_id left join review r on r.id = a.review_id
      where a.kind in ('UNDO', 'REDO') and o.kind in ${turned} and ${ofReview(actor)}`,
  ),
  branch(
    ['CLAIMS_SUBMITTED'],
    {
      kind: sql`'CLAIMS_SUBMITTED'`,
      id: sql`r.id`,
      at: sql`r.submitted_at`,
      by: sql`r.editor_id`,
      article: sql`r.article_id`,
      review: sql`r.id`,
      claims: sql`select count(*) from proposal p where p.review_id = r.id and p.withdrawn_at is null`,
    },
    sql`from review r where r.submitted_at is not null and not exists (select 1 from act a where a.article_id = r.article_id
      and a.by_id = r.editor_id and a.kind = 'SUBMIT' and a.what->>'review' = r.id::text)`,
  ),
];

// What one command decided is one entry: that of its first claim, which has the others behind it.
const judgedWith = sql`from judgement o where o.at = j.at and o.review_id = j.review_id and o.by_id = j.by_id
  and o.verdict = j.verdict and o.retraction_id is null`;
const isDecided = (acceptance: Prisma.Sql): Prisma.Sql => sql`exists (select 1 from judgement j
  where j.review_id = ${acceptance}.review_id and j.claim_id = ${acceptance}.claim_id and j.by_id = ${acceptance}.by_id)`;
const acceptedWith = sql`from acceptance o where o.at = x.at and o.review_id = x.review_id and o.by_id = x.by_id
  and not ${isDecided(sql`o`)}`;

const ofJudgements: readonly Branch[] = [
  branch(
    ['CLAIMS_ACCEPTED', 'CLAIMS_REJECTED'],
    {
      kind: sql`'CLAIMS_' || j.verdict`,
      id: sql`j.id`,
      at: sql`j.at`,
      by: sql`j.by_id`,
      article: sql`r.article_id`,
      review: sql`r.id`,
      claims: sql`select count(*) ${judgedWith}`,
    },
    sql`from judgement j join review r on r.id = j.review_id
      where j.retraction_id is null and not exists (select 1 ${judgedWith} and o.id < j.id)`,
  ),
  branch(
    ['CLAIMS_ACCEPTED_FIRST'],
    {
      kind: sql`'CLAIMS_ACCEPTED_FIRST'`,
      id: sql`x.id`,
      at: sql`x.at`,
      by: sql`x.by_id`,
      article: sql`r.article_id`,
      review: sql`r.id`,
      claims: sql`select count(*) ${acceptedWith}`,
    },
    sql`from acceptance x join review r on r.id = x.review_id
      where not ${isDecided(sql`x`)} and not exists (select 1 ${acceptedWith} and o.id < x.id)`,
  ),
  branch(
    ['CLAIMS_RETRACTED', 'CLAIMS_CORRECTED', 'CLAIMS_REINSTATED'],
    {
      kind: sql`case t.kind when 'RETRACTION' then 'CLAIMS_RETRACTED' when 'CORRECTION' then 'CLAIMS_CORRECTED'
        else 'CLAIMS_REINSTATED' end`,
      id: sql`t.id`,
      at: sql`t.at`,
      by: sql`t.by_id`,
      article: sql`coalesce(t.article_id, (select min(r.article_id::text)::uuid from retracted_claim rc
        join claim c on c.id = rc.claim_id join revision r on r.id = c.revision_id where rc.retraction_id = t.id))`,
      claims: sql`select count(*) from retracted_claim rc where rc.retraction_id = t.id`,
    },
    sql`from retraction t`,
  ),
  branch(
    ['CLAIMS_RELATED', 'CLAIMS_UNRELATED'],
    {
      kind: sql`case t.relation when 'UNRELATED' then 'CLAIMS_UNRELATED' else 'CLAIMS_RELATED' end`,
      id: sql`t.id`,
      at: sql`t.at`,
      by: sql`t.by_id`,
      article: sql`r.article_id`,
      claims: sql`2`,
      record: sql`root_of(c.subject_id, null)`,
    },
    sql`from claim_relation t join claim c on c.id = t.claim_id join revision r on r.id = c.revision_id`,
  ),
  branch(
    ['RECORDS_MERGED', 'RECORDS_TOLD_APART', 'RECORDS_UNDECIDED'],
    {
      kind: sql`case i.verdict when 'SAME' then 'RECORDS_MERGED' when 'NOT_SAME' then 'RECORDS_TOLD_APART'
        else 'RECORDS_UNDECIDED' end`,
      id: sql`i.id`,
      at: sql`i.at`,
      by: sql`i.by_id`,
      record: sql`i.record_id`,
      other: sql`i.other_id`,
    },
    sql`from identity_judgement i`,
  ),
  branch(
    ['REVIEW_ASSIGNED'],
    {
      kind: sql`'REVIEW_ASSIGNED'`,
      id: sql`s.id`,
      at: sql`s.at`,
      by: sql`s.by_id`,
      article: sql`r.article_id`,
      review: sql`r.id`,
      account: sql`s.assignee_id`,
    },
    sql`from assignment s join review r on r.id = s.review_id`,
  ),
];

const ofComments = (actor: Actor): readonly Branch[] => [
  branch(
    ['COMMENTED'],
    { kind: sql`'COMMENTED'`, id: sql`m.id`, at: sql`m.at`, by: sql`m.by_id`, article: sql`m.article_id` },
    sql`from comment m where ${ofComment(actor)}`,
  ),
  branch(
    ['COMMENT_CHANGED', 'COMMENT_REMOVED'],
    {
      kind: sql`case when w.text is null then 'COMMENT_REMOVED' else 'COMMENT_CHANGED' end`,
      id: sql`m.id || ':' || w.version`,
      at: sql`w.at`,
      by: sql`m.by_id`,
      article: sql`m.article_id`,
    },
    sql`from comment_wording w join comment m on m.id = w.comment_id where w.version > 1 and ${ofComment(actor)}`,
  ),
  branch(
    ['COMMENT_SETTLED', 'COMMENT_REOPENED'],
    {
      kind: sql`case when s.settled then 'COMMENT_SETTLED' else 'COMMENT_REOPENED' end`,
      id: sql`s.id`,
      at: sql`s.at`,
      by: sql`s.by_id`,
      article: sql`m.article_id`,
    },
    sql`from comment_settling s join comment m on m.id = s.comment_id where ${ofComment(actor)}`,
  ),
];

const ofOffice: readonly Branch[] = [
  branch(
    ['ACCOUNT_MADE'],
    { kind: sql`'ACCOUNT_MADE'`, id: sql`u.id`, at: sql`u.created_at`, by: sql`f.by_id`, account: sql`u.id` },
    sql`from "user" u left join office_deed f on f.account_id = u.id and f.kind = 'ACCOUNT_MADE'`,
  ),
  branch(
    ['TOKEN_MADE'],
    {
      kind: sql`'TOKEN_MADE'`,
      id: sql`t.id`,
      at: sql`t.created_at`,
      by: sql`t.account_id`,
      account: sql`t.account_id`,
    },
    sql`from api_token t`,
  ),
  branch(
    ['TOKEN_REVOKED'],
    {
      kind: sql`'TOKEN_REVOKED'`,
      id: sql`t.id`,
      at: sql`t.revoked_at`,
      by: sql`f.by_id`,
      account: sql`t.account_id`,
    },
    sql`from api_token t left join office_deed f on f.token_id = t.id where t.revoked_at is not null`,
  ),
  branch(
    ['ROLE_SET', 'RULE_SET', 'RECORD_MADE', 'WORDS_NEVER_SUGGESTED', 'WORDS_SUGGESTED_AGAIN'],
    {
      kind: sql`f.kind`,
      id: sql`f.id`,
      at: sql`f.at`,
      by: sql`f.by_id`,
      account: sql`f.account_id`,
      record: sql`f.record_id`,
      what: sql`f.what`,
    },
    sql`from office_deed f where f.kind not in ('ACCOUNT_MADE', 'TOKEN_REVOKED')`,
  ),
];

/** All that the log tells, branch by branch, as far as the actor may see drafts. */
export const branchesFor = (actor: Actor): readonly Branch[] => [
  ofArticles,
  ...ofActs(actor),
  ...ofJudgements,
  ...ofComments(actor),
  ...ofOffice,
];
