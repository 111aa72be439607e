import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, startBrowser, type Visitor, visit, wrong } from './browser.ts';
import { give } from './give.ts';
import { tabTo } from './keys.ts';
import { account } from './office.ts';

const text = 'Latvia lends Estonia €40 million, officials said.';
const headline = 'Latvia lends';

describe('the work on a review', () => {
  let browser: Browser;
  let editor: Visitor;
  let rival: Visitor;
  let reviewer: Visitor;
  let article = '';
  let subject = '';
  beforeAll(async () => {
    browser = await startBrowser();
    [editor, rival, reviewer] = [await visit(browser), await visit(browser), await visit(browser)];
    await enter(editor, await account('EDITOR', 'Erika'));
    await enter(rival, await account('EDITOR', 'Ralf'));
    await enter(reviewer, await account('REVIEWER', 'Ruta'));
    article = (await give(editor, 'importArticle', { content: text, headline })).id;
    subject = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Baltic loan' })).id;
    for (const by of [editor, rival]) {
      const review = (await give(by, 'openReview', { article })).id;
      const claim = (field: string, value: object) => ({
        subject,
        field,
        value,
        realisation: by === editor ? 'ACTUAL' : 'PLANNED',
        certainty: 'CERTAIN',
        citations: [{ start: 0, end: text.length, exact: text }],
      });
      const claims = [claim('value', { asStated: '€40 million' }), claim('subject', { asStated: 'a loan' })];
      await give(
        by,
        'proposeClaims',
        { review, expectedVersion: 1, claims },
        '... on Proposed { claims { id } }',
      );
      await give(by, 'submitReview', { review, expectedVersion: 2 });
    }
  });
  afterAll(async () => browser?.close());

  it('stands in a queue, the longest waiting first, and is taken and given back', async () => {
    const { page, go } = reviewer;
    await go('/reviews');
    const rows = page.getByRole('row').filter({ hasText: headline });
    await rows.nth(1).waitFor();
    await rows.first().getByText('Erika').waitFor();
    expect(await wrong(page)).toEqual([]);
    await rows
      .first()
      .getByRole('button', { name: `Take: ${headline}` })
      .click();
    await rows
      .first()
      .getByRole('button', { name: `Give back: ${headline}` })
      .waitFor();
    await page.getByText('Mine (1)').click();
    await expect.poll(async () => rows.count()).toBe(1);
    await rows.first().getByText('Erika').waitFor();
  });

  it('is talked about by keys alone: a colleague is called, answers and settles it', async () => {
    const { page } = reviewer;
    await page.getByRole('link', { name: headline }).first().click();
    await page.getByText('2 claims undecided of 2').waitFor();
    await page.getByText('Comments', { exact: true }).click();
    await tabTo(page, /^Comment on the claim/u);
    await page.keyboard.type('Is it sure, @Eri');
    await page.getByRole('button', { name: 'Call Erika' }).waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.type('?');
    await tabTo(page, /^Comment$/u);
    await page.keyboard.press('Enter');
    const talk = page.getByRole('article', { name: 'Comment by Ruta' });
    await talk.getByText('Calls Erika').waitFor();
    expect(await wrong(page)).toEqual([]);

    const { page: desk, go } = editor;
    await go(`/articles/${article}`);
    await desk.getByRole('button', { name: 'Comments' }).click();
    const there = desk.getByRole('article', { name: 'Comment by Ruta' });
    await there.getByText('Is it sure, @Erika').waitFor();
    await there.getByRole('button', { name: 'Answer' }).click();
    await desk.getByRole('textbox', { name: 'Answer to Ruta' }).fill('Officials say so.');
    await there.getByRole('form').getByRole('button', { name: 'Answer' }).click();
    await there.getByText('Officials say so.').waitFor();
    await there.getByRole('button', { name: 'Settle' }).click();
    await there.waitFor({ state: 'detached' });
    await desk.getByLabel('Show what is settled').check();
    await there.getByText('Settled by Erika').waitFor();
  });

  it('is rejected whole for one reason', async () => {
    const { page, go } = reviewer;
    await go('/reviews');
    await page.getByRole('row').filter({ hasText: 'Ralf' }).getByRole('link', { name: headline }).click();
    await page.getByRole('button', { name: 'Reject all undecided' }).click();
    await page.getByLabel('Reason').fill('It is not planned, it is done.');
    await page.getByRole('button', { name: 'Reject all', exact: true }).click();
    await page.getByText('0 claims undecided of 2').waitFor();
    expect(await page.getByText('It is not planned, it is done.').count()).toBe(2);
  });

  it('and two readings of the article are compared', async () => {
    const { page } = reviewer;
    await page.getByRole('link', { name: 'compare readings' }).click();
    const row = page.getByRole('row', { name: /^Done or planned/u });
    await row.waitFor();
    expect(await row.getByRole('cell').allTextContents()).toEqual(['2', '2', '0', '0.00', '0.00', '-0.50']);
    expect(
      await page
        .getByRole('row', { name: /^Value/u })
        .getByRole('cell')
        .allTextContents(),
    ).toEqual(['2', '2', '2', '1.00', '1.00', '1.00']);
    expect(await wrong(page)).toEqual([]);
    for (const { complaints } of [editor, rival, reviewer]) expect(complaints).toEqual([]);
  });
});
