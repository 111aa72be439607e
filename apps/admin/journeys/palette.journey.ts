import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, startBrowser, type Visitor, visit, wrongEitherWay } from './browser.ts';
import { give } from './give.ts';
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

  const openAt = async ({ page }: Visitor) => {
    await page.keyboard.press('Control+k');
    const field = page.getByRole('combobox', { name: 'A page, a record, an article or a command' });
    await expect.poll(async () => field.evaluate((node) => node === document.activeElement)).toBe(true);
    return field;
  };
  const open = async () => openAt(visitor);
  /** Types the words and takes what stands first, once that is what was meant. */
  const takeAt = async (by: Visitor, words: string, option: string) => {
    const field = await openAt(by);
    await by.page.keyboard.type(words);
    // A screen reader is told which one Enter takes.
    const current = async () => {
      const id = await field.getAttribute('aria-activedescendant');
      return id === null ? null : by.page.locator(`[id="${id}"]`).textContent();
    };
    await expect.poll(current).toContain(option);
    await by.page.keyboard.press('Enter');
  };
  const take = async (words: string, option: string) => takeAt(visitor, words, option);

  it('leads by keys alone to pages, records and articles', async () => {
    const { page } = visitor;
    await take('revi', 'Reviews');
    await page.getByRole('heading', { level: 1, name: 'Reviews' }).waitFor();
    await take('Mongolia', 'Mongolia');
    await page.getByRole('heading', { level: 1, name: 'Mongolia' }).waitFor();
    await take('two lighthouses', 'Malta leases');
    await page.getByRole('heading', { level: 1, name: text }).waitFor();
    expect(page.url()).toContain(article);
    await take('activ', 'Activity');
    await page.getByRole('heading', { level: 1, name: 'Activity' }).waitFor();
    await take('two lighthouses', 'Malta leases');
    await page.getByRole('heading', { level: 1, name: text }).waitFor();
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

  it('writes a comment, and takes annotations out and in', async () => {
    const { page } = visitor;
    // Of the words that are selected.
    await take('comment', 'Comment on “Malta leases Cyprus two lighthouses.”');
    const comment = page.getByRole('textbox', { name: /^Comment on “Malta leases/u });
    await expect.poll(async () => comment.evaluate((node) => node === document.activeElement)).toBe(true);
    const saved = page.waitForEvent('download');
    await take('export', 'Export annotations');
    expect((await saved).suggestedFilename()).toContain('.json');
    await take('import', 'Import annotations');
    await page.getByRole('dialog', { name: 'Import annotations' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog', { name: 'Import annotations' }).waitFor({ state: 'detached' });
  });

  it('decides on a review, whose buttons show their keys', async () => {
    const reviewer = await visit(browser);
    await enter(reviewer, await account('REVIEWER', 'Ruan'));
    const deal = (await give(visitor, 'createRecord', { kind: 'DEAL', label: 'Lease of lighthouses' })).id;
    const review = (await give(visitor, 'openReview', { article })).id;
    const claims = ['two lighthouses', 'thanked'].map((words) => {
      const start = text.indexOf(words);
      const citations = [{ start, end: start + words.length, exact: words }];
      const said = { realisation: 'ACTUAL', certainty: 'CERTAIN', citations };
      return { subject: deal, field: 'subject', value: { asStated: words }, ...said };
    });
    await give(visitor, 'proposeClaims', { review, expectedVersion: 1, claims }, '');
    await give(visitor, 'submitReview', { review, expectedVersion: 2 });
    const { page, go } = reviewer;
    await go(`/reviews/${review}`);
    const accept = page.getByRole('button', { name: 'Accept Lease of lighthouses, subject' }).first();
    expect(await accept.getAttribute('aria-keyshortcuts')).toBe('A');
    expect(await accept.locator('xpath=..').getByText('A', { exact: true }).isVisible()).toBe(true);
    await takeAt(reviewer, 'take: ', 'Take: ');
    await page.getByRole('button', { name: /^Give back: / }).waitFor();
    await takeAt(reviewer, 'accept lease', 'Accept Lease of lighthouses, subject');
    await page.getByText('1 claim undecided of 2.', { exact: true }).waitFor();
    await takeAt(reviewer, 'what changes', 'What changes');
    await page.getByRole('complementary', { name: 'What changes' }).waitFor();
    await takeAt(reviewer, 'reject all', 'Reject all undecided');
    await page.getByRole('textbox', { name: 'Reason' }).waitFor();
    expect(await wrongEitherWay(page)).toEqual([]);
    expect(reviewer.complaints).toEqual([]);
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

  it('stands still over a page that stands still', async () => {
    const { page, go } = visitor;
    await go(`/articles/${article}`);
    await page.evaluate(() => {
      document.body.style.minHeight = '4000px';
    });
    await open();
    await page.mouse.move(5, 500); // over the page beside the question
    await page.mouse.wheel(0, 600);
    await page.mouse.move(640, 120); // over the question
    await page.mouse.wheel(0, 60_000);
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(500); // a page that scrolls does so by and by
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.mouse.wheel(0, 600);
    await expect.poll(async () => page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  });
});
