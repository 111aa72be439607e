import { expect, it } from 'vitest';
import { claimsAbout, describeArticle, readRecords, rebuild } from '../index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const office = ownOffice();

it('get their days once it is known when their article was published, and lose them when that is taken back', async () => {
  const { db, editor } = office;
  const article = await addArticle(office, 'Ferries were bought last month.');
  const deal = await addRecord(office, 'Deal', 'Ferries');
  const last = { asStated: 'last month' };
  const claims = [
    claimOn('Ferries were bought last month', deal, 'signed', last),
    claimOn('Ferries', deal, 'status', { choice: 'AGREED' }, { validTime: 'last month' }),
  ];
  await acceptClaims(office, await submitClaims(office, article, claims));
  const signed = async () => {
    const held = (await readRecords(db, null, [deal])).get(deal)?.held;
    const row = await db.prisma.deal.findUniqueOrThrow({ where: { id: deal } });
    return {
      value: held?.['signed']?.values[0]?.value,
      since: held?.['status']?.values[0]?.validFrom,
      column: row.signedEarliest?.toISOString().slice(0, 10) ?? null,
    };
  };
  const describe = async (expectedVersion: number, publishedAt: string | null) =>
    describeArticle(db, editor, { article, expectedVersion, headline: 'A', authors: [], publishedAt });

  const unresolved = { value: { edtf: null, relative: 'PUBLICATION' }, since: null, column: null };
  expect(await signed()).toMatchObject(unresolved);
  await describe(1, '19 August 2014');
  expect(await signed()).toMatchObject({
    value: { asStated: 'last month', edtf: '2014-07', relative: null },
    since: '2014-07-01',
    column: '2014-07-01',
  });
  expect((await rebuild(db)).differences).toEqual([]);
  await describe(2, null);
  expect(await signed()).toMatchObject(unresolved);

  const [page] = await claimsAbout(db, null, [{ record: deal, field: 'signed', first: 1, after: null }]);
  expect(page?.items[0]?.row.value).toMatchObject({ edtf: null, relative: 'PUBLICATION' });
});
