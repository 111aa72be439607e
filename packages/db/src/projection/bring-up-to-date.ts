import type { Database } from '../connect.ts';
import { rebuild } from './rebuild.ts';

/**
 * Grows with every change of what is stored of a record beside its claims (a column, a form of a name, a blocking key): offices that
 * were projected by an earlier version are rebuilt when they start.
 */
export const projectionVersion = 11;

/** Rebuilds all records where an earlier version of the program projected them. Answers how many it brought up to date. */
export const bringUpToDate = async (db: Database): Promise<number> => {
  const office = await db.prisma.office.findUnique({ where: { id: 1 } });
  if (office?.projectionVersion === projectionVersion) return 0;
  const { records } = await rebuild(db);
  await db.prisma.office.upsert({
    where: { id: 1 },
    create: { id: 1, projectionVersion },
    update: { projectionVersion },
  });
  return records;
};
