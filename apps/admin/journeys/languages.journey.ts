import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { enter, faults, overflow, startBrowser, type Visitor, visit } from './browser.ts';
import { give } from './give.ts';
import { tabTo } from './keys.ts';
import { account, office } from './office.ts';

/** A page of the office. */
type Opened = {
  readonly path: string;
  /** Words that are on it once all of it is drawn. */
  readonly shows?: string;
  /** A button on it that shows more, by its selector, and what is there then. */
  readonly presses?: { readonly button: string; readonly shows: string };
  /** It lists what others have stored in Latin letters. */
  readonly lists?: true;
};

/** Pages of every room; those of an article that two have read are added once there is one. */
const pages: Opened[] = [
  { path: '/articles/new' },
  { path: '/reviews', lists: true },
  { path: '/tokens', lists: true },
  { path: '/accounts', lists: true },
  { path: '/search' },
  { path: '/search?q=norway', lists: true },
  { path: '/no/such/page' },
];

/** The desk of that article, beside whose text a claim is being made. */
const desk = { path: '', shows: 'Рига займёт' };

const text = 'Рига займёт денег у Таллина.';

// One claim of one article, which each of its readers sees otherwise. What is stored has no Latin letters.
const readOtherwise = async (readers: readonly Visitor[]): Promise<void> => {
  const [first] = readers;
  if (!first) throw new Error('Nobody reads the article.');
  const article = (await give(first, 'importArticle', { content: text, headline: 'Рига займёт' })).id;
  const subject = (await give(first, 'createRecord', { kind: 'DEAL', label: 'Рижский заём' })).id;
  for (const [at, by] of readers.entries()) {
    const review = (await give(by, 'openReview', { article })).id;
    const claim = {
      subject,
      field: 'subject',
      value: { asStated: 'заём' },
      realisation: at === 0 ? 'ACTUAL' : 'PLANNED',
      certainty: 'CERTAIN',
      citations: [{ start: 0, end: text.length, exact: text }],
    };
    const input = { review, expectedVersion: 1, claims: [claim] };
    const made = await give(by, 'proposeClaims', input, '... on Proposed { claims { id } }');
    await give(by, 'submitReview', { review, expectedVersion: 2 });
    const judged = { claim: made.claims[0].id, verdict: 'ACCEPTED', rank: 'PREFERRED', reason: 'Новее.' };
    if (by !== first) await give(first, 'judgeClaims', { review, expectedVersion: 3, judgements: [judged] });
    pages.push({ path: `/reviews/${review}`, shows: 'заём' });
  }
  pages.push({ path: `/articles/${article}/agreement`, shows: text });
  pages.push({
    path: `/r/${subject}`,
    shows: 'Новее.',
    presses: { button: 'li button[aria-expanded=false]', shows: 'blockquote' },
  });
  pages.push({ path: `/k/deals?name=${encodeURIComponent('Рижский')}`, shows: 'Рижский заём' });
  desk.path = `/articles/${article}`;
};

