import { Invalid } from '@chancery/domain';
import { beforeEach, describe, expect, it } from 'vitest';
import { describeArticle, judgeClaims, rebuild, setExcludedRanges, setOffice } from '../index.ts';
import { makeActor } from '../testing/index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';
import { readPublicState } from './clock.ts';
import { countChanges, listChanges } from './read-changes.ts';

const all = { kinds: null, actions: null, record: null };
const office = ownOffice();
let deal = '';
let yard = '';
let gazette = '';
let article = '';
let submitted: Awaited<ReturnType<typeof submitClaims>>;
const names = new Map<string, string>();

beforeEach(async () => {
  article = await addArticle(office, 'Ferries, says the Gazette. Credit: A. Photographer');
  deal = await addRecord(office, 'Deal', 'Ferries');
  yard = await addRecord(office, 'Organisation', 'Yard');
  gazette = await addRecord(office, 'Organisation', 'Gazette');
  for (const [id, name] of [
    [deal, 'deal'],
    [yard, 'yard'],
    [gazette, 'gazette'],
  ] as const)
    names.set(id, name);
  submitted = await submitClaims(office, article, [
    claimOn('Ferries', deal, 'subject', { asStated: 'ferries' }),
    claimOn('Ferries', deal, 'parties', { link: { target: yard, role: 'SELLER' } }),
    claimOn('Ferries', deal, 'status', { choice: 'AGREED' }, { realisation: 'HYPOTHETICAL' }),
  ]);
});

/** What the feed has of it, in order. */
const told = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
  const before = await countChanges(office.db, all);
  await work();
  const { items } = await listChanges(office.db, { ...all, first: 100 });
  return items.slice(before).map(({ row }) => `${row.action} ${names.get(row.recordId)}`);
};

const judge = async (claims: readonly string[], verdict: 'ACCEPTED' | 'REJECTED', expectedVersion: number) =>
  judgeClaims(office.db, office.reviewer, {
    review: submitted.review,
    expectedVersion,
    judgements: claims.map((claim) => ({ claim, verdict, rank: 'NORMAL' })),
  });

const describeAgain = async (expectedVersion: number, outlet: string | null) =>
  describeArticle(office.db, office.editor, {
    article,
    expectedVersion,
    headline: 'A',
    authors: [],
    outlet,
  });

