import { expect } from 'vitest';
import type { Visitor } from './browser.ts';
import { ask } from './office.ts';

/** What the server keeps of what the account of a cookie types. */
export const keptFor = (cookie: string) => {
  const stored = async (place: string): Promise<string> => {
    const query = 'query ($place: String!) { keptTyping(place: $place) { content } }';
    const { keptTyping } = (await ask(query, { place }, cookie)) as {
      keptTyping: { content: string | null } | null;
    };
    return keptTyping?.content ?? '';
  };
  return {
    /** What it has of a form. */
    stored,
    /** Waits until it has the words; how long that took, in milliseconds. */
    keeps: async (place: string, words: string): Promise<number> => {
      const from = Date.now();
      await expect.poll(async () => stored(place), { interval: 50 }).toContain(words);
      return Date.now() - from;
    },
    /** Waits until it has nothing of a form any more. */
    drops: async (place: string): Promise<void> => {
      await expect.poll(async () => stored(place)).toBe('');
    },
  };
};

/** Ends a page as a crash does: nothing of it runs any more. */
export const kill = async ({ page, context }: Visitor): Promise<void> => {
  const devtools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  devtools.send('Page.crash').catch(() => null); // a page that is gone does not answer
  await crashed;
  await context.close();
};
