import type { Database } from '../connect.ts';
import type { Pair } from '../duplicates/pairs.ts';
import { refreshDuplicates } from '../duplicates/refresh-duplicates.ts';
import { transaction } from '../transaction.ts';

/** All that the queue of possible duplicates holds, in the order of the pairs. */
export const queueKept = async ({ prisma }: Database): Promise<readonly Pair[]> =>
  prisma.$queryRaw<Pair[]>`
    select record_id as record, other_id as other, kind, score::text as score, evidence
    from possible_duplicate order by record_id, other_id`;

/** All blocking keys that are stored, in their order. */
export const blockingKeysKept = async ({ prisma }: Database): Promise<readonly string[]> =>
  (
    await prisma.$queryRaw<{ readonly key: string }[]>`
      select record_id || ' ' || key || ' ' || most as key from blocking_key order by key, record_id`
  ).map(({ key }) => key);

const batch = 500;

/** Makes the queue of possible duplicates of records that were stored without the claims that would carry them. */
export const fillDuplicates = async (db: Database): Promise<void> => {
  const ids = (await db.prisma.record.findMany({ select: { id: true }, orderBy: { id: 'asc' } })).map(
    ({ id }) => id,
  );
  for (let at = 0; at < ids.length; at += batch)
    await transaction(db, async (sql) =>
      refreshDuplicates(sql, { changed: ids.slice(at, at + batch), linked: [] }),
    );
  await db.prisma.$executeRaw`vacuum analyze blocking_key, possible_duplicate`;
};

/** Milliseconds that it takes to bring the queue up to a record of which it knows nothing. */
export const timeRefresh = async (db: Database, record: string): Promise<number> =>
  transaction(db, async (sql) => {
    await sql.$executeRaw`delete from blocking_key where record_id = ${record}::uuid`;
    await sql.$executeRaw`
      delete from possible_duplicate where record_id = ${record}::uuid or other_id = ${record}::uuid`;
    const start = performance.now();
    await refreshDuplicates(sql, { changed: [record], linked: [] });
    return performance.now() - start;
  });
