import type { Page } from 'playwright-core';

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
