import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type Visitor, visitAs, wrong } from './browser.ts';
import { askAs, give } from './give.ts';

const text = 'Finland lends Estonia $70 million, officials said, and others said $90 million.';

const claimOf = (subject: string, field: string, value: object, exact: string) => {
  const start = text.indexOf(exact);
  return {
    subject,
    field,
    value,
    realisation: 'ACTUAL',
    certainty: 'CERTAIN',
    citations: [{ start, end: start + exact.length, exact }],
  };
};

describe('what is decided in other reviews', () => {
  let browser: Browser;
  let [one, two, first, second]: Visitor[] = [];
  const visitors = () => {
    if (!one || !two || !first || !second) throw new Error('Nobody has come in.');
    return { one, two, first, second };
  };
  beforeAll(async () => {
    browser = await startBrowser();
    one = await visitAs(browser, 'EDITOR', 'Aino');
    two = await visitAs(browser, 'EDITOR', 'Urho');
    first = await visitAs(browser, 'REVIEWER', 'Veli');
    second = await visitAs(browser, 'REVIEWER', 'Hilja');
  });
  afterAll(async () => browser?.close());

  const article = async (headline: string): Promise<string> =>
    (await give(visitors().one, 'importArticle', { content: text, headline })).id;
  const deal = async (label: string): Promise<string> =>
    (await give(visitors().one, 'createRecord', { kind: 'DEAL', label })).id;
  const submit = async (by: Visitor, of: string, claims: readonly object[]): Promise<string> => {
    const review = (await give(by, 'openReview', { article: of })).id as string;
    await give(
      by,
      'proposeClaims',
      { review, expectedVersion: 1, claims },
      '... on Proposed { review { id } }',
    );
    await give(by, 'submitReview', { review, expectedVersion: 2 });
    return review;
  };
  const sum = (subject: string, asStated: string) => claimOf(subject, 'value', { asStated }, asStated);
  const open = async ({ go, page }: Visitor, review: string, undecided: string) => {
    await go(`/reviews/${review}`);
    await page.getByText(undecided).waitFor();
  };
  const stateOf = async (review: string) =>
    (await askAs(visitors().first, `{ review(id: "${review}") { state } }`)).review.state;

  it('leaves a claim that two propose undecided in the second review, until it is decided there', async () => {
    const { one, two, first } = visitors();
    const id = await article('Two read alike');
    const subject = await deal('Loan read twice');
    const earlier = await submit(one, id, [sum(subject, '$70 million')]);
    const later = await submit(two, id, [
      sum(subject, '$70 million'),
      claimOf(subject, 'subject', { asStated: 'a loan' }, 'lends'),
    ]);
    await open(first, earlier, '1 claim undecided of 1');
    await first.page.getByRole('button', { name: 'Reject Loan read twice, value' }).click();
    await first.page.getByText('0 claims undecided of 1').waitFor();

    await two.go(`/articles/${id}`);
    await two.page.getByRole('button', { name: 'Withdraw Loan read twice, value' }).waitFor();
    await open(first, later, '2 claims undecided of 2');
    const { page } = first;
    const card = page.getByRole('article', { name: 'Loan read twice, value' });
    await card.getByText('Judged Rejected').waitFor();
    await card.getByText('It was decided in another review; in this one it is undecided.').waitFor();
    const there = await card.getByRole('link', { name: 'another review' }).getAttribute('href');
    expect(there).toBe(`/reviews/${earlier}`);
    expect(await wrong(page)).toEqual([]);
    await page.getByText('What changes', { exact: true }).click();
    const changes = page.getByRole('region', { name: 'Changes of Loan read twice' });
    await changes.getByRole('list', { name: 'If accepted' }).getByText('$70 million').waitFor();
    await page.getByRole('button', { name: 'Accept all undecided' }).click();
    await page.getByText('0 claims undecided of 2').waitFor();
    expect(await stateOf(later)).toBe('DECIDED');
  });

  /** Two reviews that give one deal another value each, both read by two reviewers, who see that it has none. */
  const disputed = async (label: string) => {
    const { one, two, first, second } = visitors();
    const id = await article(`${label} told twice`);
    const subject = await deal(label);
    const reviews = [
      await submit(one, id, [sum(subject, '$70 million')]),
      await submit(two, id, [sum(subject, '$90 million')]),
    ] as const;
    for (const [at, visitor] of [first, second].entries()) {
      await open(visitor, reviews[at] ?? '', '1 claim undecided of 1');
      await visitor.page.getByText('What changes', { exact: true }).click();
      await changesOf(visitor.page, label).getByText('Nothing', { exact: true }).waitFor();
      await visitor.page.getByText('Claims', { exact: true }).click();
    }
    return { subject, reviews };
  };
  const changesOf = (page: Page, label: string) =>
    page.getByRole('region', { name: `Changes of ${label}`, exact: true });
  const saidOf = async (subject: string) =>
    (
      await askAs(
        visitors().first,
        `{ record(id: "${subject}") { fields(names: ["value"]) { values { value { printed } } alternatives { value { printed } } } } }`,
      )
    ).record.fields[0];

  it('is looked at before a record is decided on that it changed: by keys, A accepts all the same', async () => {
    const { first, second } = visitors();
    const { subject, reviews } = await disputed('Loan of two sums');
    await second.page.getByRole('button', { name: 'Accept Loan of two sums, value' }).click();
    await second.page.getByText('0 claims undecided of 1').waitFor();
    const { page } = first;
    await page.getByRole('article', { name: 'Loan of two sums, value' }).focus();
    await page.keyboard.press('a');
    await page.getByText('Loan of two sums holds something else than when you saw it').waitFor();
    const changes = changesOf(page, 'Loan of two sums');
    await changes.getByRole('list', { name: 'Today' }).getByText('$90 million').waitFor();
    expect(await wrong(page)).toEqual([]);
    expect(await stateOf(reviews[0])).toBe('SUBMITTED');
    expect((await saidOf(subject)).values).toMatchObject([{ value: { printed: '$90 million' } }]);
    await page.keyboard.press('a');
    await page.getByText('0 claims undecided of 1').waitFor();
    // The card is back in view, with the focus.
    await expect.poll(async () => page.locator('article[data-claim]:focus').count()).toBe(1);
    expect(await stateOf(reviews[0])).toBe('DECIDED');
    const { values, alternatives } = await saidOf(subject);
    expect([...values, ...alternatives]).toHaveLength(2);
  });

  it('is looked at also by who has just decided on another record of the review', async () => {
    const { one, two, first, second } = visitors();
    const id = await article('Two loans told twice');
    const [own, shared] = [await deal('Loan of one’s own'), await deal('Loan of both')];
    const mine = await submit(one, id, [sum(own, '$70 million'), sum(shared, '$70 million')]);
    const theirs = await submit(two, id, [sum(shared, '$90 million')]);
    await open(first, mine, '2 claims undecided of 2');
    await open(second, theirs, '1 claim undecided of 1');
    await second.page.getByRole('button', { name: 'Accept Loan of both, value' }).click();
    await second.page.getByText('0 claims undecided of 1').waitFor();
    const { page } = first;
    await page.getByRole('button', { name: 'Accept Loan of one’s own, value' }).click();
    await page.getByText('1 claim undecided of 2').waitFor();
    await page.getByRole('button', { name: 'Accept Loan of both, value' }).click();
    await page.getByText('Loan of both holds something else than when you saw it').waitFor();
    expect(await stateOf(mine)).toBe('SUBMITTED');
    await page.getByRole('button', { name: 'Decide all the same' }).click();
    await page.getByText('0 claims undecided of 2').waitFor();
  });

  it('is no matter of a record that one has made public oneself, by accepting what names it', async () => {
    const { one, first } = visitors();
    const id = await article('Somebody new');
    const [loan, bank] = [
      await deal('Loan of a new bank'),
      (await give(one, 'createRecord', { kind: 'ORGANISATION', label: 'New bank' })).id as string,
    ];
    const review = await submit(one, id, [
      claimOf(loan, 'parties', { link: { target: bank, role: 'FINANCIER' } }, 'Finland'),
      claimOf(bank, 'names', { name: { name: 'New bank', kind: 'ALIAS' } }, 'Estonia'),
    ]);
    await open(first, review, '2 claims undecided of 2');
    await first.page.getByRole('button', { name: 'Accept Loan of a new bank, parties' }).click();
    await first.page.getByText('1 claim undecided of 2').waitFor();
    await first.page.getByRole('button', { name: 'Accept New bank, names' }).click();
    await first.page.getByText('0 claims undecided of 2').waitFor();
    expect(await stateOf(review)).toBe('DECIDED');
  });

  it('is looked at by who accepts several, and left where it then seems wrong', async () => {
    const { first, second } = visitors();
    const { reviews } = await disputed('Loan of two more sums');
    await second.page.getByRole('button', { name: 'Accept all undecided' }).click();
    await second.page.getByText('0 claims undecided of 1').waitFor();
    const { page } = first;
    await page.getByRole('button', { name: 'Accept all undecided' }).click();
    await page.getByRole('button', { name: 'Decide all the same' }).waitFor();
    await page.getByText('Claims', { exact: true }).click();
    await page.getByRole('button', { name: 'Reject Loan of two more sums, value' }).click();
    await page.getByText('0 claims undecided of 1').waitFor();
    expect(await stateOf(reviews[0])).toBe('DECIDED');
  });

  it('is told where several reviews are accepted at once, of which two are about one record', async () => {
    const { one, two, first } = visitors();
    const id = await article('Both at once');
    const subject = await deal('Loan in two reviews');
    await submit(one, id, [sum(subject, '$70 million')]);
    await submit(two, id, [sum(subject, '$90 million')]);
    const { page, go } = first;
    await go('/reviews');
    const rows = page.getByRole('row').filter({ hasText: 'Both at once' });
    await rows.nth(1).waitFor();
    await rows.first().getByRole('checkbox').press('Space');
    await rows.nth(1).getByRole('checkbox').press('Space');
    await page.getByText('2 chosen').waitFor();
    await page.getByRole('button', { name: 'Accept …' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Accept them' }).click();
    await page.getByText('Done to 1 review.').waitFor();
    await page.getByText(/^Both at once: A record that it is about holds something else/u).waitFor();
    await expect.poll(async () => rows.count()).toBe(1);
    const { values, alternatives } = await saidOf(subject);
    expect([values.length, alternatives.length]).toEqual([1, 0]);
  });

  it('met no error', () => {
    for (const { complaints } of Object.values(visitors())) expect(complaints).toEqual([]);
  });
});
