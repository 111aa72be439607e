import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Account, office } from './office.ts';

const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the Chromium that `npm test` found or installed. */
export const startBrowser = async (): Promise<Browser> =>
  chromium.launch({ executablePath: process.env['CHANCERY_CHROMIUM'] ?? '/usr/bin/chromium', args: flags });

/** A person at a browser of their own. */
export type Visitor = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** Errors that the pages met: journeys end by expecting none. */
  readonly complaints: string[];
  readonly go: (path: string) => Promise<void>;
};

/** Opens a window of its own; nobody has signed in there. */
export const visit = async (browser: Browser): Promise<Visitor> => {
  // What looks into pages for faults (axe) is not theirs, and their policy would keep it out.
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, bypassCSP: true });
  const page = await context.newPage();
  page.setDefaultTimeout(15_000);
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  const go = async (path: string) => {
    await page.goto(`${office().admin}${path}`);
  };
  return { page, context, complaints, go };
};

const sessions = new Map<string, Awaited<ReturnType<BrowserContext['cookies']>>>();

/**
 * Enters the office: by the form, with the keyboard, the first time that a journey has this person do so, and with the
 * cookies of that time in later windows, as sign-ins are limited by the minute.
 */
export const enter = async ({ page, context, go }: Visitor, { email, password }: Account): Promise<void> => {
  const inbox = page.getByRole('heading', { level: 1, name: 'Inbox' });
  const known = sessions.get(email);
  if (known) {
    await context.addCookies(known);
    await go('/');
    return inbox.waitFor();
  }
  await go('/sign-in');
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.keyboard.press('Enter');
  await inbox.waitFor();
  sessions.set(email, await context.cookies());
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** What axe looks for: all that the guidelines ask, or only what changes with the colours. */
const looks = {
  ALL: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
  COLOURS: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
} as const;

type Axe = {
  readonly run: (
    root: unknown,
    options: object,
  ) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string }[];
    }[];
  }>;
};

// Colours and widths move for a moment after they were told to; a fault is what stays.
const staying = async <Found>(
  look: () => Promise<Found>,
  isFine: (found: Found) => boolean,
): Promise<Found> => {
  const until = Date.now() + 5_000;
  for (;;) {
    const found = await look();
    if (isFine(found) || Date.now() > until) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
};

/** What axe finds wrong with the page once it has settled: rules and the elements that break them. */
export const faults = async (page: Page, look: keyof typeof looks = 'ALL'): Promise<readonly string[]> => {
  await page.evaluate(axe);
  const find = async () =>
    page.evaluate(async (runOnly) => {
      const { axe: checker, document: root } = globalThis as unknown as { axe: Axe; document: unknown }; // put there above
      const { violations } = await checker.run(root, { runOnly });
      return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
    }, looks[look]);
  return staying(find, (found) => found.length === 0);
};

/** By how many pixels the page, once it has settled, is wider than its window. */
export const overflow = async (page: Page): Promise<number> =>
  staying(
    async () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    (by) => by <= 0,
  );

/** What axe finds wrong in light and in dark, and what is too wide for 320 pixels; the window is as before after it. */
export const wrong = async (page: Page): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await faults(page)));
  }
  await page.setViewportSize({ width: 320, height: 256 });
  const by = await overflow(page);
  if (by > 0) found.push(`wider than its window by ${by} pixels`);
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
};
