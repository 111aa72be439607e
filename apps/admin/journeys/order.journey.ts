import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { comeIn, enter, startBrowser, type Visitor, visit, wrong } from './browser.ts';
import { marked } from './desk.ts';
import { askAs, give } from './give.ts';
import { tabTo } from './keys.ts';
import { account } from './office.ts';

const text =
  'Malta leases a dry dock to Cyprus for €70 million, later for €90 million, the port authority said.';

describe('keeping order', () => {
  let browser: Browser;
  let editor: Visitor;
  let reviewer: Visitor;
  let article = '';
  let deal = '';

  const submit = async (asStated: string, polarity: 'POSITIVE' | 'NEGATIVE' = 'POSITIVE') => {
    const review = (await give(editor, 'openReview', { article })).id;
    const claim = (field: string, value: object) => ({
      subject: deal,
      field,
      value,
      polarity,
      realisation: 'ACTUAL',
      certainty: 'CERTAIN',
      citations: [{ start: 0, end: text.length, exact: text }],
    });
    const claims = [claim('value', { asStated })];
    const selection = '... on Proposed { claims { id } } ... on Failure { message }';
    const made = await give(editor, 'proposeClaims', { review, expectedVersion: 1, claims }, selection);
    if (!made.claims) throw new Error(made.message);
    await give(editor, 'submitReview', { review, expectedVersion: 2 });
    return { review, claim: made.claims[0].id as string };
  };
  const accept = async (
    { review, claim }: { readonly review: string; readonly claim: string },
    rank: 'NORMAL' | 'PREFERRED',
  ) =>
    give(reviewer, 'judgeClaims', {
      review,
      expectedVersion: 3,
      judgements: [{ claim, verdict: 'ACCEPTED', rank, reason: 'It is the newest word.' }],
    });

  beforeAll(async () => {
    browser = await startBrowser();
    [editor, reviewer] = [await visit(browser), await visit(browser)];
    await comeIn(editor, await account('EDITOR', 'Ottilie'));
    await comeIn(reviewer, await account('REVIEWER', 'Osric'));
    article = (await give(editor, 'importArticle', { content: text, headline: 'Malta leases a dock' })).id;
    deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Dry dock lease' })).id;
  });
  afterAll(async () => browser?.close());

  it('shows on a record who decided what, and what that changed', async () => {
    await accept(await submit('€70 million'), 'NORMAL');
    await accept(await submit('€90 million'), 'PREFERRED');
    const { page, go } = editor;
    await go(`/r/${deal}`);
    const entries = page.getByRole('list', { name: 'History' }).locator(':scope > li');
    await entries.nth(1).waitFor();
    const newest = entries.first();
    await newest.getByRole('list', { name: 'Before' }).getByText('€70 million').first().waitFor();
    await newest.getByRole('list', { name: 'After' }).getByText('€90 million').first().waitFor();
    await newest.getByText(/^Osric · /u).waitFor();
    expect(await wrong(page)).toEqual([]);
    await newest.getByRole('link', { name: 'Malta leases a dock' }).click();
    await page.getByRole('heading', { level: 1, name: 'Malta leases a dock' }).waitFor();
  });

  it('narrows, orders and arranges a list, and keeps that under a name', async () => {
    const { page, go } = editor;
    await go('/k/deals');
    await page.getByRole('button', { name: 'Add a filter' }).click();
    await page.getByRole('combobox', { name: 'Which field' }).fill('Value');
    await page.getByRole('option', { name: 'Value', exact: true }).click();
    await page.getByRole('combobox', { name: 'Condition' }).click();
    await page.getByRole('option', { name: 'may be at least' }).click();
    await page.getByLabel('Number').fill('80,000,000');
    await page.getByLabel('Currency').fill('eur');
    await page.getByRole('button', { name: 'Add', exact: true }).click();
    // While a page is streamed, what is already there may stand in it once more, unseen.
    const said = 'Value may be at least 80000000 EUR';
    const chip = page.getByText(said).filter({ visible: true });
    await chip.waitFor();
    await page.getByRole('link', { name: 'Dry dock lease' }).first().waitFor();
    await page.getByRole('link', { name: 'S-300 air-defence contract' }).first().waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Columns' }).click();
    await page.getByRole('checkbox', { name: 'Term' }).click();
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Value', exact: true }).click();
    await page
      .getByRole('columnheader', { name: 'Value', exact: true })
      .and(page.locator('[aria-sort=ascending]'))
      .waitFor();
    expect(await wrong(page)).toEqual([]);
    const address = new URL(page.url());
    expect(address.searchParams.get('where')).toBe('value.AT_LEAST.80000000.EUR');

    await page.getByRole('button', { name: 'Views' }).click();
    await page.getByRole('menuitem', { name: 'Keep this view as …' }).click();
    await page.getByLabel('Name of the view').fill('Dear ones');
    await page.getByLabel('The list opens with it').click();
    await page.getByRole('button', { name: 'Keep this view', exact: true }).click();
    await page.getByRole('button', { name: 'Dear ones' }).waitFor();
    await go('/k/deals');
    await chip.waitFor();
    await page.getByRole('columnheader', { name: 'Term' }).waitFor();
    await page.getByRole('button', { name: /^Remove the filter: Value/u }).click();
    await chip.waitFor({ state: 'hidden' });
    await page.getByRole('link', { name: 'S-300 air-defence contract' }).first().waitFor();
    // Whoever is given the address sees the same list.
    const { page: other, go: follow } = reviewer;
    await follow(`${address.pathname}${address.search}`);
    await other.getByText(said).filter({ visible: true }).waitFor();
    await other.getByRole('columnheader', { name: 'Term' }).waitFor();
  });

  it('takes and rejects several reviews at once, by keys', async () => {
    await submit('€70 million', 'NEGATIVE');
    await submit('€90 million', 'NEGATIVE');
    const { page, go } = reviewer;
    await go('/reviews');
    const rows = page.getByRole('row').filter({ hasText: 'Malta leases a dock' });
    await rows.nth(1).waitFor();
    await rows.first().getByRole('checkbox').focus();
    await page.keyboard.press('Shift+ArrowDown');
    await page.getByText('2 chosen').waitFor();
    await page.getByRole('button', { name: 'Take', exact: true }).click();
    await page.getByText('Done to 2 reviews.').waitFor();
    await page.getByText('Mine (2)').waitFor();
    await rows.first().getByRole('checkbox').focus();
    await page.keyboard.press('Space');
    await page.getByText('1 chosen').waitFor();
    expect(await wrong(page)).toEqual([]);
    await page.getByRole('button', { name: 'Reject …' }).click();
    await page.getByLabel('Reason for all of them').fill('It is not denied.');
    await page.keyboard.press('Enter');
    await page.getByText('Done to 1 review.').waitFor();
    await expect.poll(async () => rows.count()).toBe(1);
  });

  it('has an inbox with what waits for one, and the way to each', async () => {
    const me = (await askAs(editor, '{ viewer { id } }')).viewer.id;
    const start = text.indexOf('a dry dock');
    const passage = { start, end: start + 10, exact: 'a dry dock' };
    await give(reviewer, 'addComment', {
      ...{ article, passage, text: 'Is the dock dry, @Ottilie?', mentions: [me] },
    });
    const { page, go } = editor;
    await go('/');
    const link = page.getByRole('navigation').getByRole('link', { name: /Inbox/u });
    await link.getByLabel('4 wait').waitFor();
    const decided = page.getByRole('region', { name: 'Decided since I looked' });
    await decided.getByText(/Osric · .* 0 accepted, 1 not/u).waitFor();
    expect(await wrong(page)).toEqual([]);
    await decided.getByRole('button', { name: 'I have seen these' }).click();
    await decided.waitFor({ state: 'detached' });
    await link.getByLabel('1 waits').waitFor();
    const mentions = page.getByRole('region', { name: 'Comments that call me' });
    await mentions.getByText('Is the dock dry, @Ottilie?').waitFor();
    await mentions.getByRole('link', { name: 'Malta leases a dock' }).click();
    await page.getByRole('heading', { level: 1, name: 'Malta leases a dock' }).waitFor();
    await expect.poll(async () => marked(page, 'focus')).toEqual(['a dry dock']);

    const { page: desk, go: open } = reviewer;
    await open('/');
    await desk.getByRole('region', { name: 'Assigned to me' }).getByText('Malta leases a dock').waitFor();
  });

  it('leads who is new through all seven steps of the sample article by keys alone, by what is really done', async () => {
    const fresh = await visit(browser);
    await enter(fresh, await account('EDITOR', 'Nele'));
    const { page, go } = fresh;
    const guide = page.getByRole('region', { name: 'First steps' });
    await guide.getByText('0 of 7 done').waitFor();
    await page.getByText('Nothing waits for you').waitFor();
    expect(await wrong(page)).toEqual([]);
    const press = async (name: RegExp) => {
      await tabTo(page, name);
      await page.keyboard.press('Enter');
    };
    const reading = page.getByRole('textbox', { name: 'Text of the article' });
    const progress = async (done: number) => {
      const at = async () => {
        await go('/');
        await guide.waitFor();
        return guide.getByText(`${done} of 7 done`).count();
      };
      await expect.poll(at, { timeout: 20_000 }).toBe(1);
    };
    /** Back to the sample article, whose text has the focus then. */
    const goOn = async () => {
      await press(/^(?:Open|Go on with) the sample article$/u);
      await page.getByRole('heading', { level: 1, name: /^The air-defence contract/u }).waitFor();
      await reading.waitFor();
      await tabTo(page, /^Text of the article$/u);
    };
    await goOn();
    await progress(1);

    await goOn();
    await expect
      .poll(async () => {
        await page.keyboard.press('j');
        return page.getByRole('region', { name: 'Suggestion looked at' }).count();
      })
      .toBe(1);
    await page.keyboard.press('x');
    await page.getByRole('button', { name: 'Undo', exact: true, disabled: false }).waitFor();
    await progress(2);

    await goOn();
    await page.keyboard.press('s');
    await page.getByText('Selected:', { exact: false }).first().waitFor();
    await progress(3);

    await goOn();
    await page.keyboard.press('s');
    await page.keyboard.press('Enter');
    await tabTo(page, /^About$/u);
    await page.keyboard.type('What Nele learns');
    await page.getByRole('option', { name: 'New deal: “What Nele learns”' }).waitFor();
    const options = await page
      .getByRole('listbox', { name: 'Found: About' })
      .getByRole('option')
      .allTextContents();
    const steps = options.findIndex((option) => option.startsWith('New deal')) + 1;
    for (let at = 0; at < steps; at += 1) await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Clear: About' }).waitFor();
    await tabTo(page, /^Field$/u);
    await page.keyboard.type('Subject');
    await tabTo(page, /^Value, as the article says it$/u);
    await page.keyboard.press('Control+a');
    await page.keyboard.type('air defence');
    await press(/^Add the claim$/u);
    await page.getByText('Draft by Nele · 1 claim').waitFor();
    await progress(4);

    await goOn();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Submitted by Nele · 1 claim').waitFor();
    await progress(5);

    const asked = '{ reviews(mine: true, states: [SUBMITTED]) { nodes { id } } }';
    const review = (await askAs(fresh, asked)).reviews.nodes[0].id as string;
    await reviewer.go(`/reviews/${review}`);
    await tabTo(reviewer.page, /^Accept What Nele learns, subject$/u);
    await reviewer.page.keyboard.press('Enter');
    await reviewer.page.getByText('0 claims undecided of 1').waitFor();
    await progress(6);

    await go('/k/deals?name=Nele');
    await press(/^air defence$|^What Nele learns$/u);
    await press(/^Show the words: Subject/u);
    await page
      .getByRole('article', { name: /^Words of/u })
      .first()
      .waitFor();
    await progress(7);
    expect(await wrong(page)).toEqual([]);

    await press(/^Put the guide away$/u);
    await guide.waitFor({ state: 'detached' });
    await go('/');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await guide.count()).toBe(0);
    expect(fresh.complaints).toEqual([]);
  });

  it('tells who did what, narrowed by person, kind and day', async () => {
    const { page, go } = reviewer;
    await go('/activity');
    const log = page.getByRole('list', { name: 'Activity' });
    await log.getByText('Osric rejected 1 claim').first().waitFor();
    await page.getByRole('combobox', { name: 'Who' }).fill('Ottil');
    await page.getByRole('option', { name: 'Ottilie' }).click();
    await page.getByLabel('What', { exact: true }).selectOption({ label: 'Articles pasted' });
    await log.getByText('Ottilie pasted an article').waitFor();
    await log.getByText('Osric rejected 1 claim').first().waitFor({ state: 'detached' });
    expect(await wrong(page)).toEqual([]);
    await page.reload();
    await log.getByText('Ottilie pasted an article').waitFor();
    await log.getByRole('link', { name: 'Malta leases a dock' }).waitFor();
    await page.getByLabel('Since', { exact: true }).fill('2999-01-01');
    await page.getByText('Nothing of that was done').waitFor();
  });

  it('notes as seen only the decisions that were shown, and shows more of them and of mentions when asked', async () => {
    const me = (await askAs(editor, '{ viewer { id } }')).viewer.id;
    for (let at = 0; at < 22; at += 1) {
      await accept(await submit('€70 million'), 'NORMAL');
      await give(reviewer, 'addComment', {
        article,
        text: `Really, for the ${at}th time, @Ottilie?`,
        mentions: [me],
      });
    }
    const { page, go } = editor;
    await go('/');
    const decided = page.getByRole('region', { name: 'Decided since I looked' });
    const rows = decided.getByRole('listitem');
    await decided.getByText('20 of 22 shown').waitFor();
    await decided.getByRole('button', { name: 'Load more' }).click();
    await expect.poll(async () => rows.count()).toBe(22);
    const mentions = page.getByRole('region', { name: 'Comments that call me' });
    await mentions.getByRole('button', { name: 'Load more' }).click();
    await mentions.getByText('Really, for the 0th time, @Ottilie?').waitFor();
    expect(await wrong(page)).toEqual([]);
    await go('/');
    await decided.getByText('20 of 22 shown').waitFor();
    await decided.getByRole('button', { name: 'I have seen these' }).click();
    await expect.poll(async () => rows.count()).toBe(2);
    await decided.getByRole('button', { name: 'I have seen these' }).click();
    await decided.waitFor({ state: 'detached' });
  });

  it('met no error', () => {
    expect([...editor.complaints, ...reviewer.complaints]).toEqual([]);
  });
});
