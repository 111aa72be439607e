import { Prisma } from '../generated/prisma/client.ts';
import { type From, toldFrom } from '../standpoint/conditions.ts';
import type { Sql } from '../transaction.ts';
import { descriptionBefore, saysOtherwise } from './known-changes.ts';

/** What is known of an article that values hang on. */
export type KnownDetails = {
  /** As given: a date in words or EDTF; null when unknown. */
  readonly publishedAt: string | null;
  /** The editors' working name of its outlet; null when unknown. */
  readonly outlet: string | null;
  /** The headline of what it is a copy of; null where it is none, or not known. */
  readonly copyOf: string | null;
};

/** What became known of an article, by whom. */
export type DescribedRow = {
  readonly article: string;
  readonly headline: string;
  readonly byId: string;
  readonly before: KnownDetails;
  readonly after: KnownDetails;
};

/**
 * Descriptions of articles that say something else than the ones before, of those that cite some records, and of what
 * these are copies of: a table of `subject`, `article_id`, `version` and `at`. Where something that the article says
 * of the record was accepted then, and is told by whose word is taken. The date counts only of what is cited itself.
 */
export const describedAbout = (records: Prisma.Sql, from: From): Prisma.Sql => Prisma.sql`(
  with recursive voice (subject, citing, article_id) as (
    select distinct c.subject_id, v.article_id, v.article_id from claim c join revision v on v.id = c.revision_id
    where c.subject_id = ${records}
    union
    select voice.subject, voice.citing, d.copy_of_id from voice
    join article_description d on d.article_id = voice.article_id where d.copy_of_id is not null
  )
  select voice.subject, d.article_id, d.version, d.at from voice
  join article_description d on d.article_id = voice.article_id ${descriptionBefore}
  where ${saysOtherwise} and (voice.citing = voice.article_id
      or d.outlet_id is distinct from p.outlet_id or d.copy_of_id is distinct from p.copy_of_id)
    and exists (
      select 1 from revision v join claim c on c.revision_id = v.id and c.subject_id = voice.subject
      cross join lateral (
        select verdict from judgement where claim_id = c.id and at <= d.at order by id desc limit 1
      ) j where v.article_id = voice.citing and j.verdict = 'ACCEPTED' and ${toldFrom(from)})
)`;

const details = (description: Prisma.Sql): Prisma.Sql => Prisma.sql`json_build_object(
  'publishedAt', ${description}.published_at, 'outlet', (select label from record where id = ${description}.outlet_id),
  'copyOf', (select o.headline from article a join article_description o on o.article_id = a.id and o.version = a.version
    where a.id = ${description}.copy_of_id))`;

/** What some descriptions say, and those before them, by article and version with a space between; in one statement. */
export const readDescribed = async (
  sql: Sql,
  asked: readonly { readonly article: string; readonly version: bigint }[],
): Promise<ReadonlyMap<string, DescribedRow>> => {
  const rows = await sql.$queryRaw<(DescribedRow & { readonly version: number })[]>`
    select d.article_id as article, d.version, d.headline, d.described_by_id as "byId",
      ${details(Prisma.sql`p`)} as before, ${details(Prisma.sql`d`)} as after
    from unnest(${asked.map(({ article }) => article)}::uuid[], ${asked.map(({ version }) => version)}::bigint[])
      asked(article, version)
    join article_description d on d.article_id = asked.article and d.version = asked.version ${descriptionBefore}`;
  return new Map(rows.map(({ version, ...row }) => [`${row.article} ${version}`, row]));
};
