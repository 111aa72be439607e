import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, startBrowser, type Visitor, visit, wrongEitherWay } from './browser.ts';
import { account, ask, signIn } from './office.ts';

const text = 'Malta leases Cyprus two lighthouses. Cyprus thanked Malta.';

describe('the palette', () => {
  let browser: Browser;
  let visitor: Visitor;
  let article: string;
  beforeAll(async () => {
    browser = await startBrowser();
    const editor = await account('EDITOR', 'Pelagia');
    const { importArticle } = (await ask(
      'mutation ($input: ImportArticleInput!) { importArticle(input: $input) { ... on Article { id } } }',
      { input: { content: text } },
      await signIn(editor),
    )) as { importArticle: { id: string } };
    article = importArticle.id;
    visitor = await visit(browser);
    await enter(visitor, editor);
  });
  afterAll(async () => browser?.close());

  const open = async () => {
    await visitor.page.keyboard.press('Control+k');
    const field = visitor.page.getByRole('combobox', { name: 'A page, a record, an article or a command' });
    await expect.poll(async () => field.evaluate((node) => node === document.activeElement)).toBe(true);
    return field;
  };
  /** Types the words and takes what stands first, once that is what was meant. */
  const take = async (words: string, option: string) => {
    const field = await open();
    await visitor.page.keyboard.type(words);
    // A screen reader is told which one Enter takes.
    const current = async () => {
      const id = await field.getAttribute('aria-activedescendant');
      return id === null ? null : visitor.page.locator(`[id="${id}"]`).textContent();
    };
    await expect.poll(current).toContain(option);
    await visitor.page.keyboard.press('Enter');
  };

  it('leads by keys alone to pages, records and articles', async () => {
    const { page } = visitor;
    await take('revi', 'Reviews');
    await page.getByRole('heading', { level: 1, name: 'Reviews' }).waitFor();
    await take('Mongolia', 'Mongolia');
    await page.getByRole('heading', { level: 1, name: 'Mongolia' }).waitFor();
    await take('two lighthouses', 'Malta leases');
    await page.getByRole('heading', { level: 1, name: text }).waitFor();
    expect(page.url()).toContain(article);
  });

  it('does what the open page can do, and shows its keys', async () => {
    const { page } = visitor;
    await take('next sentence', 'Select the next sentence');
    await page
      .getByText('Selected: Malta leases Cyprus two lighthouses.', { exact: true })
      .waitFor({ state: 'attached' });
    await open();
    expect(await page.getByRole('option', { name: 'Undo your last act' }).textContent()).toContain('Z');
    expect(await wrongEitherWay(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('listbox', { name: 'Pages, records' }).waitFor({ state: 'detached' });
  });

  it('works where single letters were switched off, which then do nothing', async () => {
    const { page } = visitor;
    const letters = page.getByRole('menuitemcheckbox', { name: 'Single letters are shortcuts' });
    const turn = async () => {
      await page.getByRole('button', { name: 'Pelagia' }).press('Enter');
      await letters.press('Enter');
      await page.keyboard.press('Escape');
    };
    const reading = page.getByRole('textbox', { name: 'Text of the article' });
    const selected = (words: string) => page.getByText(`Selected: ${words}`, { exact: true });
    await turn();
    await reading.press('s');
    await reading.press('ArrowRight');
    await selected('Cyprus').waitFor({ state: 'attached' });
    await turn();
    await reading.press('Shift+S');
    await selected('Malta leases Cyprus two lighthouses.').waitFor({ state: 'attached' });
    expect(visitor.complaints).toEqual([]);
  });
});
