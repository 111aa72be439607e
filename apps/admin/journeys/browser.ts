import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { type Account, account, office, type Role, signIn } from './office.ts';

// Of two lists of features the browser heeds the last one: that of Playwright, and with it the popup of the address bar, a
// page of its own in every window, which takes more than a second to draw and is never seen.
const withoutFeatures = [
  'AvoidCorsURLLoaderRestartOnRedirect',
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'AimEnabled',
  'DestroyProfileOnBrowserClose',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'LensOverlay',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch',
  'ThirdPartyStoragePartitioning',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
  'WebUIOmniboxPopup',
];
const flags = [
  `--disable-features=${withoutFeatures.join(',')}`,
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
    if (message.type() === 'error') complaints.push(`${message.text()} (${message.location().url})`);
  });
  const go = async (path: string) => {
    await page.goto(`${office().admin}${path}`);
  };
  return { page, context, complaints, go };
};

const isIn = async ({ page }: Visitor): Promise<void> =>
  page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();

/** Enters the office by the form, with the keyboard, and stands before the inbox. */
export const enterByForm = async (visitor: Visitor, { email, password }: Account): Promise<void> => {
  const { page, go } = visitor;
  await go('/sign-in');
  await page.getByLabel('Email address').fill(email);
  await page.getByRole('textbox', { name: 'Password' }).fill(password);
  await page.keyboard.press('Enter');
  await isIn(visitor);
};

/**
 * Enters the office with the session that signing in gives, where the form is another journey's matter. No page is opened
 * yet: whoever looks at something goes there next.
 */
export const comeIn = async ({ context }: Visitor, person: Account): Promise<void> => {
  const cookies = (await signIn(person)).split('; ').map((pair) => {
    const at = pair.indexOf('=');
    return { name: pair.slice(0, at), value: pair.slice(at + 1), url: office().admin, httpOnly: true };
  });
  await context.addCookies(cookies);
};

/** Somebody at a window of their own, who has come in. */
export const visitBy = async (browser: Browser, person: Account): Promise<Visitor> => {
  const visitor = await visit(browser);
  await comeIn(visitor, person);
  return visitor;
};

/** The same by a new account of a role. */
export const visitAs = async (browser: Browser, role: Role, name: string): Promise<Visitor> =>
  visitBy(browser, await account(role, name));

/** Comes in, and stands before the inbox. */
export const enter = async (visitor: Visitor, person: Account): Promise<void> => {
  await comeIn(visitor, person);
  await visitor.go('/');
  await isIn(visitor);
};

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
/** All that the guidelines ask (WCAG 2.2 A and AA), and what is good practice besides. */
const asked = {
  type: 'tag',
  values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
} as const;

