import { judgementInForce } from '../claims/visible.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { Sql } from '../transaction.ts';

const subjects = async (sql: Sql, scope: Prisma.Sql): Promise<readonly string[]> =>
  (
    await sql.$queryRaw<{ readonly id: string }[]>`
      with about as (
        select distinct c.subject_id as id from claim c ${judgementInForce} where ${scope} and j.verdict = 'ACCEPTED')
      select id from about union select root_of(id, null) from about`
  ).map(({ id }) => id);

/** The records of which these claims are public evidence: those about which an accepted one of them is, and those that stand for them. */
export const subjectsOfAccepted = async (sql: Sql, claims: readonly string[]): Promise<readonly string[]> =>
  subjects(sql, Prisma.sql`c.id = any(${[...claims]})`);

/**
 * The records whose public evidence shows one of these articles: its headline, outlet, dates and excluded ranges. Merging
 * has to wait meanwhile: `holdIdentity`.
 */
export const subjectsResting = async (sql: Sql, ...articles: readonly string[]): Promise<readonly string[]> =>
  subjects(
    sql,
    Prisma.sql`c.revision_id in (select id from revision where article_id = any(${[...articles]}::uuid[]))`,
  );
