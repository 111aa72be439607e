import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, visit, visitAs, visitBy } from './browser.ts';
import { pick, selectByMouse } from './desk.ts';
import { type Account, account, ask, signIn } from './office.ts';

const text = 'Sweden lends Norway $90 million, the ministry said. Norway thanked Sweden.';

const about = (page: Page) => page.getByLabel('About', { exact: true }).first();

const waiting = (page: Page) =>
  page.getByRole('region', { name: 'Waiting for a decision' }).getByRole('link', { name: text });

const manifest = new URL('../src/generated/persisted-documents.json', import.meta.url);

/** The id by which the admin asks for a document; documents are told apart by how they begin. */
const documentId = (beginning: string): string => {
  const known = JSON.parse(readFileSync(manifest, 'utf8')) as Readonly<Record<string, string>>; // the build's own
  const [id] = Object.entries(known).find(([, text]) => text.includes(beginning)) ?? [];
  if (id === undefined) throw new Error(`The admin has no document that has ${beginning}.`);
  return id;
};

/** Imports an article as an editor; its id. */
const imported = async (cookie: string): Promise<string> => {
  const { importArticle } = (await ask(
    'mutation ($input: ImportArticleInput!) { importArticle(input: $input) { ... on Article { id } } }',
    { input: { content: text } },
    cookie,
  )) as { importArticle: { id: string } };
  return importArticle.id;
};

