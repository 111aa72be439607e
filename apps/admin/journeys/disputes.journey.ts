import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type Visitor, visitAs, wrong } from './browser.ts';
import { accept } from './disputed.ts';
import { askAs, give } from './give.ts';

describe('a dispute', () => {
  let browser: Browser;
  let [editor, one, other]: Visitor[] = [];
  let deal = '';
  let said: Awaited<ReturnType<typeof accept>>;
  let alone: Awaited<ReturnType<typeof accept>>;
  const visitors = () => {
    if (!editor || !one || !other) throw new Error('Nobody has come in.');
    return { editor, one, other };
  };

  beforeAll(async () => {
    browser = await startBrowser();
    editor = await visitAs(browser, 'EDITOR', 'Disa');
    one = await visitAs(browser, 'REVIEWER', 'Didrik');
    other = await visitAs(browser, 'REVIEWER', 'Dagny');
    const record = async (kind: string, label: string): Promise<string> =>
      (await give(visitors().editor, 'createRecord', { kind, label })).id;
    deal = await record('DEAL', 'Disputed ferries');
    const agency = await record('ORGANISATION', 'Ferry agency');
    const ministry = await record('ORGANISATION', 'Ferry ministry');
    const value = (sum: string, behind: readonly { sourceKind: string; source: string }[] = []) => ({
      subject: deal,
      field: 'value',
      value: { asStated: sum },
      exact: `The ferries cost ${sum}`,
      behind,
    });
    const tells = async (headline: string, sum: string, behind: Parameters<typeof value>[1] = []) =>
      accept(visitors().editor, visitors().one, {
        headline,
        text: `The ferries cost ${sum}, it says in ${headline}.`,
        claims: [value(sum, behind)],
      });
    const relayed = [
      { sourceKind: 'PUBLICATION', source: agency },
      { sourceKind: 'ORGANISATION', source: ministry },
    ];
    said = await tells('The northern paper', '$70 million', relayed);
    await tells('The southern paper', '$70 million', relayed.slice(1));
    alone = await tells('The eastern paper', '$70 million');
    await tells('The western paper', '$90 million');
  });
  afterAll(async () => browser?.close());

  const dispute = (page: Page) => page.getByRole('list', { name: 'Disputed ferries, value' });
  const inForce = async () =>
    (
      await askAs(
        visitors().one,
        `{ record(id: "${deal}") { fields(names: ["value"]) { values { rank value { printed } } } } }`,
      )
    ).record.fields[0].values;

  it('is in the menu, with its values side by side, whence each is, and how many said so first', async () => {
    const { editor } = visitors();
    const { page, go } = editor;
    await go('/articles');
    await page.getByRole('navigation').getByRole('link', { name: 'Disputes' }).click();
    await page.getByRole('heading', { level: 1, name: 'Disputes' }).waitFor();
    const values = dispute(page).locator('[data-value]');
    await expect.poll(async () => values.count()).toBe(2);
    await values.first().getByText('2 independent origins of 3 reports').waitFor();
    await values.last().getByText('1 independent origin of 1 report').waitFor();
    await values.first().getByText('In force').waitFor();
    const drawn = values.first().getByRole('list', { name: /^Who says so, through whom: \$70 million/u });
    const way = drawn.getByRole('list').filter({ hasText: 'The northern paper' }).last();
    expect(await way.getByRole('listitem').allTextContents()).toEqual([
      'is quoted by Ferry agency',
      expect.stringMatching(/^its report is cited by .*The northern paper$/u),
    ]);
    await drawn.getByText('Ferry ministry').waitFor();
    // An editor reads, and decides nothing.
    expect(await page.getByRole('button', { name: /^Prefer/u }).count()).toBe(0);
    expect(await wrong(page)).toEqual([]);
  });

  it('is drawn as its origins are counted: claims of one report are one', async () => {
    const { one } = visitors();
    const values = dispute(one.page).locator('[data-value]');
    const drawn = values.first().getByRole('list', { name: /^Who says so, through whom/u });
    const relate = async (relation: string, expectedRelation: string | null) => {
      const pair = { claim: said.claims[0], other: alone.claims[0] };
      await give(one, 'relateClaims', { ...pair, relation, expectedRelation });
      await one.go('/disputes');
    };
    await relate('SAME_REPORT_AS', null);
    await values.first().getByText('1 independent origin of 3 reports').waitFor();
    expect(await drawn.locator('> li').count()).toBe(1);
    expect(await wrong(one.page)).toEqual([]);
    await relate('UNRELATED', 'SAME_REPORT_AS');
    await values.first().getByText('2 independent origins of 3 reports').waitFor();
    expect(await drawn.locator('> li').count()).toBe(2);
  });

  it('is narrowed by kind in the address, and says so where nothing is left', async () => {
    const { page, go } = visitors().editor;
    await go('/disputes');
    await page.getByLabel('Kind of record').selectOption({ label: 'States' });
    await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('STATE');
    await dispute(page).waitFor({ state: 'detached' });
    await page.getByLabel('Kind of record').selectOption({ label: 'Deals' });
    await dispute(page).waitFor();
  });

  it('is shown on its record, with the way to it', async () => {
    const { page, go } = visitors().one;
    await go(`/r/${deal}`);
    await page.getByText('Sources disagree: 2 values.').waitFor();
    await page.getByRole('button', { name: /^Show the words: Value, \$70 million/u }).click();
    await page
      .getByRole('list', { name: /^Who says so/u })
      .getByText('Ferry ministry')
      .first()
      .waitFor();
    expect(await wrong(page)).toEqual([]);
    await page.getByRole('link', { name: 'See them side by side: Value' }).click();
    await dispute(page).waitFor();
    await expect.poll(async () => page.locator('[data-field]').count()).toBe(1);
  });

  it('is settled by keys, where nobody was faster; else one sees how it stands', async () => {
    const { one, other } = visitors();
    const { page, go } = one;
    await go(`/disputes?record=${deal}`);
    await dispute(page).waitFor();
    await expect.poll(async () => page.locator('[data-value]:focus').count()).toBe(1);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('p');
    const question = page.getByRole('dialog', { name: /^Prefer \$90 million/u });
    await question.getByLabel('Reason').fill('The contract itself.');
    expect(await wrong(page)).toEqual([]);
    // Somebody else prefers the other value meanwhile, in another review.
    const judgements = [
      { claim: said.claims[0], verdict: 'ACCEPTED', rank: 'PREFERRED', reason: 'The ministry’s own.' },
    ];
    await give(other, 'judgeClaims', { review: said.review, expectedVersion: 4, judgements });
    await page.keyboard.press('Enter');
    await question
      .getByText('$70 million', { exact: false })
      .getByText('preferred, judged by Dagny')
      .waitFor();
    expect(await wrong(page)).toEqual([]);
    expect(await inForce()).toEqual([expect.objectContaining({ value: { printed: '$70 million' } })]);
    await question.getByRole('button', { name: 'Decide all the same' }).click();
    await question.waitFor({ state: 'detached' });
    expect(await inForce()).toEqual([{ rank: 'PREFERRED', value: { printed: '$90 million' } }]);
    await dispute(page).getByText('Preferred, by Didrik: The contract itself.').waitFor();
    await expect.poll(async () => page.locator('[data-value]:focus').count()).toBe(1);
  });

  it('leaves the open ones once it is decided, and all once the other value is deprecated', async () => {
    const { page, go } = visitors().other;
    await go('/disputes?kind=DEAL');
    await page.getByRole('heading', { level: 1, name: 'Disputes' }).waitFor();
    await expect.poll(async () => page.getByRole('status').filter({ hasText: '…' }).count()).toBe(0);
    expect(await dispute(page).count()).toBe(0);
    await page.getByText('With a preferred value').click();
    await dispute(page).waitFor();
    const deprecate = dispute(page).getByRole('button', { name: /^Deprecate \$70 million/u });
    await deprecate.click();
    const question = page.getByRole('dialog', { name: /^Deprecate \$70 million/u });
    await question.getByLabel('Reason').fill('Never signed.');
    await question.getByRole('button', { name: 'Deprecate' }).click();
    await question.waitFor({ state: 'detached' });
    await dispute(page).waitFor({ state: 'detached' });
    expect(await inForce()).toEqual([{ rank: 'PREFERRED', value: { printed: '$90 million' } }]);
    const asked = `{ record(id: "${deal}") { fields(names: ["value"]) { alternatives { key } } } }`;
    expect((await askAs(visitors().other, asked)).record.fields[0].alternatives).toEqual([]);
    await go(`/disputes?record=${deal}`);
    await page.getByText('No field of this record is in dispute').waitFor();
  });

  it('is too where a value is denied, until a reviewer prefers it all the same', async () => {
    const { editor, one } = visitors();
    const trams = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Denied trams' })).id;
    const type = { subject: trams, field: 'type', value: { choice: 'PROCUREMENT' } };
    const [bought, denied] = ['The city bought trams', 'The city denies that it bought trams'];
    await accept(editor, one, {
      ...{ headline: 'The morning paper', text: `${bought}.` },
      claims: [{ ...type, exact: bought }],
    });
    await accept(editor, one, {
      ...{ headline: 'The evening paper', text: `${denied}.` },
      claims: [{ ...type, exact: denied, polarity: 'NEGATIVE' }],
    });
    const { page, go } = one;
    await go('/disputes');
    const values = page.getByRole('list', { name: 'Denied trams, type' }).locator('[data-value]');
    await expect.poll(async () => values.count()).toBe(1);
    const deniers = values.getByRole('list', { name: /^Who denies it, through whom/u });
    await deniers.getByText(`“${denied}”`).waitFor();
    await deniers.getByRole('link', { name: 'The evening paper' }).waitFor();
    await values.getByText('1 independent origin of 1 report').waitFor();
    expect(await wrong(page)).toEqual([]);
    await values.getByRole('button', { name: /^Prefer/u }).click();
    const question = page.getByRole('dialog', { name: /^Prefer/u });
    await question.getByLabel('Reason').fill('The contract is there to see.');
    await question.getByRole('button', { name: 'Prefer', exact: true }).click();
    await values.waitFor({ state: 'detached' });
  });
});