describe('the feed', () => {
  it('tells nothing of what is being prepared, nor of what was never accepted', async () => {
    expect(await told(async () => describeAgain(1, gazette))).toEqual([]);
    expect(await told(async () => judge(submitted.claims, 'REJECTED', 3))).toEqual([]);
    expect(await told(async () => addRecord(office, 'Deal', 'Another'))).toEqual([]);
  });

  it('tells of publication, of evidence, of descriptions and of withdrawal, once for each record', async () => {
    const [subject = '', parties = '', supposed = ''] = submitted.claims;
    expect(await told(async () => judge([subject], 'ACCEPTED', 3))).toEqual(['PUBLISHED deal']);
    expect(await told(async () => judge([parties], 'ACCEPTED', 4))).toEqual([
      'CHANGED deal',
      'PUBLISHED yard',
    ]);
    expect(await told(async () => judge([supposed], 'ACCEPTED', 5))).toEqual(['CHANGED deal']);
    expect(await told(async () => describeAgain(1, gazette))).toEqual(['CHANGED deal', 'PUBLISHED gazette']);
    const ranges = [{ start: 27, end: 33, exact: 'Credit', reason: 'CREDIT' as const }];
    const exclude = { article, expectedVersion: 2, ranges };
    expect(await told(async () => setExcludedRanges(office.db, office.editor, exclude))).toEqual([
      'CHANGED deal',
    ]);
    expect(await told(async () => judge([supposed], 'REJECTED', 6))).toEqual(['CHANGED deal']);
    expect(await told(async () => judge([supposed], 'REJECTED', 7))).toEqual([]);
    expect(await told(async () => judge([subject, parties], 'REJECTED', 8))).toEqual([
      'WITHDRAWN deal',
      'WITHDRAWN yard',
      'WITHDRAWN gazette',
    ]);
    expect(await told(async () => describeAgain(3, null))).toEqual([]);
  });

  it('tells of what a rebuild mends in a public record, and not in a draft', async () => {
    await acceptClaims(office, { ...submitted, claims: submitted.claims.slice(0, 1) });
    await office.db.prisma.record.updateMany({
      where: { id: { in: [deal, yard] } },
      data: { caption: 'Spoilt' },
    });
    expect(await told(async () => rebuild(office.db))).toEqual(['CHANGED deal']);
  });

  it('has no gap and no repetition, and versions that the records had', async () => {
    const { items } = await listChanges(office.db, { ...all, first: 100 });
    expect(items.map(({ row }) => Number(row.sequence))).toEqual(items.map((_, at) => at + 1));
    const moments = items.map(({ row }) => row.at.getTime());
    expect(moments).toEqual([...moments].sort((one, other) => one - other));
    const versions = new Map<string, number>();
    for (const { row } of items) {
      expect(row.version).toBeGreaterThanOrEqual(versions.get(row.recordId) ?? 1);
      versions.set(row.recordId, row.version);
    }
  });

  it('is narrowed by kind, action and record', async () => {
    await acceptClaims(office, submitted);
    const ask = async (filter: object) => {
      const { items } = await listChanges(office.db, { ...all, first: 100, ...filter });
      return new Set(items.map(({ row }) => `${row.action} ${row.kind} ${names.get(row.recordId)}`));
    };
    expect(await ask({ record: deal })).toEqual(new Set(['PUBLISHED Deal deal']));
    expect(await ask({ record: 'nobody' })).toEqual(new Set());
    expect(await ask({ kinds: ['Organisation'], actions: ['WITHDRAWN'] })).toEqual(
      new Set(['WITHDRAWN Organisation yard', 'WITHDRAWN Organisation gazette']),
    );
  });

  it('refuses a cursor that is none, of another list, and of a past that was undone', async () => {
    const { items } = await listChanges(office.db, { ...all, first: 2 });
    const [first, second] = items.map(({ cursor }) =>
      JSON.parse(Buffer.from(cursor, 'base64url').toString()),
    );
    const code = async (key: readonly unknown[]) => {
      const after = Buffer.from(JSON.stringify(key)).toString('base64url');
      return listChanges(office.db, { ...all, first: 1, after }).then(
        ({ items: found }) => Number(found[0]?.row.sequence),
        (error: unknown) => error instanceof Invalid && error.issues.map((issue) => issue.code),
      );
    };
    expect(await code(first)).toBe(2);
    const last = await listChanges(office.db, { ...all, last: 1 });
    expect(Number(last.items[0]?.row.sequence)).toBe(await countChanges(office.db, all));
    const none = await listChanges(office.db, { ...all, after: last.items[0]?.cursor });
    expect(none).toEqual({ items: [], hasNext: false, hasPrevious: true });
    expect(await code(['changes', '1', second[2]])).toEqual(['BAD_CURSOR']);
    expect(await code(['changes', '999999', first[2]])).toEqual(['BAD_CURSOR']);
    expect(await code(['changes', '1'])).toEqual(['BAD_CURSOR']);
    expect(await code(['links', ...first.slice(1)])).toEqual(['BAD_CURSOR']);
  });
});

describe('the public state', () => {
  it('moves with changes and with the office’s settings, and not with drafts', async () => {
    const owner = await makeActor(office.db, 'OWNER');
    const moves = async (work: () => Promise<unknown>) => {
      const before = await readPublicState(office.db);
      await work();
      return (await readPublicState(office.db)) !== before;
    };
    expect(await moves(async () => describeAgain(1, yard))).toBe(false);
    expect(await moves(async () => addRecord(office, 'Deal', 'Draft'))).toBe(false);
    expect(await moves(async () => acceptClaims(office, submitted))).toBe(true);
    expect(await moves(async () => setOffice(office.db, owner, { selfAcceptance: true }))).toBe(true);
    expect(await told(async () => setOffice(office.db, owner, { selfAcceptance: false }))).toEqual([]);
  });

  it('cannot be turned back, nor the feed rewritten', async () => {
    const { prisma } = office.db;
    await expect(prisma.$executeRaw`update clock set sequence = sequence - 1`).rejects.toThrow(
      'only goes on',
    );
    await expect(prisma.$executeRaw`delete from clock`).rejects.toThrow('only goes on');
    await expect(prisma.$executeRaw`delete from change`).rejects.toThrow('never rewritten');
  });
});
