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
  /** With its copies. */
  readonly article?: string | null | undefined;
  /** All that it says, and all that others pass on from it, its copies too. */
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
  /** Why it ranks so, where it is given back; null where nothing was said of it, and for what is taken. */
  readonly reason: string | null;
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

/** The articles that `first` selects, with all that are copies of them, and copies of these. */
const withTheirCopies = (first: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  with recursive passed_on (article_id) as (
    ${first}
    union
    select d.article_id from passed_on
    join article_description d on d.copy_of_id = passed_on.article_id
    join article on article.id = d.article_id and article.version = d.version
  ) select article_id from passed_on)`;

const namedAsSource = (outlet: string): Prisma.Sql => Prisma.sql`c.id = any(array(
  select claim_id from claim_reference where record_id = ${anyMemberOf([outlet], null)} and "as" = 'SOURCE'))`;
const publishedBy = (outlet: string): Prisma.Sql => Prisma.sql`
  select d.article_id from article_description d
  join article on article.id = d.article_id and article.version = d.version
  where d.outlet_id = ${anyMemberOf([outlet], null)}`;

/** Selects the articles that are taken back, as `article_id`, also those that nothing rests on; null where it is of single claims. */
const articlesTaken = ({ article, outlet }: RetractionOf): Prisma.Sql | null => {
  if (article != null) return withTheirCopies(Prisma.sql`select ${article}::uuid`);
  return outlet == null ? null : withTheirCopies(publishedBy(outlet));
};

/** The articles that are taken back: that or those of the outlet, and their copies. In one statement. */
export const articlesOf = async (sql: Sql, of: RetractionOf): Promise<readonly string[]> => {
  const taken = articlesTaken(of);
  if (taken === null) return [];
  const rows = await sql.$queryRaw<
    { readonly id: string }[]
  >`select article_id as id from ${taken} published`;
  return rows.map(({ id }) => id);
};

// The voice of an article is passed on by its copies; where others relay an outlet, their chains name it.
const saidIn = (of: RetractionOf): readonly Prisma.Sql[] => {
  const taken = articlesTaken(of);
  if (taken === null) return [];
  const inArticles = Prisma.sql`c.revision_id = any(array(
    select v.id from ${taken} published join revision v on v.article_id = published.article_id))`;
  return [of.outlet == null ? inArticles : Prisma.sql`(${namedAsSource(of.outlet)} or ${inArticles})`];
};

const scope = ({ claims, ...of }: RetractionOf): Prisma.Sql =>
  every([...saidIn(of), ...(claims == null ? [] : [Prisma.sql`c.id = any(${claims.filter(isClaimId)})`])]);

// A claim that was deprecated by hand holds nothing up; what a retraction deprecated is given back as it was before.
const taken = Prisma.sql`cross join lateral (
  select 'DEPRECATED'::rank as rank, null::int as confidence, null::text as reason, null::text as kind) turned
  where j.rank <> 'DEPRECATED'`;
const givenBack = Prisma.sql`join retraction t on t.id = j.retraction_id and t.kind <> 'REINSTATEMENT'
  cross join lateral (select b.rank, b.confidence, b.reason, t.kind::text as kind from judgement b
    where b.claim_id = c.id and b.id < j.id order by b.id desc limit 1) turned where true`;

type Turned = Concerned & { readonly kind: RetractionKind | null };

// Who takes the retraction of the whole back does not say that what was corrected before it is right after all.
const meant = ({ claims }: RetractionOf, rows: readonly Turned[]): readonly Turned[] =>
  claims == null && rows.some(({ kind }) => kind === 'RETRACTION')
    ? rows.filter(({ kind }) => kind !== 'CORRECTION')
    : rows;

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
 * reinstatement those that a retraction in force has deprecated; what was corrected before the whole was retracted stays
 * so, unless it is named. Throws Invalid at the place of a claim that was named and
 * is none of them. In one statement.
 */
export const concernedBy = async (sql: Sql, of: RetractionOf): Promise<readonly Concerned[]> => {
  const found = await sql.$queryRaw<Turned[]>`
    select c.id as claim, c.subject_id as subject, r.article_id as article, j.id as sequence, j.review_id as review,
      turned.rank::text as rank, turned.confidence, turned.reason, turned.kind
    from claim c join revision r on r.id = c.revision_id ${judgementFrom(null)}
    ${of.kind === 'REINSTATEMENT' ? givenBack : taken}
      and j.verdict = 'ACCEPTED' and ${scope(of)}
    order by c.id`;
  const rows = meant(of, found);
  refuseIf(missing(of, rows));
  return rows.map(({ kind: _, ...concerned }) => concerned);
};

/** The records that stand for what claims are about, in the order of their ids. */
export const subjectsOf = async (sql: Sql, concerned: readonly Concerned[]): Promise<readonly string[]> => {
  const named = [...new Set(concerned.map(({ subject }) => subject))];
  const roots = await rootsOf(sql, named);
  return [...new Set(named.map((id) => roots.get(id) ?? id))].sort();
};
