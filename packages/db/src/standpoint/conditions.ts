import { type AccordingTo, atLeast, type Standpoint } from '@chancery/domain';
import { Prisma } from '../generated/prisma/client.ts';
import { every } from '../logic.ts';
import { anyMember, anyMemberOf, rootFrom } from './identity.ts';

/** From where a read is done; null for here and now, all sources heard. */
export type From = Standpoint | null;

const upTo = (from: From): Prisma.Sql =>
  from?.knownAt ? Prisma.sql`and at <= ${from.knownAt}` : Prisma.empty;

/** The judgement of the claim `c` that is in force there, as `j`; to be joined. */
export const judgementFrom = (from: From): Prisma.Sql => Prisma.sql`
  left join lateral (
    select id, verdict, rank, reason, confidence, at, by_id, review_id, retraction_id from judgement
    where claim_id = c.id ${upTo(from)} order by id desc limit 1
  ) j on true`;

/** What is known there of the article `article`, as `d`; to be joined. */
export const descriptionFrom = (from: From): Prisma.Sql =>
  from?.knownAt
    ? Prisma.sql`join lateral (
        select * from article_description where article_id = article.id ${upTo(from)} order by version desc limit 1
      ) d on true`
    : Prisma.sql`join article_description d on d.article_id = article.id and d.version = article.version`;

const last = Prisma.sql`l.to_next is null`;
const positions: Readonly<Record<AccordingTo['position'], Prisma.Sql>> = {
  ORIGIN: last,
  RELAY: Prisma.sql`not ${last}`,
  ANY: Prisma.sql`true`,
};

// The article's own voice, the first link, is its outlet's.
const outlet = (from: From): Prisma.Sql => Prisma.sql`(
  select d.outlet_id from revision v join article on article.id = v.article_id ${descriptionFrom(from)}
  where v.id = c.revision_id)`;

const saidBy = (from: From, { sources, position }: AccordingTo): Prisma.Sql => {
  const asked = anyMemberOf(sources, from);
  return Prisma.sql`exists (
    select 1 from attribution_link l where l.attribution_id = c.attribution_id and ${positions[position]}
      and (l.source_id = ${asked} or (l.position = 0 and ${outlet(from)} = ${asked})))`;
};

const isNamed = Prisma.sql`exists (
  select 1 from attribution a join attribution_link l on l.attribution_id = a.id and ${last}
  where a.id = c.attribution_id and a.chain_ends <> 'ANONYMOUS_ORIGIN'
    and l.source_kind not in ('ANONYMOUS_PERSON', 'COLLECTIVE_UNSPECIFIED'))`;

/** Whether the claim `c` is told by those whose word is taken there. */
export const toldFrom = (from: From): Prisma.Sql => {
  const told = from?.accordingTo;
  if (!told) return Prisma.sql`true`;
  const { sources, excludeAnonymous, minCertainty, realisations } = told;
  return every([
    ...(sources.length > 0 ? [saidBy(from, told)] : []),
    ...(excludeAnonymous ? [isNamed] : []),
    ...(minCertainty === null ? [] : [Prisma.sql`c.certainty::text = any(${atLeast(minCertainty)})`]),
    ...(realisations === null ? [] : [Prisma.sql`c.realisation::text = any(${[...realisations]})`]),
  ]);
};

/** Whether the claim `c`, with its judgement `j`, is accepted there and told by those whose word is taken. */
export const standsFrom = (from: From): Prisma.Sql =>
  Prisma.sql`j.verdict = 'ACCEPTED' and ${toldFrom(from)}`;

/**
 * The last change of the record `r` that had happened by then, as `h`; to be joined. Where the moment is now, what the
 * record is.
 */
const changeFrom = ({ knownAt }: Standpoint): Prisma.Sql =>
  knownAt
    ? Prisma.sql`join lateral (
        select action::text not in ('WITHDRAWN', 'MERGED') as public, version, (
            select min(at) from change known where known.record_id = r.id and known.version = change.version
          ) as dated
        from change where record_id = r.id and at <= ${knownAt} order by sequence desc limit 1
      ) h on h.public`
    : Prisma.sql`cross join lateral (select r.version, r.updated_at as dated where r.standing = 'PUBLISHED') h`;

/** Joins to the record `r` its version there and when that began, as `h`; drops what is not public there. */
export const publicFrom = (from: Standpoint): Prisma.Sql => {
  if (!from.accordingTo) return changeFrom(from);
  return Prisma.sql`${changeFrom(from)} join lateral (select 1 from claim_reference cr join claim c on c.id = cr.claim_id
    ${judgementFrom(from)} where cr.record_id = ${anyMember(Prisma.sql`r.id`, from)} and ${standsFrom(from)} limit 1) told on true`;
};

/**
 * Whether the record `r` may be public from a standpoint by what its sources say: a claim of theirs is about it or names
 * it, whatever else is asked of the claim. Sources say little of all that there is, and indexes tell what: a list is not
 * gone through for it.
 */
export const nearSources = (from: Standpoint): Prisma.Sql => {
  const sources = from.accordingTo?.sources ?? [];
  if (sources.length === 0) return Prisma.sql`true`;
  const asked = anyMemberOf(sources, from);
  return Prisma.sql`r.id = any(array(
    with said as (
      select c.id from attribution_link l join claim c on c.attribution_id = l.attribution_id where l.source_id = ${asked}
      union
      select c.id from article_description d join revision v on v.article_id = d.article_id
      join claim c on c.revision_id = v.id where d.outlet_id = ${asked}
    ), named as (
      select distinct n.record_id as id from said join claim_reference n on n.claim_id = said.id
    )
    select ${rootFrom(Prisma.sql`named.id`, from)} from named))`;
};
