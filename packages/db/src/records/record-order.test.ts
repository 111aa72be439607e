import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Database } from '../connect.ts';
import { ordered } from '../keyset.ts';
import { type FreshDatabase, freshDatabase } from '../testing/index.ts';
import { fromRecords } from './read-records.ts';
import { recordOrder } from './record-order.ts';

let fresh: FreshDatabase;
let db: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  db = connect(fresh.url, { poolSize: 1 });
});
afterAll(async () => {
  await db?.close();
  await fresh?.drop();
});

/** How a list in some order is read where sorting is the last resort. */
const planOf = async (
  kind: 'Deal' | 'Sanction',
  field: string,
  direction: 'ASC' | 'DESC',
): Promise<string> => {
  const order = recordOrder(kind, { field, direction });
  return db.prisma.$transaction(async (sql) => {
    await sql.$executeRaw`set local enable_sort = off`;
    await sql.$executeRaw`set local enable_seqscan = off`;
    const rows = await sql.$queryRaw<{ readonly 'QUERY PLAN': string }[]>`
      explain select r.id from ${fromRecords(kind)} order by ${ordered(order, false)} limit 20`;
    return rows.map((row) => row['QUERY PLAN']).join('\n');
  });
};

describe('the orders that lists are asked for most', () => {
  for (const [kind, field, index] of [
    ['Deal', 'VALUE', 'deal_value'],
    ['Deal', 'ANNOUNCED', 'deal_announced'],
    ['Deal', 'SIGNED', 'deal_signed'],
    ['Sanction', 'EFFECTIVE', 'sanction_effective'],
  ] as const)
    it(`are read by an index both ways: ${kind} ${field}`, async () => {
      const named = field.toLowerCase();
      expect(await planOf(kind, named, 'ASC')).toContain(`${index}_rising_idx`);
      expect(await planOf(kind, named, 'DESC')).toContain(`${index}_falling_idx`);
    });
});
