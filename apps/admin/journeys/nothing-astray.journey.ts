import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, startBrowser, type Visitor, visit, wrong } from './browser.ts';
import { selectByMouse } from './desk.ts';
import { askAs, give } from './give.ts';
import { account } from './office.ts';

const text = `Malta’s boats

Malta sells Cyprus red boats, blue boats and a dock for $30 million, officials said. Dag Lunde paid, and Rune Vik watched.`;
const headline = 'Malta’s boats';

describe('what an editor has begun goes nowhere else', () => {
  let browser: Browser;
  let editor: Visitor;
  let reviewer: Visitor;
  let rival: Visitor;
  let article = '';
  let deal = '';
  beforeAll(async () => {
    browser = await startBrowser();
    [editor, reviewer, rival] = [await visit(browser), await visit(browser), await visit(browser)];
    await enter(editor, await account('EDITOR', 'Marija'));
    await enter(reviewer, await account('REVIEWER', 'Rita'));
    await enter(rival, await account('REVIEWER', 'Karmenu'));
    article = (await give(editor, 'importArticle', { content: text, headline })).id;
    deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Boats for Cyprus' })).id;
  });
  afterAll(async () => browser?.close());

  const claimOf = (words: string) => {
    const start = [...text.slice(0, text.indexOf(words))].length;
    const citations = [{ start, end: start + [...words].length, exact: words }];
    const said = { realisation: 'ACTUAL', certainty: 'CERTAIN', citations };
    return { subject: deal, field: 'subject', value: { asStated: words }, ...said };
  };
  const seen = async (review: string) => {
    const asked = 'query ($id: ID!) { review(id: $id) { version } }';
    const { version } = (await askAs(editor, asked, { id: review })).review;
    return { review, expectedVersion: version };
  };
  const draftWith = async (...words: readonly string[]): Promise<string> => {
    const review = (await give(editor, 'openReview', { article })).id;
    const input = { ...(await seen(review)), claims: words.map(claimOf) };
    await give(editor, 'proposeClaims', input, '... on Proposed { claims { id } }');
    return review;
  };
  const submit = async (review: string) => give(editor, 'submitReview', await seen(review));
  const theText = (page: Page) => page.getByRole('textbox', { name: 'Text of the article' });

  it('a draft is changed, submitted and undone though a submitted review lost its last claim', async () => {
    const { page, go } = editor;
    const first = await draftWith('red boats');
    await submit(first);
    expect(await draftWith('blue boats')).not.toBe(first);
    await go(`/articles/${article}`);
    const card = (state: string) => page.getByText(`${state} by Marija · 1 claim`, { exact: true });
    await card('Draft').waitFor();
    const submitted = page.getByRole('region', { name: /^Review 2 /u });
    await submitted.getByRole('button', { name: /^Withdraw/u }).click();
    await card('Submitted').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /^Change Boats for Cyprus/u }).click();
    const form = page.getByRole('form', { name: /claim$/u });
    await form.waitFor();
    expect(await page.getByRole('group', { name: 'Two versions' }).count()).toBe(0);
    await form.press('Escape');
    await form.waitFor({ state: 'detached' });
    // With its claim it is the reviewers’ again.
    await theText(page).press('z');
    await page.getByText('Undone: 1 claim withdrawn (Boats for Cyprus).', { exact: true }).waitFor();
    await card('Submitted').waitFor();
    await theText(page).press('Shift+Z');
    await card('Submitted').waitFor({ state: 'detached' });
    await theText(page).press('Control+Enter');
    await card('Submitted').waitFor();
    await card('Draft').waitFor({ state: 'detached' });
    expect(editor.complaints).toEqual([]);
  });

  it('words typed about one claim stay about it, though another is looked at, and after a reload', async () => {
    const review = await draftWith('red boats', 'a dock');
    await submit(review);
    const { page, go } = reviewer;
    await go(`/reviews/${review}`);
    await page.getByText('2 claims undecided of 2').waitFor();
    await page.getByText('Comments', { exact: true }).click();
    const words = page.getByRole('textbox', { name: /^Comment on /u });
    await words.fill('Is it red?');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.getByText('Claims', { exact: true }).first().click();
    await page
      .getByRole('button', { name: /^Accept Boats for Cyprus/u })
      .first()
      .focus();
    await page.keyboard.press('j');
    await page.getByText('Comments', { exact: true }).click();
    await expect.poll(async () => words.inputValue()).toBe('Is it red?');
    await page.getByRole('button', { name: 'Make it about what is chosen now' }).waitFor();
    expect(await wrong(page)).toEqual([]);
    await page.reload();
    await page.getByText('Comments', { exact: true }).click();
    await expect.poll(async () => words.inputValue()).toBe('Is it red?');
    await page.getByRole('button', { name: 'Comment', exact: true }).click();
    await page.getByRole('article', { name: 'Comment by Rita' }).waitFor();
    const asked =
      'query ($article: ID!) { comments(article: $article, first: 9) { nodes { text claim { value { printed } } } } }';
    const { comments } = await askAs(reviewer, asked, { article });
    expect(comments.nodes).toMatchObject([
      { text: 'Is it red?', claim: { value: { printed: 'red boats' } } },
    ]);
    // And taken back by mistake, it stands again.
    await page.getByRole('button', { name: 'Take back' }).click();
    await page.getByText('Taken back by its author').waitFor();
    await page.getByRole('button', { name: 'Let it stand again' }).click();
    await page.getByText('Is it red?', { exact: true }).waitFor();
  });

  it('a suggestion is decided by the claim that it opened, after a reload too, and by no other', async () => {
    const { page, go } = editor;
    await go(`/articles/${article}`);
    const list = page.getByRole('listbox', { name: 'List of suggestions' });
    const suggestion = (name: string) => list.getByRole('option', { name: new RegExp(name, 'u') });
    const changing = async (name: string) => {
      await suggestion(name).click();
      await suggestion(name).press('e');
      await page.getByLabel('Only if').waitFor();
    };
    await changing('Dag Lunde');
    await selectByMouse(page, '$30 million');
    await page.keyboard.press('v');
    await page.getByLabel('About', { exact: true }).first().fill('Boats for Cyprus');
    await page
      .getByRole('option', { name: /^Boats for Cyprus/u })
      .first()
      .click();
    await page.getByRole('button', { name: 'Add the claim', exact: true }).click();
    await page.getByText('The claim is in your draft.').waitFor();
    await suggestion('Dag Lunde').waitFor();
    await changing('Rune Vik');
    await page.getByLabel('Only if').fill('if it floats');
    await page.getByText('Saved', { exact: true }).waitFor();
    await page.reload();
    await expect.poll(async () => page.getByLabel('Only if').inputValue()).toBe('if it floats');
    await suggestion('Rune Vik').waitFor();
    await page.getByLabel('Field', { exact: true }).selectOption({ label: 'Subject' });
    await page.getByRole('button', { name: 'Add the claim', exact: true }).click();
    await suggestion('Rune Vik').waitFor({ state: 'detached' });
    await suggestion('Dag Lunde').waitFor();
  });

  it('addresses that wait to be read, and those half typed, are there again after a crash', async () => {
    const { page, go } = editor;
    await go('/articles/new');
    const field = page.getByLabel('Addresses', { exact: true });
    await field.fill('http://127.0.0.1:9/one http://127.0.0.1:9/two');
    await field.press('Enter');
    await field.fill('harbour.exam');
    await page.getByText('Saved', { exact: true }).waitFor();
    const other = await editor.context.newPage();
    await page.close();
    await other.goto(page.url());
    await expect
      .poll(async () => other.getByLabel('Addresses', { exact: true }).inputValue())
      .toBe('harbour.exam');
    for (const name of ['one', 'two'])
      await other.getByRole('button', { name: `Remove http://127.0.0.1:9/${name}` }).click();
    await other.getByLabel('Addresses', { exact: true }).fill('');
    const kept = async () =>
      (await askAs(editor, '{ keptTyping(place: "intake") { content } }')).keptTyping?.content ?? null;
    await expect.poll(kept).toBeNull();
  });

  it('a review that a colleague took meanwhile is not taken from them unseen', async () => {
    const review = await draftWith('blue boats', 'red boats');
    await submit(review);
    const { page, go } = reviewer;
    await go('/reviews');
    const box = page.getByRole('checkbox', { name: `Choose: ${headline}` });
    await box.first().waitFor();
    const { viewer } = await askAs(rival, '{ viewer { id } }');
    await give(rival, 'assignReview', { ...(await seen(review)), assignee: viewer.id });
    await page.getByRole('button', { name: 'Choose all' }).click();
    await page.getByRole('button', { name: 'Take', exact: true }).click();
    await page
      .getByRole('status')
      .filter({ hasText: `${headline}: This was based on version` })
      .waitFor();
    const assigned = 'query ($id: ID!) { review(id: $id) { assignee { name } } }';
    expect(await askAs(rival, assigned, { id: review })).toEqual({
      review: { assignee: { name: 'Karmenu' } },
    });
  });
});
