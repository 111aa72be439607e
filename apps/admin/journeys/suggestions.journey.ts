import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, startBrowser, type Visitor, visit, wrong } from './browser.ts';
import { hasLook, marked } from './desk.ts';
import { account, ask, signIn } from './office.ts';

const text = `Ferries for the fjords

Norway will buy six ferries from Sweden for $90 million, the Harbour Gazette reported. Dag Lunde paid. The ferries of Stavanger Verft wait, and Stavanger Verft waits too.`;

const listed = async (page: Page): Promise<readonly string[]> =>
  page.getByRole('listbox', { name: 'List of suggestions' }).getByRole('option').allTextContents();

describe('suggestions on the desk', () => {
  let browser: Browser;
  let editor: Visitor;
  let article: string;
  beforeAll(async () => {
    browser = await startBrowser();
    const who = await account('EDITOR', 'Sunniva');
    const cookie = await signIn(who);
    const command = `mutation ($input: ImportArticleInput!) { importArticle(input: $input) { ... on Article { id } } }`;
    const { importArticle } = (await ask(command, { input: { content: text } }, cookie)) as {
      readonly importArticle: { readonly id: string };
    };
    article = importArticle.id;
    editor = await visit(browser);
    await enter(editor, who);
    await editor.go(`/articles/${article}`);
    await editor.page.getByRole('listbox', { name: 'List of suggestions' }).waitFor();
  });
  afterAll(async () => browser?.close());

  const current = (page: Page) => page.getByRole('region', { name: 'Suggestion looked at' });
  const goTo = async (page: Page, words: string): Promise<void> => {
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('j');
      if ((await current(page).textContent())?.includes(words)) return;
    }
    throw new Error(`J does not come to “${words}”.`);
  };

  it('have a look of their own, and say why they are there', async () => {
    const { page } = editor;
    expect(await hasLook(page, 'suggestion')).toBe(true);
    expect(await marked(page, 'suggestion')).toEqual(expect.arrayContaining(['Norway', '$90 million']));
    await page.getByRole('textbox', { name: 'Text of the article' }).focus();
    await goTo(page, '“Norway” is known as a name of this record.');
  });

  it('are accepted all at once where they are exact names', async () => {
    const { page } = editor;
    await page.keyboard.press('Shift+A');
    await page.getByRole('button', { name: /Accept all exact names/u }).waitFor({ state: 'detached' });
    expect((await listed(page)).filter((each) => /Mention/iu.test(each))).toEqual([]);
  });

  it('are accepted wherever the same words stand, by M', async () => {
    const { page } = editor;
    await page.getByRole('textbox', { name: 'Text of the article' }).focus();
    await goTo(page, 'Stavanger Verft');
    await page.getByRole('button', { name: 'Accept all 2 of these words (M)' }).waitFor();
    await page.keyboard.press('m');
    await page.getByRole('option', { name: 'Stavanger Verft' }).first().waitFor({ state: 'detached' });
    expect((await listed(page)).filter((each) => each.includes('Stavanger Verft'))).toEqual([]);
  });

  it('stay away once they are rejected, after a reload too', async () => {
    const { page } = editor;
    await page.getByRole('textbox', { name: 'Text of the article' }).focus();
    await goTo(page, 'Dag Lunde');
    await page.keyboard.press('x');
    const gone = page.getByRole('option', { name: 'Dag Lunde' });
    await gone.waitFor({ state: 'detached' });
    await page.reload();
    await page.getByRole('listbox', { name: 'List of suggestions' }).waitFor();
    expect(await gone.count()).toBe(0);
  });

  it('that were rejected are listed, and stand open again when they are taken back', async () => {
    const { page } = editor;
    await page.getByText('Rejected on this article', { exact: true }).click();
    await page.getByRole('button', { name: 'Take back: Dag Lunde' }).click();
    await page.getByRole('option', { name: 'Dag Lunde' }).waitFor();
    await page.getByText('Nothing was rejected here.').waitFor();
  });

  it('are never made of words on the office’s list, until these are taken off it', async () => {
    const { page } = editor;
    await page.getByRole('option', { name: 'Dag Lunde' }).click();
    await page.getByRole('button', { name: 'Never suggest this' }).click();
    await page.getByRole('option', { name: 'Dag Lunde' }).waitFor({ state: 'detached' });
    await page.getByText('Never suggested', { exact: true }).click();
    const back = page.getByRole('button', { name: 'Take back: Dag Lunde' });
    await back.click();
    await page.getByRole('option', { name: 'Dag Lunde' }).waitFor();
    await back.waitFor({ state: 'detached' });
  });

  it('fill in the form of a claim, which an editor makes', async () => {
    const { page } = editor;
    await page.reload(); // J goes on from the first one again
    await page.getByRole('listbox', { name: 'List of suggestions' }).waitFor();
    await page.getByRole('textbox', { name: 'Text of the article' }).focus();
    await goTo(page, 'read as an amount of money');
    await page.keyboard.press('a');
    const value = page.getByLabel('Value, as the article says it');
    await page.getByLabel('About', { exact: true }).first().fill('Ferries for the fjords');
    await page.getByRole('option', { name: 'New deal: “Ferries for the fjords”' }).click();
    await value.waitFor();
    expect(await value.inputValue()).toBe('$90 million');
    await page.getByRole('button', { name: 'Add the claim' }).click();
    await page.getByRole('option', { name: 'Amount $90 million' }).waitFor({ state: 'detached' });
    await page.getByText('The claim is in your draft.').waitFor();
  });

  it('bring the sources of selected words with one key, and each further one with another', async () => {
    const { page } = editor;
    await page.getByRole('textbox', { name: 'Text of the article' }).focus();
    await page.keyboard.press('s');
    await page.keyboard.press('s');
    await page.getByText(/^Selected: Norway will buy/u).waitFor({ state: 'attached' });
    await page.keyboard.press('h');
    await page.getByText('The claim has the suggested source.', { exact: true }).waitFor();
    const second = page.getByRole('group', { name: '2. Source' });
    await second.getByText(/^Cue: .*Harbour Gazette reported/u).waitFor();
    await page.getByRole('textbox', { name: 'Text of the article' }).focus();
    await page.keyboard.press('Shift+H');
    await page.getByText('The claim has 2 sources now.', { exact: true }).waitFor();
    await page.getByRole('group', { name: '3. Source' }).waitFor();
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await page.getByRole('button', { name: 'Throw away', exact: true }).click();
    await second.waitFor({ state: 'detached' });
  });

  it('are without a fault in light, in the dark and on a narrow screen', async () => {
    const { page, complaints } = editor;
    expect(await wrong(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });
});
