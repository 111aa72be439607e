import type { Browser, Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, startBrowser, type Visitor, visit } from './browser.ts';
import { complaintsOf, ownerAt } from './every-page.ts';
import { type Furnished, furnish } from './furnished.ts';
import { account } from './office.ts';
import { focusStops } from './what-axe-misses.ts';

describe('what is opened on a page', () => {
  let browser: Browser;
  let owner: Visitor;
  let furnished: Furnished;
  beforeAll(async () => {
    browser = await startBrowser();
    owner = await ownerAt(browser);
    const editor = await visit(browser);
    await enter(editor, await account('EDITOR', 'Ásdís Ragnheiður 王小明'));
    furnished = await furnish(editor, owner);
    await editor.context.close();
  }, 120_000);
  afterAll(async () => browser?.close());

  const hasFocus = async (what: Locator): Promise<boolean> =>
    what.evaluate((element) => element === document.activeElement);
  /** Opens something by a key on its opener: it takes the focus on its first field, holds it, and gives it back. */
  const holdsFocus = async (opener: Locator, opened: Locator) => {
    const { page } = owner;
    await opener.focus();
    await page.keyboard.press('Enter');
    await opened.waitFor();
    const first = opened.locator('input, select, textarea').filter({ visible: true }).first();
    await expect.poll(async () => hasFocus(first)).toBe(true);
    await opened.evaluate((element) => element.setAttribute('data-walked', ''));
    expect(await focusStops(page, '[data-walked]')).toEqual([]);
    await page.keyboard.press('Escape');
    await opened.waitFor({ state: 'detached' });
    await expect.poll(async () => hasFocus(opener)).toBe(true);
  };
  const button = (name: string | RegExp) => owner.page.getByRole('button', { name }).first();
  const dialog = () => owner.page.getByRole('dialog');

  it('takes the focus on its first field, holds it, and gives it back: palette, menus and questions', async () => {
    const { page, go } = owner;
    await go('/k/deals');
    await page.getByRole('button', { name: 'Columns' }).waitFor();
    for (const name of ['Add a filter', 'Columns'])
      await holdsFocus(button(name), page.getByLabel(name, { exact: true }).and(dialog()));
    await holdsFocus(button('Go to, or do'), dialog());
    await go(`/articles/${furnished.article}`);
    await page.getByRole('button', { name: 'Edit details' }).waitFor();
    await holdsFocus(button('Edit details'), dialog());
    await go(`/disputes?record=${furnished.deal}`);
    await page
      .getByRole('button', { name: /^Prefer/u })
      .first()
      .waitFor();
    await holdsFocus(button(/^Prefer/u), dialog());
    await holdsFocus(button(/^Deprecate/u), dialog());
  }, 120_000);

  it('complained of nothing', () => {
    expect(complaintsOf(owner)).toEqual([]);
  });
});
