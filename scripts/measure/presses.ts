/// <reference lib="dom" />
import type { Page } from 'playwright-core';

declare global {
  var pressed: number[];
  var painted: Map<number, number>;
}

/** The shortest event that the browser's Event Timing tells of: what it leaves out took less. */
const shortest = 16;

/** Has the page note how long each press takes, from the key to the next paint after all that it set off. */
export const watchKeys = async (page: Page): Promise<void> =>
  page.evaluate((durationThreshold) => {
    globalThis.pressed = [];
    globalThis.painted = new Map();
    const held = new Set(['Shift', 'Alt', 'Control', 'Meta']);
    const note = ({ key, timeStamp }: KeyboardEvent) => {
      if (!held.has(key)) globalThis.pressed.push(timeStamp);
    };
    document.addEventListener('keydown', note, true);
    new PerformanceObserver((list) => {
      for (const { name, startTime, duration } of list.getEntries())
        if (name === 'keydown') globalThis.painted.set(startTime, duration);
    }).observe({ type: 'event', durationThreshold } as PerformanceObserverInit); // the DOM's types lack it
  }, shortest);

/** How long each press took since this was asked last, in milliseconds: the duration of its keydown. */
export const pressedSince = async (page: Page): Promise<readonly number[]> => {
  await page.waitForTimeout(500); // entries come a while after what they tell of
  return page.evaluate((least) => {
    const took = globalThis.pressed.map((at) => globalThis.painted.get(at) ?? least);
    globalThis.pressed = [];
    return took;
  }, shortest);
};

/** The most that 75 of 100 presses may take to be painted, in milliseconds. */
export const mostToPaint = 100;
