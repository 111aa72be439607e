import { Prisma } from '../generated/prisma/client.ts';
import type { Sql } from '../transaction.ts';

type Row = { readonly id: string };

/** Records with what stands for them and all that were merged into that, as things are now. */
export const withMembers = async (sql: Sql, records: readonly string[]): Promise<readonly string[]> =>
  (
    await sql.$queryRaw<Row[]>`
      select distinct member as id from unnest(${[...records]}::uuid[]) given
      cross join lateral members_of(root_of(given, null), null) member`
  ).map(({ id }) => id);

const naming = (records: readonly string[]): Prisma.Sql => Prisma.sql`
  select c.subject_id as id from claim_reference r join claim c on c.id = r.claim_id
  where r.record_id = any(${[...records]}::uuid[]) and r."as" <> 'SOURCE'`;

const saidBy = (records: readonly string[]): Prisma.Sql => Prisma.sql`
  select c.subject_id as id from claim_reference r join claim c on c.id = r.claim_id
  where r.record_id = any(${[...records]}::uuid[]) and r."as" = 'SOURCE'
  union
  select c.subject_id from (
    with recursive voice (id) as (
      select d.article_id from article_description d
      join article a on a.id = d.article_id and a.version = d.version
      where d.outlet_id = any(${[...records]}::uuid[])
      union
      select d.article_id from voice
      join article_description d on d.copy_of_id = voice.id
      join article a on a.id = d.article_id and a.version = d.version
    ) select id from voice
  ) voice join revision v on v.article_id = voice.id join claim c on c.revision_id = v.id`;

/** The records about which claims are that name one of these, or are about one of these. */
export const namingAny = async (sql: Sql, records: readonly string[]): Promise<readonly string[]> =>
  (await sql.$queryRaw<Row[]>`select distinct id from (${naming(records)}) subject`).map(({ id }) => id);

/** The records about which claims are that one of these says, as a source or as the outlet of an article. */
export const toldByAny = async (sql: Sql, records: readonly string[]): Promise<readonly string[]> =>
  (await sql.$queryRaw<Row[]>`${saidBy(records)}`).map(({ id }) => id);

/**
 * The records about which claims are that name one of these: as what a value leads to, as a source, or as the outlet of
 * the article that says it. What these records are decides what those hold, and how many origins it has.
 */
export const restingOn = async (sql: Sql, records: readonly string[]): Promise<readonly string[]> =>
  records.length === 0
    ? []
    : (await sql.$queryRaw<Row[]>`${naming(records)} union ${saidBy(records)}`).map(({ id }) => id);
