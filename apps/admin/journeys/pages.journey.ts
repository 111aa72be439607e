import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, faults, overflow, startBrowser, type Visitor, visit } from './browser.ts';
import { ask, office, ownerCookie } from './office.ts';

type Ids = { readonly nodes: readonly { readonly id: string }[] };

/** Every page of the admin, with something on it. */
const addresses = async (): Promise<readonly string[]> => {
  const found = (await ask(
    `{ articles(first: 1) { nodes { id } } reviews(first: 1) { nodes { id } } deals(first: 1) { nodes { id } }
       sanctions(first: 1) { nodes { id } } search(text: "Norway", first: 1) { record { id } } }`,
    {},
    await ownerCookie(),
  )) as {
    readonly articles: Ids;
    readonly reviews: Ids;
    readonly deals: Ids;
    readonly sanctions: Ids;
    readonly search: readonly { readonly record: { readonly id: string } }[];
  };
  const first = ({ nodes }: Ids) => nodes[0]?.id ?? 'none';
  return [
    '/',
    '/articles',
    '/articles/new',
    `/articles/${first(found.articles)}`,
    '/reviews',
    `/reviews/${first(found.reviews)}`,
    ...['states', 'organisations', 'people', 'deals', 'sanctions'].map((kind) => `/k/${kind}`),
    `/r/${first(found.deals)}`,
    `/r/${first(found.sanctions)}`,
    `/r/${found.search[0]?.record.id}`,
    '/search?q=iran',
    '/search?q=%E4%B8%AD%E5%9B%BD',
    '/accounts',
    '/no/such/page',
  ];
};

const settled = async ({ page }: Visitor, path: string) => {
  const patience = { message: path, timeout: 15_000 };
  await expect.poll(async () => page.getByRole('heading', { level: 1 }).count(), patience).toBe(1);
  // Whatever is still asked for says so in a status that ends with an ellipsis.
  await expect.poll(async () => page.getByRole('status').filter({ hasText: '…' }).count(), patience).toBe(0);
};

describe('every page', () => {
  let browser: Browser;
  let owner: Visitor;
  let paths: readonly string[];
  beforeAll(async () => {
    browser = await startBrowser();
    owner = await visit(browser);
    const { ownerEmail: email, ownerPassword: password } = office();
    await enter(owner, { email, password, name: 'Owner' });
    paths = await addresses();
  });
  afterAll(async () => browser?.close());

  const found = async (visitor: Visitor, at: readonly string[], see: () => Promise<readonly string[]>) => {
    const wrong: string[] = [];
    for (const path of at) {
      await visitor.go(path);
      await settled(visitor, path);
      wrong.push(...(await see()).map((fault) => `${path}: ${fault}`));
    }
    return wrong;
  };

  it('is without a fault that axe finds, in light and in dark', async () => {
    const { page } = owner;
    const see = async () => {
      await page.emulateMedia({ colorScheme: 'light' });
      const light = await faults(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      return [...light, ...(await faults(page, 'COLOURS'))];
    };
    expect(await found(owner, paths, see)).toEqual([]);
  });

  it('fits a window of 320 pixels, which is one of 1280 at 400 % zoom, and is without fault there', async () => {
    await owner.page.setViewportSize({ width: 320, height: 256 });
    const see = async () => {
      const by = await overflow(owner.page);
      return [...(by > 0 ? [`wider than its window by ${by} pixels`] : []), ...(await faults(owner.page))];
    };
    expect(await found(owner, paths, see)).toEqual([]);
    await owner.page.setViewportSize({ width: 1280, height: 900 });
  });

  it('reads well for a stranger too, who sees what is published and the way in', async () => {
    const stranger = await visit(browser);
    const open = paths.filter((path) => /^\/(?:k|r|search|articles|reviews)\b/u.test(path));
    expect(await found(stranger, [...open, '/sign-in', '/'], async () => faults(stranger.page))).toEqual([]);
    await stranger.page.getByText('Sign in to see this page').waitFor();
    expect(stranger.complaints).toEqual([]);
  });

  it('complained of nothing but the page that is not there', () => {
    expect(owner.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });
});
