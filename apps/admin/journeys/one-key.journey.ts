import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type Visitor, visitBy, wrong } from './browser.ts';
import { selectByMouse } from './desk.ts';
import { type Account, account, ask, signIn } from './office.ts';

const text = `Trams cross the sea

Nauru borrows three trams from Bhutan. Nauru’s ministers thanked Bhutan. Nauruans cheered, and Nauru waits.`;

describe('one key for what selected words are', () => {
  let browser: Browser;
  let editor: Visitor;
  let who: Account;
  let article: string;
  beforeAll(async () => {
    browser = await startBrowser();
    who = await account('EDITOR', 'Philomena');
    const { importArticle } = (await ask(
      'mutation ($input: ImportArticleInput!) { importArticle(input: $input) { ... on Article { id } } }',
      { input: { content: text } },
      await signIn(who),
    )) as { readonly importArticle: { readonly id: string } };
    article = importArticle.id;
    editor = await visitBy(browser, who);
    await editor.go(`/articles/${article}`);
  });
  afterAll(async () => browser?.close());

  const reading = () => editor.page.getByRole('textbox', { name: 'Text of the article' });
  const about = () => editor.page.getByRole('combobox', { name: 'About', exact: true });
  const isAbout = (name: string) => expect.poll(async () => about().inputValue()).toBe(name);
  const clear = () => editor.page.getByRole('button', { name: 'Clear: About' });

  it('the letters stand above the text, and among the keys', async () => {
    const { page } = editor;
    const parties = page.getByRole('group', { name: 'Claim the selected words for a field' });
    await expect
      .poll(async () => parties.getByRole('button', { name: 'Parties' }).getAttribute('aria-keyshortcuts'))
      .toBe('P');
    await reading().press('?');
    await page.getByRole('dialog').getByRole('row', { name: 'P Parties' }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('a letter opens the claim with its field, and with the record that the words name', async () => {
    const { page } = editor;
    await selectByMouse(page, 'Nauru');
    await reading().press('p');
    await page.getByRole('form', { name: 'New claim' }).waitFor();
    await expect.poll(async () => page.getByLabel('Field', { exact: true }).inputValue()).toBe('parties');
    await expect.poll(async () => page.getByLabel('Record', { exact: true }).inputValue()).toBe('Nauru');
    await about().fill('Trams for Nauru');
    await page.getByRole('option', { name: 'New deal: “Trams for Nauru”' }).click();
    await clear().waitFor();
    expect(await page.getByLabel('Field', { exact: true }).inputValue()).toBe('parties');
  });

  it('M cites all other places of the words, which can be taken back before they are sent', async () => {
    const { page } = editor;
    await reading().press('m');
    const said = page.getByText('2 more places of “Nauru” will be cited.', { exact: true });
    await said.waitFor();
    await page.getByRole('button', { name: 'Do not cite them' }).click();
    await said.waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Cite all 2 other places of “Nauru”/u }).click();
    await said.waitFor();
    expect(await wrong(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add the claim' }).click();
    await page.getByText('Draft by Philomena · 1 claim', { exact: true }).waitFor();
    const { article: now } = (await ask(
      'query ($id: ID!) { article(id: $id) { reviews { proposals { claim { field citations { role passage { start exact } } } } } } }',
      { id: article },
      await signIn(who),
    )) as { readonly article: unknown };
    const places = ['Nauru borrows', 'Nauru’s', 'Nauru waits'].map((words) => text.indexOf(words));
    const citations = places.map((start, at) => ({
      role: at === 0 ? 'CONTENT' : 'MENTION',
      passage: { start, exact: 'Nauru' },
    }));
    expect(now).toEqual({ reviews: [{ proposals: [{ claim: { field: 'parties', citations } }] }] });
  });

  it('a record that is there is named while a new one’s name is typed, and Enter takes it', async () => {
    const { page } = editor;
    await selectByMouse(page, 'three trams');
    await reading().press('i');
    await isAbout('Trams for Nauru');
    await clear().click();
    await about().fill('trams for nau');
    await page.getByText(/^There is already .*Trams for Nauru.*deal.*: Enter takes it/u).waitFor();
    await about().press('Enter');
    await isAbout('Trams for Nauru');
    const { search } = (await ask(
      '{ search(text: "Trams for Nauru", kinds: [DEAL], first: 5) { match } }',
      {},
      await signIn(who),
    )) as { readonly search: readonly { readonly match: string }[] };
    expect(search.filter(({ match }) => match === 'EXACT')).toHaveLength(1);
  });

  it('an empty picker offers what was picked last', async () => {
    const { page } = editor;
    await clear().click();
    await about().press('ArrowDown');
    await page.getByRole('option', { name: 'Trams for Nauru · Deal' }).waitFor();
    await about().press('ArrowDown');
    await about().press('Enter');
    await isAbout('Trams for Nauru');
  });

  it('Shift + N says that nobody stands behind the last source, and so the chain is kept', async () => {
    const { page } = editor;
    const ends = page.getByRole('combobox', { name: 'The chain ends with' });
    const unknown = await ends.inputValue();
    await reading().press('Shift+N');
    await page
      .getByText('The claim has no source yet but the article’s own voice.', { exact: true })
      .waitFor();
    expect(await ends.inputValue()).toBe(unknown);
    await reading().press('Shift+H');
    await page.getByText('The claim has 1 source now.', { exact: true }).waitFor();
    await page
      .getByRole('group', { name: '2. Source' })
      .getByLabel('Or in the article’s words')
      .fill('ministers');
    expect(await ends.inputValue()).toBe('UNKNOWN_IF_MORE');
    await reading().press('Shift+N');
    await page
      .getByText('The chain ends at its last source: nobody stands behind it.', { exact: true })
      .waitFor();
    expect(await ends.inputValue()).toBe('NAMED_ORIGIN');
    await page.getByRole('button', { name: 'Add the claim' }).click();
    await page.getByText('Draft by Philomena · 2 claims', { exact: true }).waitFor();
    const { article: now } = (await ask(
      'query ($id: ID!) { article(id: $id) { reviews { proposals { claim { field chainEnds chain { sourceKind described } } } } } }',
      { id: article },
      await signIn(who),
    )) as { readonly article: { readonly reviews: readonly { readonly proposals: readonly object[] }[] } };
    const own = { sourceKind: 'AUTHOR_VOICE', described: null };
    expect(now.reviews[0]?.proposals).toEqual([
      { claim: { field: 'parties', chainEnds: 'NOT_STATED', chain: [own] } },
      {
        claim: {
          field: 'items',
          chainEnds: 'NAMED_ORIGIN',
          chain: [own, { sourceKind: 'PUBLICATION', described: 'ministers' }],
        },
      },
    ]);
  });

  it('the letters rest where single letters are switched off', async () => {
    const { page } = editor;
    await page.getByRole('button', { name: 'Philomena' }).press('Enter');
    await page.getByRole('menuitemcheckbox', { name: 'Single letters are shortcuts' }).press('Enter');
    await page.keyboard.press('Escape');
    await selectByMouse(page, 'three trams');
    await reading().press('i');
    const items = page.getByRole('button', { name: 'Items', exact: true });
    await items.click();
    expect(await page.getByRole('form', { name: 'New claim' }).count()).toBe(1);
    expect(await items.getAttribute('aria-keyshortcuts')).toBeNull();
    expect(editor.complaints).toEqual([]);
  });
});
