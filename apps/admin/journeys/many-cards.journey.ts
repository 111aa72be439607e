import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  enter,
  everyLook,
  faults,
  faultsIn,
  type Look,
  lookedAt,
  startBrowser,
  type Visitor,
  visit,
} from './browser.ts';
import { give } from './give.ts';
import { account } from './office.ts';
import { smallTargets } from './what-axe-misses.ts';

const goods = Array.from({ length: 14 }, (_, at) => `${at + 2} ferries`);
const sentence = (thing: string) =>
  `Officials of the port of Bergen said on Tuesday that ${thing} were bought from a yard that they did not name.`;
const text = goods.map(sentence).join('\n');
const reason =
  'The port says so itself, in a report that names the yard, the sum and the day of the delivery.';

const claimOn = (subject: string, thing: string) => {
  const start = text.indexOf(sentence(thing));
  return {
    subject,
    field: 'subject',
    value: { asStated: thing },
    realisation: 'ACTUAL',
    certainty: 'CERTAIN',
    condition: 'if the yard delivers in time',
    citations: [{ start, end: start + sentence(thing).length, exact: sentence(thing) }],
  };
};

describe('the cards of many claims', () => {
  let browser: Browser;
  let editor: Visitor;
  let reviewer: Visitor;
  let review = '';
  beforeAll(async () => {
    browser = await startBrowser();
    [editor, reviewer] = [await visit(browser), await visit(browser)];
    await enter(editor, await account('EDITOR', 'Finn'));
    await enter(reviewer, await account('REVIEWER', 'Ylva'));
    const article = (await give(editor, 'importArticle', { content: text, headline: 'Ferries for Bergen' }))
      .id;
    const claims: object[] = [];
    for (const thing of goods) {
      const made = await give(editor, 'createRecord', { kind: 'DEAL', label: `The purchase of ${thing}` });
      claims.push(claimOn(made.id, thing));
    }
    review = (await give(editor, 'openReview', { article })).id;
    const input = { review, expectedVersion: 1, claims };
    const { claims: proposed } = await give(
      editor,
      'proposeClaims',
      input,
      '... on Proposed { claims { id } }',
    );
    await give(editor, 'submitReview', { review, expectedVersion: 2 });
    const judgements = proposed.map(({ id }: { readonly id: string }) => ({
      claim: id,
      verdict: 'ACCEPTED',
      rank: 'PREFERRED',
      confidence: 90,
      reason,
    }));
    await give(reviewer, 'judgeClaims', { review, expectedVersion: 3, judgements });
  });
  afterAll(async () => browser?.close());

  it('of a decided review have room about whatever is pressed, also in cards that are out of sight', async () => {
    const { page, go, complaints } = reviewer;
    await go(`/reviews/${review}`);
    await page.getByText('0 claims undecided of 14').waitFor();
    expect(await page.locator('[data-claim]').count()).toBe(14);
    const see = async (look: Look) => [...(await faultsIn(page, look)), ...(await smallTargets(page))];
    expect(await lookedAt(page, everyLook, see)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('of a long draft are its newest fifty on the desk, the others at a press', async () => {
    const { page, go, complaints } = editor;
    const words = Array.from({ length: 80 }, (_, at) => `${at + 1} buses`);
    const content = words.join('\n');
    const article = (await give(editor, 'importArticle', { content, headline: 'Buses' })).id;
    const subject = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'The purchase of buses' })).id;
    const draft = (await give(editor, 'openReview', { article })).id;
    const lines = [...content.matchAll(/^.+$/gmu)];
    const claims = lines.map(({ 0: exact, index: start }) => ({
      subject,
      field: 'subject',
      value: { asStated: exact },
      realisation: 'PLANNED',
      certainty: 'CERTAIN',
      citations: [{ start, end: start + exact.length, exact }],
    }));
    const input = { review: draft, expectedVersion: 1, claims };
    await give(editor, 'proposeClaims', input, '... on Proposed { __typename }');
    await go(`/articles/${article}`);
    const cards = page.getByRole('region', { name: /^Review 1/u }).getByRole('article');
    await cards.getByText('“80 buses”').waitFor();
    expect(await cards.count()).toBe(50);
    await page.getByRole('button', { name: 'Claims before number 31' }).focus();
    await page.keyboard.press('Enter');
    await cards.getByText('“1 buses”').waitFor();
    expect(await cards.count()).toBe(50);
    expect(await page.evaluate(() => document.activeElement?.closest('article') !== null)).toBe(true);
    await page.getByRole('button', { name: 'Claims after number 50' }).waitFor();
    expect(await faults(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
