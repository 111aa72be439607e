/// <reference lib="dom" />
import { chromium, type Page } from 'playwright-core';
import type { Office } from '../journeys/open-office.ts';
import type { Person } from './office.ts';

const flags = ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-sync'];

/** A window in which somebody has signed in, and what closes the browser. */
export const signedIn = async (office: Office, { email, password }: Person) => {
  const executablePath = process.env['CHANCERY_CHROMIUM'] ?? '/usr/bin/chromium';
  const browser = await chromium.launch({ executablePath, args: flags });
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  page.setDefaultTimeout(60_000);
  // What tsx hands to the page calls this on functions that have a name.
  await page.addInitScript('globalThis.__name = (named) => named;');
  await page.goto(`${office.admin}/sign-in`);
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
  return { page, close: async () => browser.close() };
};

/** Opens the article on the desk and waits for its text and for what is suggested for it. */
export const openDesk = async (page: Page, office: Office, article: string): Promise<void> => {
  await page.goto(`${office.admin}/articles/${article}`);
  await page.getByRole('listbox', { name: 'List of suggestions' }).waitFor();
  await page.getByRole('textbox', { name: 'Text of the article' }).focus();
};

/**
 * Waits until the page has had time to spare for half a second, and five seconds at most: what follows is not held up by
 * its opening.
 */
export const atRest = async (page: Page): Promise<void> =>
  page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        const began = performance.now();
        const look = (since: number) =>
          requestIdleCallback((deadline) => {
            const now = performance.now();
            const rested = deadline.timeRemaining() < 8 ? now : since; // of a frame of sixteen milliseconds
            if (now - rested > 500 || now - began > 5_000) resolve();
            else setTimeout(() => look(rested), 50);
          });
        look(began);
      }),
  );

type Traced = {
  readonly name: string;
  readonly ph: string;
  readonly dur?: number;
};

/** Does what is given; with MEASURE_PROFILE set it prints too what the browser did meanwhile, the longest first. */
export const profiled = async <Result>(page: Page, run: () => Promise<Result>): Promise<Result> => {
  const browser = page.context().browser();
  if (process.env['MEASURE_PROFILE'] === undefined || !browser) return run();
  await browser.startTracing(page, { categories: ['devtools.timeline', 'blink'] });
  const result = await run();
  const { traceEvents } = JSON.parse(String(await browser.stopTracing())) as {
    readonly traceEvents: readonly Traced[]; // the format of Chromium's traces
  };
  const spent = new Map<string, { readonly took: number; readonly times: number }>();
  for (const { name, dur = 0, ph } of traceEvents) {
    const { took, times } = spent.get(name) ?? { took: 0, times: 0 };
    if (ph === 'X') spent.set(name, { took: took + dur, times: times + 1 });
  }
  const longest = [...spent].toSorted(([, one], [, other]) => other.took - one.took).slice(0, 24);
  for (const [name, { took, times }] of longest)
    console.log(`${(took / 1000).toFixed(0).padStart(8)} ms  ${times} times  ${name}`);
  return result;
};
