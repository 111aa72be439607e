import { type Issue, NotFound, type Rank } from '@chancery/domain';
import { Prisma, type RetractionKind } from '../generated/prisma/client.ts';
import { rootsOf } from '../identity/roots.ts';
import { isClaimId, issue, isUuid, refuseIf } from '../issues.ts';
import { every } from '../logic.ts';
import { judgementFrom } from '../standpoint/conditions.ts';
import { anyMemberOf } from '../standpoint/identity.ts';
import type { Sql } from '../transaction.ts';

export type { RetractionKind };

/** What a retraction is of: an article, an outlet, or single claims; claims beside one of these are those of it alone. */
export type RetractionOf = {
  readonly kind: RetractionKind;
  readonly article?: string | null | undefined;
  /** All that it says, and all that others pass on from it. */
  readonly outlet?: string | null | undefined;
  readonly claims?: readonly string[] | null | undefined;
};

/** A claim that a retraction changes the standing of. */
export type Concerned = {
  readonly claim: string;
  /** The record that it is about, as the claim names it. */
  readonly subject: string;
  readonly article: string;
  /** The number of the judgement in force. */
  readonly sequence: bigint;
  readonly review: string | null;
  /** How it ranks from then on. It stays accepted: that it was said is not taken back. */
  readonly rank: Rank;
  readonly confidence: number | null;
};

const mostGiven = 100;

const givenIssues = (claims: readonly string[]): readonly Issue[] => {
  if (claims.length === 0)
    return [issue(['claims'], 'EMPTY', 'Leave it out for all claims of the article or outlet.')];
  if (claims.length > mostGiven)
    return [issue(['claims'], 'TOO_MANY', `At most ${mostGiven} claims are named at once.`)];
  return claims.flatMap((claim, at) =>
    claims.indexOf(claim) < at ? [issue(['claims', at], 'TWICE', 'This claim is named twice.')] : [],
  );
};

/** Everything wrong with what a retraction is said to be of. */
export const ofIssues = ({ kind, article, outlet, claims }: RetractionOf): readonly Issue[] => {
  if (article != null && outlet != null)
    return [issue(['outlet'], 'UNEXPECTED', 'It is of an article or of an outlet, not of both.')];
  if (article == null && outlet == null && claims == null)
    return [issue(['article'], 'MISSING', 'It is of an article, of an outlet or of claims.')];
  if (kind === 'CORRECTION' && claims == null)
    return [issue(['claims'], 'MISSING', 'A correction names the claims that it corrects.')];
  return claims == null ? [] : givenIssues(claims);
};

/** Throws NotFound where there is no such article, or no such outlet. */
export const requireThere = async (sql: Sql, { article, outlet }: RetractionOf): Promise<void> => {
  const select = { id: true };
  if (
    article != null &&
    !(isUuid(article) && (await sql.article.findUnique({ where: { id: article }, select })))
  )
    throw new NotFound(['article'], article);
  if (outlet != null && !(isUuid(outlet) && (await sql.record.findUnique({ where: { id: outlet }, select }))))
    throw new NotFound(['outlet'], outlet);
};

// Its own voice is that of its articles; where others relay it, their chains name it.
const saidBy = (outlet: string): Prisma.Sql => {
  const members = anyMemberOf([outlet], null);
  return Prisma.sql`(c.id = any(array(select claim_id from claim_reference where record_id = ${members} and "as" = 'SOURCE'))
    or c.revision_id = any(array(
      select v.id from article_description d
      join article on article.id = d.article_id and article.version = d.version
      join revision v on v.article_id = article.id where d.outlet_id = ${members})))`;
};

const scope = ({ article, outlet, claims }: RetractionOf): Prisma.Sql =>
  every([
    ...(article == null ? [] : [Prisma.sql`r.article_id = ${article}::uuid`]),
    ...(outlet == null ? [] : [saidBy(outlet)]),
    ...(claims == null ? [] : [Prisma.sql`c.id = any(${claims.filter(isClaimId)})`]),
  ]);

// A claim that was deprecated by hand holds nothing up; what a retraction deprecated is given back as it was before.
const taken = Prisma.sql`cross join lateral (select 'DEPRECATED'::rank as rank, null::int as confidence) turned
  where j.rank <> 'DEPRECATED'`;
const givenBack = Prisma.sql`join retraction t on t.id = j.retraction_id and t.kind <> 'REINSTATEMENT'
  cross join lateral (select rank, confidence from judgement b where b.claim_id = c.id and b.id < j.id
    order by id desc limit 1) turned where true`;

const missing = (of: RetractionOf, rows: readonly Concerned[]): readonly Issue[] => {
  const found = new Set(rows.map(({ claim }) => claim));
  return (of.claims ?? []).flatMap((claim, at) => {
    if (found.has(claim)) return [];
    return of.kind === 'REINSTATEMENT'
      ? [issue(['claims', at], 'NOT_RETRACTED', 'No retraction of this claim is in force there.')]
      : [issue(['claims', at], 'NOT_ACCEPTED', 'This claim is not accepted there, or deprecated already.')];
  });
};

/**
 * The claims whose standing a retraction changes, in the order of their ids: accepted ones that count, or where it is a
 * reinstatement those that a retraction in force has deprecated. Throws Invalid at the place of a claim that was named and
 * is none of them. In one statement.
 */
export const concernedBy = async (sql: Sql, of: RetractionOf): Promise<readonly Concerned[]> => {
  const rows = await sql.$queryRaw<Concerned[]>`
    select c.id as claim, c.subject_id as subject, r.article_id as article, j.id as sequence, j.review_id as review,
      turned.rank::text as rank, turned.confidence
    from claim c join revision r on r.id = c.revision_id ${judgementFrom(null)}
    ${of.kind === 'REINSTATEMENT' ? givenBack : taken}
      and j.verdict = 'ACCEPTED' and ${scope(of)}
    order by c.id`;
  refuseIf(missing(of, rows));
  return rows;
};

/** The records that stand for what claims are about, in the order of their ids. */
export const subjectsOf = async (sql: Sql, concerned: readonly Concerned[]): Promise<readonly string[]> => {
  const named = [...new Set(concerned.map(({ subject }) => subject))];
  const roots = await rootsOf(sql, named);
  return [...new Set(named.map((id) => roots.get(id) ?? id))].sort();
};
