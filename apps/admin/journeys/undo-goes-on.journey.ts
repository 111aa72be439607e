import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type Visitor, visitBy, wrong } from './browser.ts';
import { askAs, give } from './give.ts';
import { makeByKeys, selectByKeys, tabTo } from './keys.ts';
import { type Account, account } from './office.ts';

const sledges = `Kamiks over the strait

Jokum Kamiks buys forty kamiks from Sisimiut Leather for $4 million. Malik waits.`;
const components = `Components over the strait

According to RIA Kolyma report citing a Russian-language report by Anadyr Herald, “Russian aerospace and military-industrial enterprises will purchase electronic components worth several billion dollars from China.”`;
const made = 'Sisimiut kamik deal';
const paper = 'Kamik Gazette';

describe('what goes on after an act was undone', () => {
  let browser: Browser;
  let who: Account;
  let editor: Visitor;
  beforeAll(async () => {
    browser = await startBrowser();
    who = await account('EDITOR', 'Pipaluk');
    editor = await visitBy(browser, who);
  });
  afterAll(async () => browser?.close());

  const begin = async (content: string): Promise<string> => {
    const { id } = await give(editor, 'importArticle', { content });
    await editor.go(`/articles/${id}`);
    await inText(editor.page);
    return id;
  };
  const inText = async (page: Page) =>
    expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('role'))).toBe('textbox');
  const says = async (page: Page, words: string) => page.getByText(words, { exact: true }).waitFor();
  const undoes = async (page: Page, ...acts: readonly string[]) => {
    for (const act of acts) {
      await page.keyboard.press('Control+z');
      await says(page, `Undone: ${act}.`);
    }
  };
  const redoes = async (page: Page, ...acts: readonly string[]) => {
    for (const act of acts) {
      await page.keyboard.press('Control+Shift+z');
      await says(page, `Done again: ${act}.`);
    }
  };
  const claims = async (page: Page, count: number) =>
    says(page, `Draft by Pipaluk · ${count} claim${count === 1 ? '' : 's'}`);
  /** How many records of this very name are offered. */
  const named = async (name: string): Promise<number> => {
    const query = `query ($text: String!) { search(text: $text, first: 10) { match } }`;
    const { search } = await askAs(editor, query, { text: name });
    return search.filter(({ match }: { readonly match: string }) => match === 'EXACT').length;
  };
  /** Every claim of the drafts of an article: its subject, and who says it. */
  const drafted = async (article: string) => {
    const query = `query ($id: ID!) { article(id: $id) { reviews { proposals { claim {
      subject { caption } field chain { source { caption } } } } } } }`;
    const { article: now } = await askAs(editor, query, { id: article });
    return now.reviews.flatMap(({ proposals }: { readonly proposals: readonly { claim: object }[] }) =>
      proposals.map(({ claim }) => claim),
    );
  };
  const field = (page: Page, label: string) => page.getByRole('combobox', { name: label, exact: true });
  const isFocused = async (page: Page, label: string) =>
    expect.poll(async () => field(page, label).evaluate((at) => at === document.activeElement)).toBe(true);
  const about = (page: Page) => field(page, 'About').inputValue();
  const selects = async (page: Page, words: string) => {
    await page.keyboard.press('Escape');
    await selectByKeys(page, words);
  };

  /** Begins a claim of words of a new article with a record that is made for it; the article. */
  const beginsAbout = async (page: Page, name: string, words: string): Promise<string> => {
    const article = await begin(sledges);
    await selects(page, words);
    await page.keyboard.press('y');
    await isFocused(page, 'About');
    await makeByKeys(page, 'About', 'deal', name);
    return article;
  };

  it('a deal whose sources were undone makes them anew, and itself once', async () => {
    const { page } = editor;
    const article = await begin(components);
    await page.getByRole('region', { name: 'Suggestions' }).waitFor();
    await page.keyboard.press('s');
    await page.keyboard.press('s');
    await page.keyboard.press('d');
    await page.getByText('Next: Who says it, RIA Kolyma → Anadyr Herald').waitFor();
    const deal = await page.getByRole('textbox', { name: 'Deal', exact: true }).inputValue();
    const before = await named(deal);
    await page.keyboard.press('Enter');
    await page.getByText('Next: Type, Procurement').waitFor();
    await undoes(page, 'record made (Anadyr Herald)', 'record made (RIA Kolyma)');
    expect(await named('RIA Kolyma')).toBe(0);
    await page.keyboard.press('Enter');
    await claims(page, 1);
    const chain = [null, 'RIA Kolyma', 'Anadyr Herald'].map((caption) => ({
      source: caption === null ? null : { caption },
    }));
    expect(await drafted(article)).toEqual([{ subject: { caption: deal }, field: 'type', chain }]);
    expect(await named(deal)).toBe(before + 1);

    // And so does one whose record was undone, under another name as well; one that stands again is not made twice.
    await page.getByRole('button', { name: 'Take it', disabled: false }).waitFor();
    await undoes(page, `1 claim added (${deal})`, `record made (${deal})`);
    await tabTo(page, /^Deal$/u);
    await page.keyboard.press('End');
    await page.keyboard.type(' anew');
    const anew = `${deal} anew`;
    await tabTo(page, /^Take it$/u);
    await page.keyboard.press('Enter');
    await claims(page, 1);
    await page.getByRole('button', { name: 'Take it', disabled: false }).waitFor();
    await undoes(page, `1 claim added (${anew})`, `record made (${anew})`);
    await redoes(page, `record made (${anew})`, `1 claim added (${anew})`);
    await claims(page, 1);
    await page.keyboard.press('Enter');
    await claims(page, 2);
    expect(await named(deal)).toBe(before);
    expect(await named(anew)).toBe(1);
    await page.keyboard.press('Escape');
    await inText(page);
  });

  it('the next claim forgets the record that was undone, and knows it again once it is done again', async () => {
    const { page } = editor;
    await beginsAbout(page, made, 'forty kamiks');
    await page.keyboard.press('Enter');
    await claims(page, 1);
    await inText(page);
    await undoes(page, `1 claim added (${made})`, `record made (${made})`);
    await selects(page, '$4 million');
    await page.keyboard.press('v');
    await isFocused(page, 'About');
    expect(await about(page)).toBe('');
    await page.keyboard.press('Escape');
    await inText(page);
    await redoes(page, `record made (${made})`, `1 claim added (${made})`);
    await selects(page, '$4 million');
    await page.keyboard.press('v');
    await expect.poll(async () => about(page)).toBe(made);
    await page.keyboard.press('Enter');
    await claims(page, 2);
    await inText(page);
    expect(await named(made)).toBe(1);
  });

  it('nor do the same words bring a source that was undone', async () => {
    const { page } = editor;
    const name = 'Kamik lesson';
    await beginsAbout(page, name, 'forty kamiks');
    await tabTo(page, /^Add a source behind it$/u);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Source$/u);
    await makeByKeys(page, 'Source', 'organisation', paper);
    await page.keyboard.press('Control+Enter');
    await claims(page, 1);
    // The form is there for the next one on these words, and has taken the source over.
    const source = page.getByRole('group', { name: '2. Source' });
    await tabTo(page, /^Text of the article$/u);
    expect(await source.count()).toBe(1);
    await undoes(page, `1 claim added (${name})`, `record made (${paper})`);
    await expect.poll(async () => source.count()).toBe(0);
    await page.keyboard.press('y');
    await expect.poll(async () => about(page)).toBe(name);
    expect(await source.count()).toBe(0);
    await tabTo(page, /^Add the claim$/u);
    await page.keyboard.press('Enter');
    await claims(page, 1);
    await inText(page);
    expect(await named(paper)).toBe(0);
  });

  const school = 'Kamik school';
  it('a claim in its form loses a record that is undone', async () => {
    const { page } = editor;
    await beginsAbout(page, school, 'Malik');
    await tabTo(page, /^Text of the article$/u);
    await undoes(page, `record made (${school})`);
    await expect.poll(async () => about(page)).toBe('');
    await page.keyboard.press('Escape');
  });

  it('and is told by name which one another window has undone', async () => {
    const { page } = editor;
    const article = await beginsAbout(page, school, 'Malik');
    const query = 'query ($id: ID!) { article(id: $id) { ownActs { version } } }';
    const { version } = (await askAs(editor, query, { id: article })).article.ownActs;
    await give(editor, 'undoOnDesk', { article, expectedVersion: version }, '');
    await page.keyboard.press('Enter');
    await says(page, `The record “${school}” was withdrawn.`);
    expect(await about(page)).toBe('');
    expect(await wrong(page)).toEqual([]);
    await tabTo(page, /^About$/u);
    await makeByKeys(page, 'About', 'deal', school);
    await page.keyboard.press('Enter');
    await claims(page, 1);
  });

  it('no page complained on the way', () => {
    expect(editor.complaints).toEqual([]);
  });
});
