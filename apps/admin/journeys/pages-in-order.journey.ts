import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { faults, startBrowser, type Visitor, visit } from './browser.ts';
import { addresses, complaintsOf, ownerAt, seen } from './every-page.ts';
import { focusStops } from './what-axe-misses.ts';

describe('every page, by keys and for strangers', () => {
  let browser: Browser;
  let owner: Visitor;
  let paths: readonly string[];
  beforeAll(async () => {
    browser = await startBrowser();
    owner = await ownerAt(browser);
    paths = await addresses(owner);
  });
  afterAll(async () => browser?.close());

  it('takes the focus from part to part in the order in which they are read, seen and uncovered', async () => {
    // Lists of other kinds are the same page.
    const different = paths.filter((path) => !/^\/k\/(?:states|people|organisations)/u.test(path));
    expect(await seen(owner, different, async () => focusStops(owner.page))).toEqual([]);
  });

  it('reads well for a stranger too, who sees what is published and the way in', async () => {
    const stranger = await visit(browser);
    const open = paths.filter((path) => /^\/(?:k|r|search|articles|reviews|sign-in)\b/u.test(path));
    expect(await seen(stranger, [...open, '/'], async () => faults(stranger.page))).toEqual([]);
    await stranger.page.getByText('Sign in to see this page').waitFor();
    expect(stranger.complaints).toEqual([]);
  });

  it('complained of nothing but the page that is not there', () => {
    expect(complaintsOf(owner)).toEqual([]);
  });
});
