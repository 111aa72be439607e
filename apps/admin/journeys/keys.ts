import type { Page } from 'playwright-core';
import { expect } from 'vitest';

const lap = 80;
const patience = 15_000;

/**
 * Presses Tab until the focus is on what has a name. After a lap in vain it waits a moment and goes round again, since
 * the page that has it may still be on its way; fails when the focus does not come there in 15 s.
 */
export const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  const until = Date.now() + patience;
  for (let presses = 1; presses <= lap || Date.now() < until; presses += 1) {
    if (presses % lap === 0) await page.waitForTimeout(200);
    const here = await page.evaluate(() => {
      const element = document.activeElement;
      const label = element?.id ? document.querySelector(`label[for="${CSS.escape(element.id)}"]`) : null;
      const named = (label ?? element)?.cloneNode(true);
      // Shortcuts that are shown in place are no part of a name.
      if (named instanceof Element)
        for (const hidden of named.querySelectorAll('[aria-hidden="true"]')) hidden.remove();
      return element?.getAttribute('aria-label') ?? named?.textContent ?? '';
    });
    if (name.test(here)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not come to ${name}.`);
};

/** Selects words in the text by the arrow keys alone, with the focus on it. */
export const selectByKeys = async (page: Page, words: string): Promise<void> => {
  const said = page.locator('[aria-live=polite]').filter({ hasText: 'Selected:' });
  const current = async () => ((await said.count()) > 0 ? ((await said.textContent()) ?? '') : '').slice(10);
  const isAtStart = async () => (await current()) !== '' && words.startsWith(await current());
  for (let presses = 0; presses < 120 && !(await isAtStart()); presses += 1)
    await page.keyboard.press('ArrowRight');
  for (let presses = 0; presses < 40 && (await current()) !== words; presses += 1)
    await page.keyboard.press('Shift+ArrowRight');
  expect(await current()).toBe(words);
};

/** Makes a record of a kind in a picker, with the focus on it, by the option that offers that. */
export const makeByKeys = async (page: Page, label: string, kind: string, name: string): Promise<void> => {
  await page.keyboard.type(name);
  const making = `New ${kind}: “${name}”`;
  await page.getByRole('option', { name: making }).waitFor();
  const options = await page
    .getByRole('listbox', { name: `Found: ${label}` })
    .getByRole('option')
    .allTextContents();
  const steps = options.findIndex((option) => option.startsWith(making)) + 1;
  for (let at = 0; at < steps; at += 1) await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: `Clear: ${label}`, exact: true }).waitFor();
};
