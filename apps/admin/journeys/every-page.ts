import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Browser } from 'playwright-core';
import { expect } from 'vitest';
import { type Visitor, visitAs, visitBy } from './browser.ts';
import { furnish } from './furnished.ts';
import { ask, office, ownerCookie } from './office.ts';

type Ids = { readonly nodes: readonly { readonly id: string }[] };

/** Every page of the admin, with something on it: what the office was furnished with, in several scripts. */
export const addresses = async (owner: Visitor): Promise<readonly string[]> => {
  const browser = owner.context.browser();
  if (!browser) throw new Error('The browser was closed.');
  const editor = await visitAs(browser, 'EDITOR', 'Ásdís Ragnheiður 王小明');
  const { deal, article, chinese, review, draft, outlet, twins } = await furnish(editor, owner);
  const found = (await ask(
    `{ sanctions(first: 1) { nodes { id } } search(text: "Norway", first: 1) { record { id } } }`,
    {},
    await ownerCookie(),
  )) as { readonly sanctions: Ids; readonly search: readonly { readonly record: { readonly id: string } }[] };
  const sanction = found.sanctions.nodes[0]?.id ?? 'none';
  return [
    '/',
    '/articles',
    '/articles/new',
    `/articles/${article}`,
    `/articles/${chinese}`,
    `/articles/${article}/agreement`,
    `/articles/${article}/retract`,
    '/reviews',
    `/reviews/${review}`,
    `/reviews/${draft}`,
    ...['states', 'organisations', 'people', 'deals', 'sanctions'].map((kind) => `/k/${kind}`),
    `/r/${deal}`,
    `/r/${deal}?validAt=2014-05-21`,
    `/r/${sanction}`,
    `/r/${twins[0]}/merge?with=${twins[1]}`,
    `/r/${outlet}/retract`,
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
  // Whatever is still asked for says so in a status, most with an ellipsis; suggestions would move what has the focus when they come.
  const waiting = page.getByRole('status').filter({ hasText: /…|suggestions are being looked for/u });
  await expect.poll(async () => waiting.count(), patience).toBe(0);
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

/** The owner, who may see every page, at a browser of their own. */
export const ownerAt = async (browser: Browser): Promise<Visitor> => {
  const { ownerEmail: email, ownerPassword: password } = office();
  return visitBy(browser, { email, password, name: 'Owner' });
};

/** What the visitor's pages complained of, but for the page that is not there. */
export const complaintsOf = ({ complaints }: Visitor): readonly string[] =>
  complaints.filter((complaint) => !complaint.includes('status of 404'));
