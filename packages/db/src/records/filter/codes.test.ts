import { kinds } from '@chancery/domain';
import { beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../../generated/prisma/client.ts';
import { storeNamed } from '../../testing/index.ts';
import { ownOffice } from '../../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../../testing/small-office.ts';
import { listRecords } from '../read-records.ts';
import { conditionOn } from './conditions.ts';

const office = ownOffice();
const ships: string[] = [];

beforeAll(async () => {
  const article = await addArticle(office, 'Ships have codes.');
  for (const [scheme, value] of [
    ['IMO', 'IMO 9074729'],
    ['IMO', '9999999'],
    ['CALL_SIGN', 'IMO 1'],
    ['LEI', 'imo9074729'],
  ]) {
    const ship = await addRecord(office, 'Organisation', `Ship ${value}`);
    const identifier = { identifier: { scheme, value } };
    await acceptClaims(
      office,
      await submitClaims(office, article, [claimOn('Ships', ship, 'identifiers', identifier)]),
    );
    ships.push(ship);
  }
});

const found = async (...values: readonly string[]) => {
  const asked = {
    kinds: ['Organisation'],
    name: null,
    filter: { standings: ['PUBLISHED'], identifiers: { values } },
    first: 10,
  } as const;
  const { items } = await listRecords(office.db, office.reviewer, asked);
  return items.map(({ row }) => ships.indexOf(row.id)).sort();
};

describe('records by a code whose scheme is not given', () => {
  it('are found however it is written, with the name of its scheme before it or without', async () => {
    expect(await found('9074729')).toEqual([0]);
    expect(await found('imo 9074729')).toEqual([0, 3]);
    expect(await found('IMO:907-4729')).toEqual([0]);
    expect(await found('call_sign: imo1')).toEqual([2]);
    expect(await found('Imo1', 'imo-9999999')).toEqual([1, 2]);
    expect(await found('LEI 9074729')).toEqual([]);
  });

  it('are found by an index', async () => {
    const { prisma } = office.db;
    await storeNamed(
      office.db,
      Array.from({ length: 20_000 }, (_, at) => [`Ship ${at}`]),
    );
    await prisma.$executeRaw`insert into identifier (record_id, scheme, value, folded)
      select id, 'IMO', nth::text, nth::text
      from (select id, 1000000 + row_number() over (order by id) as nth from record where label like 'Ship %') numbered`;
    await prisma.$executeRaw`vacuum analyze identifier`;
    const { identifiers } = kinds.Organisation.fields;
    const condition = conditionOn('identifiers', identifiers, { values: ['imo 1000007'] }, [], null);
    const rows = await prisma.$queryRaw<{ readonly 'QUERY PLAN': string }[]>`
      explain select r.id from record r where ${condition}`;
    const plan = rows.map((row) => row['QUERY PLAN']).join('\n');
    expect(plan).toContain('identifier_scheme_folded_idx');
    expect(plan).not.toContain('Seq Scan');
    const one = await prisma.$queryRaw<unknown[]>(Prisma.sql`select r.id from record r where ${condition}`);
    expect(one).toHaveLength(1);
  });
});
