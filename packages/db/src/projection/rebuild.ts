import { lockClock } from '../changes/clock.ts';
import type { Database } from '../connect.ts';
import { queueDifferences } from '../duplicates/queue-differences.ts';
import { refreshDuplicates } from '../duplicates/refresh-duplicates.ts';
import { type Sql, transaction } from '../transaction.ts';
import type { Difference } from './differences.ts';
import { mendLinkHistory } from './link-history.ts';
import { compareRecords, lockRecords, writeCompared } from './project-records.ts';
import { standingDifferences } from './standing.ts';
import { writeOnDays } from './write-on-days.ts';

export type Rebuilt = { readonly records: number; readonly differences: readonly Difference[] };

const batch = 200;

const nextIds = async (db: Database, after: string): Promise<readonly string[]> =>
  (
    await db.prisma.record.findMany({
      where: { id: { gt: after } },
      orderBy: { id: 'asc' },
      take: batch,
      select: { id: true },
    })
  ).map(({ id }) => id);

// What a record was called before it was called something wrong is projected where it is asked for.
const forgetCaptions = async (sql: Sql, records: readonly string[]): Promise<void> => {
  if (records.length > 0) await sql.formerCaption.deleteMany({ where: { recordId: { in: [...records] } } });
};

const rebuildSome = async (db: Database, ids: readonly string[]): Promise<readonly Difference[]> =>
  transaction(db, async (sql) => {
    await lockRecords(sql, ids);
    const compared = await compareRecords(sql, ids);
    const found = [...compared.flatMap((each) => each.differences), ...(await standingDifferences(sql, ids))];
    await writeCompared(sql, compared, ids, []);
    await forgetCaptions(
      sql,
      found.filter(({ place }) => place === 'caption').map(({ record }) => record),
    );
    const history = await mendLinkHistory(sql, ids);
    const onDays = await writeOnDays(sql, compared);
    await lockClock(sql);
    // What follows from another difference is not told twice.
    const queue = await refreshDuplicates(sql, { changed: ids, linked: [] });
    const relinked = new Set(found.filter(({ place }) => place === 'links').map(({ record }) => record));
    const replayed = history.filter(({ record }) => !relinked.has(record));
    return [...found, ...replayed, ...onDays, ...queueDifferences(queue)];
  });

/** Recomputes every record from its claims, mends what differs, and reports it. Safe while others work. */
export const rebuild = async (db: Database): Promise<Rebuilt> => {
  const differences: Difference[] = [];
  let records = 0;
  let ids = await nextIds(db, '00000000-0000-0000-0000-000000000000');
  while (ids.length > 0) {
    differences.push(...(await rebuildSome(db, ids)));
    records += ids.length;
    ids = await nextIds(db, ids.at(-1) ?? '');
  }
  return { records, differences };
};
