import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, startBrowser, type Visitor } from './browser.ts';
import { addresses, complaintsOf, darkly, narrowly, ownerAt, seen } from './every-page.ts';

describe('every page, from right to left', () => {
  let browser: Browser;
  let owner: Visitor;
  let paths: readonly string[];
  beforeAll(async () => {
    browser = await startBrowser();
    owner = await ownerAt(browser);
    paths = await addresses();
  });
  afterAll(async () => browser?.close());

  it('is without fault in light, in dark and at 320 pixels', async () => {
    const { page } = owner;
    await page.evaluate(() => localStorage.setItem('chancery-language', 'ar-XB'));
    const see = async () => {
      await expect.poll(async () => page.evaluate(() => document.dir)).toBe('rtl');
      return [...(await darkly(owner)), ...(await narrowly(owner, async () => faults(page)))];
    };
    expect(await seen(owner, paths, see)).toEqual([]);
    await page.evaluate(() => localStorage.removeItem('chancery-language'));
  });

  it('complained of nothing but the page that is not there', () => {
    expect(complaintsOf(owner)).toEqual([]);
  });
});
