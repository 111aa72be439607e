import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { enter, faults, overflow, type Visitor, visit } from './browser.ts';
import { ask, office, ownerCookie } from './office.ts';

type Ids = { readonly nodes: readonly { readonly id: string }[] };

/** Every page of the admin, with something on it. */
export const addresses = async (): Promise<readonly string[]> => {
  const found = (await ask(
    `{ articles(first: 1) { nodes { id } } reviews(first: 1) { nodes { id } } deals(first: 1) { nodes { id } }
       sanctions(first: 1) { nodes { id } } organisations(first: 1) { nodes { id } }
       search(text: "Norway", first: 1) { record { id } } }`,
    {},
    await ownerCookie(),
  )) as {
    readonly articles: Ids;
    readonly reviews: Ids;
    readonly deals: Ids;
    readonly sanctions: Ids;
    readonly organisations: Ids;
    readonly search: readonly { readonly record: { readonly id: string } }[];
  };
  const first = ({ nodes }: Ids) => nodes[0]?.id ?? 'none';
  return [
    '/',
    '/articles',
    '/articles/new',
    `/articles/${first(found.articles)}`,
    `/articles/${first(found.articles)}/agreement`,
    `/articles/${first(found.articles)}/retract`,
    '/reviews',
    `/reviews/${first(found.reviews)}`,
    ...['states', 'organisations', 'people', 'deals', 'sanctions'].map((kind) => `/k/${kind}`),
    `/r/${first(found.deals)}`,
    `/r/${first(found.sanctions)}`,
    `/r/${first(found.sanctions)}/merge`,
    `/r/${first(found.organisations)}/retract`,
    `/r/${found.search[0]?.record.id}`,
    '/search?q=iran',
    '/search?q=%E4%B8%AD%E5%9B%BD',
    '/activity',
    '/disputes?part=ALL',
    '/duplicates',
    '/accounts',
    '/tokens',
    '/sign-in',
    '/no/such/page',
  ];
};

/** The routes that the admin has, as Next names them: "/articles/[id]". */
export const routes = (): readonly string[] =>
  readdirSync(fileURLToPath(new URL('../app', import.meta.url)), { recursive: true, encoding: 'utf8' })
    .filter((path) => path === 'page.tsx' || path.endsWith('/page.tsx'))
    .map((path) => `/${path.replace(/\/?page\.tsx$/u, '')}`);

/** Whether an address leads to a route. */
export const leadsTo = (address: string, route: string): boolean => {
  const parts = (path: string) => path.replace(/\?.*$/u, '').split('/');
  const wanted = parts(route);
  const given = parts(address);
  return (
    wanted.length === given.length && wanted.every((part, at) => part.startsWith('[') || part === given[at])
  );
};

/** Waits until a page asks for nothing any more. */
export const settled = async ({ page }: Visitor, path: string): Promise<void> => {
  const patience = { message: path, timeout: 15_000 };
  await expect.poll(async () => page.getByRole('heading', { level: 1 }).count(), patience).toBe(1);
  // Whatever is still asked for says so in a status that ends with an ellipsis.
  await expect.poll(async () => page.getByRole('status').filter({ hasText: '…' }).count(), patience).toBe(0);
};

/** Visits each address and gathers what `see` finds there, each finding with its address. */
export const seen = async (
  visitor: Visitor,
  at: readonly string[],
  see: (path: string) => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const path of at) {
    await visitor.go(path);
    await settled(visitor, path);
    found.push(...(await see(path)).map((fault) => `${path}: ${fault}`));
  }
  return found;
};

/** What is found at 320 pixels, which is a window of 1280 at 400 % zoom. */
export const narrowly = async (
  { page }: Visitor,
  see: () => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  await page.setViewportSize({ width: 320, height: 256 });
  const by = await overflow(page);
  const found = [...(by > 0 ? [`wider than its window by ${by} pixels`] : []), ...(await see())];
  await page.setViewportSize({ width: 1280, height: 900 });
  return found;
};

/** What axe finds wrong with the colours in the dark. */
export const darkly = async ({ page }: Visitor): Promise<readonly string[]> => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const found = await faults(page, 'COLOURS');
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
};

/** The owner, who may see every page, at a browser of their own. */
export const ownerAt = async (browser: Browser): Promise<Visitor> => {
  const owner = await visit(browser);
  const { ownerEmail: email, ownerPassword: password } = office();
  await enter(owner, { email, password, name: 'Owner' });
  return owner;
};

/** What the visitor's pages complained of, but for the page that is not there. */
export const complaintsOf = ({ complaints }: Visitor): readonly string[] =>
  complaints.filter((complaint) => !complaint.includes('404'));
