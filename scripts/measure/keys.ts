/// <reference lib="dom" />
import type { Page } from 'playwright-core';
import type { Office } from '../journeys/open-office.ts';
import { openDesk, profiled } from './browser.ts';
import { hold, printHead } from './percentiles.ts';
import { mostToPaint, pressedSince, watchKeys } from './presses.ts';

/** Presses keys as fast as a quick hand does, and holds how long each took to be painted to the target. */
const measurePresses = async (page: Page, what: string, keys: readonly string[]): Promise<void> => {
  const press = async () => {
    for (const key of keys) {
      await page.keyboard.press(key);
      await page.waitForTimeout(80);
    }
    return pressedSince(page);
  };
  hold(what, await profiled(page, press), mostToPaint);
};

const times = (count: number, keys: readonly string[]): readonly string[] =>
  Array.from({ length: count }, (_, at) => keys[at % keys.length] ?? '');

/** How many ranges are highlighted, kind by kind. */
const marksDrawn = async (page: Page): Promise<Readonly<Record<string, number>>> =>
  page.evaluate(() => Object.fromEntries([...CSS.highlights].map(([name, { size }]) => [name, size])));

/**
 * Prints how long keys take on the desk of an article with 2,000 marks, and has the program fail where they miss their target.
 * Throws where it has fewer.
 */
export const measureKeys = async (page: Page, office: Office, article: string): Promise<void> => {
  await openDesk(page, office, article);
  const drawn = await marksDrawn(page);
  const count = Object.values(drawn).reduce((sum, each) => sum + each, 0);
  if (count < 2_000) throw new Error(`Only ${count} marks are drawn.`);
  const kinds = Object.entries(drawn).map(([name, size]) => `${size} ${name.replace('chancery-', '')}`);
  printHead(`From key to paint, ${count} marks`);
  console.log(kinds.join(', '));
  await watchKeys(page);
  const text = page.getByRole('textbox', { name: 'Text of the article' });
  await measurePresses(page, 'Arrows by words', times(60, ['ArrowRight', 'ArrowRight', 'ArrowDown']));
  await measurePresses(page, 'Shift + arrows', times(60, ['Shift+ArrowRight', 'Shift+ArrowDown']));
  await measurePresses(page, 'Alt + arrows, by names', times(40, ['Alt+ArrowRight']));
  await measurePresses(page, 'J and K over suggestions', times(60, ['j', 'j', 'k', 'j']));
  await measurePresses(page, 'S by sentences', times(40, ['s']));
  await text.focus();
  await page.keyboard.press('Enter');
  await page.getByLabel('About', { exact: true }).first().fill('The long purchase');
  await page.getByRole('option', { name: 'The long purchase · Deal', exact: true }).click();
  await page.getByLabel('Field', { exact: true }).selectOption('value');
  await page.getByLabel('Value, as the article says it').fill('');
  await pressedSince(page);
  await measurePresses(page, 'Typing a value', [...'about 40 to 60 million dollars, or a little more']);
};
