import { Invalid } from '@chancery/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { openReview, proposeClaims, rebuild } from '../index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';
import type { ClaimInput } from './claim-input.ts';

const office = ownOffice();
let yard = '';
let deal = '';
beforeAll(async () => {
  yard = await addRecord(office, 'Organisation', 'Yard');
  deal = await addRecord(office, 'Deal', 'Deal');
});

// Text that no index can press together: every character another one.
const varied = (length: number): string =>
  Array.from({ length }, (_, at) => String.fromCodePoint(0x20000 + ((at * 7919) % 40_000))).join('');
const link = { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'QUOTES' } as const;

describe('what is as long as it may be', () => {
  it('is stored, accepted and projected', async () => {
    const words = 'Ferries for much, 0001-01-01/9999-12-31';
    const article = await addArticle(office, words);
    const claims: readonly ClaimInput[] = [
      claimOn('Ferries', yard, 'names', { name: { name: varied(250), kind: 'PRIMARY' } }),
      claimOn('Ferries', yard, 'identifiers', { identifier: { scheme: 'CODE', value: varied(100) } }),
      claimOn('Ferries', yard, 'sectors', { asStated: varied(4000) }),
      claimOn(words, deal, 'value', {
        amount: { asStated: 'much', value: `${'9'.repeat(30)}.${'1'.repeat(20)}` },
      }),
      claimOn(words, deal, 'signed', { asStated: '0001-01-01/9999-12-31' }),
      claimOn(
        'Ferries',
        deal,
        'subject',
        { asStated: 'ferries' },
        {
          chain: {
            ends: 'ANONYMOUS_ORIGIN',
            links: [link, { sourceKind: 'ANONYMOUS_PERSON', read: false, described: varied(4000) }],
          },
        },
      ),
    ];
    await acceptClaims(office, await submitClaims(office, article, claims));
    expect((await rebuild(office.db)).differences).toEqual([]);
  });
});

describe('what could not be kept', () => {
  it.each([
    ['a name', 'names', { name: { name: 'a'.repeat(501), kind: 'PRIMARY' } }, 'claims.0.value.name.name'],
    [
      'a code',
      'identifiers',
      { identifier: { scheme: 'CODE', value: 'a'.repeat(201) } },
      'claims.0.value.identifier.value',
    ],
  ])('is refused with its place: %s', async (_, field, value, path) => {
    const { db, editor } = office;
    const article = await addArticle(office, `Ferries, ${field}.`);
    const review = await openReview(db, editor, { article });
    const claims = [claimOn('Ferries', yard, field, value)];
    const error: unknown = await proposeClaims(db, editor, { review, expectedVersion: 1, claims }).catch(
      (reason: unknown) => reason,
    );
    expect(error).toBeInstanceOf(Invalid);
    expect(error instanceof Invalid && error.issues.map((issue) => issue.path.join('.'))).toEqual([path]);
  });

  it.each([
    ['an amount of too many digits', 'value', { amount: { asStated: 'much', value: '9'.repeat(31) } }],
    ['a year 0', 'signed', { asStated: '0000' }],
    ['a year of five digits', 'signed', { asStated: 'Y12014' }],
  ])('is refused: %s', async (_, field, value) => {
    const { db, editor } = office;
    const article = await addArticle(office, `Ferries, ${JSON.stringify(value)}.`);
    const review = await openReview(db, editor, { article });
    const claims = [claimOn('Ferries', deal, field, value)];
    await expect(proposeClaims(db, editor, { review, expectedVersion: 1, claims })).rejects.toBeInstanceOf(
      Invalid,
    );
  });
});
