import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, startBrowser, type Visitor } from './browser.ts';
import { addresses, complaintsOf, darkly, leadsTo, narrowly, ownerAt, routes, seen } from './every-page.ts';
import { clickable, clipped, smallTargets } from './what-axe-misses.ts';

describe('every page', () => {
  let browser: Browser;
  let owner: Visitor;
  let paths: readonly string[];
  beforeAll(async () => {
    browser = await startBrowser();
    owner = await ownerAt(browser);
    paths = await addresses();
  });
  afterAll(async () => browser?.close());

  it('is visited here', () => {
    expect(routes().filter((route) => !paths.some((path) => leadsTo(path, route)))).toEqual([]);
  });

  it('is without fault in light, in dark and at 320 pixels, for axe and for what axe misses', async () => {
    const { page } = owner;
    const titles = new Map<string, string>();
    const sharedTitle = async (path: string) => {
      const title = await page.title();
      const other = titles.get(title);
      titles.set(title, path);
      return other ? [`is called as ${other} is: ${title}`] : [];
    };
    const see = async (path: string) => [
      ...(await sharedTitle(path)),
      ...(await faults(page)),
      ...(await darkly(owner)),
      ...(await smallTargets(page)),
      ...(await clickable(page)),
      ...(await clipped(page)),
      ...(await narrowly(owner, async () => [...(await faults(page)), ...(await smallTargets(page))])),
    ];
    expect(await seen(owner, paths, see)).toEqual([]);
  });

  it('complained of nothing but the page that is not there', () => {
    expect(complaintsOf(owner)).toEqual([]);
  });
});
