import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, startBrowser, type Visitor, visit, wrong } from './browser.ts';
import { selectByMouse } from './desk.ts';
import { askAs, give } from './give.ts';
import { type Account, account } from './office.ts';

const text = `Sledges over the strait

Jokum Sledges buys four sledges from Nuuk Timber, said Malik Brandt. Advertisement: buy more sledges.`;
const made = 'Nuuk sledge deal';

describe('every act at the desk is undone and done again', () => {
  let browser: Browser;
  let first: Visitor;
  let second: Visitor;
  let who: Account;
  let article: string;
  beforeAll(async () => {
    browser = await startBrowser();
    who = await account('EDITOR', 'Aviaja');
    first = await visit(browser);
    await enter(first, who);
    article = (await give(first, 'importArticle', { content: text })).id;
    await first.go(`/articles/${article}`);
  });
  afterAll(async () => browser?.close());

  const reading = (page: Page) => page.getByRole('textbox', { name: 'Text of the article' });
  const says = async (page: Page, words: string) => page.getByText(words, { exact: true }).waitFor();
  const undoes = async (page: Page, words: string) => {
    await page.keyboard.press('Control+z');
    await says(page, words);
  };
  const redoes = async (page: Page, words: string) => {
    await page.keyboard.press('Control+Shift+z');
    await says(page, words);
  };
  const found = async (): Promise<number> =>
    (await askAs(first, `{ search(text: "${made}", first: 5) { match } }`)).search.filter(
      ({ match }: { readonly match: string }) => match === 'EXACT',
    ).length;
  const known = async () =>
    (
      await askAs(first, 'query ($id: ID!) { article(id: $id) { headline excluded { exact } } }', {
        id: article,
      })
    ).article;

  it('makes a record and a claim, rejects a suggestion, excludes words and changes the details', async () => {
    const { page } = first;
    await selectByMouse(page, 'four sledges');
    await reading(page).press('y');
    await page.getByRole('combobox', { name: 'About', exact: true }).fill(made);
    await page.getByRole('option', { name: `New deal: “${made}”` }).click();
    await page.getByRole('button', { name: 'Clear: About' }).waitFor();
    await page.getByRole('button', { name: 'Add the claim' }).click();
    await page.getByText('Draft by Aviaja · 1 claim', { exact: true }).waitFor();
    await reading(page).focus();
    for (let presses = 0; presses < 30; presses += 1) {
      await page.keyboard.press('j');
      const looked = page.getByRole('region', { name: 'Suggestion looked at' });
      await looked.waitFor();
      if (/^Name.*Malik Brandt/u.test((await looked.textContent()) ?? '')) break;
    }
    await page.keyboard.press('x');
    await page.getByRole('option', { name: 'Name Malik Brandt' }).waitFor({ state: 'detached' });
    await selectByMouse(page, 'buy more sledges');
    await page.getByRole('button', { name: 'Exclude them' }).click();
    await page.getByRole('button', { name: 'Take back: buy more sledges' }).waitFor();
    await page.getByRole('button', { name: 'Edit details' }).click();
    await page.getByLabel('Headline').fill('Sledges over the sound');
    await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sledges over the sound' }).waitFor();
  });

  it('another browser undoes each in turn, and says which', async () => {
    second = await visit(browser);
    await enter(second, who);
    const { page } = second;
    await second.go(`/articles/${article}`);
    await page.getByRole('button', { name: 'Undo', exact: true, disabled: false }).waitFor();
    await reading(page).focus();
    await undoes(page, 'Undone: details changed.');
    await page.getByRole('heading', { level: 1, name: 'Sledges over the strait' }).waitFor();
    await undoes(page, 'Undone: excluded ranges set.');
    expect(await known()).toEqual({ headline: 'Sledges over the strait', excluded: [] });
    await undoes(page, 'Undone: 1 suggestion decided.');
    await page.getByRole('option', { name: 'Name Malik Brandt' }).waitFor();
    await undoes(page, `Undone: 1 claim added (${made}).`);
    expect(await found()).toBe(1);
    await undoes(page, `Undone: record made (${made}).`);
    expect(await found()).toBe(0);
    await page.getByRole('button', { name: 'Undo', exact: true, disabled: true }).waitFor();
  });

  it('and does each again, after a reload', async () => {
    const { page } = second;
    await page.reload();
    await page.getByRole('button', { name: 'Redo', exact: true, disabled: false }).waitFor();
    await reading(page).focus();
    await redoes(page, `Done again: record made (${made}).`);
    await redoes(page, `Done again: 1 claim added (${made}).`);
    await redoes(page, 'Done again: 1 suggestion decided.');
    await redoes(page, 'Done again: excluded ranges set.');
    await redoes(page, 'Done again: details changed.');
    await expect
      .poll(known)
      .toEqual({ headline: 'Sledges over the sound', excluded: [{ exact: 'buy more sledges' }] });
    expect(await found()).toBe(1);
  });

  it('a window that has not seen what the other did is told so first', async () => {
    const { page } = second;
    await undoes(page, 'Undone: details changed.');
    await first.page.getByText('Sledges over the sound').first().waitFor();
    await reading(first.page).focus();
    await first.page.keyboard.press('Control+z');
    await first.page.getByText(/^This was based on version \d+; it is at version \d+ now\./u).waitFor();
    await first.page.getByRole('heading', { level: 1, name: 'Sledges over the strait' }).waitFor();
  });

  it('a record stays while another editor’s claim names it, and the reason is said', async () => {
    const { page } = first;
    const colleague = await visit(browser);
    await enter(colleague, await account('EDITOR', 'Inuk'));
    const { search } = await askAs(colleague, `{ search(text: "${made}", first: 1) { record { id } } }`);
    const review = (await give(colleague, 'openReview', { article })).id;
    const start = text.indexOf('sledges');
    const claim = {
      ...{ subject: search[0].record.id, field: 'subject', realisation: 'ACTUAL', certainty: 'CERTAIN' },
      value: { asStated: 'sledges' },
      citations: [{ start, end: start + 7, exact: 'sledges' }],
    };
    const proposed = { review, expectedVersion: 1, claims: [claim] };
    expect((await give(colleague, 'proposeClaims', proposed, '')).__typename).toBe('Proposed');
    for (const act of ['excluded ranges set', '1 suggestion decided', `1 claim added (${made})`])
      await undoes(page, `Undone: ${act}.`);
    await undoes(page, `The record “${made}” stays: claims name it.`);
    expect(await found()).toBe(1);
  });

  it('a new text goes, and a submission is taken back until somebody decides on it', async () => {
    const { page } = first;
    const content = `${text} Skis as well.`;
    const id = (await give(first, 'importArticle', { content })).id;
    const subject = (await give(first, 'createRecord', { kind: 'DEAL', label: 'Nuuk skis' })).id;
    const review = (await give(first, 'openReview', { article: id })).id;
    const claims = ['four sledges', 'sledges'].map((asStated) => {
      const start = content.indexOf('four sledges');
      const citations = [{ start, end: start + 12, exact: 'four sledges' }];
      return {
        subject,
        field: 'subject',
        value: { asStated },
        realisation: 'ACTUAL',
        certainty: 'CERTAIN',
        citations,
      };
    });
    const made = await give(
      first,
      'proposeClaims',
      { review, expectedVersion: 1, claims },
      '... on Proposed { claims { id } }',
    );
    await first.go(`/articles/${id}`);
    await page.getByRole('button', { name: /^Submit for review/u }).click();
    await page.getByText('Submitted by Aviaja · 2 claims').waitFor();
    await page.getByText('Until a reviewer decides on it, Undo takes it back', { exact: false }).waitFor();
    const reviewer = await visit(browser);
    await enter(reviewer, await account('REVIEWER', 'Rasmus'));
    const asked = 'query ($id: ID!) { viewer { id } review(id: $id) { version } }';
    const { viewer, review: waiting } = await askAs(reviewer, asked, { id: review });
    const { version: submitted } = waiting;
    await give(reviewer, 'assignReview', { review, expectedVersion: submitted, assignee: viewer.id });
    await give(
      first,
      'reviseArticle',
      { article: id, expectedVersion: 1, content: `Corrected. ${content}` },
      '',
    );
    await page.reload();
    await reading(page).getByText('Corrected.', { exact: false }).waitFor();
    await reading(page).focus();
    await undoes(page, 'Undone: new text stored.');
    await expect.poll(async () => reading(page).textContent()).not.toContain('Corrected.');
    await undoes(page, 'Undone: 2 claims submitted.');
    await page.getByText('Draft by Aviaja · 2 claims').waitFor();
    await reviewer.go('/');
    const takenBack = reviewer.page.getByRole('region', { name: 'Taken back from me' });
    await takenBack.getByText('Taken back by Aviaja', { exact: false }).waitFor();
    expect(await wrong(reviewer.page)).toEqual([]);
    await redoes(page, 'Done again: 2 claims submitted.');
    await page.getByText('Submitted by Aviaja · 2 claims').waitFor();

    await reviewer.page.reload();
    await reviewer.page.getByRole('region', { name: 'Assigned to me' }).waitFor();
    expect(await takenBack.count()).toBe(0);
    const { version } = (await askAs(reviewer, asked, { id: review })).review;
    const judgements = [{ claim: made.claims[0].id, verdict: 'REJECTED', reason: 'No.' }];
    await give(reviewer, 'judgeClaims', { review, expectedVersion: version, judgements }, '');
    await page.reload();
    await page.getByText('A reviewer has decided on some of it, so Undo', { exact: false }).waitFor();
    await reading(page).focus();
    await undoes(
      page,
      'A reviewer has decided on some of it by now; claims that are undecided can be withdrawn one by one.',
    );
    expect(await wrong(page)).toEqual([]);
  });

  it('without a fault in light, in the dark and on a narrow screen', async () => {
    expect(await wrong(first.page)).toEqual([]);
    expect([...first.complaints, ...second.complaints]).toEqual([]);
  });
});
