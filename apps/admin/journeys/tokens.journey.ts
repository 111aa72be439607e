import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, startBrowser, type Visitor, visit, wrong } from './browser.ts';
import { tabTo } from './keys.ts';
import { account, office } from './office.ts';

/** Asks the API as a program does that has nothing but a token. */
const askBy = async (secret: string) => {
  const response = await fetch(`${office().api}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${secret}` },
    body: JSON.stringify({ query: '{ viewer { name } actingRole }' }),
  });
  return { status: response.status, answer: await response.json() };
};

describe('an API token', () => {
  let browser: Browser;
  let editor: Visitor;
  let secret = '';
  beforeAll(async () => {
    browser = await startBrowser();
    editor = await visit(browser);
    await editor.context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await enter(editor, await account('EDITOR', 'Tove'));
  });
  afterAll(async () => browser?.close());

  it('is made from the account’s menu with the keyboard alone, and shown once', async () => {
    const { page } = editor;
    await tabTo(page, /^Tove$/u);
    await page.keyboard.press('Enter');
    await page.getByRole('menuitem', { name: 'API tokens' }).waitFor();
    const focused = async () => page.evaluate(() => document.activeElement?.textContent?.trim());
    for (let presses = 0; presses < 20 && (await focused()) !== 'API tokens'; presses += 1)
      await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe('API tokens');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'API tokens' }).waitFor();
    await page.getByText('You have no tokens').waitFor();
    expect(await wrong(editor.page)).toEqual([]);

    await tabTo(page, /^Name/u);
    await page.keyboard.type('Nightly import');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Read and');
    await page.keyboard.press('Tab');
    await page.keyboard.type('In a year');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');

    const field = page.getByLabel('The token');
    await field.waitFor();
    secret = await field.inputValue();
    expect(secret).toMatch(/^chy_[0-9A-Za-z]{36}$/u);
    // It has the focus and is selected.
    await page.keyboard.press('Control+C');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
    await page.evaluate(() => navigator.clipboard.writeText(''));
    await page.getByRole('button', { name: 'Copy the token' }).press('Enter');
    await page.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(secret);
    expect(await wrong(editor.page)).toEqual([]);

    await page.getByRole('button', { name: 'I have kept it' }).press('Enter');
    const name = page.getByRole('textbox', { name: 'Name' });
    await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByText(`chy_…${secret.slice(-4)} · Read and propose claims`).waitFor();
    expect(await page.content()).not.toContain(secret);
    await page.reload();
    await page.getByText('Nightly import').waitFor();
    expect(await page.content()).not.toContain(secret);
  });

  it('lets a program act for its account', async () => {
    expect(await askBy(secret)).toMatchObject({
      status: 200,
      answer: { data: { viewer: { name: 'Tove' }, actingRole: 'EDITOR' } },
    });
    const { page } = editor;
    const used = async () => {
      await page.reload();
      await page.getByText('Nightly import').waitFor();
      return page.getByText('last used').count();
    };
    await expect.poll(used, { timeout: 15_000 }).toBe(1);
  });

  it('is seen by the owner too', async () => {
    const owner = await visit(browser);
    const { ownerEmail: email, ownerPassword: password } = office();
    await enter(owner, { email, password, name: 'Owner' });
    await owner.go('/tokens');
    await owner.page.getByRole('heading', { name: 'Tokens of others' }).waitFor();
    await owner.page.getByText('Nightly import').waitFor();
    expect(owner.complaints).toEqual([]);
  });

  it('is revoked once that was confirmed, and then refused', async () => {
    const { page } = editor;
    const revoke = page.getByRole('button', { name: 'Revoke Nightly import' });
    await revoke.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Revoke “Nightly import”?' });
    await dialog.waitFor();
    expect(await wrong(editor.page)).toEqual([]);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect((await askBy(secret)).status).toBe(200);
    await revoke.press('Enter');
    await dialog.getByRole('button', { name: 'Revoke it' }).press('Enter');
    await page.getByText('“Nightly import” is revoked.').waitFor();
    await page.getByText('You have no tokens').waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('main');
    const refused = { message: 'This token was revoked.', extensions: { code: 'UNAUTHENTICATED' } };
    expect(await askBy(secret)).toEqual({ status: 401, answer: { errors: [refused] } });
  });

  it('met no error', () => {
    expect(editor.complaints).toEqual([]);
  });
});
