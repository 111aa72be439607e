import type { Sql } from '../transaction.ts';

/** Has descriptions wait for each other until the transaction ends: what a copy's origin is hangs on several of them. */
export const holdDescriptions = async (sql: Sql): Promise<void> => {
  await sql.$executeRaw`select pg_advisory_xact_lock(hashtext('chancery descriptions'))`;
};

/** An article with all that are copies of it, and copies of these. */
export const withCopies = async (sql: Sql, article: string): Promise<readonly string[]> =>
  (
    await sql.$queryRaw<{ readonly id: string }[]>`
      with recursive copy (id) as (
        select ${article}::uuid
        union
        select d.article_id from copy c
        join article_description d on d.copy_of_id = c.id
        join article a on a.id = d.article_id and a.version = d.version
      ) select id from copy`
  ).map(({ id }) => id);
