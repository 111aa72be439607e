import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { acceptanceArticle, isAbsent } from './acceptance-article.ts';
import { enterByForm, startBrowser, type Visitor, visit } from './browser.ts';
import { hasLook, marked, pick, selectByMouse } from './desk.ts';
import { type Account, account, ask } from './office.ts';

const absent = isAbsent('the gas deal’s journey');

// Unlike any other name in the office: the search looks for names that are alike too.
const deal = 'Power of Siberia';
const passage = 'The recent $400 billion natural gas deal between the two sides';

const field = async (page: Page, name: string) =>
  page.getByLabel('Field', { exact: true }).selectOption({ label: name });
const add = async (page: Page, claims: number) => {
  await page.getByRole('button', { name: 'Add, and another on these words' }).click();
  await page.getByText(`Draft by Edith · ${claims} claim`).waitFor();
};
const value = (page: Page) => page.getByLabel('Value, as the article says it');

describe.skipIf(absent)('the gas deal, from paste to published', () => {
  let browser: Browser;
  let editor: Visitor;
  let reviewer: Visitor;
  let accounts: { readonly editor: Account; readonly reviewer: Account };
  beforeAll(async () => {
    browser = await startBrowser();
    accounts = { editor: await account('EDITOR', 'Edith'), reviewer: await account('REVIEWER', 'Rita') };
    editor = await visit(browser);
    reviewer = await visit(browser);
  });
  afterAll(async () => browser?.close());

  it('an editor pastes the article, says that its date is unknown and makes its outlet', async () => {
    await enterByForm(editor, accounts.editor);
    const { page } = editor;
    await page.getByRole('link', { name: 'Add an article' }).click();
    // With a line of its own: another journey in the same office may have brought the very text.
    await page
      .getByLabel('Text of the article')
      .fill(`${acceptanceArticle()}\nSo it was read of the gas deal.\n`);
    await page.getByRole('button', { name: 'Import the article' }).click();
    await page.getByText('Say when it was published, or that the date is unknown.').first().waitFor();
    await page.getByLabel('The date is unknown').check();
    await pick(page, 'Outlet', 'The Diplomat', 'New organisation: “The Diplomat”');
    await page.getByLabel('Language').fill('en');
    await page.getByRole('button', { name: 'Import the article' }).click();
    await page
      .getByRole('heading', { level: 1, name: 'Following Sanctions, Russia Turns to China' })
      .waitFor();
    await page.getByText('Date unknown').waitFor();
    expect(await marked(page, 'excluded')).toEqual([
      'Credit: Twitter/ @BloombergNews',
      'Enjoying this article? Click here to subscribe for full access. Just $5 a month.',
    ]);
    expect(await marked(page, 'mention')).toContain('Russia');
    for (const kind of ['excluded', 'mention', 'claim', 'focus', 'selected'])
      expect(await hasLook(page, kind), kind).toBe(true);
  });

  it('and claims all that it says of the gas deal', async () => {
    const { page } = editor;
    await selectByMouse(page, passage);
    await page.keyboard.press('Enter');
    await pick(page, 'About', deal, `New deal: “${deal}”`);
    await field(page, 'Type');
    await page.getByLabel('Value', { exact: true }).selectOption({ label: 'Energy supply' });
    await add(page, 1);
    await field(page, 'Status');
    await page.getByLabel('Value', { exact: true }).selectOption({ label: 'Agreed' });
    await add(page, 2);
    await field(page, 'Subject');
    await value(page).fill('natural gas');
    await add(page, 3);
    await field(page, 'Parties');
    await pick(page, 'Record', 'Russia', /^Russia · State/u);
    await add(page, 4);
    await field(page, 'Parties');
    await pick(page, 'Record', 'China', /^China · State/u);
    await add(page, 5);
    await field(page, 'Value');
    await value(page).fill('$400 billion');
    await page.getByText('Understood: 400,000,000,000 USD').waitFor();
    await page.getByLabel('What the amount is of').selectOption({ label: 'Total' });
    await selectByMouse(page, '$400 billion');
    await page.getByRole('button', { name: 'Take the selected words' }).click();
    await add(page, 6);
    await field(page, 'Term');
    await value(page).fill('a 30-year deal');
    await page.getByText('Understood: P30Y').waitFor();
    await page.getByLabel('For its').selectOption({ label: 'Duration' });
    await selectByMouse(page, 'a 30-year deal');
    await page.getByRole('button', { name: 'Take the selected words' }).click();
    await page.getByRole('button', { name: 'Add the claim' }).click();
    await page.getByText('Draft by Edith · 7 claims').waitFor();
    expect(await marked(page, 'claim')).toContain(passage);
    await page.getByRole('button', { name: 'Submit for review' }).click();
    await page.getByText('Submitted by Edith · 7 claims').waitFor();
  });

  it('nobody outside sees any of it before a reviewer has accepted it', async () => {
    expect(
      await ask('query ($text: String!) { search(text: $text) { record { id } } }', { text: deal }),
    ).toEqual({
      search: [],
    });
  });

  it('a reviewer finds it in the inbox, reads each claim beside its words and accepts them by keys', async () => {
    await enterByForm(reviewer, accounts.reviewer);
    const { page } = reviewer;
    await page
      .getByRole('region', { name: 'Waiting for a decision' })
      .getByRole('link', { name: /Following Sanctions, Russia Turns to China/u })
      .click();
    await page.getByText('7 claims undecided of 7').waitFor();
    expect(await marked(page, 'focus')).toEqual([passage]);
    for (let left = 6; left >= 0; left -= 1) {
      await page.keyboard.press('a');
      await page.getByText(`${left} claim${left === 1 ? '' : 's'} undecided of 7`).waitFor();
    }
    await page.getByText('Decided · by Edith · decided by Rita').waitFor();
  });

  it('and a stranger reads it over GraphQL, every value with its words', async () => {
    const { search } = (await ask(
      `query ($text: String!) { search(text: $text, kinds: [DEAL], first: 1) { record { ... on Deal {
        caption type status subject { text } value { asStated value currency basis } term { asStated min max }
        parties { nodes { caption } }
        fields { name values { claims { passage { exact } citations { role passage { exact } }
          article { headline publishedAt { edtf } outlet { caption } } chain { sourceKind } } } } } } } }`,
      { text: deal },
    )) as {
      search: readonly { record: { fields: readonly { name: string; values: readonly unknown[] }[] } }[];
    };
    expect(search[0]?.record).toMatchObject({
      caption: deal,
      type: 'ENERGY_SUPPLY',
      status: 'AGREED',
      subject: { text: 'natural gas' },
      value: { asStated: '$400 billion', value: '400000000000', currency: 'USD', basis: 'TOTAL' },
      term: { asStated: 'a 30-year deal', min: 'P30Y', max: 'P30Y' },
      parties: { nodes: [{ caption: 'Russia' }, { caption: 'China' }] },
    });
    const held = search[0]?.record.fields.flatMap(({ values }) => values) ?? [];
    expect(held).toHaveLength(7);
    for (const each of held)
      expect(each).toMatchObject({
        claims: [
          {
            passage: { exact: passage },
            article: { publishedAt: null, outlet: { caption: 'The Diplomat' } },
            chain: [{ sourceKind: 'AUTHOR_VOICE' }],
          },
        ],
      });
    const amounts = search[0]?.record.fields.find(({ name }) => name === 'value')?.values[0];
    expect(amounts).toMatchObject({
      claims: [{ citations: [{ role: 'CONTENT' }, { role: 'AMOUNT', passage: { exact: '$400 billion' } }] }],
    });
  });

  it('no page complained on the way', () => {
    expect([...editor.complaints, ...reviewer.complaints]).toEqual([]);
  });
});
