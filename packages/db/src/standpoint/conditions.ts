import { type AccordingTo, atLeast, type Standpoint } from '@chancery/domain';
import { fromOrigin } from '../claims/origin.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { every } from '../logic.ts';
import { anyMember, anyMemberOf, rootFrom } from './identity.ts';
import { descriptionFrom, judgementFrom, type Then } from './then.ts';

/** From where a read is done; null for here and now, all sources heard. */
export type From = Standpoint | null;

/** From where all sources are heard at a moment, be it an expression of one: see linkHistory. */
export type Heard = Then & { readonly accordingTo: null };

const last = Prisma.sql`l.to_next is null`;

type Place = {
  /** Whether a source that stands in the link `l` is where it is asked for. */
  readonly inChain: Prisma.Sql;
  /** The same of the outlet of the article `d`, whose own voice the link `l` is. */
  readonly own: Prisma.Sql;
  /** The same of the outlet of what that is a copy of, `o`. */
  readonly original: Prisma.Sql;
};

// A copy passes on the voice of its original: where nobody else stands behind it, that of the furthest one is the origin.
const places: Readonly<Record<AccordingTo['position'], Place>> = {
  ORIGIN: {
    inChain: last,
    own: Prisma.sql`(${last} and d.copy_of_id is null)`,
    original: Prisma.sql`(${last} and o.copy_of_id is null)`,
  },
  RELAY: {
    inChain: Prisma.sql`not ${last}`,
    own: Prisma.sql`(not ${last} or d.copy_of_id is not null)`,
    original: Prisma.sql`(not ${last} or o.copy_of_id is not null)`,
  },
  ANY: { inChain: Prisma.sql`true`, own: Prisma.sql`true`, original: Prisma.sql`true` },
};

// The path keeps it from going round for ever; a round is refused where an article is described.
const originals = (from: Then): Prisma.Sql => Prisma.sql`(
  with recursive original (outlet_id, copy_of_id, path) as (
    select null::uuid, d.copy_of_id, array[d.article_id]
    union all
    select n.outlet_id, n.copy_of_id, o.path || n.article_id
    from original o cross join lateral (
      select d.outlet_id, d.copy_of_id, d.article_id from article ${descriptionFrom(from)} where article.id = o.copy_of_id
    ) n where n.article_id <> all(o.path)
  ) select outlet_id, copy_of_id from original where cardinality(path) > 1)`;

const saidBy = (from: From, { sources, position }: AccordingTo): Prisma.Sql => {
  const asked = anyMemberOf(sources, from);
  const { inChain, own, original } = places[position];
  return Prisma.sql`(exists (
    select 1 from attribution_link l where l.attribution_id = c.attribution_id and ${inChain} and l.source_id = ${asked}
  ) or exists (
    select 1 from revision v join article on article.id = v.article_id ${descriptionFrom(from)}
    join attribution_link l on l.attribution_id = c.attribution_id and l.position = 0
    where v.id = c.revision_id and (d.outlet_id = ${asked} and ${own} or d.copy_of_id is not null
      and exists (select 1 from ${originals(from)} o where o.outlet_id = ${asked} and ${original}))))`;
};

// An article is there to be looked up; of others a record stands for them, or the chain says that it is a person by name.
const isNamed = Prisma.sql`exists (
  select 1 from attribution a join attribution_link l on l.attribution_id = a.id and ${last}
  where a.id = c.attribution_id and a.chain_ends <> 'ANONYMOUS_ORIGIN'
    and l.source_kind not in ('ANONYMOUS_PERSON', 'COLLECTIVE_UNSPECIFIED')
    and (l.source_id is not null or l.source_kind in ('AUTHOR_VOICE', 'NAMED_PERSON')))`;

/** Whether the claim `c` is told by those whose word is taken there. */
export const toldFrom = (from: From | Heard): Prisma.Sql => {
  const told = from?.accordingTo;
  if (!told) return Prisma.sql`true`;
  const { sources, origins, excludeAnonymous, minCertainty, realisations } = told;
  return every([
    ...(sources.length > 0 ? [saidBy(from, told)] : []),
    ...(origins.length > 0 ? [fromOrigin(origins, from)] : []),
    ...(excludeAnonymous ? [isNamed] : []),
    ...(minCertainty === null ? [] : [Prisma.sql`c.certainty::text = any(${atLeast(minCertainty)})`]),
    ...(realisations === null ? [] : [Prisma.sql`c.realisation::text = any(${[...realisations]})`]),
  ]);
};

/** Whether the claim `c`, with its judgement `j`, is accepted there and told by those whose word is taken. */
export const standsFrom = (from: From | Heard): Prisma.Sql =>
  Prisma.sql`j.verdict = 'ACCEPTED' and ${toldFrom(from)}`;

/**
 * Whether the record `r` was public there, at which version and since when, as `h`; to be joined. Where the moment is now,
 * what the record is. What of it is asked for nowhere is not read.
 */
