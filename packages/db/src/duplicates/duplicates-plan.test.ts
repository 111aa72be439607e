import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../actor.ts';
import { connect, type Database } from '../connect.ts';
import {
  fillDuplicates,
  freshDatabase,
  makeActor,
  manyNames,
  storeNamed,
  timeRefresh,
} from '../testing/index.ts';
import { countPossibleDuplicates, listPossibleDuplicates, possibleDuplicatesOf } from './read-duplicates.ts';

let db: Database;
let editor: Actor;
let close: () => Promise<void>;
beforeAll(async () => {
  const fresh = await freshDatabase();
  // One connection: what it has read of which table is then counted in one place.
  db = connect(fresh.url, { poolSize: 1 });
  close = async () => {
    await db.close();
    await fresh.drop();
  };
  const names = manyNames(6_000);
  await storeNamed(
    db,
    [...names, ...names.slice(0, 3_000)].map((name) => [name]),
  );
  await fillDuplicates(db);
  editor = await makeActor(db, 'EDITOR');
}, 300_000);
afterAll(async () => close());

const looked = ['record', 'name', 'blocking_key', 'possible_duplicate'];

/** How often each of the tables was read from end to end. */
const sequentialScans = async () => {
  await db.prisma.$queryRaw`select pg_stat_force_next_flush()::text`;
  return db.prisma.$queryRaw`
    select relname::text as table, seq_scan::int as scans from pg_stat_user_tables
    where relname = any(${looked}) order by relname`;
};

const everything = { kinds: null, record: null, leastScore: null };

it('a table that is read from end to end is noticed', async () => {
  const before = await sequentialScans();
  await db.prisma.$queryRaw`select count(evidence)::int from possible_duplicate`;
  expect(await sequentialScans()).not.toEqual(before);
});

describe('among 9,000 names no table is read from end to end', () => {
  it('by a page of the queue, from either end and from the middle, of all or of one kind', async () => {
    expect(await countPossibleDuplicates(db, editor, everything)).toBeGreaterThan(3_000);
    const before = await sequentialScans();
    for (const kinds of [null, ['Organisation' as const]]) {
      const filter = { ...everything, kinds };
      const { items } = await listPossibleDuplicates(db, editor, { ...filter, first: 20 });
      expect(items).toHaveLength(20);
      const after = items.at(-1)?.cursor;
      expect((await listPossibleDuplicates(db, editor, { ...filter, first: 20, after })).items).toHaveLength(
        20,
      );
      expect((await listPossibleDuplicates(db, editor, { ...filter, last: 20 })).items).toHaveLength(20);
    }
    expect(await sequentialScans()).toEqual(before);
  });

  it('by those of one record, nor by bringing the queue up to one', async () => {
    const { items } = await listPossibleDuplicates(db, editor, { ...everything, first: 50 });
    const before = await sequentialScans();
    for (const { row } of items) {
      const { recordId: record } = row;
      expect((await listPossibleDuplicates(db, editor, { ...everything, record })).items).not.toEqual([]);
      const [found] = await possibleDuplicatesOf(db, editor, [{ record, first: 20 }]);
      expect(found).not.toEqual([]);
      await timeRefresh(db, record);
      expect(await possibleDuplicatesOf(db, editor, [{ record, first: 20 }])).toEqual([found]);
    }
    expect(await sequentialScans()).toEqual(before);
  });
});
