import { Invalid, NotAllowed } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import { connect, createRecord, type Database } from './index.ts';
import { makeActor } from './testing/index.ts';
import { ownOffice } from './testing/own-office.ts';
import { transaction } from './transaction.ts';

const office = ownOffice();

const keyed = (key: string, rest: { readonly account?: string; readonly fingerprint?: string } = {}) => ({
  ...office.db,
  commandKey: { account: office.editor.id, key, fingerprint: 'first', ...rest },
});
const make = async (db: Database, label: string) => createRecord(db, office.editor, { kind: 'Deal', label });
const records = async (label: string): Promise<number> => office.db.prisma.record.count({ where: { label } });
const keys = async (): Promise<number> => office.db.prisma.commandKey.count();

describe('a command with a key', () => {
  it('has one effect and one answer, fifty times at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 50 }, async () => make(keyed('at once'), 'At once')),
    );
    expect(new Set(answers).size).toBe(1);
    expect(await records('At once')).toBe(1);
  });

  it('has one effect through two servers', async () => {
    const second = connect(office.url);
    const servers = [keyed('two servers'), { ...keyed('two servers'), prisma: second.prisma }];
    const answers = await Promise.all(
      Array.from({ length: 20 }, async (_, at) => make(servers[at % 2] ?? office.db, 'Two servers')),
    );
    await second.close();
    expect(new Set(answers).size).toBe(1);
    expect(await records('Two servers')).toBe(1);
  });

  it('is forgotten with what it did where its transaction is undone', async () => {
    const refused = transaction(keyed('undone'), async (sql) => {
      await sql.office.create({ data: { id: 7 } });
      throw new NotAllowed('Not now.');
    });
    await expect(refused).rejects.toThrow(NotAllowed);
    expect(await office.db.prisma.office.count({ where: { id: 7 } })).toBe(0);
    const id = await make(keyed('undone', { fingerprint: 'another' }), 'After it was undone');
    expect(await make(keyed('undone', { fingerprint: 'another' }), 'After it was undone')).toBe(id);
  });

  it('that waits for one that is undone takes effect itself', async () => {
    const outcomes = await Promise.allSettled(
      Array.from({ length: 10 }, async (_, at) =>
        transaction(keyed('one in ten'), async (sql) => {
          if (at % 3 !== 2) throw new NotAllowed('Not now.');
          return (await sql.review.create({ data: { editorId: office.editor.id, version: 77 } })).id;
        }),
      ),
    );
    const answers = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(new Set(answers).size).toBe(1);
    expect(await office.db.prisma.review.count({ where: { version: 77 } })).toBe(1);
  });

  it('is refused where it is another command', async () => {
    await make(keyed('taken'), 'Taken');
    const other = make(keyed('taken', { fingerprint: 'second' }), 'Taken again');
    await expect(other).rejects.toThrow(Invalid);
    await expect(other).rejects.toMatchObject({
      path: ['idempotencyKey'],
      issues: [{ code: 'IDEMPOTENCY_KEY_REUSED' }],
    });
    expect(await records('Taken again')).toBe(0);
  });

  it('is of its account alone', async () => {
    const other = await makeActor(office.db, 'EDITOR', 'another-editor');
    const mine = await make(keyed('shared'), 'Shared');
    expect(await make(keyed('shared', { account: other.id }), 'Shared')).not.toBe(mine);
    expect(await records('Shared')).toBe(2);
  });

  it('answers nothing again where it answered nothing', async () => {
    const runs: number[] = [];
    const run = async () => transaction(keyed('nothing'), async () => void runs.push(1));
    await run();
    expect(await run()).toBeNull();
    expect(runs).toEqual([1]);
  });

  it('removes at most twenty keys that are older than a week, and none that is younger', async () => {
    const { prisma } = office.db;
    await prisma.commandKey.deleteMany({});
    const day = 86_400_000;
    const aged = (count: number, days: number) =>
      Array.from({ length: count }, (_, at) => ({
        accountId: office.editor.id,
        key: `${days} days, ${at}`,
        fingerprint: 'old',
        answer: 'gone',
        at: new Date(Date.now() - days * day),
      }));
    await prisma.commandKey.createMany({ data: [...aged(30, 8), ...aged(5, 6)] });
    await make(keyed('sweeps'), 'Sweeps');
    expect(await keys()).toBe(35 + 1 - 20);
    await make(keyed('sweeps again'), 'Sweeps');
    await make(keyed('sweeps no more'), 'Sweeps');
    expect(await keys()).toBe(5 + 3);
  });
});
