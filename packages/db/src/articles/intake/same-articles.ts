import { sameAddresses } from '@chancery/reader';
import type { Database } from '../../connect.ts';
import { givingWay } from '../../giving-way.ts';
import { sha256 } from '../../hash.ts';
import type { Sql } from '../../transaction.ts';
import { shared, shinglesInTurns, sketchOf, sketchRules } from './shingles.ts';

/** In what an article of the office is the same, what tells most first. */
export const sameness = ['TEXT', 'ADDRESS', 'NEAR_COPY'] as const;
export type Sameness = (typeof sameness)[number];

/** An article of the office that is the same as one that comes in. */
export type SameArticle = {
  readonly articleId: string;
  readonly by: Sameness;
  /** How much of the shorter text stands in the other, 0 to 1. */
  readonly shared: number;
};

/** What comes in: its canonical text, and the addresses at which it stands. */
export type Incoming = { readonly text: string; readonly urls: readonly string[] };

/**
 * From so much on a text is a near copy. Measured on real pages (shingles.test.ts): different articles share no run of
 * five words, and copies that are shortened by a third, framed by other words, or changed here and there 0.68 and more.
 * A quotation that two reports have in common stays below it unless it is half of the shorter one.
 */
export const nearCopy = 0.5;
/** A text of fewer runs of words than these is a copy of nothing: they are anybody's. */
const fewestRuns = 20;
const mostCandidates = 20;

type Candidate = {
  readonly articleId: string;
  readonly sha256: string;
  readonly url: string | null;
  readonly text: string;
};

// By all texts that an article had, since a page may be found again as it was before it changed, and by its newest address.
const candidatesFor = async (
  { prisma }: Database,
  hash: string,
  addresses: readonly string[],
  sketch: readonly number[],
): Promise<readonly Candidate[]> =>
  prisma.$queryRaw`
    with same as (
      (select r.id, ${sketch.length}::int + 1 as common from revision r where r.sha256 = ${hash}
        order by r.id limit ${mostCandidates})
      union all
      (select d.revision_id, ${sketch.length}::int + 1 from article_description d
        join article a on a.id = d.article_id and a.version = d.version
        where d.url = any(${addresses}::text[]) order by d.revision_id limit ${mostCandidates})
      union all
      (select id, common from (
        select distinct on (r.article_id) r.id,
          (select count(*)::int from unnest(s.hashes) h where h = any(${sketch}::int[])) as common
        from revision_sketch s join revision r on r.id = s.revision_id
        where s.rules = ${sketchRules} and s.hashes && ${sketch}::int[]
        order by r.article_id, common desc, r.id desc) closest
        order by common desc, id limit ${mostCandidates})
    )
    select r.article_id as "articleId", r.sha256, d.url, r.text
    from (select id, max(common) as common from same group by id) s
    join revision r on r.id = s.id
    join article a on a.id = r.article_id
    join article_description d on d.article_id = a.id and d.version = a.version
    order by s.common desc, r.article_id`;

/** The articles of the office that have or had this text, or which stand at one of these addresses; at most one of each. */
export const knownArticles = async (
  sql: Sql,
  hash: string,
  addresses: readonly string[],
): Promise<readonly Pick<SameArticle, 'articleId' | 'by'>[]> =>
  sql.$queryRaw`
    (select r.article_id as "articleId", 'TEXT' as by from revision r
      where r.sha256 = ${hash} order by r.article_id limit 1)
    union all
    (select d.article_id, 'ADDRESS' from article_description d
      join article a on a.id = d.article_id and a.version = d.version
      where d.url = any(${[...addresses]}::text[]) order by d.article_id limit 1)`;

const likenessOf = async (shingles: ReadonlySet<number>, text: string): Promise<number> => {
  const others = await givingWay(shinglesInTurns(text));
  return Math.min(shingles.size, others.size) < fewestRuns ? 0 : shared(shingles, others);
};

/**
 * The articles of the office that are the same as one that comes in, each once: by a text that they have or had, by where
 * they stand, or as a near copy, such as one that several outlets have of an agency. What tells most comes first. Costs one
 * statement.
 */
export const sameArticles = async (db: Database, incoming: Incoming): Promise<readonly SameArticle[]> => {
  const shingles = await givingWay(shinglesInTurns(incoming.text));
  const addresses = [...new Set(incoming.urls.flatMap(sameAddresses))];
  const hash = sha256(incoming.text);
  const candidates = await candidatesFor(db, hash, addresses, sketchOf(shingles));
  const found: SameArticle[] = [];
  for (const { articleId, text, sha256: of, url } of candidates) {
    const by: Sameness =
      of === hash ? 'TEXT' : url !== null && addresses.includes(url) ? 'ADDRESS' : 'NEAR_COPY';
    const likeness = by === 'TEXT' ? 1 : await likenessOf(shingles, text);
    if (by !== 'NEAR_COPY' || likeness >= nearCopy) found.push({ articleId, by, shared: likeness });
  }
  found.sort((a, b) => sameness.indexOf(a.by) - sameness.indexOf(b.by) || b.shared - a.shared);
  const best = new Map(found.toReversed().map((each) => [each.articleId, each]));
  return found.filter((each) => best.get(each.articleId) === each);
};