describe('when something is in the way', () => {
  let browser: Browser;
  let who: { readonly editor: Account; readonly one: Account; readonly other: Account };
  let article: string;
  beforeAll(async () => {
    browser = await startBrowser();
    who = {
      editor: await account('EDITOR', 'Edgar'),
      one: await account('REVIEWER', 'Ronja'),
      other: await account('REVIEWER', 'Rasmus'),
    };
    article = await imported(await signIn(who.editor));
  });
  afterAll(async () => browser?.close());

  it('a wrong password is refused in words, and the way leads back to where one came from', async () => {
    const { page, go } = await visit(browser);
    await go(`/articles/${article}`);
    await page.getByRole('main').getByRole('link', { name: 'Sign in' }).click();
    await page.getByLabel('Email address').fill(who.editor.email);
    await page.getByRole('textbox', { name: 'Password' }).fill('not the password');
    await page.keyboard.press('Enter');
    await page.getByText('No account has this address and password.').waitFor();
    await page.getByRole('textbox', { name: 'Password' }).fill(who.editor.password);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: text.split('\n')[0] ?? '' }).waitFor();
    await page.getByRole('button', { name: 'Edgar' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sign in' }).waitFor();
    await go('/articles');
    await page.getByText('Sign in to see this page').waitFor();
  });

  it('a reader reads, and is told who may paste', async () => {
    const { page, go } = await visitAs(browser, 'READER', 'Runa');
    await go('/articles/new');
    await page.getByText('this page needs Editor').waitFor();
    await go(`/articles/${article}`);
    await page.getByRole('group', { name: 'Text of the article' }).waitFor();
    expect(await page.getByRole('button', { name: 'Claim the selected words' }).count()).toBe(0);
  });

  it('an unfinished claim and an unsent paste outlive a closed page', async () => {
    const { page, go } = await visitBy(browser, who.editor);
    await go('/articles/new');
    await page.getByLabel('Text of the article').fill('Half an article');
    await page.reload();
    await expect
      .poll(async () => page.getByLabel('Text of the article').inputValue(), { timeout: 15_000 })
      .toBe('Half an article');
    await go(`/articles/${article}`);
    await selectByMouse(page, '$90 million');
    await page.keyboard.press('Enter');
    await pick(page, 'About', 'Swedish loan', 'New deal: “Swedish loan”');
    await page.getByLabel('Only if').fill('if the parliament agrees');
    await page.reload();
    await page.getByLabel('Only if').waitFor();
    expect(await page.getByLabel('Only if').inputValue()).toBe('if the parliament agrees');
    expect(await about(page).inputValue()).toBe('Swedish loan');
  });

  it('two windows of one editor: the later one is told, keeps what it typed and can go on', async () => {
    const { page, context, go } = await visitBy(browser, who.editor);
    await go(`/articles/${article}`);
    const second = await context.newPage();
    await second.goto(page.url());
    const begin = async (window: Page, label: string) => {
      await selectByMouse(window, '$90 million');
      await window.keyboard.press('Enter');
      await pick(window, 'About', label, `New deal: “${label}”`);
      await window.getByLabel('Field', { exact: true }).selectOption({ label: 'Value' });
    };
    const add = async (window: Page) => window.getByRole('button', { name: 'Add the claim' }).click();
    await begin(page, 'First loan');
    await add(page);
    await page.getByText('Draft by Edgar · 1 claim').waitFor();
    await second.reload();
    await second.getByText('Draft by Edgar · 1 claim').waitFor();
    await begin(second, 'Third loan');
    await begin(page, 'Second loan');
    await add(page);
    await page.getByText('Draft by Edgar · 2 claims').waitFor();
    // Whoever comes back to a window sees it refreshed; this one was never left.
    await add(second);
    await second
      .getByText(/^This was based on version/u)
      .first()
      .waitFor();
    await second.getByText('Draft by Edgar · 2 claims').waitFor();
    expect(await about(second).inputValue()).toBe('Third loan');
    await add(second);
    await second.getByText('Draft by Edgar · 3 claims').waitFor();
    await second.getByRole('button', { name: 'Withdraw Third loan, value' }).click();
    await second.getByText('Draft by Edgar · 2 claims').waitFor();
    await second.getByRole('button', { name: 'Submit for review' }).click();
    await second.getByText('Submitted by Edgar · 2 claims').waitFor();
  });

  it('two reviewers at once: the later one is told, and sees what the first decided', async () => {
    const [one, other] = [await visitBy(browser, who.one), await visitBy(browser, who.other)];
    for (const { page, go } of [one, other]) {
      await go('/');
      await waiting(page).click();
      await page.getByText('2 claims undecided of 2').waitFor();
    }
    await one.page.getByRole('button', { name: 'Accept First loan, value' }).click();
    await one.page.getByText('1 claim undecided of 2').waitFor();
    await other.page.getByRole('button', { name: 'Reject First loan, value' }).click();
    await other.page.getByText(/^This was based on version/u).waitFor();
    await other.page.getByText('1 claim undecided of 2').waitFor();
    await other.page.getByText('Judged Accepted').waitFor();
  });

  it('a rank other than the usual one wants its reason, and says so', async () => {
    const { page, go } = await visitBy(browser, who.one);
    await go('/');
    await waiting(page).click();
    const card = page.getByRole('article', { name: 'Second loan, value' });
    await card.getByText('Rank, reason, confidence').click();
    await card.getByLabel('Rank').selectOption({ label: 'Deprecated' });
    await card.getByRole('button', { name: 'Accept' }).click();
    await card.getByText('A rank other than NORMAL has a reason.').waitFor();
    await card.getByLabel(/^Reason/u).fill('The sum was corrected later.');
    await card.getByRole('button', { name: 'Accept' }).click();
    await page.getByText('0 claims undecided of 2').waitFor();
    expect(await ask('{ search(text: "Second loan", first: 1) { record { fields { name } } } }')).toEqual({
      search: [{ record: { fields: [] } }],
    });
  });

  it('an office that does not answer is named, and asked again on demand', async () => {
    const { page, go } = await visitBy(browser, who.editor);
    const records = documentId('query DealList(');
    await page.route('**/graphql', async (route) =>
      route.request().postData()?.includes(records) ? route.abort() : route.continue(),
    );
    await go('/k/deals');
    await page.getByText('The office did not answer. Check the connection and try again.').waitFor();
    await page.unroute('**/graphql');
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.getByRole('link', { name: 'S-300 air-defence contract' }).first().waitFor();
    await page.getByLabel('Filter by name: Deals').fill('no such deal');
    await page.getByText('No deals with “no such deal” in a name').waitFor();
  });

  it('a selection is excluded and taken back, but not where a claim cites it', async () => {
    const { page, go } = await visitBy(browser, who.editor);
    await go(`/articles/${article}`);
    await selectByMouse(page, 'Norway thanked Sweden.');
    await page.getByRole('button', { name: 'Exclude them' }).click();
    await page.getByRole('button', { name: 'Take back: Norway thanked Sweden.' }).click();
    await page.getByText('Not the article’s own words').waitFor({ state: 'detached' });
    await selectByMouse(page, 'lends Norway $90 million');
    await page.getByRole('button', { name: 'Exclude them' }).click();
    await page
      .getByText(/A claim cites “\$90 million” there; withdraw it first\./u)
      .first()
      .waitFor();
  });
});
