import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser, type Visitor } from './browser.ts';
import { wrongInEveryLook } from './every-look.ts';
import { addresses, complaintsOf, leadsTo, ownerAt, routes, seen } from './every-page.ts';
import { openedOn } from './opened.ts';

describe('every page', () => {
  let browser: Browser;
  let owner: Visitor;
  let paths: readonly string[];
  beforeAll(async () => {
    browser = await startBrowser();
    owner = await ownerAt(browser);
    paths = await addresses(owner);
  });
  afterAll(async () => browser?.close());

  it('is visited here', () => {
    expect(routes().filter((route) => !paths.some((path) => leadsTo(path, route)))).toEqual([]);
  });

  it('is without fault in light and dark, from left and right, wide and at 320 pixels, for axe and for what axe misses', async () => {
    const { page } = owner;
    const titles = new Map<string, string>();
    const sharedTitle = async (path: string) => {
      const title = await page.title();
      const other = titles.get(title);
      titles.set(title, path);
      return other && other !== path.replace(/\?.*$/u, '') ? [`is called as ${other} is: ${title}`] : [];
    };
    const opened = async (path: string) => {
      const found: string[] = [];
      for (const { what, open, close } of openedOn(path, paths)) {
        await open(page);
        found.push(...(await wrongInEveryLook(page)).map((fault) => `${what}: ${fault}`));
        await close(page);
      }
      return found;
    };
    const see = async (path: string) => [
      ...(await sharedTitle(path)),
      ...(await wrongInEveryLook(page)),
      ...(await opened(path)),
    ];
    expect(await seen(owner, paths, see)).toEqual([]);
  }, 600_000);

  it('complained of nothing but the page that is not there', () => {
    expect(complaintsOf(owner)).toEqual([]);
  });
});
