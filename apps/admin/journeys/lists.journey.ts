import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, startBrowser, type Visitor, visit, wrong } from './browser.ts';
import { askAs, give } from './give.ts';
import { tabTo } from './keys.ts';
import { account } from './office.ts';

const headlines = ['Tallinn rents a crane', 'Tallinn rents a barge', 'Tallinn rents a tug'] as const;

describe('lists of articles, reviews and records', () => {
  let browser: Browser;
  let editor: Visitor;
  let reviewer: Visitor;
  const articles: string[] = [];

  beforeAll(async () => {
    browser = await startBrowser();
    [editor, reviewer] = [await visit(browser), await visit(browser)];
    await enter(editor, await account('EDITOR', 'Liis'));
    await enter(reviewer, await account('REVIEWER', 'Lembit'));
    for (const [at, headline] of headlines.entries()) {
      const content = `${headline}, says its harbour in note ${at + 1}.`;
      const publishedAt = at === 0 ? 'May 2014' : null;
      articles.push((await give(editor, 'importArticle', { content, headline, publishedAt })).id);
    }
    await give(editor, 'createRecord', { kind: 'ORGANISATION', label: 'Harbour herald' });
    for (const label of ['Crane rent', 'Crane rents', 'Crane renting'])
      await give(editor, 'createRecord', { kind: 'DEAL', label });
  });
  afterAll(async () => browser?.close());

  const rows = ({ page }: Visitor) => page.getByRole('row').filter({ hasText: 'Tallinn rents' });
  const chosen = ({ page }: Visitor, count: number) => page.getByText(`${count} chosen`).waitFor();
  const choose = async (visitor: Visitor, first: string, more: number) => {
    await tabTo(visitor.page, new RegExp(`^Choose: ${first}`, 'u'));
    await visitor.page.keyboard.press('Space');
    for (let at = 0; at < more; at += 1) await visitor.page.keyboard.press('Shift+ArrowDown');
    await chosen(visitor, more + 1);
  };

  it('narrows articles by words and by what is not known, by keys, and keeps the view', async () => {
    const { page, go } = editor;
    await go('/articles');
    await page.getByRole('heading', { level: 1, name: 'Articles' }).waitFor();
    await tabTo(page, /^Words in the headline/u);
    await page.keyboard.type('tallinn ren');
    await expect.poll(async () => rows(editor).count()).toBe(3);
    await page
      .getByRole('link', { name: /S-300|air-defence/u })
      .first()
      .waitFor({ state: 'hidden' });
    await tabTo(page, /^Add a filter$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Which field' }).waitFor();
    await page.keyboard.type('Published');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Condition' }).click();
    await page.getByRole('option', { name: 'is not known' }).click();
    await tabTo(page, /^Add$/u);
    await page.keyboard.press('Enter');
    await expect.poll(async () => rows(editor).count()).toBe(2);
    expect(new URL(page.url()).searchParams.get('where')).toBe('publishedAt.UNKNOWN');
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Imported by' }).click();
    await page.keyboard.press('Escape');
    await rows(editor).first().getByText('Liis').waitFor();
    await page.getByRole('button', { name: 'Headline' }).click();
    await page
      .getByRole('columnheader', { name: 'Headline' })
      .and(page.locator('[aria-sort=ascending]'))
      .waitFor();
    await expect.poll(async () => rows(editor).first().textContent()).toContain('barge');
    expect(await wrong(page)).toEqual([]);

    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Keep this view as …' }).click();
    await page.keyboard.type('Dates to find');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Dates to find' }).waitFor();
    await go('/articles');
    await expect.poll(async () => rows(editor).count()).toBe(3);
    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Dates to find' }).click();
    await expect.poll(async () => rows(editor).count()).toBe(2);
  });

  it('says the same of several articles, by keys, and tells which somebody else had changed', async () => {
    const { page, go } = editor;
    await go('/articles?name=tallinn&order=headline.ASC');
    await expect.poll(async () => rows(editor).count()).toBe(3);
    await choose(editor, headlines[1], 2);
    // Somebody is faster with one of them.
    await give(reviewer, 'describeArticle', {
      article: articles[0],
      expectedVersion: 1,
      headline: headlines[0],
      authors: ['Somebody'],
      publishedAt: 'May 2014',
    });
    await tabTo(page, /^Set the language/u);
    await page.keyboard.press('Enter');
    await page.getByText('The language of 3 articles').waitFor();
    await page.keyboard.type('en');
    expect(await wrong(page)).toEqual([]);
    await page.keyboard.press('Enter');
    await page.getByText('Done to 2 articles.').waitFor();
    await page
      .getByRole('listitem')
      .filter({ hasText: `${headlines[0]}: ` })
      .waitFor();
    const { nodes } = await askAs(
      editor,
      `{ nodes(ids: ${JSON.stringify(articles)}) { ... on Article { language authors version } } }`,
    );
    expect(nodes).toEqual([
      { language: null, authors: ['Somebody'], version: 2 },
      { language: 'en', authors: [], version: 2 },
      { language: 'en', authors: [], version: 2 },
    ]);
    expect(await wrong(page)).toEqual([]);

    // All of it is taken back at once, after a reload too, but for what somebody has changed since.
    const of = async () =>
      (
        await askAs(editor, `{ nodes(ids: ${JSON.stringify(articles)}) { ... on Article { language } } }`)
      ).nodes.map(({ language }: { readonly language: string | null }) => language);
    await page.reload();
    await tabTo(page, /^Undo all of it$/u);
    await page.keyboard.press('Enter');
    await page.getByText('Undone on 2 articles.').waitFor();
    expect(await of()).toEqual([null, null, null]);
    await page.getByRole('button', { name: 'Do all of it again' }).waitFor();
    await page.keyboard.press('Enter');
    await page.getByText('Done again on 2 articles.').waitFor();
    expect(await of()).toEqual([null, 'en', 'en']);

    await choose(editor, headlines[1], 2);
    await tabTo(page, /^Set the outlet/u);
    await page.keyboard.press('Enter');
    await page.getByRole('combobox', { name: 'Outlet' }).fill('Harbour her');
    await page
      .getByRole('option', { name: /Harbour herald/u })
      .first()
      .waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await tabTo(page, /^Set it for all of them$/u);
    await page.keyboard.press('Enter');
    await page.getByText('Done to 3 articles.').waitFor();
    await rows(editor).first().getByRole('link', { name: 'Harbour herald' }).waitFor();

    await choose(editor, headlines[0], 0);
    await tabTo(page, /^Set the date/u);
    await page.keyboard.press('Enter');
    await tabTo(page, /^It is not known$/u);
    await page.keyboard.press('Enter');
    await page.getByText('Done to 1 article.').waitFor();
    const { article } = await askAs(
      editor,
      `{ article(id: "${articles[0]}") { publishedAt { printed } outlet { caption } } }`,
    );
    expect(article).toEqual({ publishedAt: null, outlet: { caption: 'Harbour herald' } });
  });

  it('narrows reviews by their article, and opens with those that wait', async () => {
    const review = (await give(editor, 'openReview', { article: articles[2] })).id;
    const { page, go } = editor;
    await go('/reviews');
    await page.getByRole('heading', { level: 1, name: 'Reviews' }).waitFor();
    await page.getByText('Draft', { exact: true }).first().click();
    await rows(editor).first().waitFor();
    await tabTo(page, /^Words in the headline/u);
    await page.keyboard.type('tug');
    await expect.poll(async () => rows(editor).count()).toBe(1);
    expect(await wrong(page)).toEqual([]);
    await rows(editor).first().getByRole('link', { name: headlines[2] }).click();
    await page.getByRole('heading', { level: 1, name: headlines[2] }).waitFor();
    // A draft of another editor is in nobody else's list.
    const { page: other, go: follow } = reviewer;
    await follow('/reviews?where=state.IS.DRAFT&name=tug');
    await other.getByText('No reviews for which all of this holds').waitFor();
    expect(review).toMatch(/^[\da-f-]{36}$/u);
  });

  it('judges records not to be the same, pair by pair, by keys', async () => {
    const { page, go } = reviewer;
    await go('/k/deals?name=crane');
    await page.getByRole('link', { name: 'Crane renting' }).first().waitFor();
    await choose(reviewer, 'Crane rent', 2);
    expect(await page.getByRole('button', { name: 'Look at the two side by side' }).isDisabled()).toBe(true);
    await tabTo(page, /^Not the same/u);
    await page.keyboard.press('Enter');
    await page.keyboard.type('Three cranes.');
    await tabTo(page, /^They are not the same$/u);
    await page.keyboard.press('Enter');
    await page.getByText('Done to 3 pairs.').waitFor();
    expect(await wrong(page)).toEqual([]);
    await choose(reviewer, 'Crane rent', 1);
    await tabTo(page, /^Look at the two/u);
    await page.keyboard.press('Enter');
    await page.getByText('They were judged not to be the same').waitFor();
  });

  it('met no error', () => {
    expect([...editor.complaints, ...reviewer.complaints]).toEqual([]);
  });
});
