import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClaimInput } from '../claims/claim-input.ts';
import { claimsBehind, describeArticle, readRecords, rebuild } from '../index.ts';
import {
  acceptClaims,
  addArticle,
  addRecord,
  claimOn,
  openSmallOffice,
  type SmallOffice,
  submitClaims,
} from '../testing/small-office.ts';

let office: SmallOffice;
beforeAll(async () => {
  office = await openSmallOffice();
});
afterAll(async () => office.close());

const text = 'Ferries cost $7 million.';
const worth = (deal: string, said: Partial<ClaimInput> = {}) =>
  claimOn(text, deal, 'value', { asStated: '$7 million' }, said);
const accept = async (article: string, ...claims: ClaimInput[]) =>
  acceptClaims(office, await submitClaims(office, article, claims));
const held = async (record: string, field: string) =>
  (await readRecords(office.db, null, [record])).get(record)?.held[field]?.values ?? [];
const from = async (article: string, outlet: string) =>
  describeArticle(office.db, office.editor, {
    article,
    expectedVersion: 1,
    headline: 'Ferries',
    authors: [],
    outlet,
  });

describe('origins', () => {
  it('are one where an agency says it itself and another outlet relays the agency', async () => {
    const agency = await addRecord(office, 'Organisation', 'Agency');
    const paper = await addRecord(office, 'Organisation', 'Paper');
    const deal = await addRecord(office, 'Deal', 'Relayed ferries');
    const [own, relay] = [await addArticle(office, text), await addArticle(office, `${text} So it says.`)];
    await from(own, agency);
    await from(relay, paper);
    await accept(own, worth(deal));
    await accept(
      relay,
      worth(deal, {
        chain: {
          ends: 'NAMED_ORIGIN',
          links: [
            { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'CITES_REPORT' },
            { sourceKind: 'PUBLICATION', source: agency, read: false },
          ],
        },
      }),
    );
    expect(await held(deal, 'value')).toMatchObject([{ origins: 1 }]);
  });

  it('are one for the same text imported twice, while nobody knows whose it is', async () => {
    const deal = await addRecord(office, 'Deal', 'Twice imported ferries');
    for (const article of [await addArticle(office, text), await addArticle(office, text)])
      await accept(article, worth(deal));
    expect(await held(deal, 'value')).toMatchObject([{ origins: 1 }]);
  });
});

describe('what is held', () => {
  it('tells some value and none apart', async () => {
    const deal = await addRecord(office, 'Deal', 'Vague ferries');
    const unsaid = { value: null } as const;
    await accept(await addArticle(office, text), worth(deal, { snak: 'SOME_VALUE', ...unsaid }));
    await accept(await addArticle(office, `${text} No.`), worth(deal, { snak: 'NO_VALUE', ...unsaid }));
    const record = (await readRecords(office.db, null, [deal])).get(deal);
    const { values = [], alternatives = [] } = record?.held['value'] ?? {};
    expect([...values, ...alternatives].map(({ snak, origins }) => [snak, origins])).toEqual(
      expect.arrayContaining([
        ['SOME_VALUE', 1],
        ['NO_VALUE', 1],
      ]),
    );
  });

  it('names the claims of each entry of a history', async () => {
    const deal = await addRecord(office, 'Deal', 'Twice agreed ferries');
    const article = await addArticle(office, text);
    const agreed = (year: string) =>
      claimOn('Ferries', deal, 'status', { choice: 'AGREED' }, { validTime: year });
    await accept(article, agreed('2014'), agreed('2018'));
    const entries = await held(deal, 'status');
    expect(entries.map(({ validFrom }) => validFrom)).toEqual(['2018-01-01', '2014-01-01']);
    expect(new Set(entries.flatMap(({ claims }) => claims)).size).toBe(2);
    for (const { claims } of entries) expect(claims).toHaveLength(1);
    expect(
      (await claimsBehind(office.db, [{ record: deal, field: 'status', key: 'AGREED' }]))[0],
    ).toHaveLength(2);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });
});
