import { readFile } from 'node:fs/promises';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, startBrowser, type Visitor, visit, wrong } from './browser.ts';
import { askAs, give } from './give.ts';
import { account } from './office.ts';

const text = `Kayaks for the coast

Tonga orders red kayaks, blue kayaks and green kayaks from Samoa, the ministry said.`;

describe('several claims at once, and a file of them', () => {
  let browser: Browser;
  let editor: Visitor;
  let reviewer: Visitor;
  let article: string;
  beforeAll(async () => {
    browser = await startBrowser();
    [editor, reviewer] = [await visit(browser), await visit(browser)];
    await enter(editor, await account('EDITOR', 'Sione'));
    await enter(reviewer, await account('REVIEWER', 'Mele'));
    article = (await give(editor, 'importArticle', { content: text })).id;
    const deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Kayaks for Tonga' })).id;
    const review = (await give(editor, 'openReview', { article })).id;
    const claims = ['red kayaks', 'blue kayaks', 'green kayaks'].map((words) => {
      const start = text.indexOf(words);
      const citations = [{ start, end: start + words.length, exact: words }];
      const said = { realisation: 'ACTUAL', certainty: 'CERTAIN', citations };
      return { subject: deal, field: 'subject', value: { asStated: words }, ...said };
    });
    await give(editor, 'proposeClaims', { review, expectedVersion: 1, claims }, '');
    await editor.go(`/articles/${article}`);
  });
  afterAll(async () => browser?.close());

  const boxes = (page: Page) => page.getByRole('checkbox', { name: /^Choose: / });

  it('are withdrawn together by keys, and come back with one undo', async () => {
    const { page } = editor;
    await boxes(page).first().waitFor();
    await boxes(page).first().focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 chosen', { exact: true }).waitFor();
    expect(await wrong(page)).toEqual([]);
    await page.getByRole('button', { name: 'Withdraw them' }).click();
    await page.getByText('Draft by Sione · 1 claim', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true, disabled: false }).click();
    await page.getByText('Undone: 2 claims withdrawn (Kayaks for Tonga).', { exact: true }).waitFor();
    await page.getByText('Draft by Sione · 3 claims', { exact: true }).waitFor();
  });

  it('are saved as a file, which goes into the draft of another editor', async () => {
    const { page } = editor;
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export annotations' }).click(),
    ]);
    const saved = await readFile(await download.path(), 'utf8');
    expect(JSON.parse(saved)).toMatchObject({ first: { items: [{}, {}, {}] } });
    const other = await visit(browser);
    await enter(other, await account('EDITOR', 'Lupe'));
    await other.go(`/articles/${article}`);
    await other.page.getByRole('button', { name: 'Import annotations' }).click();
    const dialog = other.page.getByRole('dialog');
    const choose = async (name: string, content: string) =>
      dialog
        .locator('input[type=file]')
        .setInputFiles({ name, mimeType: 'application/ld+json', buffer: Buffer.from(content) });
    await choose('wrong.jsonld', '{"first": 1}');
    await dialog.getByRole('alert').getByText('chancery:article').first().waitFor();
    await choose('kayaks.jsonld', saved);
    await dialog
      .getByText(/“.*Kayaks for the coast.*”: 3 claims, .* They would go into your draft\./u)
      .waitFor();
    await dialog.getByRole('button', { name: 'Put them into my draft' }).click();
    await dialog.getByText('3 claims are in your draft.').waitFor();
    expect(await wrong(other.page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click();
    await other.page.getByText('Draft by Lupe · 3 claims', { exact: true }).waitFor();
    expect(other.complaints).toEqual([]);
  });

  it('are accepted and rejected together by a reviewer', async () => {
    const { page } = editor;
    await page.getByRole('button', { name: /^Submit for review/u }).click();
    await page.getByText('Submitted by Sione · 3 claims', { exact: true }).waitFor();
    const href = await page.getByRole('link', { name: 'Open the review' }).getAttribute('href');
    await reviewer.go(href ?? '');
    await boxes(reviewer.page).first().waitFor();
    await boxes(reviewer.page).first().focus();
    await reviewer.page.keyboard.press('Shift+ArrowDown');
    await reviewer.page.getByText('2 chosen', { exact: true }).waitFor();
    expect(await wrong(reviewer.page)).toEqual([]);
    await reviewer.page.getByRole('button', { name: 'Accept them', exact: true }).click();
    await reviewer.page.getByText('1 claim undecided of 3').waitFor();
    await boxes(reviewer.page).last().focus();
    await reviewer.page.keyboard.press('Space');
    await reviewer.page.getByRole('button', { name: 'Reject them …' }).click();
    await reviewer.page.getByRole('dialog').getByLabel('Reason').fill('Not said.');
    await reviewer.page.getByRole('dialog').getByRole('button', { name: 'Reject all' }).click();
    await reviewer.page.getByText('0 claims undecided of 3').waitFor();
    expect([...editor.complaints, ...reviewer.complaints]).toEqual([]);
  });
});

describe('several entries of a list at once', () => {
  let browser: Browser;
  let editor: Visitor;
  const headlines = ['Tonga one', 'Tonga two', 'Tonga three'];
  beforeAll(async () => {
    browser = await startBrowser();
    editor = await visit(browser);
    await enter(editor, await account('EDITOR', 'Ana'));
    for (const headline of headlines)
      await give(editor, 'importArticle', { content: `${headline}: kayaks were ordered.`, headline });
  });
  afterAll(async () => browser?.close());

  it('of which the network is lost half way say what was done and what was not, and go on from there', async () => {
    const { page, go } = editor;
    await go('/articles');
    for (const headline of headlines)
      await page.getByRole('checkbox', { name: `Choose: ${headline}` }).press('Space');
    await page.getByText('3 chosen', { exact: true }).waitFor();
    // The second is stored, and its answer is lost; nothing gets through from there on.
    let sent = 0;
    let isOff = true;
    await page.route('**/graphql', async (route) => {
      if (!(route.request().postData() ?? '').includes('"bulk"')) return route.continue();
      sent += 1;
      if (!isOff || sent === 1) return route.continue();
      if (sent === 2) await route.fetch();
      return route.abort('internetdisconnected');
    });
    await page.getByRole('button', { name: 'Set the language …' }).click();
    await page.getByLabel('Language (BCP 47)').fill('to');
    await page.getByRole('button', { name: 'Set it for all of them' }).press('Enter');
    const ended = page.getByRole('alert').filter({ hasText: 'It ended before 2 were done' });
    await ended.waitFor();
    await ended.getByText(/^Done: .*Tonga/u).waitFor();
    await ended.getByText(/^Not done: .*Tonga/u).waitFor();
    await page.getByText('2 chosen', { exact: true }).waitFor();
    expect(await wrong(page)).toEqual([]);
    isOff = false;
    await ended.getByRole('button', { name: 'Go on with these 2' }).press('Enter');
    await page.getByText('Done to 3 articles.', { exact: true }).waitFor();
    await ended.waitFor({ state: 'detached' });
    await page.getByText('None chosen', { exact: true }).waitFor();
    const asked = '{ articles(first: 50) { nodes { headline language version } } }';
    const { nodes } = (await askAs(editor, asked)).articles as {
      nodes: readonly { headline: string; language: string | null; version: number }[];
    };
    const mine = nodes.filter(({ headline }) => headlines.includes(headline));
    expect(mine.map(({ language, version }) => [language, version])).toEqual([
      ['to', 2],
      ['to', 2],
      ['to', 2],
    ]);
  });
});
