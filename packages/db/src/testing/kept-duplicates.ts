import type { Database } from '../connect.ts';
import type { Pair } from '../duplicates/pairs.ts';

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
