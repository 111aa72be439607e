import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type Visitor, visitAs, wrong } from './browser.ts';
import { accept } from './disputed.ts';
import { askAs, give } from './give.ts';
import { tabTo } from './keys.ts';

const wire = 'The navy of Peru will lease four used tugs from a yard in Gdynia';

describe('claims that are of one report', () => {
  let browser: Browser;
  let [editor, reviewer]: Visitor[] = [];
  let deal = '';
  const visitors = () => {
    if (!editor || !reviewer) throw new Error('Nobody has come in.');
    return { editor, reviewer };
  };
  const tell = async (headline: string, text: string, asStated: string) => {
    const claims = [{ subject: deal, field: 'subject', value: { asStated }, exact: text }];
    await accept(visitors().editor, visitors().reviewer, { headline, text, claims });
  };
  const origins = async (): Promise<readonly number[]> => {
    const query = 'query ($id: ID!) { record(id: $id) { fields { name values { origins } } } }';
    const { record } = await askAs(visitors().editor, query, { id: deal });
    return record.fields[0].values.map((value: { readonly origins: number }) => value.origins);
  };
  const proposed = (page: Page) => page.getByRole('list', { name: 'Proposed relations' });
  const decided = (page: Page) => page.getByRole('list', { name: 'Decided relations' });

  beforeAll(async () => {
    browser = await startBrowser();
    editor = await visitAs(browser, 'EDITOR', 'Agnieszka');
    reviewer = await visitAs(browser, 'REVIEWER', 'Bolek');
    deal = (await give(visitors().editor, 'createRecord', { kind: 'DEAL', label: 'Tug lease' })).id;
    await tell('Baltic Post on tugs', `${wire}, it was said.`, 'four used tugs');
    await tell('Lima Herald on tugs', `${wire}, as was said.`, 'four used tugs');
    await tell('Andes Mail on tugs', 'Callao gets four used tugs.', 'four used tugs');
  });
  afterAll(async () => browser?.close());

  it('are proposed, looked at and decided by keys, and count as one origin', async () => {
    expect(await origins()).toEqual([3]);
    const { page, go } = visitors().reviewer;
    await go(`/r/${deal}`);
    await page.getByRole('link', { name: 'Relate claims …' }).waitFor();
    await tabTo(page, /^Relate claims …$/u);
    await page.keyboard.press('Enter');
    await proposed(page).getByText('Copies of each other: they may be one report.').waitFor();
    expect(await proposed(page).getByRole('listitem').count()).toBe(1);
    expect(await wrong(page)).toEqual([]);
    await tabTo(page, /^It is one report$/u);
    await page.keyboard.press('Enter');
    await decided(page).getByText('is the same report as').waitFor();
    await decided(page).getByText('Decided by Bolek').waitFor();
    await proposed(page).waitFor({ state: 'detached' });
    expect(await origins()).toEqual([2]);
  });

  it('are shown beside the words that a value rests on', async () => {
    const { page, go } = visitors().reviewer;
    await go(`/r/${deal}`);
    const value = page.getByRole('list', { name: 'Subject' });
    await value.getByText('2 independent origins of 3 reports').waitFor();
    await value.getByRole('button', { name: /^Show the words/u }).focus();
    await page.keyboard.press('Enter');
    await value
      .getByText(/^Is the same report as/u)
      .first()
      .waitFor();
    expect(await value.getByText(/^Is the same report as/u).count()).toBe(2);
    const drawn = value.getByRole('list', { name: /^Who says so, through whom/u });
    expect(await drawn.locator('> li').count()).toBe(2);
    await drawn
      .locator('> li')
      .filter({ hasText: 'One report, as was judged:' })
      .filter({ hasText: 'Baltic Post on tugs' })
      .filter({ hasText: 'Lima Herald on tugs' })
      .waitFor();
    expect(await wrong(page)).toEqual([]);
  });

  it('are chosen and decided by keys where nothing is proposed, and taken back', async () => {
    const { page, go } = visitors().reviewer;
    await go(`/disputes?record=${deal}`);
    await page.getByLabel('First claim').waitFor();
    await tabTo(page, /^First claim$/u);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, /^What the first is to the second$/u);
    await page.keyboard.type('ref');
    await tabTo(page, /^Second claim$/u);
    await page.keyboard.press('End');
    await tabTo(page, /^Reason$/u);
    await page.keyboard.type('It names the port.');
    await page.keyboard.press('Enter');
    await decided(page).getByText('refines', { exact: true }).waitFor();
    await decided(page).getByText('Why: “It names the port.”').waitFor();
    expect(await origins()).toEqual([2]);
    await decided(page)
      .getByRole('listitem')
      .filter({ hasText: 'is the same report as' })
      .getByRole('button', { name: 'Take it back' })
      .focus();
    await page.keyboard.press('Enter');
    await decided(page).getByText('is the same report as').waitFor({ state: 'detached' });
    expect(await origins()).toEqual([3]);
  });

  it('are told by the history of the record, with the origins that they make fewer or more', async () => {
    const { page, go } = visitors().reviewer;
    await go(`/r/${deal}`);
    const entries = page.getByRole('list', { name: 'History' }).getByRole('listitem');
    const joined = entries.filter({ hasText: 'Judged to be of one report' }).first();
    await joined.getByText('3 independent origins').waitFor();
    await joined.getByText('2 independent origins').waitFor();
    await joined.getByText(/^Bolek · /u).waitFor();
    await joined.getByRole('link', { name: 'Lima Herald on tugs' }).waitFor();
    const parted = entries.filter({ hasText: 'No longer judged to be of one report' }).first();
    await parted.getByRole('link', { name: 'Baltic Post on tugs' }).waitFor();
    const refined = entries.filter({ hasText: 'One claim judged to refine another' });
    await refined.getByText('It counts no value in force anew.').waitFor();
    expect(await wrong(page)).toEqual([]);
  });

  it('are seen and decided where their claim is decided, and told by the log', async () => {
    const text = `${wire}, as it was said.`;
    const by = visitors().editor;
    const article = (await give(by, 'importArticle', { content: text, headline: 'Gdynia Times on tugs' })).id;
    const review = (await give(by, 'openReview', { article })).id;
    const claim = {
      ...{ subject: deal, field: 'subject', value: { asStated: 'four used tugs' } },
      ...{ realisation: 'ACTUAL', certainty: 'CERTAIN' },
      citations: [{ start: 0, end: text.length, exact: text }],
    };
    await give(
      by,
      'proposeClaims',
      { review, expectedVersion: 1, claims: [claim] },
      '... on Proposed { claims { id } }',
    );
    await give(by, 'submitReview', { review, expectedVersion: 2 });
    const { page, go } = visitors().reviewer;
    await go(`/reviews/${review}`);
    const card = page.getByRole('article', { name: 'Tug lease, subject' });
    await card.getByText('This can be decided once the claim is accepted.').waitFor();
    expect(await proposed(page).getByRole('listitem').count()).toBe(2);
    expect(await wrong(page)).toEqual([]);
    await tabTo(page, /^Accept Tug lease, subject$/u);
    await page.keyboard.press('Enter');
    await card.getByText('Judged Accepted').waitFor();
    const before = await origins();
    await tabTo(page, /^It is one report$/u);
    await page.keyboard.press('Enter');
    await decided(page).getByText('Decided by Bolek').waitFor();
    expect(await origins()).toEqual(before.map((count) => count - 1));
    expect(await proposed(page).getByRole('listitem').count()).toBe(1);
    expect(await wrong(page)).toEqual([]);
    await go('/activity?kind=CLAIMS_RELATED');
    const entry = page.getByRole('list', { name: 'Activity' }).getByRole('listitem').first();
    await entry.getByText('Bolek related two claims').waitFor();
    await entry.getByRole('link', { name: 'Tug lease' }).waitFor();
  });

  it('are proposed as contradicting where one of two copies denies it, which it says', async () => {
    const denied = (await give(visitors().editor, 'createRecord', { kind: 'DEAL', label: 'Denied lease' }))
      .id;
    for (const [headline, end, polarity] of [
      ['Gdynia Times denied', ', it is said.', 'POSITIVE'],
      ['Lima Herald denied', ', it is not said.', 'NEGATIVE'],
    ] as const) {
      const text = `${wire}${end}`;
      const claim = { subject: denied, field: 'type', value: { choice: 'OTHER' }, exact: text, polarity };
      await accept(visitors().editor, visitors().reviewer, { headline, text, claims: [claim] });
    }
    const { page, go } = visitors().reviewer;
    await go(`/disputes?record=${denied}`);
    const entry = proposed(page).getByRole('listitem');
    await entry.getByText('Copies that do not say the same: they may contradict each other.').waitFor();
    expect(await entry.getByText('Denied', { exact: true }).count()).toBe(1);
    expect(await wrong(page)).toEqual([]);
    await tabTo(page, /^They contradict each other$/u);
    await page.keyboard.press('Enter');
    await decided(page).getByText('Denied', { exact: true }).waitFor();
  });

  it('met no error', () => {
    expect([...visitors().editor.complaints, ...visitors().reviewer.complaints]).toEqual([]);
  });
});
