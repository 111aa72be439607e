import { beforeAll, describe, expect, it, vi } from 'vitest';
import { connect } from '../index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { addRecord } from '../testing/small-office.ts';
import { transaction } from '../transaction.ts';
import { enterChanges } from './enter-changes.ts';

const office = ownOffice();
let record = '';
beforeAll(async () => {
  record = await addRecord(office, 'Deal', 'Ferries');
  await office.db.prisma.record.update({ where: { id: record }, data: { standing: 'PUBLISHED' } });
});

const change = async (): Promise<void> =>
  transaction(office.db, async (sql) => enterChanges(sql, [], [record]));
const listeners = async () =>
  office.db.prisma.$queryRaw<{ readonly pid: number }[]>`
    select pid from pg_stat_activity where datname = current_database() and application_name = 'chancery changes'`;

const watching = (url: string) => {
  const db = connect(url);
  let news = 0;
  const troubles: unknown[] = [];
  const watcher = { onNews: () => (news += 1), onTrouble: (error: unknown) => troubles.push(error) };
  return {
    db,
    news: () => news,
    troubles,
    stop: db.watchChanges(watcher),
    again: () => db.watchChanges(watcher),
  };
};

describe('who watches the feed', () => {
  it('is woken by commits, and by nothing that is undone', async () => {
    const { db, news, troubles, stop } = watching(office.url);
    await vi.waitFor(() => expect(news()).toBe(1), 10_000); // it listens now
    const undone = transaction(office.db, async (sql) => {
      await enterChanges(sql, [], [record]);
      throw new Error('Undone.');
    });
    await expect(undone).rejects.toThrow('Undone.');
    await change();
    await vi.waitFor(() => expect(news()).toBe(2), 10_000);
    let others = 0;
    db.watchChanges({ onNews: () => (others += 1), onTrouble: (error) => troubles.push(error) });
    stop();
    await change();
    await vi.waitFor(() => expect(others).toBe(1), 10_000);
    expect(news()).toBe(2);
    expect(troubles).toEqual([]);
    await db.close();
  });

  it('shares one connection, which the database closes and which comes back by itself', async () => {
    const { db, news, troubles, again } = watching(office.url);
    again();
    await vi.waitFor(() => expect(news()).toBe(1), 10_000);
    const [own, ...others] = await listeners();
    expect(others).toEqual([]);
    await office.db.prisma.$queryRaw`select pg_terminate_backend(${own?.pid}::int)`;
    await vi.waitFor(() => expect(troubles).toHaveLength(1), 10_000);
    await vi.waitFor(() => expect(news()).toBe(2), 5_000); // told to read what came meanwhile
    await change();
    await vi.waitFor(() => expect(news()).toBe(3), 10_000);
    await db.close();
    await vi.waitFor(async () => expect(await listeners()).toEqual([]), 10_000);
  });

  it('can leave while the connection is still being made', async () => {
    const { db } = watching(office.url);
    await db.close();
    await vi.waitFor(async () => expect(await listeners()).toEqual([]), 10_000);
  });
});
