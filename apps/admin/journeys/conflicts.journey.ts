import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type Visitor, visitAs, visitBy, wrong } from './browser.ts';
import { pick, selectByMouse } from './desk.ts';
import { wrongInEveryLook } from './every-look.ts';
import { askAs, give } from './give.ts';
import { type Account, account } from './office.ts';

const text = 'Sweden lends Finland $70 million, officials said. The loan ends in 2030.';

const words = (exact: string) => {
  const start = text.indexOf(exact);
  return { start, end: start + exact.length, exact };
};
const claimOf = (subject: string, field: string, value: object, exact = 'lends Finland $70 million') => ({
  subject,
  field,
  value,
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  citations: [words(exact)],
});

const versions = (page: Page) => page.getByRole('group', { name: 'Two versions' });
const choose = async (page: Page, field: string, version: RegExp) =>
  versions(page).getByRole('group', { name: field, exact: true }).getByLabel(version).check();
const faster = (page: Page) => page.getByRole('dialog', { name: 'Somebody was faster' });

describe('two people at once', () => {
  let browser: Browser;
  let [one, two, first, second]: Visitor[] = [];
  let edvin: Account;
  const visitors = () => {
    if (!one || !two || !first || !second) throw new Error('Nobody has come in.');
    return { one, two, first, second };
  };
  beforeAll(async () => {
    browser = await startBrowser();
    edvin = await account('EDITOR', 'Edvin');
    one = await visitBy(browser, edvin);
    two = await visitAs(browser, 'EDITOR', 'Elsa');
    first = await visitAs(browser, 'REVIEWER', 'Rune');
    second = await visitAs(browser, 'REVIEWER', 'Rikke');
  });
  afterAll(async () => browser?.close());

  const article = async (headline: string, content = text): Promise<string> =>
    (await give(visitors().one, 'importArticle', { content, headline })).id;
  const deal = async (label: string): Promise<string> =>
    (await give(visitors().one, 'createRecord', { kind: 'DEAL', label })).id;
  const propose = async (by: Visitor, of: string, claims: readonly object[]) => {
    const review = (await give(by, 'openReview', { article: of })).id as string;
    const input = { review, expectedVersion: 1, claims };
    const made = await give(by, 'proposeClaims', input, '... on Proposed { claims { id } }');
    return { review, claims: (made.claims as { id: string }[]).map(({ id }) => id) };
  };
  const submit = async (by: Visitor, of: string, claims: readonly object[]) => {
    const made = await propose(by, of, claims);
    await give(by, 'submitReview', { review: made.review, expectedVersion: 2 });
    return made;
  };
  it('on an article’s details: field by field mine, theirs and before, and nothing is lost by going back', async () => {
    const { one, two } = visitors();
    const id = await article('Before');
    for (const { go, page } of [one, two]) {
      await go(`/articles/${id}`);
      await page.getByRole('button', { name: 'Edit details' }).click();
      await page.getByLabel('Headline').waitFor();
    }
    await one.page.getByLabel('Headline').fill('Theirs');
    await one.page.getByLabel('Language (BCP 47)').fill('en');
    await one.page.getByRole('button', { name: 'Save' }).click();
    await one.page.getByRole('heading', { level: 1, name: 'Theirs' }).waitFor();
    await two.page.getByLabel('Headline').fill('Mine');
    await two.page.getByLabel('Address').fill('https://example.org/loan');
    await two.page.getByRole('button', { name: 'Save' }).click();
    await versions(two.page).getByText('Somebody else changed these details while you did.').waitFor();
    expect(await wrongInEveryLook(two.page)).toEqual([]);
    await two.page.getByRole('button', { name: 'Back, nothing is sent' }).click();
    expect(await two.page.getByLabel('Headline').inputValue()).toBe('Mine');
    await two.page.getByRole('button', { name: 'Save' }).click();
    expect(await versions(two.page).getByLabel('Mine: Mine').isChecked()).toBe(true);
    await versions(two.page).getByLabel('Before: Before').waitFor();
    expect(await versions(two.page).getByLabel('Theirs: en').isChecked()).toBe(true);
    await two.page.getByRole('button', { name: 'Save what is chosen' }).click();
    await two.page.getByRole('heading', { level: 1, name: 'Mine' }).waitFor();
    expect(await askAs(two, `{ article(id: "${id}") { version headline language url } }`)).toEqual({
      article: { version: 3, headline: 'Mine', language: 'en', url: 'https://example.org/loan' },
    });
  });

  it('on excluded ranges: both stay, unless one says otherwise', async () => {
    const { one, two } = visitors();
    const id = await article('Two exclude');
    for (const { go, page } of [one, two]) {
      await go(`/articles/${id}`);
      await page.getByRole('button', { name: 'Exclude them' }).waitFor();
    }
    await selectByMouse(one.page, 'officials said.');
    await one.page.getByRole('button', { name: 'Exclude them' }).click();
    await one.page.getByRole('button', { name: 'Take back: officials said.' }).waitFor();
    await selectByMouse(two.page, 'ends in 2030.');
    await two.page.getByRole('button', { name: 'Exclude them' }).click();
    await faster(two.page).getByText('“officials said.”').waitFor();
    await two.page.getByRole('button', { name: 'Save what is chosen' }).click();
    await two.page.getByRole('button', { name: 'Take back: ends in 2030.' }).waitFor();
    expect(await askAs(two, `{ article(id: "${id}") { excluded { exact } } }`)).toEqual({
      article: { excluded: [{ exact: 'officials said.' }, { exact: 'ends in 2030.' }] },
    });
  });

  // A draft is one editor's: only they meet themselves there, in another browser.
  const elsewhere = async (): Promise<Visitor> => {
    const visitor = await visitBy(browser, edvin);
    return visitor;
  };
  /** A claim of Edvin's draft, and its form opened in two browsers. */
  const changedTwice = async (headline: string) => {
    const { one } = visitors();
    const id = await article(headline);
    const label = `${headline} loan`;
    const subject = await deal(label);
    const target = (await give(one, 'createRecord', { kind: 'STATE', label: `Finland, ${headline}` })).id;
    const { review, claims } = await propose(one, id, [
      claimOf(subject, 'parties', { link: { target, role: 'BUYER' } }),
    ]);
    const other = await elsewhere();
    for (const { go, page } of [one, other]) {
      await go(`/articles/${id}`);
      await page.getByRole('button', { name: `Change ${label}, parties` }).click();
      await page.getByLabel('Only if').waitFor();
    }
    return { id, review, claims, here: one.page, other };
  };
  const proposed = async (id: string) => {
    const asked = `{ article(id: "${id}") { reviews { state proposals { claim { id condition realisation certainty value { ... on Link { role target { caption } } } } } } } }`;
    return (await askAs(visitors().one, asked)).article.reviews;
  };

  it('on one claim, from two browsers: each qualifier of a link and each dial is chosen by itself', async () => {
    const { id, here, other } = await changedTwice('Two browsers');
    await pick(other.page, 'Record', 'Iceland of two', 'New state: “Iceland of two”');
    await other.page.getByLabel('Role').selectOption({ label: 'Recipient' });
    await other.page.getByLabel('Realisation').selectOption({ label: 'Planned' });
    await other.page.getByLabel('Certainty').selectOption({ label: 'Possible' });
    await other.page.getByRole('button', { name: 'Change the claim' }).click();
    await other.page.getByRole('form', { name: 'Change a claim' }).waitFor({ state: 'detached' });
    await here.getByLabel('Role').selectOption({ label: 'Seller' });
    await here.getByLabel('Certainty').selectOption({ label: 'Probable' });
    await here.getByLabel('Only if').fill('if it snows');
    await here.getByRole('button', { name: 'Change the claim' }).click();
    const panel = versions(here);
    await panel.getByText('The claim that you change was changed in another window.').waitFor();
    expect(await wrongInEveryLook(here)).toEqual([]);
    expect(await panel.locator('legend').allTextContents()).toEqual([
      'Record',
      'Role',
      'Realisation',
      'Certainty',
      'Only if',
    ]);
    // What only they changed is theirs unless one says otherwise, and what both did is mine.
    const isChosen = async (field: string, version: RegExp) =>
      panel.getByRole('group', { name: field, exact: true }).getByLabel(version).isChecked();
    expect(await isChosen('Record', /^Theirs: Iceland of two/u)).toBe(true);
    expect(await isChosen('Certainty', /^Mine: Probable/u)).toBe(true);
    await choose(here, 'Record', /^Before: Finland, Two browsers/u);
    await choose(here, 'Role', /^Theirs: Recipient/u);
    await choose(here, 'Realisation', /^Before: Actual/u);
    await choose(here, 'Only if', /^Mine: if it snows/u);
    await here.getByRole('button', { name: 'Go on with what is chosen' }).click();
    await here.getByRole('button', { name: 'Change the claim' }).click();
    await here.getByRole('form', { name: 'Change a claim' }).waitFor({ state: 'detached' });
    const claim = expect.objectContaining({
      condition: 'if it snows',
      realisation: 'ACTUAL',
      certainty: 'PROBABLE',
      value: { role: 'RECIPIENT', target: { caption: 'Finland, Two browsers' } },
    });
    expect(await proposed(id)).toEqual([{ state: 'DRAFT', proposals: [{ claim }] }]);
    await other.context.close();
  });

  it('on a claim that is gone: mine is kept as a new claim, or let go', async () => {
    const { id, review, claims, here, other } = await changedTwice('Gone');
    await give(other, 'withdrawClaims', { review, expectedVersion: 2, claims });
    await here.getByLabel('Only if').fill('if it thaws');
    await here.getByRole('button', { name: 'Change the claim' }).click();
    const panel = versions(here);
    await panel.getByText('was withdrawn or submitted in another window', { exact: false }).waitFor();
    expect(await wrong(here)).toEqual([]);
    await panel.getByRole('button', { name: 'Keep mine as a new claim' }).click();
    expect(await here.getByLabel('Only if').inputValue()).toBe('if it thaws');
    await here.getByRole('button', { name: 'Add the claim', exact: true }).click();
    await here.getByRole('form', { name: 'New claim' }).waitFor({ state: 'detached' });
    const claim = expect.objectContaining({
      condition: 'if it thaws',
      value: { role: 'BUYER', target: { caption: 'Finland, Gone' } },
    });
    const [kept] = await proposed(id);
    expect(kept).toEqual({ state: 'DRAFT', proposals: [{ claim }] });

    // And once more, by letting go: the other browser submits the draft.
    await here.getByRole('button', { name: 'Change Gone loan, parties' }).click();
    await here.getByLabel('Only if').fill('if it rains');
    await give(other, 'submitReview', { review, expectedVersion: 4 });
    await here.getByRole('button', { name: 'Change the claim' }).click();
    await panel.getByRole('button', { name: 'Let mine go' }).click();
    await here.getByRole('form', { name: /claim$/u }).waitFor({ state: 'detached' });
    expect(await proposed(id)).toEqual([{ ...kept, state: 'SUBMITTED' }]);
    await other.context.close();
  });

  it('a reviewer accepts what its editor has withdrawn: it may be kept as a claim of one’s own', async () => {
    const { one, first } = visitors();
    const id = await article('Withdrawn');
    const subject = await deal('Withdrawn loan');
    const { review } = await submit(one, id, [
      claimOf(subject, 'value', { asStated: '$70 million' }),
      claimOf(subject, 'subject', { asStated: 'a loan' }),
    ]);
    await first.go(`/reviews/${review}`);
    await first.page.getByText('2 claims undecided of 2').waitFor();
    await one.go(`/articles/${id}`);
    await one.page.getByRole('button', { name: 'Withdraw Withdrawn loan, value' }).click();
    await one.page.getByText('Submitted by Edvin · 1 claim').waitFor();
    await first.page.getByRole('button', { name: 'Accept Withdrawn loan, value' }).click();
    await faster(first.page).getByLabel('Theirs: Withdrawn by its editor').waitFor();
    await faster(first.page)
      .getByLabel(/^Mine: Accepted, as a claim of your own/u)
      .check();
    expect(await wrong(first.page)).toEqual([]);
    await first.page.getByRole('button', { name: 'Decide as chosen' }).click();
    await faster(first.page).waitFor({ state: 'detached' });
    const mine = `{ reviews(mine: true, states: [DRAFT]) { nodes { article { id } proposals { claim { field } } } } }`;
    expect((await askAs(first, mine)).reviews.nodes).toEqual([
      { article: { id }, proposals: [{ claim: { field: 'value' } }] },
    ]);
    await first.page.getByRole('button', { name: 'Accept Withdrawn loan, subject' }).click();
    await first.page.getByText('0 claims undecided of 1').waitFor();
    await one.page.getByRole('button', { name: 'Withdraw Withdrawn loan, subject' }).click();
    await faster(one.page)
      .getByText('Rune has decided on it meanwhile: accepted.', { exact: false })
      .waitFor();
    await one.page.getByRole('button', { name: 'Leave it as decided' }).click();
  });

  it('two reviewers on one claim: mine is kept where I say so, and both judgements stay in the books', async () => {
    const { one, first, second } = visitors();
    const id = await article('Two judge');
    const subject = await deal('Judged loan');
    const { review, claims } = await submit(one, id, [
      claimOf(subject, 'value', { asStated: '$70 million' }),
    ]);
    for (const { go, page } of [first, second]) {
      await go(`/reviews/${review}`);
      await page.getByText('1 claim undecided of 1').waitFor();
    }
    await first.page.getByRole('button', { name: 'Accept Judged loan, value' }).click();
    await first.page.getByText('0 claims undecided of 1').waitFor();
    await second.page.getByRole('button', { name: 'Reject Judged loan, value' }).click();
    await faster(second.page).getByLabel('Theirs: Accepted by Rune').waitFor();
    await faster(second.page).getByText('Before: Undecided', { exact: true }).waitFor();
    expect(await faster(second.page).getByRole('radio').count()).toBe(2);
    await faster(second.page).getByLabel('Mine: Rejected').check();
    await second.page.getByRole('button', { name: 'Decide as chosen' }).click();
    await second.page.getByText('Judged Rejected').waitFor();
    expect(
      await askAs(second, `{ claim(id: "${claims[0]}") { judgement { verdict by { name } } } }`),
    ).toEqual({
      claim: { judgement: { verdict: 'REJECTED', by: { name: 'Rikke' } } },
    });
  });

  it('two editors on one field of one record: the review says what the other proposes', async () => {
    const { one, two, first } = visitors();
    const subject = await deal('Twice told loan');
    const { review } = await submit(one, await article('One says'), [
      claimOf(subject, 'value', { asStated: '$70 million' }),
    ]);
    const otherwise = text.replace('$70', '$90');
    const rival = await article('The other says', otherwise);
    const citations = [{ ...words('lends Finland $70 million'), exact: 'lends Finland $90 million' }];
    await submit(two, rival, [{ ...claimOf(subject, 'value', { asStated: '$90 million' }), citations }]);
    await first.go(`/reviews/${review}`);
    await first.page.getByText('What changes', { exact: true }).click();
    const changes = first.page.getByRole('region', { name: 'Changes of Twice told loan' });
    await changes.getByRole('list', { name: 'If accepted' }).getByText('$70 million').waitFor();
    await changes.getByText('Also proposed by others').waitFor();
    await changes.getByRole('link', { name: 'The other says' }).waitFor();
    expect(await wrong(first.page)).toEqual([]);
  });

  it('two owners: the rule of the office and a role are set on what was seen', async () => {
    const { one } = visitors();
    const [here, there] = [await visitAs(browser, 'OWNER', 'Olga'), await visitAs(browser, 'OWNER', 'Otto')];
    for (const { go, page } of [here, there]) {
      await go('/accounts');
      await page.getByLabel('Role of Elsa').waitFor();
    }
    // Not `check`, which looks at once: what is shown as chosen is what the office was asked for, a moment later.
    await here.page.getByLabel('Two reviewers accept a claim').click();
    await expect.poll(async () => (await askAs(one, '{ office { fourEyes } }')).office.fourEyes).toBe('TWO');
    await there.page.getByLabel('Editors may accept their own claims').click();
    await versions(there.page).getByLabel('Theirs: Two reviewers accept a claim').check();
    expect(await wrong(there.page)).toEqual([]);
    await there.page.getByRole('button', { name: 'Save what is chosen' }).click();
    await versions(there.page).waitFor({ state: 'detached' });
    expect(await there.page.getByLabel('Two reviewers accept a claim').isChecked()).toBe(true);

    const role = async () => (await askAs(here, '{ accounts { name role } }')).accounts;
    const elsa = (as: string) => expect.objectContaining({ name: 'Elsa', role: as });
    await here.page.getByLabel('Role of Elsa').selectOption({ label: 'Reviewer: decides too' });
    await expect.poll(role).toContainEqual(elsa('REVIEWER'));
    await there.page.getByLabel('Role of Elsa').selectOption({ label: 'Reader: reads' });
    await versions(there.page).getByLabel('Theirs: Reviewer').waitFor();
    await there.page.getByRole('button', { name: 'Save what is chosen' }).click();
    await expect.poll(role).toContainEqual(elsa('READER'));
    const given = { rule: 'ANOTHER', expectedRule: 'TWO' };
    await give(there, 'setFourEyes', given, '... on Office { fourEyes }');
    expect((await askAs(one, '{ office { fourEyes } }')).office.fourEyes).toBe('ANOTHER');
  });
});
