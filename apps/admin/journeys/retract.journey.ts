import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type Visitor, visitAs, wrongEitherWay } from './browser.ts';
import { wrongInEveryLook } from './every-look.ts';
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
const ofCourier = 'Liepaja Yard builds five pilot boats for $9 million.';
const ofHerald = 'Five pilot boats come from a yard in Liepaja.';

describe('an article that is retracted', () => {
  let browser: Browser;
  let [editor, first, second]: Visitor[] = [];
  let [deal, yard, article] = ['', '', ''];
  let [outlet, latest] = ['', ''];
  const visitors = () => {
    if (!editor || !first || !second) throw new Error('Nobody has come in.');
    return { editor, first, second };
  };
  const publish = async (content: string, claims: readonly object[], more: object = {}): Promise<string> => {
    const { editor: by, first: judge } = visitors();
    const id = (await give(by, 'importArticle', { content, ...more })).id;
    const review = (await give(by, 'openReview', { article: id })).id;
    const input = { review, expectedVersion: 1, claims };
    const made = await give(by, 'proposeClaims', input, '... on Proposed { claims { id } }');
    await give(by, 'submitReview', { review, expectedVersion: 2 });
    const judgements = made.claims.map((claim: { id: string }) => ({ claim: claim.id, verdict: 'ACCEPTED' }));
    const { __typename } = await give(judge, 'judgeClaims', { review, expectedVersion: 3, judgements });
    expect(__typename).toBe('Review');
    return id;
  };
  const held = async () =>
    askAs(
      visitors().editor,
      `query ($id: ID!) { record(id: $id) { fields { name values { key origins claims { id } } } } }`,
      { id: deal },
    );
  let before: unknown;

  beforeAll(async () => {
    browser = await startBrowser();
    editor = await visitAs(browser, 'EDITOR', 'Ilze');
    first = await visitAs(browser, 'REVIEWER', 'Maris');
    second = await visitAs(browser, 'REVIEWER', 'Velta');
    const made = async (kind: string, label: string): Promise<string> =>
      (await give(visitors().editor, 'createRecord', { kind, label })).id;
    deal = await made('DEAL', 'Pilot boats');
    yard = await made('ORGANISATION', 'Liepaja Yard');
    article = await publish(ofCourier, [
      claimOf(ofCourier, deal, 'subject', { asStated: 'five pilot boats' }),
      claimOf(ofCourier, deal, 'value', { asStated: '$9 million' }),
      claimOf(ofCourier, deal, 'parties', { link: { target: yard, role: 'SELLER' } }),
    ]);
    await publish(ofHerald, [claimOf(ofHerald, deal, 'subject', { asStated: 'five pilot boats' })]);
    before = await held();
  });
  afterAll(async () => browser?.close());

  const field = (page: Page, name: string) =>
    page.getByRole('region', { name: `${name} of Pilot boats`, exact: true });
  const would = (page: Page) => page.getByRole('region', { name: 'What would change' });
  const entries = (page: Page) => page.getByRole('list', { name: 'What was taken back' });

  it('is looked at by keys: what falls, what stays up and by whom, and what is fewer elsewhere', async () => {
    const { page, go } = visitors().first;
    await go(`/articles/${article}`);
    await page.getByRole('link', { name: 'Retract …' }).waitFor();
    await tabTo(page, /^Retract …$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'What the article takes back' }).waitFor();
    await would(page).getByText('3 claims would count no longer, in 1 record.').waitFor();
    await field(page, 'Value').getByText('Empty afterwards').waitFor();
    await field(page, 'Parties').getByText('Empty afterwards').waitFor();
    const subject = field(page, 'Subject');
    await subject.getByText('Stays, with other claims behind it').waitFor();
    await page
      .getByRole('list', { name: 'Links counted elsewhere' })
      .getByText('Deals: 1, afterwards 0')
      .waitFor();
    await subject
      .getByRole('button', { name: /^Show the words/u })
      .last()
      .focus();
    await page.keyboard.press('Enter');
    await subject.getByText(ofHerald).first().waitFor();
    expect(await wrongEitherWay(page)).toEqual([]);
    expect(await held()).toEqual(before);
  });

  it('is refused where something has changed since, and what was typed stays', async () => {
    const { page, go } = visitors().second;
    await go(`/articles/${article}/retract`);
    await would(page).getByText('3 claims would count no longer, in 1 record.').waitFor();
    await page.getByLabel('Reason', { exact: true }).fill('The yard does not exist.');
    const more = 'Pilot boats were ordered on 3 May 2014.';
    await publish(more, [claimOf(more, deal, 'signed', { asStated: '3 May 2014' })]);
    before = await held();
    await page.getByRole('button', { name: 'Retract the article' }).click();
    await page.getByRole('alert').filter({ hasText: 'Something changed while you looked' }).waitFor();
    expect(await page.getByLabel('Reason', { exact: true }).inputValue()).toBe('The yard does not exist.');
    expect(await held()).toEqual(before);
  });

  it('is corrected in one claim by keys, which needs a reason', async () => {
    const { page, go } = visitors().first;
    await go(`/articles/${article}/retract`);
    await tabTo(page, /^The whole article was retracted$/u);
    await page.keyboard.press('ArrowDown');
    await page.getByText('Choose the claims that are corrected').waitFor();
    await tabTo(page, /^Pilot boats, value: /u);
    await page.keyboard.press('Space');
    await would(page).getByText('1 claim would count no longer, in 1 record.').waitFor();
    await tabTo(page, /^Enter the correction$/u);
    await page.keyboard.press('Enter');
    await page.getByText('Say why: it stands beside the article').waitFor();
    await page.keyboard.type('It was less.');
    await tabTo(page, /^Address of the notice$/u);
    await page.keyboard.type('https://example.com/notice');
    await page.keyboard.press('Enter');
    await entries(page).getByText('Maris entered that 1 claim was corrected').waitFor();
    await entries(page).getByText('Why: “It was less.”').waitFor();
    expect(await entries(page).getByRole('link', { name: 'The notice' }).getAttribute('href')).toBe(
      'https://example.com/notice',
    );
    const { record } = await held();
    expect(record.fields.map(({ name }: { name: string }) => name)).not.toContain('value');
    expect(await wrongInEveryLook(page)).toEqual([]);
  });

  it('is warned of on every undecided claim of its reviews, with the words of the notice', async () => {
    const { editor: by, first: reviewer } = visitors();
    const notice = 'The Courier corrects: the boats cost less.';
    const other = (await give(by, 'importArticle', { content: notice, headline: 'Corrections of the week' }))
      .id;
    const review = (await give(by, 'openReview', { article })).id;
    // The same value by other words is another claim.
    const sum = '$9 million';
    const at = ofCourier.indexOf(sum);
    const citations = [{ start: at, end: at + sum.length, exact: sum }];
    const claims = [{ ...claimOf(ofCourier, deal, 'value', { asStated: sum }), citations }];
    const { __typename } = await give(
      by,
      'proposeClaims',
      { review, expectedVersion: 1, claims },
      '... on Failure { message }',
    );
    expect(__typename).toBe('Proposed');
    await give(by, 'submitReview', { review, expectedVersion: 2 });
    const { page, go } = reviewer;
    await go(`/reviews/${review}`);
    const card = page.getByRole('article', { name: /^Pilot boats, value/u });
    const warning = card.getByRole('note', { name: 'What was taken back' });
    await warning.getByText('The outlet corrected 1 claim of this article').waitFor();
    await warning.getByText('Why: “It was less.”').waitFor();
    expect(await warning.getByRole('link', { name: 'The notice' }).getAttribute('href')).toBe(
      'https://example.com/notice',
    );
    // Another one, whose notice stands in the office.
    const left = (await held()).record.fields.flatMap(
      ({ values }: { values: { claims: { id: string }[] }[] }) =>
        values.flatMap((value) => value.claims.map(({ id }) => id)),
    );
    const of = `query ($id: ID!) { article(id: $id) { claims(first: 10) { nodes { id } } } }`;
    const own = (await askAs(by, of, { id: article })).article.claims.nodes.map(
      ({ id }: { id: string }) => id,
    );
    const claim = own.find((id: string) => left.includes(id));
    const asked = `query ($claims: [ID!]) { retractionPreview(kind: CORRECTION, claims: $claims) { state } }`;
    const { state } = (await askAs(reviewer, asked, { claims: [claim] })).retractionPreview;
    const exact = 'the boats cost less';
    const start = notice.indexOf(exact);
    const correction = {
      kind: 'CORRECTION',
      claims: [claim],
      reason: 'The count was wrong too.',
      notice: { article: other, start, end: start + exact.length, exact },
      expectedState: state,
    };
    await give(reviewer, 'retract', correction, '__typename');
    await go(`/reviews/${review}`);
    await warning.getByText(exact).waitFor();
    await warning.getByRole('link', { name: 'Corrections of the week' }).waitFor();
    expect(await warning.getByText('The outlet corrected 1 claim of this article').count()).toBe(2);
    expect(await wrongEitherWay(page)).toEqual([]);
    const { state: back } = (
      await askAs(
        reviewer,
        'query ($claims: [ID!]) { retractionPreview(kind: REINSTATEMENT, claims: $claims) { state } }',
        { claims: [claim] },
      )
    ).retractionPreview;
    const again = { kind: 'REINSTATEMENT', claims: [claim], reason: 'It was right.', expectedState: back };
    await give(reviewer, 'retract', again, '__typename');
    await go(`/reviews/${review}`);
    await warning.getByText('Why: “It was less.”').waitFor();
    expect(await warning.getByText(exact).count()).toBe(0);
    await card.getByRole('button', { name: /^Reject /u }).click();
    await expect.poll(async () => warning.count()).toBe(0);
  });

  it('counts again by keys, and all is as it was', async () => {
    const { page, go } = visitors().first;
    await go(`/articles/${article}/retract`);
    await tabTo(page, /^The whole article was retracted$/u);
    await page.keyboard.press('ArrowUp');
    await would(page).getByText('1 claim would count again, in 1 record.').waitFor();
    await field(page, 'Value').getByText('Filled afterwards').waitFor();
    await tabTo(page, /^Reason$/u);
    await page.keyboard.type('The notice was of another article.');
    await tabTo(page, /^Let it count again$/u);
    await page.keyboard.press('Enter');
    // The other one was let count again before.
    await expect.poll(async () => entries(page).getByText('Maris let 1 claim count again').count()).toBe(2);
    expect(await held()).toEqual(before);
  });

  it('goes with its outlet, by keys, for the words of a notice that stands here', async () => {
    const { page, go } = visitors().first;
    const organisation = { kind: 'ORGANISATION', label: 'Liepaja Courier' };
    outlet = (await give(visitors().editor, 'createRecord', organisation)).id;
    const notice = 'The Courier retracts its report on pilot boats.';
    await give(visitors().editor, 'importArticle', {
      content: notice,
      headline: 'Corrections and retractions',
    });
    const text = 'The last pilot boat sails in June 2015.';
    const ends = [claimOf(text, deal, 'ends', { asStated: 'June 2015' })];
    latest = await publish(text, ends, { outlet });
    const then = await held();
    await go(`/r/${outlet}`);
    await page.getByRole('link', { name: 'Retract …' }).waitFor();
    await tabTo(page, /^Retract …$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'What the outlet takes back' }).waitFor();
    await would(page).getByText('1 claim would count no longer, in 1 record.').waitFor();
    await tabTo(page, /^Reason$/u);
    await page.keyboard.type('It takes all of it back.');
    await tabTo(page, /^Words of the notice$/u);
    await page.keyboard.type('It never said so');
    await page.getByText('Choose the article in which these words stand').waitFor();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('retracts its report on pilot boats');
    await page.getByLabel('Where these words stand').waitFor();
    await tabTo(page, /^Where these words stand$/u);
    await page.keyboard.press('ArrowDown');
    expect(await wrongEitherWay(page)).toEqual([]);
    await tabTo(page, /^Retract all of it$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Liepaja Courier' }).waitFor();
    const { record } = await held();
    expect(record.fields.map(({ name }: { name: string }) => name)).not.toContain('ends');
    const { article: told } = await askAs(
      visitors().editor,
      `query ($id: ID!) { article(id: $id) { retractions { reason notice { exact revision { article { headline } } } } } }`,
      { id: latest },
    );
    expect(told.retractions).toEqual([
      {
        reason: 'It takes all of it back.',
        notice: {
          exact: 'retracts its report on pilot boats',
          revision: { article: { headline: 'Corrections and retractions' } },
        },
      },
    ]);
    await go(`/articles/${latest}`);
    await entries(page).getByText('retracts its report on pilot boats').waitFor();
    await entries(page).getByRole('link', { name: 'Corrections and retractions' }).waitFor();
    await go(`/r/${outlet}/retract`);
    await tabTo(page, /^All of it was retracted$/u);
    await page.keyboard.press('ArrowUp');
    await would(page).getByText('1 claim would count again, in 1 record.').waitFor();
    await tabTo(page, /^Reason$/u);
    await page.keyboard.type('It was another Courier.');
    await tabTo(page, /^Let all of it count again$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'Liepaja Courier' }).waitFor();
    expect(await held()).toEqual(then);
  });

  it('is held down by two, and counts again once the one and the other are taken back', async () => {
    const { first: reviewer } = visitors();
    const { page, go } = reviewer;
    const then = await held();
    const takeBack = async (of: object, reason: string) => {
      const asked = `query ($article: ID, $outlet: ID) {
        retractionPreview(kind: RETRACTION, article: $article, outlet: $outlet) { state } }`;
      const { state: expectedState } = (await askAs(reviewer, asked, of)).retractionPreview;
      await give(
        reviewer,
        'retract',
        { kind: 'RETRACTION', ...of, reason, expectedState },
        '... on Retraction { id }',
      );
    };
    await takeBack({ outlet }, 'The outlet does.');
    await takeBack({ article: latest }, 'The article does.');
    await go(`/articles/${latest}/retract`);
    const which = page.getByRole('radiogroup', { name: 'What is taken back?' });
    const isChosen = (name: RegExp) =>
      expect.poll(async () => which.getByRole('radio', { name }).isChecked(), { timeout: 15_000 }).toBe(true);
    await which.waitFor();
    await isChosen(/The article does/u);
    await would(page).getByText('1 claim stays as it is: another retraction holds it down too.').waitFor();
    await tabTo(page, /^The retraction of .*The article does/u);
    await page.keyboard.press('ArrowDown');
    await isChosen(/The outlet does/u);
    await tabTo(page, /^Reason$/u);
    await page.keyboard.type('It was another outlet.');
    expect(await wrongEitherWay(page)).toEqual([]);
    await tabTo(page, /^Let it count again$/u);
    await page.keyboard.press('Enter');
    await page.getByText('It is taken back. Another retraction still holds its claims down.').waitFor();
    const { record } = await held();
    expect(record.fields.map(({ name }: { name: string }) => name)).not.toContain('ends');
    await go(`/articles/${latest}/retract`);
    await tabTo(page, /^The whole article was retracted$/u);
    await page.keyboard.press('ArrowUp');
    await would(page).getByText('1 claim would count again, in 1 record.').waitFor();
    await tabTo(page, /^Reason$/u);
    await page.keyboard.type('It was another article.');
    await tabTo(page, /^Let it count again$/u);
    await page.keyboard.press('Enter');
    await entries(page).getByText('It was another article.').waitFor();
    expect(await held()).toEqual(then);
  });

  it('of an outlet is one of several, of which one is chosen, and leaves nothing to be corrected', async () => {
    const { first: reviewer } = visitors();
    const { page, go } = reviewer;
    const asked = 'query ($id: ID!) { article(id: $id) { claims { nodes { id } } } }';
    const [claim] = (await askAs(reviewer, asked, { id: latest })).article.claims.nodes;
    for (const of of [
      { kind: 'CORRECTION', claims: [claim.id], reason: 'It was July.' },
      { kind: 'RETRACTION', reason: 'All of it was made up.' },
    ]) {
      const seen = `query ($kind: RetractionKind!, $outlet: ID, $claims: [ID!]) {
        retractionPreview(kind: $kind, outlet: $outlet, claims: $claims) { state } }`;
      const { state } = (await askAs(reviewer, seen, { outlet, ...of })).retractionPreview;
      await give(reviewer, 'retract', { outlet, ...of, expectedState: state }, '... on Retraction { id }');
    }
    await go(`/r/${outlet}/retract`);
    await entries(page).getByText('Why: “All of it was made up.”').waitFor();
    await tabTo(page, /^All of it was retracted$/u);
    await page.keyboard.press('ArrowDown');
    await page.getByText('A retraction holds all of its claims down already.').waitFor();
    expect(await page.getByRole('group', { name: 'Which claims were corrected?' }).count()).toBe(0);
    expect(await wrongEitherWay(page)).toEqual([]);
    await page.keyboard.press('ArrowDown');
    const which = page.getByRole('radiogroup', { name: 'What is taken back?' });
    await which.getByRole('radio', { name: /All of it was made up/u }).waitFor();
    await which.getByRole('radio', { name: /It was July/u }).check();
    await would(page).getByText('1 claim stays as it is: another retraction holds it down too.').waitFor();
    expect(await which.getByRole('radio').count()).toBe(2);
    expect(await wrongEitherWay(page)).toEqual([]);
  });

  it('shows what others hold instead, where that alone changes', async () => {
    const { page, go } = visitors().first;
    const says = async (date: string) => {
      const text = `The pilot boats were announced on ${date}.`;
      return publish(text, [claimOf(text, deal, 'announced', { asStated: date })]);
    };
    await says('1 March 2014');
    await publish('On 1 March 2014 the boats were announced.', [
      claimOf('On 1 March 2014 the boats were announced.', deal, 'announced', { asStated: '1 March 2014' }),
    ]);
    const other = await says('2 March 2014');
    await go(`/articles/${other}/retract`);
    const announced = field(page, 'Announced');
    await announced.getByText('Others no longer disagree', { exact: true }).waitFor();
    expect(await announced.getByText('Stays, with', { exact: false }).count()).toBe(0);
    const others = announced.getByRole('list', { name: 'Announced, held by others: Today' });
    await others.getByText('2 March 2014').waitFor();
    expect(await announced.getByText('Others hold instead').count()).toBe(1);
    for (const side of ['Today', 'Afterwards'])
      await announced
        .getByRole('list', { name: `Announced: ${side}`, exact: true })
        .getByText('1 March 2014')
        .waitFor();
    expect(await wrongInEveryLook(page)).toEqual([]);
  });

  it('met no error', () => {
    const { first: one, second: two } = visitors();
    expect([...one.complaints, ...two.complaints]).toEqual([]);
  });
});
