import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ClaimInput, previewMerge, previewRetraction, restingThen } from '../index.ts';
import {
  acceptClaims,
  addArticle,
  addRecord,
  claimOn,
  openSmallOffice,
  type SmallOffice,
  submitClaims,
} from '../testing/small-office.ts';
import type { ChangedField } from './fields-between.ts';

let office: SmallOffice;
beforeAll(async () => {
  office = await openSmallOffice();
});
afterAll(async () => office.close());

/** An article of one sentence that says of a deal who buys it, or denies it. */
const say = async (deal: string, target: string, said: Partial<ClaimInput> = {}): Promise<string> => {
  const party = claimOn('Ferries', deal, 'parties', { link: { target, role: 'BUYER' } }, said);
  const article = await addArticle(office, `Ferries, and who buys them: ${target}.`);
  await acceptClaims(office, await submitClaims(office, article, [party]));
  return article;
};
const denialsIn = (fields: readonly ChangedField[] = []) =>
  fields.map(({ field, changes, before, after }) => ({
    ...{ field, changes },
    denials: [before, after].map(({ values }) => values.map(({ denials }) => denials?.length ?? 0)),
  }));

describe('what is foreseen where only denials come or go', () => {
  it('is a field that a retracted denial denies no longer', async () => {
    const [deal, buyer] = [
      await addRecord(office, 'Deal', 'Ferries'),
      await addRecord(office, 'Organisation', 'Buyer'),
    ];
    await say(deal, buyer);
    const article = await say(deal, buyer, { polarity: 'NEGATIVE' });
    const { records } = await previewRetraction(office.db, office.reviewer, { kind: 'RETRACTION', article });
    expect(denialsIn(records[0]?.fields)).toEqual([
      { field: 'parties', changes: false, denials: [[1], [0]] },
    ]);
  });

  it('is a field that what is said of a merged record denies', async () => {
    const [deal, record, other] = [
      await addRecord(office, 'Deal', 'More ferries'),
      await addRecord(office, 'Organisation', 'Buyer, once'),
      await addRecord(office, 'Organisation', 'Buyer, again'),
    ];
    await say(deal, other);
    await say(deal, record, { polarity: 'NEGATIVE' });
    const { resting } = await previewMerge(office.db, office.reviewer, { record, other });
    expect(resting).toEqual([deal]);
    const found = await restingThen(office.db, office.reviewer, { record, other }, resting);
    expect(denialsIn(found.get(deal)?.fields)).toEqual([
      { field: 'parties', changes: false, denials: [[0], [1]] },
    ]);
  });
});
