import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type Visitor, visit, visitAs, wrongEitherWay } from './browser.ts';
import { askAs, give } from './give.ts';
import { tabTo } from './keys.ts';

const claimOf = (text: string, subject: string, field: string, value: object) => ({
  subject,
  field,
  value,
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  citations: [{ start: 0, end: text.length, exact: text }],
});
const name = (of: string) => ({ name: { name: of, kind: 'PRIMARY' } });
const lei = (value: string) => ({ identifier: { scheme: 'LEI', value } });
const ofDairy = 'Zemgale Dairy leases milk tanks.';
const ofCreamery = 'Jelgava Creamery leases nine milk tanks.';
const typed = 'One yard, one board.';

describe('two records that are one', () => {
  let browser: Browser;
  let [editor, first, second]: Visitor[] = [];
  let [dairy, creamery, deal] = ['', '', ''];
  const visitors = () => {
    if (!editor || !first || !second) throw new Error('Nobody has come in.');
    return { editor, first, second };
  };
  const publish = async (content: string, claims: readonly object[]) => {
    const { editor: by, first: judge } = visitors();
    const article = (await give(by, 'importArticle', { content })).id;
    const review = (await give(by, 'openReview', { article })).id;
    const input = { review, expectedVersion: 1, claims };
    const made = await give(by, 'proposeClaims', input, '... on Proposed { claims { id } }');
    await give(by, 'submitReview', { review, expectedVersion: 2 });
    const judgements = made.claims.map(({ id }: { id: string }) => ({ claim: id, verdict: 'ACCEPTED' }));
    const { __typename } = await give(judge, 'judgeClaims', { review, expectedVersion: 3, judgements });
    expect(__typename).toBe('Review');
  };
  const made = async (kind: string, label: string): Promise<string> =>
    (await give(visitors().editor, 'createRecord', { kind, label })).id;
  const all = async () =>
    askAs(
      visitors().editor,
      `query ($ids: [ID!]!) { nodes(ids: $ids) { ... on Record { id caption fields { name
         values { key origins claims { id } value { printed } } } } } }`,
      { ids: [dairy, creamery, deal] },
    );
  const history = (page: Page) => page.getByRole('list', { name: 'History' });
  let before: unknown;
  /** What the preview says that both would be called. */
  let called = '';

  beforeAll(async () => {
    browser = await startBrowser();
    editor = await visitAs(browser, 'EDITOR', 'Ansis');
    first = await visitAs(browser, 'REVIEWER', 'Rasma');
    second = await visitAs(browser, 'REVIEWER', 'Rihards');
    dairy = await made('ORGANISATION', 'Zemgale Dairy');
    creamery = await made('ORGANISATION', 'Jelgava Creamery');
    deal = await made('DEAL', 'Milk tank lease');
    await publish(ofDairy, [
      claimOf(ofDairy, dairy, 'names', name('Zemgale Dairy')),
      claimOf(ofDairy, dairy, 'identifiers', lei('529900T8BM49AURSDO55')),
      claimOf(ofDairy, deal, 'parties', { link: { target: dairy, role: 'BUYER' } }),
    ]);
    await publish(ofCreamery, [
      claimOf(ofCreamery, creamery, 'names', name('Jelgava Creamery')),
      claimOf(ofCreamery, creamery, 'identifiers', lei('5493001KJTIIGC8Y1R12')),
      claimOf(ofCreamery, deal, 'parties', { link: { target: creamery, role: 'BUYER' } }),
    ]);
  });
  afterAll(async () => browser?.close());

  const heading = async (page: Page, words: string) =>
    page.getByRole('heading', { level: 1, name: words, exact: true }).waitFor();
  const table = (page: Page) => page.getByRole('table', { name: /field by field/u });
  const parties = (page: Page) => page.getByRole('list', { name: 'Parties' }).getByRole('button');
  const standsFor = (page: Page) => page.getByRole('list', { name: 'Also stands for' });

  it('a preview that has grown old is refused and read anew, and what was typed stays', async () => {
    const { page, go } = visitors().second;
    await go(`/r/${creamery}/merge?with=${dairy}`);
    await table(page).waitFor();
    await page.getByLabel('Reason', { exact: true }).fill(typed);
    const more = 'Jelgava Creamery is also called Piens.';
    await publish(more, [claimOf(more, creamery, 'names', { name: { name: 'Piens', kind: 'ALIAS' } })]);
    before = await all();
    await page.getByRole('button', { name: 'Make them one' }).click();
    await page.getByRole('alert').filter({ hasText: 'changed while you looked' }).waitFor();
    await table(page).getByText('Piens').first().waitFor();
    expect(await page.getByLabel('Reason', { exact: true }).inputValue()).toBe(typed);
    expect(await all()).toEqual(before);
  });

  it('are found, compared and made one by keys alone', async () => {
    const { page, go } = visitors().first;
    await go(`/r/${creamery}`);
    await page.getByRole('link', { name: 'Merge …' }).waitFor();
    await tabTo(page, /^Merge …$/u);
    await page.keyboard.press('Enter');
    await heading(page, 'Are these two one?');
    await page.getByRole('combobox', { name: 'Which record is it one with?' }).waitFor();
    await tabTo(page, /^Which record is it one with\?$/u);
    await page.keyboard.type('Zemgale Dairy');
    await page.getByRole('option', { name: /^Zemgale Dairy/u }).waitFor();
    expect(await page.getByRole('option', { name: /^New /u }).count()).toBe(0);
    await page.keyboard.press('Enter');
    await table(page).waitFor();
    const warnings = page.getByRole('list', { name: 'Look twice' });
    await warnings.getByText('A register gives them different codes: LEI.').waitFor();
    await warnings.getByText(/^Zemgale Dairy would stand for both, and it is a draft or less/u).waitFor();
    const others = page.getByRole('list', { name: 'Records that would change' });
    await others.getByRole('link', { name: 'Milk tank lease' }).waitFor();
    // One party instead of two.
    const lease = others.getByRole('region', { name: 'Parties of Milk tank lease' });
    await lease.getByText('Changes', { exact: true }).waitFor();
    for (const [side, count] of [['Today', 2] as const, ['Afterwards', 1] as const])
      expect(
        await lease
          .getByRole('list', { name: `Parties: ${side}` })
          .getByRole('listitem')
          .count(),
      ).toBe(count);
    await tabTo(page, /^Show the words: .*5493001KJTIIGC8Y1R12/u);
    await page.keyboard.press('Enter');
    await table(page).getByText(ofCreamery).first().waitFor();
    expect(await wrongEitherWay(page)).toEqual([]);
  });

  it('are turned round and back, and what is not the same needs a reason', async () => {
    const { page } = visitors().first;
    await page.getByRole('button', { name: 'Swap: let Jelgava Creamery stand for both' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Zemgale Dairy would be merged into Jelgava Creamery.').waitFor();
    await page.getByText(/would stand for both, and it is a draft/u).waitFor({ state: 'detached' });
    await tabTo(page, /^They are not the same$/u);
    await page.keyboard.press('Enter');
    await page.getByText('That they are not the same needs a reason.').waitFor();
    await page.keyboard.type(typed);
    await page.getByRole('button', { name: 'Swap: let Zemgale Dairy stand for both' }).focus();
    await page.keyboard.press('Enter');
    await page.getByText('Jelgava Creamery would be merged into Zemgale Dairy.').waitFor();
    const { mergePreview } = await askAs(
      visitors().first,
      'query ($of: ID!, $in: ID!) { mergePreview(record: $of, other: $in) { caption } }',
      { of: creamery, in: dairy },
    );
    called = mergePreview.caption;
    await page.getByText(`Both would be called ${called}.`).waitFor();
    await tabTo(page, /^Make them one$/u);
    await page.keyboard.press('Enter');
    await heading(page, called);
    await standsFor(page)
      .getByText(/^“Jelgava Creamery” \(merged by Rasma/u)
      .waitFor();
    await standsFor(page).getByText(`Reason: ${typed}`).waitFor();
    const entry = history(page)
      .getByRole('listitem')
      .filter({ hasText: 'Jelgava Creamery was merged into it' })
      .first();
    await entry.getByText(`Reason: ${typed}`).waitFor();
    await entry.getByText('Before').first().waitFor();
    await entry.getByText('Names', { exact: true }).waitFor();
    expect(await wrongEitherWay(page)).toEqual([]);
  });

  it('the deal has one party with the words of both, and the old address leads to the one', async () => {
    const { page, go } = visitors().first;
    await go(`/r/${deal}`);
    await parties(page).first().click();
    for (const words of [ofDairy, ofCreamery]) await page.getByText(words).first().waitFor();
    expect(await parties(page).count()).toBe(1);
    const stranger = await visit(browser);
    await stranger.go(`/r/${creamery}`);
    await stranger.page.getByText('You asked for “Jelgava Creamery”, which is one with this.').waitFor();
    await heading(stranger.page, called);
    expect(new URL(stranger.page.url()).pathname).toBe(`/r/${dairy}`);
    await standsFor(stranger.page)
      .getByText(/^“Jelgava Creamery” \(merged /u)
      .waitFor();
    expect(await stranger.page.getByRole('button', { name: /^Part again/u }).count()).toBe(0);
    expect(stranger.complaints).toEqual([]);
  });

  it('the one that is gone is seen as it was, at its own address, and nothing is decided in the past', async () => {
    const { page, go } = visitors().first;
    const entries = 'history(first: 20) { nodes { at identity { verdict } } }';
    const asked = `query ($id: ID!) { record(id: $id) { ${entries} } }`;
    const { record } = await askAs(visitors().first, asked, { id: dairy });
    const decided: readonly { at: string; identity: { verdict: string } | null }[] = record.history.nodes;
    const [merge, earlier] = decided.slice(decided.findIndex(({ identity }) => identity?.verdict === 'SAME'));
    const decidesNothing = async () => {
      await history(page).waitFor();
      await page.getByText('nothing can be decided here', { exact: false }).waitFor();
      for (const act of [/^Merge …$/u, /^Relate claims …$/u, /^Retract …$/u])
        expect(await page.getByRole('link', { name: act }).count()).toBe(0);
      expect(await page.getByRole('button', { name: /^Part again/u }).count()).toBe(0);
    };
    await go(`/r/${creamery}?knownAt=${earlier?.at}`);
    await heading(page, 'Jelgava Creamery');
    const since = page.getByRole('status').filter({ hasText: 'It was merged since' });
    await since.getByRole('link', { name: called, exact: true }).waitFor();
    await page.getByRole('button', { name: /^Show the words: Names, .*Piens/u }).waitFor();
    expect(await page.getByRole('button', { name: /^Show the words: Names, .*Zemgale/u }).count()).toBe(0);
    expect(new URL(page.url()).pathname).toBe(`/r/${creamery}`);
    expect(await standsFor(page).count()).toBe(0);
    await decidesNothing();
    expect(await wrongEitherWay(page)).toEqual([]);
    await go(`/r/${creamery}?knownAt=${merge?.at}`);
    await page.getByText('You asked for “Jelgava Creamery”, which is one with this.').waitFor();
    expect(new URL(page.url()).pathname).toBe(`/r/${dairy}`);
    await standsFor(page)
      .getByText(/^“Jelgava Creamery” \(merged by Rasma/u)
      .waitFor();
    await decidesNothing();
  });

  it('are parted again by keys, and all is as it was', async () => {
    const { page, go } = visitors().first;
    await go(`/r/${dairy}`);
    await page.getByRole('button', { name: 'Part again: Jelgava Creamery' }).waitFor();
    await tabTo(page, /^Part again: Jelgava Creamery$/u);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Part “Jelgava Creamery” again' });
    await dialog.getByLabel('Reason').and(page.locator(':focus')).waitFor();
    await page.keyboard.type('Two boards.');
    await tabTo(page, /^Part again$/u);
    await page.keyboard.press('Enter');
    await standsFor(page).waitFor({ state: 'detached' });
    const entry = history(page).getByRole('listitem').filter({ hasText: 'Not the same as' }).first();
    await entry.getByText('Reason: Two boards.').waitFor();
    await entry.getByText('Names', { exact: true }).waitFor();
    expect(await all()).toEqual(before);
    await go(`/r/${creamery}/merge?with=${dairy}`);
    await page.getByText('They were judged not to be the same: “Two boards.”').waitFor();
    await go(`/r/${creamery}`);
    await heading(page, 'Jelgava Creamery');
    await history(page).getByText('It was merged into').waitFor();
    await go('/activity');
    await page.getByText('Rasma merged “Jelgava Creamery” into “').first().waitFor();
    expect(await wrongEitherWay(page)).toEqual([]);
  });

  it('met no error', () => {
    const { first: one, second: two } = visitors();
    expect([...one.complaints, ...two.complaints]).toEqual([]);
  });
});
