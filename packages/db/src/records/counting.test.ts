import { beforeAll, expect, it } from 'vitest';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';
import type { KindFilter } from './filter/record-filter.ts';
import { counting, countRecords, listRecords } from './read-records.ts';

const office = ownOffice();

// Five deals of which two are loans; one of either sort is hidden again, and a draft says nothing.
beforeAll(async () => {
  const article = await addArticle(office, 'Deals are made.');
  const hidden: string[] = [];
  for (const [at, code] of ['LOAN', 'LOAN', 'GRANT', 'GRANT', 'MOU'].entries()) {
    const deal = await addRecord(office, 'Deal', `Deal ${at}`);
    const claim = claimOn('Deals', deal, 'type', { choice: code });
    await acceptClaims(office, await submitClaims(office, article, [claim]));
    if (at === 1 || at === 3) hidden.push(deal);
  }
  await office.db.prisma.record.updateMany({ where: { id: { in: hidden } }, data: { standing: 'DRAFT' } });
  await addRecord(office, 'Deal', 'Deal 5');
});

type Plan = {
  readonly 'Relation Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
};
const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

const among = (...codes: readonly string[]) => ({ type: { in: codes } }) as KindFilter;

it.each<[string, KindFilter | null, number, number]>([
  ['all', null, 3, 6],
  ['loans', among('LOAN'), 1, 2],
  ['loans and grants', among('LOAN', 'GRANT'), 2, 4],
  ['what is no loan', { not: among('LOAN') }, 2, 4],
  ['either', { or: [among('LOAN'), among('MOU')] }, 2, 3],
  ['those that have a type', { type: { known: true } } as KindFilter, 3, 5],
  ['published loans', { and: [among('LOAN'), { standings: ['PUBLISHED'] }] }, 1, 1],
  ['treaties', among('TREATY'), 0, 0],
])(
  'of %s as many are counted as are listed, for the public and for an editor',
  async (_, filter, seen, all) => {
    const list = { kinds: ['Deal'], name: null, filter } as const;
    for (const [viewer, count] of [
      [null, seen],
      [office.editor, all],
    ] as const) {
      expect(await countRecords(office.db, viewer, list)).toBe(count);
      expect((await listRecords(office.db, viewer, { ...list, first: 10 })).items).toHaveLength(count);
    }
  },
);

it('counts what the public sees of a kind’s own table without its records, of which few are hidden', async () => {
  const { prisma } = office.db;
  await prisma.$executeRaw`
    with made as (
      insert into record (id, kind, label, caption, folded, standing, updated_at)
      select gen_random_uuid(), 'Deal', 'Deal', 'Deal', 'deal', 'PUBLISHED', now() from generate_series(1, 20000)
      returning id
    ) insert into deal (id, type) select id, 'LOAN' from made`;
  await prisma.$executeRaw`vacuum analyze record, deal`;
  const list = { kinds: ['Deal'], name: null, filter: among('LOAN') } as const;
  expect(await countRecords(office.db, null, list)).toBe(20_001);
  const [row] = await prisma.$queryRaw<{ readonly 'QUERY PLAN': readonly { readonly Plan: Plan }[] }[]>`
    explain (analyze, timing off, format json) ${counting(null, list)}`;
  const ofRecords = (row?.['QUERY PLAN'] ?? [])
    .flatMap(({ Plan }) => nodesOf(Plan))
    .filter((node) => node['Relation Name'] === 'record');
  expect(ofRecords.length).toBeGreaterThan(0);
  // How often it looked, and what it looked at in vain.
  const looked = ofRecords.map(
    (node) => node['Actual Loops'] * (1 + node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)),
  );
  expect(Math.max(...looked)).toBeLessThan(100);
});
