import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, startBrowser, type Visitor, visit, wrong } from './browser.ts';
import { marked, selectByMouse } from './desk.ts';
import { askAs, give } from './give.ts';
import { account } from './office.ts';

const sentence = (price: string) =>
  `Tuvalu will lease four seaplanes from Nauru for ${price} million dollars, the harbour master said.`;
const rest = 'Nauru delivers them in spring. ثم تعود الطائرات. Nobody was surprised.';
const pageOf = (price: string) =>
  `<title>Seaplanes</title><article><p>${sentence(price)} ${rest}</p></article>`;
const upload = (price: string) => ({
  name: 'seaplanes.html',
  mimeType: 'text/html',
  buffer: Buffer.from(pageOf(price)),
});

describe('an article whose page has changed', () => {
  let browser: Browser;
  let editor: Visitor;
  let article = '';
  beforeAll(async () => {
    browser = await startBrowser();
    editor = await visit(browser);
    await enter(editor, await account('EDITOR', 'Revekka'));
    const content = `${sentence('40')} ${rest}`;
    article = (await give(editor, 'importArticle', { content, headline: 'Seaplanes leased' })).id;
    const deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Seaplanes' })).id;
    const review = (await give(editor, 'openReview', { article })).id;
    const claims = ['four seaplanes', '40 million dollars', 'Nauru delivers them in spring.'].map(
      (exact) => ({
        subject: deal,
        field: 'subject',
        value: { asStated: exact },
        realisation: 'ACTUAL',
        certainty: 'CERTAIN',
        citations: [{ start: content.indexOf(exact), end: content.indexOf(exact) + exact.length, exact }],
      }),
    );
    for (const exact of ['40 million dollars', 'Nauru delivers them in spring.']) {
      const start = content.indexOf(exact);
      const passage = { start, end: start + exact.length, exact };
      await give(editor, 'addComment', { article, text: `Is it ${exact}?`, passage });
    }
    await give(
      editor,
      'proposeClaims',
      { review, expectedVersion: 1, claims },
      '... on Proposed { claims { id } }',
    );
  });
  afterAll(async () => browser?.close());

  const button = (name: string) => editor.page.getByRole('button', { name, exact: true });
  const dialog = () => editor.page.getByRole('dialog', { name: 'Read the article again' });
  const press = async (name: string) => {
    await button(name).focus();
    await editor.page.keyboard.press('Enter');
  };
  const storedVersion = async () =>
    (await askAs(editor, `{ article(id: "${article}") { version } }`)).article.version;

  it('says so plainly where nothing has changed', async () => {
    const { page, go } = editor;
    await go(`/articles/${article}`);
    await press('Read again');
    await dialog().waitFor();
    await page.getByLabel('Its text, pasted').fill(`${sentence('40')} ${rest}`);
    await press('Compare the pasted text');
    await page.getByText('Nothing has changed: it is the newest text').waitFor();
    expect(await button('Store as the newest text').count()).toBe(0);
    expect(await wrong(page)).toEqual([]);
  });

  it('shows what has changed and what is lost before anything is stored', async () => {
    const { page } = editor;
    await dialog().locator('input[type="file"]').setInputFiles(upload('50'));
    await page.getByText('The text has changed. Nothing is stored yet.').waitFor();
    await page.getByText('2 cited passages have their places in the new text.').waitFor();
    await page.getByText('these words stand nowhere in it').waitFor();
    await expect.poll(async () => dialog().locator('del').textContent()).toContain('40');
    await expect.poll(async () => dialog().locator('ins').textContent()).toContain('50');
    expect(await wrong(page)).toEqual([]);
    expect(await storedVersion()).toBe(1);
  });

  it('is left as it is by Escape', async () => {
    const { page } = editor;
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await expect
      .poll(async () => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Read again');
    expect(await storedVersion()).toBe(1);
  });

  it('gets its new text by keys alone, with the claims at their places and what was read beside it', async () => {
    const { page } = editor;
    await page.keyboard.press('Enter');
    await dialog().locator('input[type="file"]').setInputFiles(upload('50'));
    await press('Store as the newest text');
    await page
      .getByText('The new text is stored: 2 cited passages have their places in it, 1 is lost.')
      .waitFor();
    await dialog().waitFor({ state: 'hidden' });
    await expect
      .poll(async () => [...(await marked(page, 'claim'))].sort())
      .toEqual(['Nauru delivers them in spring.', 'four seaplanes']);
    await page.getByText('1 passage has no sure place in the newest text').waitFor();
    const download = page.getByRole('link', { name: /^Download what was read/u });
    const [file] = await Promise.all([page.waitForEvent('download'), download.click()]);
    expect(file.suggestedFilename()).toMatch(/\.html$/u);
    expect(await storedVersion()).toBe(2);
    expect(await wrong(page)).toEqual([]);
  });

  it('is not overwritten where somebody else was first', async () => {
    const { page } = editor;
    await press('Read again');
    await page.getByLabel('Its text, pasted').fill(`${sentence('60')} ${rest}`);
    await press('Compare the pasted text');
    await button('Store as the newest text').waitFor();
    await give(
      editor,
      'reviseArticle',
      { article, expectedVersion: 2, content: `${sentence('70')} ${rest}` },
      '... on Revised { article { id } }',
    );
    await press('Store as the newest text');
    await dialog().getByRole('alert').waitFor();
    expect(await storedVersion()).toBe(3);
    await press('Compare the pasted text');
    await expect.poll(async () => dialog().locator('del').textContent()).toContain('70');
  });

  it('has comments that lead to the words where they stand now, and show those that do not', async () => {
    const { page } = editor;
    await page.keyboard.press('Escape');
    await dialog().waitFor({ state: 'hidden' });
    await press('Comments');
    await page.getByText('On an earlier text: “40 million dollars”').waitFor();
    const comments = page.getByRole('region', { name: 'Comments' });
    await comments.getByRole('button', { name: '“Nauru delivers them in spring.”' }).click();
    expect(await wrong(page)).toEqual([]);
  });

  const revise = async (content: string) =>
    give(
      editor,
      'reviseArticle',
      { article, expectedVersion: await storedVersion(), content },
      '... on Revised { article { id } }',
    );

  it('takes a claim along that was typed on the text before', async () => {
    const { page, go } = editor;
    await go(`/articles/${article}`);
    await selectByMouse(page, 'Nobody was surprised');
    await page.keyboard.press('Enter');
    await page.getByLabel('Only if').fill('the tide allows');
    const kept = async () => {
      const query = `{ keptTyping(place: "article/${article}/claim") { content } }`;
      return (await askAs(editor, query)).keptTyping?.content ?? '';
    };
    await expect.poll(kept).toContain('the tide allows');
    await revise(`Corrected 🛩 on Monday.\n${sentence('70')} ${rest}`);
    await go(`/articles/${article}`);
    await expect.poll(async () => page.getByLabel('Only if').inputValue()).toBe('the tide allows');
    await page.getByRole('form').getByText('Nobody was surprised').first().waitFor();
    await expect.poll(async () => page.getByText('Your claim was begun on an earlier text').count()).toBe(0);
  });

  it('asks where a claim goes on whose words are gone', async () => {
    const { page, go } = editor;
    await revise(`Corrected on Monday.\n${sentence('70')} Nauru delivers them in spring. Everybody knew.`);
    await go(`/articles/${article}`);
    await page.getByRole('group', { name: 'Your claim was begun on an earlier text' }).waitFor();
    await page.getByText('“Nobody was surprised”').waitFor();
    expect(await page.getByLabel('Only if').count()).toBe(0);
    expect(await wrong(page)).toEqual([]);
    await selectByMouse(page, 'Everybody knew');
    await page.keyboard.press('Enter');
    await expect
      .poll(async () => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Go on with the selected words');
    await page.keyboard.press('Enter');
    await expect.poll(async () => page.getByLabel('Only if').inputValue()).toBe('the tide allows');
    await page.getByRole('form').getByText('Everybody knew').first().waitFor();
  });

  it('is fetched from its own address at once, and says why that failed', async () => {
    const { page, go } = editor;
    const url = 'http://127.0.0.1:9/seaplanes';
    const content = `${sentence('80')} ${rest}`;
    const elsewhere = (await give(editor, 'importArticle', { content, url })).id;
    await go(`/articles/${elsewhere}`);
    await press('Read again');
    await dialog().getByRole('alert').filter({ hasText: 'not of the public web' }).waitFor();
    await dialog().getByText(url).waitFor();
    expect(await wrong(page)).toEqual([]);
  });

  it('is compared by its newest text where two read different ones, and what has no place there is named', async () => {
    const textAt = (price: string) => `${sentence(price)} ${rest}`;
    const [first, second] = [textAt('40'), textAt('90')];
    const subject = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Lease' })).id;
    const read = async (by: Visitor, of: string, text: string, passages: readonly string[]) => {
      const review = (await give(by, 'openReview', { article: of })).id;
      const claims = passages.map((exact) => ({
        subject,
        field: 'subject',
        value: { asStated: exact },
        realisation: 'ACTUAL',
        certainty: 'CERTAIN',
        citations: [{ start: text.indexOf(exact), end: text.indexOf(exact) + exact.length, exact }],
      }));
      const input = { review, expectedVersion: 1, claims };
      await give(by, 'proposeClaims', input, '... on Proposed { claims { id } }');
      await give(by, 'submitReview', { review, expectedVersion: 2 });
    };
    const reviewer = await visit(browser);
    await enter(reviewer, await account('REVIEWER', 'Rewi'));
    const of = (await give(editor, 'importArticle', { content: first, headline: 'Lease of seaplanes' })).id;
    await read(editor, of, first, ['Nauru delivers them in spring.', '40 million dollars']);
    const revised = { article: of, expectedVersion: 1, content: second };
    await give(editor, 'reviseArticle', revised, '... on Revised { carried }');
    await read(reviewer, of, second, ['Nauru delivers them in spring.']);
    const { page, go } = reviewer;
    await go(`/articles/${of}/agreement`);
    const left = page.getByRole('region', { name: 'Left out' });
    await expect
      .poll(async () => left.getByRole('listitem').allTextContents())
      .toEqual(['Lease, subject “40 million dollars”']);
    expect(await wrong(page)).toEqual([]);
    expect(reviewer.complaints).toEqual([]);
    await reviewer.context.close();
  });

  it('no page complained on the way', () => {
    expect(editor.complaints).toEqual([]);
  });
});
