/// <reference lib="dom" />
import type { Locator, Page } from 'playwright-core';
import type { Office } from '../journeys/open-office.ts';
import { atRest, openDesk, profiled } from './browser.ts';
import { hold, print, printHead } from './percentiles.ts';
import { mostToPaint, pressedSince, watchKeys } from './presses.ts';

type Act = {
  readonly key: string;
  /** Resolves once what the key does is there; left out where it is there with the paint. */
  readonly done?: () => Promise<unknown>;
  /** Makes the next time possible. */
  readonly again?: () => Promise<unknown>;
};

const rounds = 12;

/** Does something by its key, time after time, and holds the presses to their target; the time until it is there is printed. */
const measureAct = async (page: Page, what: string, { key, done, again }: Act): Promise<void> => {
  const [took, there]: [number[], number[]] = [[], []];
  await profiled(page, async () => {
    for (let round = 0; round < rounds; round += 1) {
      await pressedSince(page);
      const began = performance.now();
      await page.keyboard.press(key);
      await done?.();
      there.push(performance.now() - began);
      took.push(...(await pressedSince(page)));
      await again?.();
    }
  });
  hold(what, took, mostToPaint);
  if (done) print('  until it is there', there);
};

/**
 * Prints how long it takes to open a claim's form and the palette, to accept a suggestion and to undo that, each by its
 * key on the desk of an article with 2,000 marks; the program fails where the paint misses its target.
 */
export const measureActs = async (page: Page, office: Office, article: string): Promise<void> => {
  await openDesk(page, office, article);
  await atRest(page);
  await watchKeys(page);
  printHead('From key to paint, of acts');
  const text = page.getByRole('textbox', { name: 'Text of the article' });
  // By what stands in the page: to look for a role goes through all of its elements, while the press is painted.
  const form = page.locator('form[aria-label="New claim"]');
  await page.keyboard.press('s');
  /** Opens what a key opens, and closes it by Escape. */
  const measureOpening = async (what: string, key: string, opened: Locator) =>
    measureAct(page, what, {
      key,
      done: async () => opened.waitFor(),
      again: async () => {
        await page.keyboard.press('Escape');
        await opened.waitFor({ state: 'detached' });
        await text.focus();
      },
    });
  await measureOpening('Enter opens the claim form', 'Enter', form);
  await measureOpening('Control + K opens the palette', 'Control+k', page.locator('[role=dialog]'));
  const current = page.getByRole('region', { name: 'Suggestion looked at' });
  const toMention = async (): Promise<void> => {
    for (let presses = 0; presses < 20; presses += 1) {
      if ((await current.textContent({ timeout: 1_000 }).catch(() => ''))?.startsWith('Mention')) return;
      await page.keyboard.press('j');
    }
    throw new Error('J comes to no mention.');
  };
  await toMention();
  await measureAct(page, 'A accepts a suggestion', { key: 'a', again: toMention });
  const undone = page.getByRole('status').filter({ hasText: /^Undone/u });
  await measureAct(page, 'Z undoes', {
    key: 'z',
    done: async () => {
      await page.waitForTimeout(50); // what the press before undid is said until then
      await undone.first().waitFor();
    },
  });
};
