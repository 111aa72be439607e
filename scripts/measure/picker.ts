/// <reference lib="dom" />
import type { CDPSession, Page } from 'playwright-core';
import type { Office } from '../journeys/open-office.ts';
import { atRest, openDesk } from './browser.ts';
import { hold, print, printHead } from './percentiles.ts';

/** From the last key to the option's paint; to the request; and how long that took. In milliseconds. */
type Offered = { readonly all: number; readonly waited: number; readonly asked: number };

declare global {
  var offered: Promise<Offered>;
}

// Options of the words before are gone once the last letter is drawn: an option that is seen from then on is of the word.
const watchOption = async (page: Page, word: string, option: string): Promise<void> =>
  page.evaluate(
    ([typed, wanted]) => {
      let last = 0;
      let isTyped = false;
      document.addEventListener('keydown', (event) => (last = event.timeStamp), true);
      document.addEventListener(
        'input',
        ({ target }) => (isTyped = target instanceof HTMLInputElement && target.value === typed),
        true,
      );
      performance.clearResourceTimings();
      const isOffered = () =>
        [...document.querySelectorAll('[role=option]')].some(
          (each) => each.textContent?.startsWith(wanted) && each.checkVisibility({ opacityProperty: true }),
        );
      globalThis.offered = new Promise((resolve, reject) => {
        setTimeout(() => reject(new Error(`${wanted} is not offered for “${typed}”.`)), 30_000);
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => {
          const all = performance.now() - last;
          const requests = performance.getEntriesByType('resource') as PerformanceResourceTiming[];
          const search = requests.findLast(
            ({ startTime, name }) => startTime >= last && name.includes('graphql'),
          );
          resolve({
            all,
            waited: (search?.startTime ?? Number.NaN) - last,
            asked: search?.duration ?? Number.NaN,
          });
        };
        // An option that stays from one answer to the next changes nothing of the page: so each frame is asked.
        const look = () => {
          if (isTyped && isOffered()) port2.postMessage(null);
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
    },
    [word, option] as const,
  );

// Playwright's keyboard has no Cyrillic keys: it would insert the letters without a press.
const pressLetter = async (keyboard: CDPSession, letter: string): Promise<void> => {
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyDown', key: letter, text: letter });
  await keyboard.send('Input.dispatchKeyEvent', { type: 'keyUp', key: letter });
};

const typedOnce = async (
  page: Page,
  keyboard: CDPSession,
  word: string,
  option: string,
): Promise<Offered> => {
  await page.getByLabel('About', { exact: true }).first().focus();
  await watchOption(page, word, option);
  for (const letter of word) {
    await pressLetter(keyboard, letter);
    await page.waitForTimeout(50);
  }
  return page.evaluate(async () => globalThis.offered);
};

/** The most that 75 of 100 offers may take after the last letter, in milliseconds. */
const mostToOffer = 150;

/**
 * Prints how long the picker of a claim's record takes to offer Roscosmos for each of some words: on a desk that was just
 * opened, which still has its marks to draw, and on one that has come to rest. The program fails where one misses its target.
 */
export const measurePicker = async (page: Page, office: Office, article: string): Promise<void> => {
  const keyboard = await page.context().newCDPSession(page);
  printHead('From the last letter to the option');
  for (const [word, isRested] of [
    ['Роскосмос', true],
    ['Roscomos', true],
    ['Роскосмос', false],
    ['Roscomos', false],
  ] as const) {
    const all: Offered[] = [];
    for (let round = 0; round < 8; round += 1) {
      // The page remembers what it found: each round begins with one that was opened anew.
      await openDesk(page, office, article);
      await page.keyboard.press('ArrowRight');
      await page.keyboard.press('Enter');
      await page.getByLabel('About', { exact: true }).first().waitFor();
      if (isRested) await atRest(page);
      all.push(await typedOnce(page, keyboard, word, 'Roscosmos'));
    }
    hold(
      `${word}, ${isRested ? 'at rest' : 'just opened'}: to the option's paint`,
      all.map((each) => each.all),
      mostToOffer,
    );
    print(
      '  to the request',
      all.map(({ waited }) => waited),
    );
    print(
      '  the request',
      all.map(({ asked }) => asked),
    );
  }
};
