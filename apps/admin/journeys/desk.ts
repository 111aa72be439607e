import type { Page } from 'playwright-core';
import { expect } from 'vitest';

type Point = { readonly x: number; readonly y: number };

/** Where words of the article begin and end on the screen, once they are brought into its middle. */
const placeOf = async (page: Page, words: string): Promise<readonly [Point, Point]> =>
  page.evaluate((sought) => {
    for (const line of document.querySelectorAll('[data-start]')) {
      const node = line.firstChild;
      const at = node?.textContent?.indexOf(sought) ?? -1;
      if (!node || at < 0) continue;
      line.scrollIntoView({ block: 'center' });
      const range = document.createRange();
      const point = (start: number, end: number, side: 'left' | 'right') => {
        range.setStart(node, start);
        range.setEnd(node, end);
        const box = range.getBoundingClientRect();
        return { x: box[side], y: box.y + box.height / 2 };
      };
      return [point(at, at + 1, 'left'), point(at + sought.length - 1, at + sought.length, 'right')] as const;
    }
    throw new Error(`The text does not say “${sought}” in one line.`);
  }, words);

const isSame = ([from, to]: readonly [Point, Point], [start, end]: readonly [Point, Point]): boolean =>
  from.x === start.x && from.y === start.y && to.x === end.x && to.y === end.y;

/** Selects words of the article with the mouse, from their first letter to their last. */
export const selectByMouse = async (page: Page, words: string): Promise<void> => {
  await page.locator('[data-start]').filter({ hasText: words }).first().waitFor();
  const told = page.getByText(/^Selected: /u);
  // What was just done may still move the text: whose words went from under the pointer selects them again.
  for (;;) {
    let place = await placeOf(page, words);
    await expect
      .poll(async () => {
        const before = place;
        place = await placeOf(page, words);
        return isSame(before, place);
      })
      .toBe(true);
    const [from, to] = place;
    await page.mouse.move(from.x + 0.5, from.y);
    await page.mouse.down();
    await page.mouse.move(to.x - 0.5, to.y, { steps: 8 });
    await page.mouse.up();
    const now = await placeOf(page, words);
    if (isSame(place, now)) break;
  }
  await expect.poll(async () => told.allTextContents(), { timeout: 15_000 }).toEqual([`Selected: ${words}`]);
};

/** Picks a record in a picker by the words that find it and the option that names it. */
export const pick = async (
  page: Page,
  label: string,
  words: string,
  option: string | RegExp,
): Promise<void> => {
  await page.getByLabel(label, { exact: true }).first().fill(words);
  await page.getByRole('option', { name: option }).first().click();
  await page.getByRole('button', { name: `Clear: ${label}`, exact: true }).waitFor();
};

/** The words that carry a mark of a kind, as the browser draws them. */
export const marked = async (page: Page, kind: string): Promise<readonly string[]> =>
  page.evaluate(
    (name) =>
      [...(CSS.highlights.get(`chancery-${name}`) ?? [])].map((still) => {
        const range = document.createRange(); // the marks themselves follow nothing, and have no words
        range.setStart(still.startContainer, still.startOffset);
        range.setEnd(still.endContainer, still.endOffset);
        return String(range);
      }),
    kind,
  );

/** Whether marks of a kind have a look of their own: a rule that no style sheet has draws nothing. */
export const hasLook = async (page: Page, kind: string): Promise<boolean> =>
  page.evaluate(
    (name) =>
      [...document.styleSheets].some((sheet) =>
        [...sheet.cssRules].some((rule) => rule.cssText.startsWith(`::highlight(chancery-${name})`)),
      ),
    kind,
  );
