import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type Visitor, visitAs, wrong, wrongEitherWay } from './browser.ts';
import { accept } from './disputed.ts';
import { askAs, give } from './give.ts';

describe('one dispute of several in a field', () => {
  let browser: Browser;
  let [editor, one]: Visitor[] = [];
  const visitors = () => {
    if (!editor || !one) throw new Error('Nobody has come in.');
    return { editor, one };
  };
  beforeAll(async () => {
    browser = await startBrowser();
    editor = await visitAs(browser, 'EDITOR', 'Disa');
    one = await visitAs(browser, 'REVIEWER', 'Didrik');
  });
  afterAll(async () => browser?.close());

  const decide = async (page: Page, act: 'Prefer' | 'Deprecate', value: string) => {
    const question = page.getByRole('dialog', { name: new RegExp(`^${act} .*${value}`, 'u') });
    await question.getByLabel('Reason').fill('The register has it so.');
    await page.keyboard.press('Enter');
    await question.waitFor({ state: 'detached' });
  };

  it('of a history is settled entry by entry, each by its day', async () => {
    const { editor, one } = visitors();
    const ban = (await give(editor, 'createRecord', { kind: 'SANCTION', label: 'Ban that came back' })).id;
    const tells = async (
      headline: string,
      said: readonly (readonly [string, string])[],
      polarity = 'POSITIVE',
    ) => {
      const text = said.map(([choice, day]) => `${choice}, ${day}`).join(' and ');
      await accept(editor, one, {
        ...{ headline, text },
        claims: said.map(([choice, validTime]) => ({
          ...{ subject: ban, field: 'status', value: { choice }, validTime, polarity },
          exact: `${choice}, ${validTime}`,
        })),
      });
    };
    await tells('The register', [
      ['IN_FORCE', '2014-03-17'],
      ['LIFTED', '2016'],
      ['IN_FORCE', '2022-02-24'],
    ]);
    await tells('A paper that denies it', [['IN_FORCE', '2014']], 'NEGATIVE');
    await tells('A paper that says otherwise', [['LIFTED', '2022-02-24']]);
    const statuses = async () => {
      const asked = `{ record(id: "${ban}") { fields(names: ["status"]) {
        values { key validFrom rank } alternatives { key validFrom } } } }`;
      const [{ values, alternatives }] = (await askAs(one, asked)).record.fields;
      const printed = (held: readonly { key: string; validFrom: string; rank?: string }[]) =>
        held.map(({ key, validFrom, rank = '' }) => `${validFrom} ${key} ${rank}`.trim());
      return { values: printed(values), alternatives: printed(alternatives) };
    };
    expect((await statuses()).alternatives).toEqual(['2022-02-24 LIFTED']);
    const { page, go } = one;
    await go(`/disputes?record=${ban}`);
    const entries = page.getByRole('list', { name: 'Ban that came back, status' }).locator('[data-value]');
    await expect.poll(async () => entries.count()).toBe(3);
    const shown = ['Holds 2022-02-24', 'Holds 2022-02-24', 'Holds 2014-03-17'];
    for (const [at, days] of shown.entries())
      await entries.nth(at).getByText(days, { exact: true }).waitFor();
    expect(await entries.getByText('Held', { exact: true }).count()).toBe(2);
    expect(await wrong(page)).toEqual([]);
    await expect.poll(async () => page.locator('[data-value]:focus').count()).toBe(1);
    for (const key of ['ArrowRight', 'ArrowRight', 'p']) await page.keyboard.press(key);
    await decide(page, 'Prefer', '2014-03-17');
    expect((await statuses()).values).toEqual([
      ...['2022-02-24 IN_FORCE NORMAL', '2016-01-01 LIFTED NORMAL', '2014-03-17 IN_FORCE PREFERRED'],
    ]);
    await entries.nth(1).focus();
    await page.keyboard.press('d');
    await decide(page, 'Deprecate', '2022-02-24');
    expect(await statuses()).toEqual({
      values: ['2022-02-24 IN_FORCE NORMAL', '2016-01-01 LIFTED NORMAL', '2014-03-17 IN_FORCE PREFERRED'],
      alternatives: [],
    });
    await go('/disputes');
    await page.getByRole('heading', { level: 1, name: 'Disputes' }).waitFor();
    await expect.poll(async () => page.getByRole('status').filter({ hasText: '…' }).count()).toBe(0);
    expect(await entries.count()).toBe(0);
  });

  it('of two of many values is settled one by one, and the others stay in force', async () => {
    const { editor, one } = visitors();
    const port = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Port of three' })).id;
    const partyOf = async (label: string) => {
      const { id: target } = await give(editor, 'createRecord', { kind: 'ORGANISATION', label });
      return { subject: port, field: 'parties', value: { link: { target, role: 'BUYER' } } };
    };
    const parties = [
      await partyOf('First party'),
      await partyOf('Second party'),
      await partyOf('Third party'),
    ];
    const [yes, no] = ['Three parties buy the port', 'Two of them deny it'];
    await accept(editor, one, {
      ...{ headline: 'The port paper', text: yes },
      claims: parties.map((party) => ({ ...party, exact: yes })),
    });
    const { review } = await accept(editor, one, {
      ...{ headline: 'The paper of two', text: no },
      claims: parties.slice(0, 2).map((party) => ({ ...party, exact: no, polarity: 'NEGATIVE' })),
    });
    const { page, go } = one;
    await go('/disputes');
    const values = page.getByRole('list', { name: 'Port of three, parties' }).locator('[data-value]');
    await expect.poll(async () => values.count()).toBe(2);
    expect(await wrong(page)).toEqual([]);
    await values.getByRole('button', { name: /^Prefer .*First party/u }).click();
    await decide(page, 'Prefer', 'First party');
    await values.getByRole('button', { name: /^Prefer .*Second party/u }).click();
    await decide(page, 'Prefer', 'Second party');
    await values.first().waitFor({ state: 'detached' });
    const asked = `{ record(id: "${port}") { fields(names: ["parties"]) {
      values { rank value { ... on Link { target { caption } } } } } } }`;
    const held = (await askAs(one, asked)).record.fields[0].values.map(
      ({ rank, value }: { rank: string; value: { target: { caption: string } } }) =>
        `${value.target.caption} ${rank}`,
    );
    expect(held.toSorted()).toEqual([
      ...['First party PREFERRED', 'Second party PREFERRED', 'Third party NORMAL'],
    ]);
    // Settled or not, the record says of each that it is denied too, and in which words.
    await go(`/r/${port}`);
    const listed = page.getByRole('list', { name: 'Parties' }).getByRole('listitem');
    await listed.filter({ hasText: 'Third party' }).first().waitFor();
    expect(await listed.getByText('Also denied', { exact: true }).count()).toBe(2);
    await page.getByRole('button', { name: /^Show the words: Parties, First party/u }).click();
    await page.getByRole('list', { name: /^Who denies it, through whom: First party/u }).waitFor();
    await page.getByText(no, { exact: true }).first().waitFor();
    expect(await wrong(page)).toEqual([]);
    // What denies them is taken back: they hold as before, and nobody denies them any more.
    const { article } = (await askAs(one, `{ review(id: "${review}") { article { id } } }`)).review;
    await go(`/articles/${article.id}/retract`);
    const after = page.getByRole('region', { name: 'Parties of Port of three', exact: true });
    await after.getByText('No longer denied', { exact: true }).waitFor();
    expect(await after.getByText('Also denied', { exact: true }).count()).toBe(2);
    expect(await after.getByText('First party').count()).toBe(2);
    expect(await wrongEitherWay(page)).toEqual([]);
  });
});
