import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { countChanges, listChanges } from '../changes/read-changes.ts';
import { connect, type Database, listRecords, readRecords, rebuild, seed } from '../index.ts';
import { type FreshDatabase, freshDatabase, makeActor } from '../testing/index.ts';
import { stateId } from './states.ts';

const everyChange = { kinds: null, actions: null, record: null };
let fresh: FreshDatabase;
let db: Database;
beforeAll(async () => {
  fresh = await freshDatabase();
  db = connect(fresh.url);
  const { id } = await makeActor(db, 'OWNER');
  expect(await seed(db, { ownerId: id })).toEqual({ added: 2 });
});
afterAll(async () => {
  await db.close();
  await fresh.drop();
});

describe('the seeds', () => {
  it('add nothing when they are sown again', async () => {
    const before = await db.prisma.claim.count();
    expect(await seed(db, { ownerId: 'test-owner' })).toEqual({ added: 0 });
    expect(await db.prisma.claim.count()).toBe(before);
  });

  it('hold 197 states by their usual English names, in many scripts', async () => {
    expect(await db.prisma.state.count()).toBe(197);
    const norway = (await readRecords(db, null, [stateId('NO')])).get(stateId('NO'));
    expect(norway?.caption).toBe('Norway');
    const names = norway?.held['names']?.values.map(({ value }) => value);
    expect(names).toContainEqual({ name: 'Норвегия', language: 'ru', script: 'Cyrl', kind: 'PRIMARY' });
    expect(names).toContainEqual({ name: 'النرويج', language: 'ar', script: 'Arab', kind: 'PRIMARY' });
    const captions = await db.prisma.record.findMany({ where: { kind: 'State' }, select: { caption: true } });
    const all = captions.map(({ caption }) => caption);
    expect(all).toEqual(
      expect.arrayContaining(['Russia', 'China', 'United States', 'Iran', 'Moldova', 'Holy See']),
    );
    expect(new Set(all).size).toBe(197);
  });

  it('show a deal with its parties, its history, and neither the supposed nor the denied status', async () => {
    const { items } = await listRecords(db, null, { kinds: ['Deal'], name: 's-300', first: 5, after: null });
    const held = items[0]?.row.held;
    expect(held?.['status']?.values.map(({ value }) => value)).toEqual([
      { choice: 'SUSPENDED' },
      { choice: 'AGREED' },
    ]);
    expect(held?.['value']?.values[0]?.value).toMatchObject({
      asStated: 'about $800 million',
      basis: 'TOTAL',
    });
  });

  it('begin the feed of changes with every record of theirs', async () => {
    const { items } = await listChanges(db, { ...everyChange, first: 100 });
    expect(items.map(({ row }) => row.action)).toEqual(Array(100).fill('PUBLISHED'));
    expect(await countChanges(db, { ...everyChange, actions: ['PUBLISHED'] })).toBe(
      await db.prisma.record.count(),
    );
  });

  it('are what their claims add up to', async () => {
    expect((await rebuild(db)).differences).toEqual([]);
  });
});