type Axe = {
  readonly run: (
    root: unknown,
    options: object,
  ) => Promise<{
    readonly violations: readonly {
      readonly id: string;
      readonly nodes: readonly { readonly html: string; readonly element: Element }[];
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

/** The rules whose answer hangs on colours, or on where things are drawn: all others ask what the page is. */
const ofLooks = {
  type: 'rule',
  values: ['color-contrast', 'link-in-text-block', 'scrollable-region-focusable', 'target-size'],
} as const;

/**
 * What axe finds wrong with the page once it has settled: rules and the elements that break them. A target that is cut by
 * what is open over it is as large as before once that is closed, and so is the room about those beside it: of these are
 * told the ones that are too small without it, too.
 */
export const faults = async (
  page: Page,
  rules: typeof asked | typeof ofLooks = asked,
): Promise<readonly string[]> => {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  const find = async () =>
    page.evaluate(async (runOnly) => {
      const size = 'target-size';
      const { axe: checker, document: root } = globalThis as unknown as { axe: Axe; document: unknown }; // put there above
      const options = { runOnly, resultTypes: ['violations'], elementRef: true };
      const { violations } = await checker.run(root, options);
      const opened = [
        ...document.querySelectorAll<HTMLElement>('[role="dialog"], [role="menu"], [role="listbox"]'),
      ].filter((popup) => popup.checkVisibility({ visibilityProperty: true }));
      const [crowded] = violations.filter(({ id }) => id === size);
      const inTheClear = new Set<Element>();
      if (crowded && opened.length > 0) {
        // Away from what it covers, and still focused: out of sight altogether, it would close.
        for (const popup of opened) popup.style.translate = '0 -100000px';
        const without = await checker.run(root, { ...options, runOnly: { type: 'rule', values: [size] } });
        for (const popup of opened) popup.style.translate = '';
        const broken = new Set(
          without.violations.flatMap(({ nodes }) => nodes.map(({ element }) => element)),
        );
        for (const { element } of crowded.nodes)
          if (!broken.has(element) && !opened.some((popup) => popup.contains(element)))
            inTheClear.add(element);
      }
      return violations.flatMap(({ id, nodes }) => {
        const broken = id === size ? nodes.filter(({ element }) => !inTheClear.has(element)) : nodes;
        return broken.length === 0 ? [] : `${id}: ${broken.map(({ html }) => html).join(' ')}`;
      });
    }, rules);
  return staying(find, (found) => found.length === 0);
};

/** By how many pixels the page, once it has settled, is wider than its window. */
export const overflow = async (page: Page): Promise<number> =>
  staying(
    async () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    (by) => by <= 0,
  );

/** That a page is wider than its window, and by what: the parts that stand outside and that nothing cuts off. */
export const tooWide = async (page: Page): Promise<readonly string[]> => {
  const by = await overflow(page);
  if (by <= 0) return [];
  const outside = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    // What an element hides of itself is within it; only what it stands in can hide where it stands.
    const isCut = ({ parentElement }: Element): boolean =>
      parentElement !== null &&
      parentElement !== document.body &&
      (getComputedStyle(parentElement).overflowX !== 'visible' || isCut(parentElement));
    return [...document.querySelectorAll('body *')]
      .filter((element) => {
        const { left, right } = element.getBoundingClientRect();
        // From the right the page scrolls to the left, and its places are below zero.
        const isOutside = document.dir === 'rtl' ? left + scrollX < 0 : right + scrollX > width;
        return isOutside && !isCut(element);
      })
      .slice(0, 3)
      .map((element) => element.outerHTML.slice(0, 160));
  });
  return [`wider than its window by ${by} pixels: ${outside.join(' ')}`];
};

/** How a page is looked at. 320 pixels are a window of 1280 at 400 % zoom. */
export type Look = {
  readonly scheme: 'light' | 'dark';
  readonly direction: 'ltr' | 'rtl';
  readonly width: 1280 | 320;
};

const heights = { 1280: 900, 320: 256 } as const;
const usual: Look = { scheme: 'light', direction: 'ltr', width: 1280 };

/** Every two of a scheme, a direction and a width stand together in one of these. */
export const everyLook: readonly Look[] = [
  usual,
  { scheme: 'dark', direction: 'ltr', width: 320 },
  { scheme: 'light', direction: 'rtl', width: 320 },
  { scheme: 'dark', direction: 'rtl', width: 1280 },
];

/** Has the page speak a language, as if it had been chosen in another window; null for the usual one. The one before. */
const speak = async (page: Page, language: string | null): Promise<string | null> =>
  page.evaluate((code) => {
    const key = 'chancery-language';
    const before = localStorage.getItem(key);
    if (code === null) localStorage.removeItem(key);
    else localStorage.setItem(key, code);
    dispatchEvent(new StorageEvent('storage', { key, newValue: code }));
    return before;
  }, language);

/**
 * Looks at a page as it stands, with all that is open on it, in one way after the other; what is found is told with
 * the look. Afterwards it is as it was before.
 */
export const lookedAt = async (
  page: Page,
  looks: readonly Look[],
  see: (look: Look) => Promise<readonly string[]>,
): Promise<readonly string[]> => {
  const found: string[] = [];
  const before = await speak(page, null);
  for (const look of [...looks, null]) {
    const { scheme, direction, width } = look ?? usual;
    await page.emulateMedia({ colorScheme: scheme });
    await page.setViewportSize({ width, height: heights[width] });
    await speak(page, look ? (direction === 'rtl' ? 'ar-XB' : null) : before);
    if (!look) break;
    await page.waitForFunction((way) => document.documentElement.dir === way, direction);
    found.push(...(await see(look)).map((fault) => `${scheme} ${direction} ${width}: ${fault}`));
  }
  return found;
};

/** What is wrong with a page in one look: for axe, and, where it is narrow, by being wider than its window. */
export const faultsIn = async (page: Page, { width }: Look): Promise<readonly string[]> => [
  ...(width === 320 ? await tooWide(page) : []),
  ...(await faults(page)),
];

const opposite: Look = { scheme: 'dark', direction: 'rtl', width: 320 };

/**
 * What axe finds wrong with all that is open, in light and wide from left to right, and in dark and narrow from right to
 * left; and what is too wide at 320 pixels from left to right.
 */
export const wrongEitherWay = async (page: Page): Promise<readonly string[]> =>
  lookedAt(page, [usual, { ...usual, width: 320 }, opposite], async ({ width, direction }) =>
    width === 320 && direction === 'ltr' ? tooWide(page) : faults(page),
  );

/**
 * What axe finds wrong in light, in dark of what hangs on looks, and what is too wide for 320 pixels; the window is as
 * before after it.
 */
export const wrong = async (page: Page): Promise<readonly string[]> => {
  const found: string[] = [];
  for (const [colorScheme, rules] of [['light', asked] as const, ['dark', ofLooks] as const]) {
    await page.emulateMedia({ colorScheme });
    found.push(...(await faults(page, rules)));
  }
  await page.setViewportSize({ width: 320, height: 256 });
  found.push(...(await tooWide(page)));
  await page.setViewportSize({ width: 1280, height: 900 });
  await page.emulateMedia({ colorScheme: 'light' });
  return found;
};
