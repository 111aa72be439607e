import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type Visitor, visitAs, wrong } from './browser.ts';
import { accept } from './disputed.ts';
import { askAs, give } from './give.ts';
import { tabTo } from './keys.ts';

const text = 'The quarries of Selonia were listed on 3 May 2019.';
const name = (of: string) => ({ name: { name: of, kind: 'PRIMARY' } });

describe('the queue of possible duplicates', () => {
  let browser: Browser;
  let [editor, reviewer]: Visitor[] = [];
  let ids: Readonly<Record<'latin' | 'cyrillic' | 'slate' | 'slates' | 'coded' | 'other', string>>;
  const visitors = () => {
    if (!editor || !reviewer) throw new Error('Nobody has come in.');
    return { editor, reviewer };
  };

  beforeAll(async () => {
    browser = await startBrowser();
    editor = await visitAs(browser, 'EDITOR', 'Dzidra');
    reviewer = await visitAs(browser, 'REVIEWER', 'Dainis');
    const made = async (label: string): Promise<string> =>
      (await give(visitors().editor, 'createRecord', { kind: 'ORGANISATION', label })).id;
    ids = {
      latin: await made('Seloniamin'),
      cyrillic: await made('Селониамин'),
      slate: await made('Selonia Slate Union'),
      slates: await made('Union of Selonia Slate'),
      coded: await made('Selonia Gravel Pit'),
      other: await made('Selonia Gravel Pit'),
    };
    const said = (subject: string, field: string, value: object) => ({ subject, field, value, exact: text });
    const lei = (value: string) => ({ identifier: { scheme: 'LEI', value } });
    const tell = async (headline: string, claims: readonly ReturnType<typeof said>[]) =>
      accept(visitors().editor, visitors().reviewer, { headline, text: `${text} ${headline}.`, claims });
    const pit = [ids.coded, ids.other];
    await tell('Owners', [
      said(ids.other, 'owners', { link: { target: ids.coded } }),
      ...pit.map((id) => said(id, 'owners', { link: { target: ids.slates } })),
    ]);
    await tell('Members', [
      said(ids.coded, 'founded', { asStated: '3 May 2019' }),
      ...pit.map((id) => said(id, 'memberOf', { link: { target: ids.slate } })),
    ]);
    await tell(
      'Pits',
      pit.map((id) => said(id, 'names', name('Selonia Gravel Pit'))),
    );
    await tell('Slate', [
      said(ids.slate, 'names', name('Selonia Slate Union')),
      said(ids.slates, 'names', name('Union of Selonia Slate')),
    ]);
    await tell(
      'Codes',
      [ids.latin, ids.cyrillic].map((id) => said(id, 'identifiers', lei('213800SELONIA0000148'))),
    );
    await tell('Quarries', [
      said(ids.latin, 'names', name('Seloniamin')),
      said(ids.cyrillic, 'names', name('Селониамин')),
    ]);
  });
  afterAll(async () => browser?.close());

  const queued = async (record: string): Promise<number> =>
    (
      await askAs(
        visitors().editor,
        'query ($record: ID!) { possibleDuplicates(record: $record) { totalCount } }',
        { record },
      )
    ).possibleDuplicates.totalCount;
  const pair = (page: Page, of: string) =>
    page
      .getByRole('list', { name: 'Possible duplicates', exact: true })
      .locator('[data-pair]', { hasText: of });
  const focused = (page: Page, of: string) =>
    expect.poll(async () => page.locator('[data-pair]:focus').textContent()).toContain(of);

  it('is in the menu for editors, who read what speaks for each pair, and judge none', async () => {
    const { page, go } = visitors().editor;
    await go('/articles');
    await page.getByRole('navigation').getByRole('link', { name: 'Possible duplicates' }).click();
    await page.getByRole('heading', { level: 1, name: 'Possible duplicates' }).waitFor();
    const quarry = pair(page, 'Seloniamin');
    await quarry.getByText('The same in Latin letters').waitFor();
    await quarry.getByText('The same code').waitFor();
    await quarry.getByText('99.9% likely').waitFor();
    await pair(page, 'Gravel').getByText('One leads to the other').waitFor();
    expect(await page.getByRole('button', { name: /^(Make them one|They are not)/u }).count()).toBe(0);
    await quarry.getByRole('button', { name: /^Later/u }).waitFor();
    expect(await wrong(page)).toEqual([]);
  });

  it('is narrowed by kind in the address', async () => {
    const { page, go } = visitors().editor;
    await go('/duplicates');
    await page.getByLabel('Kind of record').selectOption({ label: 'People' });
    await expect.poll(() => new URL(page.url()).searchParams.get('kind')).toBe('PERSON');
    await page.getByText('No two records may be one').waitFor();
    await page.getByLabel('Kind of record').selectOption({ label: 'Organisations' });
    await pair(page, 'Seloniamin').waitFor();
  });

  it('is gone through by keys alone: one merged and taken back, one judged to be two, one left for later', async () => {
    const { page, go } = visitors().reviewer;
    await go('/duplicates?kind=ORGANISATION');
    await pair(page, 'Seloniamin').waitFor();
    await focused(page, 'Seloniamin');
    await page.keyboard.press('s');
    await page.getByText(/^“.*” is one with “.*” now\.$/u).waitFor();
    await pair(page, 'Seloniamin').waitFor({ state: 'detached' });
    expect(await queued(ids.latin)).toBe(0);
    await expect.poll(async () => page.locator('[data-pair]:focus').count()).toBe(1);
    await page.keyboard.press('z');
    await page.getByText('Taken back: ', { exact: false }).waitFor();
    await focused(page, 'Seloniamin');
    expect(await queued(ids.latin)).toBe(1);
    for (let presses = 0; presses < 5; presses += 1) {
      if ((await page.locator('[data-pair]:focus').textContent())?.includes('Slate Union')) break;
      await page.keyboard.press('j');
    }
    await focused(page, 'Slate Union');
    await page.keyboard.press('n');
    await page.getByText('It is remembered that they are not the same.').waitFor();
    await expect.poll(async () => queued(ids.slates)).toBe(0);
    await page.keyboard.press('ArrowUp');
    await focused(page, 'Seloniamin');
    await page.keyboard.press('l');
    await pair(page, 'Seloniamin').waitFor({ state: 'detached' });
    expect(await queued(ids.latin)).toBe(1);
    expect(await wrong(page)).toEqual([]);
  });

  it('leads to where two are compared if something speaks against their being one', async () => {
    const { page, go } = visitors().reviewer;
    await go(`/duplicates?record=${ids.coded}`);
    await focused(page, 'Selonia Gravel Pit');
    await page.keyboard.press('s');
    await page.getByRole('heading', { level: 1, name: 'Are these two one?' }).waitFor();
    const warnings = page.getByRole('list', { name: 'Look twice' });
    await warnings.getByText(/^One is linked to the other/u).waitFor();
    expect(await queued(ids.coded)).toBe(1);
  });

  it('is led to from a record, as long as it may be one with another', async () => {
    const { page, go } = visitors().reviewer;
    await go(`/r/${ids.latin}`);
    await page.getByRole('link', { name: 'It may be one with 1 other record' }).waitFor();
    await tabTo(page, /^It may be one with 1 other record$/u);
    await page.keyboard.press('Enter');
    await focused(page, 'Seloniamin');
    expect(await page.locator('[data-pair]').count()).toBe(1);
    await go('/');
    const likely = page.getByRole('list', { name: 'Possible duplicates' });
    await likely.getByRole('listitem').first().waitFor();
    await page.getByRole('link', { name: 'Possible duplicates among all records' }).waitFor();
    await likely.getByRole('link', { name: /Seloniamin/u }).focus();
    await page.keyboard.press('Enter');
    await focused(page, 'Seloniamin');
    await page.keyboard.press('s');
    await pair(page, 'Seloniamin').waitFor({ state: 'detached' });
    await page.getByText('No two records may be one').waitFor();
    // Nothing is left to go on to: the way back has the focus.
    await expect.poll(async () => page.locator('button:focus').textContent()).toBe('Take back');
    await page.keyboard.press('Enter');
    await focused(page, 'Seloniamin');
    expect(visitors().reviewer.complaints).toEqual([]);
  });
});