describe('the language of the office', () => {
  let browser: Browser;
  let owner: Visitor;
  beforeAll(async () => {
    browser = await startBrowser();
    owner = await visit(browser);
    const ines = await account('EDITOR', 'Ines'); // somebody else, whose name stays as it is
    const editor = await visit(browser);
    await enter(editor, ines);
    const { ownerEmail: email, ownerPassword: password } = office();
    await enter(owner, { email, password, name: 'Owner' });
    await readOtherwise([owner, editor]);
  });
  afterAll(async () => browser?.close());

  const document = async () =>
    owner.page.evaluate(() => [globalThis.document.documentElement.lang, globalThis.document.dir]);
  const settled = async () => {
    await owner.page.getByRole('heading', { level: 1 }).waitFor();
    await expect
      .poll(async () => owner.page.getByRole('status').filter({ hasText: '…' }).count(), { timeout: 15_000 })
      .toBe(0);
  };
  const open = async ({ path, shows, presses }: Opened) => {
    await owner.go(path);
    await settled();
    if (shows) await owner.page.getByText(shows).first().waitFor();
    if (!presses) return;
    await owner.page.locator(presses.button).first().click();
    await owner.page.locator(presses.shows).first().waitFor();
  };

  it('is English, and another one from the account’s menu on, by keys alone', async () => {
    const { page, go } = owner;
    await go('/tokens');
    await settled();
    expect(await document()).toEqual(['en-GB', 'ltr']);
    await tabTo(page, /^owner/iu);
    await page.keyboard.press('Enter');
    const accents = page.getByRole('menuitemradio', { name: 'Ĩńţéŕńãţĩöńãĺ', exact: true });
    await accents.waitFor();
    expect(await page.getByRole('menuitemradio', { name: 'English' }).getAttribute('aria-checked')).toBe(
      'true',
    );
    await accents.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { level: 1, name: 'ÂPÎÎ ţöķķéñšš' }).waitFor();
    expect(await accents.getAttribute('aria-checked')).toBe('true');
    expect(await document()).toEqual(['en-XA', 'ltr']);
    await page.keyboard.press('Escape');
  });

  /** The lines and names of a page that are English though another language was chosen. */
  const english = async ({ lists }: Opened): Promise<readonly string[]> => {
    const { page } = owner;
    const named = await page.evaluate(() =>
      [
        ...globalThis.document.querySelectorAll(':is([aria-label], [placeholder]):not([aria-hidden=true])'),
      ].flatMap((element) => ['aria-label', 'placeholder'].map((name) => element.getAttribute(name) ?? '')),
    );
    const parts = await page.locator('#main, nav').allInnerTexts();
    const said = [await page.title(), ...named, ...parts.join('\n').split('\n')];
    // What is stored keeps its letters: names of records and people, addresses, and what is searched.
    const listed = lists
      ? await page.locator('#main :is(li, tr) :is([dir="auto"], bdi)').allInnerTexts()
      : [];
    // People and records to choose from, whose values are their ids.
    const offered = await page
      .locator('#main option')
      .evaluateAll((all) =>
        all.flatMap((each) =>
          (each as HTMLOptionElement).value.length > 20 ? (each.textContent ?? '') : [],
        ),
      );
    // Moments and lists are written by the browser, which knows this language as a kind of English.
    const written = [', and ', ...(await page.locator('#main time').allInnerTexts())];
    const stored = ['norway', 'Owner', 'Ines', ...written, ...listed, ...offered].filter(
      (words) => words !== '',
    );
    // The longest first: a name may hold another one.
    stored.sort((one, other) => other.length - one.length);
    const ours = (words: string) => stored.reduce((left, own) => left.replaceAll(own, ''), words);
    return said.filter((words) => !words.includes('@') && /[aeiou]/u.test(ours(words)));
  };
  /** Opens the form of a claim on the first words of the text. */
  const claim = async () => {
    const { page } = owner;
    await open(desk);
    await page.locator('[role=textbox][aria-multiline]').focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('aside form fieldset').first().waitFor();
  };

  it('is said on every part of every page, their titles and names too', async () => {
    for (const opened of pages) {
      await open(opened);
      // The server writes English; the browser says it again in the language that was chosen, a moment later.
      await expect.poll(async () => english(opened), { message: opened.path }).toEqual([]);
    }
  });

  it('is said on the desk too, where a claim is being made', async () => {
    await claim();
    await expect.poll(async () => english(desk)).toEqual([]);
  });

  it('runs from right to left where it is written so, without fault, wide and at 320 pixels', async () => {
    const { page } = owner;
    await page.evaluate(() => localStorage.setItem('chancery-language', 'ar-XB'));
    const wrong: string[] = [];
    for (const opened of [...pages, desk]) {
      await (opened === desk ? claim() : open(opened));
      expect(await document()).toEqual(['ar-XB', 'rtl']);
      wrong.push(...(await faults(page)));
      await page.setViewportSize({ width: 320, height: 256 });
      const by = await overflow(page);
      if (by > 0) wrong.push(`${opened.path} is wider than its window by ${by} pixels`);
      wrong.push(...(await faults(page)));
      await page.setViewportSize({ width: 1280, height: 900 });
    }
    expect(wrong).toEqual([]);
    const menu = await page.locator('nav').boundingBox();
    expect(menu?.x).toBeGreaterThan(1000);
  });

  it('has its direction before any of our scripts has run', async () => {
    const page = await owner.context.newPage();
    await page.route('**/_next/static/chunks/**', (route) => route.abort());
    await page.goto(`${office().admin}/sign-in`);
    const root = page.locator('html');
    expect([await root.getAttribute('lang'), await root.getAttribute('dir')]).toEqual(['ar-XB', 'rtl']);
    await page.close();
  });

  it('is told of by no complaint, such as of a page that was drawn in another one', () => {
    expect(owner.complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });
});
