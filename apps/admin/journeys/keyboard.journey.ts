import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enterByForm, startBrowser, type Visitor, visit } from './browser.ts';
import { marked } from './desk.ts';
import { give } from './give.ts';
import { makeByKeys, selectByKeys, tabTo } from './keys.ts';
import { type Account, account, ask, signIn } from './office.ts';

// Emoji, a combining accent and right-to-left words stand before and inside of what is marked.
const article = `😀 Bateau\u0301x: السفن للبيع
The yard 👩‍🚀 of شركة النيل will sell “several dozen” ferries to Norway, a person close to the yard said.`;
const sold = 'شركة النيل will sell “several dozen” ferries to Norway';

const choose = async (page: Page, name: RegExp, letters: string): Promise<void> => {
  await tabTo(page, name);
  await page.keyboard.type(letters);
};

describe('with the keyboard alone', () => {
  let browser: Browser;
  let editor: Visitor;
  let who: Account;
  beforeAll(async () => {
    browser = await startBrowser();
    who = await account('REVIEWER', 'Klavdiya');
    editor = await visit(browser);
    await enterByForm(editor, who);
  });
  afterAll(async () => browser?.close());

  it('an article is pasted', async () => {
    const { page } = editor;
    await tabTo(page, /^Add an article$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Add an article' }).waitFor();
    await tabTo(page, /^Text of the article/u);
    await page.keyboard.insertText(article);
    await tabTo(page, /^On this date/u);
    await page.keyboard.press('ArrowDown');
    await tabTo(page, /^Import the article$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: /Bateaúx/u }).waitFor();
  });

  it('a passage is selected, claimed and attributed', async () => {
    const { page } = editor;
    await tabTo(page, /^Text of the article$/u);
    await selectByKeys(page, sold);
    expect(await marked(page, 'selected')).toEqual([sold]);
    await page.keyboard.press('Enter');
    await tabTo(page, /^About$/u);
    await makeByKeys(page, 'About', 'deal', 'Ferries for Norway');
    await choose(page, /^Field$/u, 'Items');
    await tabTo(page, /^Value, as the article says it$/u);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('several dozen ferries');
    await choose(page, /^Realisation$/u, 'Planned');
    await tabTo(page, /^Add a source behind it$/u);
    await page.keyboard.press('Enter');
    await choose(page, /^Kind of source$/u, 'Anonymous');
    await tabTo(page, /^Or in the article’s words$/u);
    await page.keyboard.type('close to the yard');
    await choose(page, /^The chain ends with$/u, 'Anonymous');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Draft by Klavdiya · 1 claim').waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Change Ferries for Norway, items' }).waitFor();
    expect(await page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox');
  });

  it('a claim is changed, and it is still one', async () => {
    const { page } = editor;
    await tabTo(page, /^Change Ferries for Norway, items$/u);
    await page.keyboard.press('Enter');
    await choose(page, /^Certainty$/u, 'Probable');
    await tabTo(page, /^Change the claim$/u);
    await page.keyboard.press('Enter');
    await page.getByText('Certainty Probable').waitFor();
    await page.getByText('Draft by Klavdiya · 1 claim').waitFor();
  });

  it('the draft is submitted, and its passages stand where they were marked, in code points', async () => {
    const { page } = editor;
    await tabTo(page, /^Submit for review$/u);
    await page.keyboard.press('Enter');
    await page.getByText('Submitted by Klavdiya · 1 claim').waitFor();
    const text = [...article.normalize('NFC')];
    const start = [...article.normalize('NFC').slice(0, article.normalize('NFC').indexOf(sold))].length;
    expect(text.slice(start, start + [...sold].length).join('')).toBe(sold);
    const { nodes } = (
      (await ask(
        '{ reviews(first: 1) { nodes { proposals { claim { passage { start end exact } realisation chainEnds chain { sourceKind described cue { exact } } } } } } }',
        {},
        await signIn(who),
      )) as { reviews: { nodes: readonly object[] } }
    ).reviews;
    expect(nodes[0]).toEqual({
      proposals: [
        {
          claim: {
            passage: { start, end: start + [...sold].length, exact: sold },
            realisation: 'PLANNED',
            chainEnds: 'ANONYMOUS_ORIGIN',
            chain: [
              { sourceKind: 'AUTHOR_VOICE', described: null, cue: null },
              { sourceKind: 'ANONYMOUS_PERSON', described: 'close to the yard', cue: null },
            ],
          },
        },
      ],
    });
  });

  it('a value of a record opens its words, and they lead to their place in the article', async () => {
    const { page, go } = editor;
    await go('/k/deals?name=S-300');
    await tabTo(page, /^S-300 air-defence contract$/u);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Show the words: Value/u);
    await page.keyboard.press('Enter');
    const words = page.getByRole('article', { name: /^Words of/u }).filter({ hasText: 'about $800 million' });
    await words.getByText('Russian news agencies', { exact: true }).waitFor();
    expect(
      await words.getByRole('list', { name: 'Who said it, through whom' }).getByRole('listitem').count(),
    ).toBe(2);
    await tabTo(page, /^The air-defence contract that waited for years$/u);
    await page.keyboard.press('Enter');
    await page
      .getByRole('group', { name: 'Text of the article' })
      .or(page.getByRole('textbox', { name: 'Text of the article' }))
      .waitFor();
    await expect
      .poll(async () => marked(page, 'focus'), { timeout: 15_000 })
      .toEqual(['Russian news agencies put the value of the contract at about $800 million.']);
  });

  it('arrows go sideways as each line runs', async () => {
    const { page, go } = editor;
    const content = 'Norway buys ferries.\nالنيل تبيع السفن للنرويج';
    const { id } = await give(editor, 'importArticle', { content, headline: 'Two ways' });
    await go(`/articles/${id}`);
    await tabTo(page, /^Text of the article$/u);
    const said = page.locator('[aria-live=polite]').filter({ hasText: 'Selected:' });
    const selects = async (key: string, words: string) => {
      await page.keyboard.press(key);
      await expect.poll(async () => said.textContent()).toBe(`Selected: ${words}`);
    };
    await selects('ArrowRight', 'Norway');
    await selects('ArrowRight', 'buys');
    await selects('ArrowLeft', 'Norway');
    await selects('End', '.');
    await selects('ArrowRight', 'النيل');
    await selects('ArrowLeft', 'تبيع');
    await selects('Shift+ArrowLeft', 'تبيع السفن');
    await selects('Shift+ArrowRight', 'تبيع');
    await selects('ArrowRight', 'النيل');
    await selects('ArrowRight', '.');
  });

  it('no page complained on the way', () => {
    expect(editor.complaints).toEqual([]);
  });
});
