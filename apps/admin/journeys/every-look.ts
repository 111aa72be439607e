import type { Page } from 'playwright-core';
import { everyLook, faultsIn, lookedAt } from './browser.ts';
import { clipped, draggedOnly, smallTargets } from './what-axe-misses.ts';

/** What is wrong with a page and all that is open on it, in each of the looks, for axe and for what axe misses. */
export const wrongInEveryLook = async (page: Page): Promise<readonly string[]> => [
  ...(await lookedAt(page, everyLook, async (look) => [
    ...(await faultsIn(page, look)),
    ...(await smallTargets(page)),
  ])),
  ...(await draggedOnly(page)),
  ...(await clipped(page)),
];
