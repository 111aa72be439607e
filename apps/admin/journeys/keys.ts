import type { Page } from 'playwright-core';

/** Presses a key until the focus is on what has a name; fails when it does not come there. */
export const tabTo = async (page: Page, name: RegExp): Promise<void> => {
  for (let presses = 0; presses < 80; presses += 1) {
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
