import { type Issue, NotFound, type Rank } from '@chancery/domain';
import { Prisma, type RetractionKind } from '../generated/prisma/client.ts';
import { rootsOf } from '../identity/roots.ts';
import { isClaimId, issue, isUuid, refuseIf } from '../issues.ts';
import { every } from '../logic.ts';
import { anyMemberOf } from '../standpoint/identity.ts';
import { judgementFrom } from '../standpoint/then.ts';
import type { Sql } from '../transaction.ts';
import { holding } from './holding.ts';

export type { RetractionKind };

/** What a retraction is of: an article, an outlet, or single claims; claims beside one of these are those of it alone. */
export type RetractionOf = {
  readonly kind: RetractionKind;
  /** With its copies. */
  readonly article?: string | null | undefined;
  /** All that it says, and all that others pass on from it, its copies too. */
  readonly outlet?: string | null | undefined;
  readonly claims?: readonly string[] | null | undefined;
  /**
   * The retraction or correction that a reinstatement takes back, by its number: of all its claims, or of those that are
   * of the article, outlet and claims beside it. Without it the newest of that article or outlet, or else that holds a claim
   * of it; retractions before corrections.
   */
  readonly retraction?: string | null | undefined;
};

/** A claim that a retraction is of. */
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
  /** Why it ranks so, where it is given back or still held; null where nothing was said of it, and for what is taken. */
  readonly reason: string | null;
  /** The newest other retraction that holds it down, before and after this one; null where there is none. */
  readonly heldBy: bigint | null;
};

/** The claims that a retraction is of, in the order of their ids, and which retraction it takes back. */
export type Concerns = { readonly claims: readonly Concerned[]; readonly takesBack: bigint | null };

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
export const ofIssues = ({ kind, article, outlet, claims, retraction }: RetractionOf): readonly Issue[] => {
  if (retraction != null && kind !== 'REINSTATEMENT')
    return [issue(['retraction'], 'UNEXPECTED', 'Only a reinstatement takes a retraction back.')];
  if (article != null && outlet != null)
    return [issue(['outlet'], 'UNEXPECTED', 'It is of an article or of an outlet, not of both.')];
  if (article == null && outlet == null && claims == null && retraction == null)
    return [issue(['article'], 'MISSING', 'It is of an article, of an outlet or of claims.')];
  if (kind === 'CORRECTION' && claims == null)
    return [issue(['claims'], 'MISSING', 'A correction names the claims that it corrects.')];
  return claims == null ? [] : givenIssues(claims);
};

// The numbers of the books: as far as the database counts.
const isNumber = (id: string): boolean => /^[1-9]\d{0,17}$/u.test(id);

/** Throws NotFound where there is no such article or outlet, or no retraction in force that may be taken back. */
export const requireThere = async (
  sql: Sql,
  { article, outlet, retraction }: RetractionOf,
): Promise<void> => {
  const select = { id: true };
  if (
    article != null &&
    !(isUuid(article) && (await sql.article.findUnique({ where: { id: article }, select })))
  )
    throw new NotFound(['article'], article);
  if (outlet != null && !(isUuid(outlet) && (await sql.record.findUnique({ where: { id: outlet }, select }))))
    throw new NotFound(['outlet'], outlet);
  if (
    retraction != null &&
    !(
      isNumber(retraction) &&
      (await sql.retraction.findFirst({
        where: { id: BigInt(retraction), isInForce: true, kind: { not: 'REINSTATEMENT' } },
        select,
      }))
    )
  )
    throw new NotFound(['retraction'], retraction);
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

const scope = ({ claims, retraction, ...of }: RetractionOf): Prisma.Sql =>
  every([
    ...saidIn(of),
    ...(claims == null ? [] : [Prisma.sql`c.id = any(${claims.filter(isClaimId)})`]),
    ...(retraction == null
      ? []
      : [
          Prisma.sql`c.id in (select claim_id from retracted_claim where retraction_id = ${retraction}::bigint)`,
        ]),
  ]);

/** Whether the retraction `t` is of the same article or outlet, or as this one of claims alone. */
export const isOfSame = ({ article, outlet }: RetractionOf): Prisma.Sql => {
  if (article != null) return Prisma.sql`t.article_id = ${article}::uuid`;
  if (outlet != null) return Prisma.sql`t.outlet_id = ${anyMemberOf([outlet], null)}`;
  return Prisma.sql`(t.article_id is null and t.outlet_id is null)`;
};

const accepted = (of: RetractionOf): Prisma.Sql => Prisma.sql`
  select c.id as claim, c.subject_id as subject, r.article_id as article, j.id as sequence, j.review_id as review,
    own.rank, own.confidence, own.reason, holding.ids as holding
  from claim c join revision r on r.id = c.revision_id ${judgementFrom(null)} ${holding(null)}
  where j.verdict = 'ACCEPTED' and ${scope(of)}`;

// A claim that was deprecated by hand holds nothing up, and the same is not taken back twice.
const taken = (of: RetractionOf): Prisma.Sql => Prisma.sql`
  select claim, subject, article, sequence, review, 'DEPRECATED' as rank, null::int as confidence, null as reason,
    holding[1] as "heldBy", null::bigint as "takesBack"
  from (${accepted(of)}) c
  where rank <> 'DEPRECATED' and not exists (
    select 1 from retraction t where t.id = any(c.holding) and t.kind = ${of.kind}::retraction_kind and ${isOfSame(of)})
  order by claim`;

// What is taken back of one article may be held by another retraction too: that one stays.
const givenBack = (of: RetractionOf): Prisma.Sql => {
  const meant =
    of.retraction == null
      ? Prisma.sql`select t.id from retraction t where t.id in (select unnest(holding) from held)
          order by (${isOfSame(of)}) is true desc, t.kind = 'RETRACTION' desc, t.id desc limit 1`
      : Prisma.sql`select ${of.retraction}::bigint as id`;
  return Prisma.sql`
    with held as materialized (${accepted(of)}), meant as materialized (${meant})
    select claim, subject, article, sequence, review,
      case when other.id is null then held.rank::text else 'DEPRECATED' end as rank,
      case when other.id is null then held.confidence end as confidence,
      case when other.id is null then held.reason else other.reason end as reason,
      other.id as "heldBy", meant.id as "takesBack"
    from held join meant on meant.id = any(held.holding)
    left join retraction other on other.id = (array_remove(held.holding, meant.id))[1]
    order by claim`;
};

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
 * The claims that a retraction is of: accepted ones that a reviewer let count and that the same has not taken back already,
 * or where it is a reinstatement those that the retraction it takes back holds down. What others hold down too stays so.
 * Throws Invalid at the place of a claim that was named and is none of them. In one statement.
 */
export const concernedBy = async (sql: Sql, of: RetractionOf): Promise<Concerns> => {
  const found = await sql.$queryRaw<(Concerned & { readonly takesBack: bigint | null })[]>(
    of.kind === 'REINSTATEMENT' ? givenBack(of) : taken(of),
  );
  const claims = found.map(({ takesBack: _, ...concerned }) => concerned);
  refuseIf(missing(of, claims));
  return { claims, takesBack: found[0]?.takesBack ?? null };
};

/** The records that stand for what claims are about, in the order of their ids. */
export const subjectsOf = async (sql: Sql, concerned: readonly Concerned[]): Promise<readonly string[]> => {
  const named = [...new Set(concerned.map(({ subject }) => subject))];
  const roots = await rootsOf(sql, named);
  return [...new Set(named.map((id) => roots.get(id) ?? id))].sort();
};