const changeFrom = ({ knownAt }: Standpoint): Prisma.Sql => {
  if (!knownAt)
    return Prisma.sql`cross join lateral (select r.version, r.updated_at as dated where r.standing = 'PUBLISHED') h`;
  const last = (column: Prisma.Sql) =>
    Prisma.sql`(select ${column} from change where record_id = r.id and at <= ${knownAt} order by sequence desc limit 1)`;
  const version = last(Prisma.sql`version`);
  return Prisma.sql`join lateral (
    select case when r.public_since <= ${knownAt} then true
        else ${last(Prisma.sql`action not in ('WITHDRAWN', 'MERGED')`)} end as public,
      case when r.public_since <= ${knownAt} and r.updated_at <= ${knownAt} then r.version else ${version} end as version,
      (select min(at) from change known where known.record_id = r.id and known.version = ${version}) as dated
  ) h on h.public`;
};

// Whatever else is asked of them. From the sources on, each by its index (offset 0 has it so): what they say is little of all
// that there is, which is not to be guessed from what sources say on the average.
const saidNear = (from: From, sources: readonly string[]): Prisma.Sql => {
  const asked = Prisma.sql`unnest(array(select id from record where id = ${anyMemberOf(sources, from)}))`;
  return Prisma.sql`
    with recursive published (article_id) as (
      select d.article_id from ${asked} source(id) join article_description d on d.outlet_id = source.id
      union
      select copy.article_id from published cross join lateral (
        select article_id from article_description where copy_of_id = published.article_id offset 0) copy
    )
    select c.id from ${asked} source(id) join attribution_link l on l.source_id = source.id
    cross join lateral (select id from claim where attribution_id = l.attribution_id offset 0) c
    union
    select c.id from published join revision v on v.article_id = published.article_id
    cross join lateral (select id from claim where revision_id = v.id offset 0) c`;
};

/** Articles whose outlet a record is there, with all copies of these, which pass on its voice. */
const voicedBy = (record: Prisma.Sql, from: From): Prisma.Sql => {
  const outlet = anyMember(record, from);
  return Prisma.sql`(
    with recursive voiced (article_id) as (
      select d.article_id from article_description told join article on article.id = told.article_id
      ${descriptionFrom(from)} where told.outlet_id = ${outlet} and d.outlet_id = ${outlet}
      union
      select d.article_id from voiced join article_description told on told.copy_of_id = voiced.article_id
      join article on article.id = told.article_id ${descriptionFrom(from)} where d.copy_of_id = voiced.article_id
    ) select article_id from voiced)`;
};

/** Joins to the record `r` its version there and when that began, as `h`; drops what is not public there. */
export const publicFrom = (from: Standpoint): Prisma.Sql => {
  if (!from.accordingTo) return changeFrom(from);
  const { sources } = from.accordingTo;
  // What many claims name would else be gone through claim by claim for one of theirs. “is true” has them hashed once.
  const near = (claim: Prisma.Sql) =>
    sources.length === 0 ? Prisma.sql`true` : Prisma.sql`(${claim} in (${saidNear(from, sources)})) is true`;
  const record = Prisma.sql`r.id`;
  // Whose voice is heard is there, as what it says is: an outlet need not be named.
  return Prisma.sql`${changeFrom(from)} join lateral (
    select 1 from claim_reference cr join claim c on c.id = cr.claim_id ${judgementFrom(from)}
    where cr.record_id = ${anyMember(record, from)} and ${near(Prisma.sql`cr.claim_id`)} and ${standsFrom(from)}
    union all
    select 1 from ${voicedBy(record, from)} voiced join revision v on v.article_id = voiced.article_id
    join claim c on c.revision_id = v.id ${judgementFrom(from)} where ${near(Prisma.sql`c.id`)} and ${standsFrom(from)}
    limit 1) told on true`;
};

/**
 * Whether the record `r` may be public from a standpoint by what its sources say: a claim of theirs is about it, names it,
 * or is in its voice, whatever else is asked of the claim. Sources say little of all that there is, and indexes tell what: a
 * list is not gone through for it.
 */
export const nearSources = (from: Standpoint): Prisma.Sql => {
  const sources = from.accordingTo?.sources ?? [];
  if (sources.length === 0) return Prisma.sql`true`;
  return Prisma.sql`r.id = any(array(
    with said as materialized (${saidNear(from, sources)}), cited as (
      select distinct v.article_id from said
      cross join lateral (select revision_id from claim where id = said.id offset 0) c join revision v on v.id = c.revision_id
    ), named as (
      select n.record_id as id from said
      cross join lateral (select record_id from claim_reference where claim_id = said.id offset 0) n
      union
      select voice.id from cited join article on article.id = cited.article_id ${descriptionFrom(from)}
      cross join lateral (
        select d.outlet_id as id union all select o.outlet_id from ${originals(from)} o where d.copy_of_id is not null
      ) voice where voice.id is not null
    )
    select ${rootFrom(Prisma.sql`named.id`, from)} from named))`;
};
