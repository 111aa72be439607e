import { setImmediate } from 'node:timers/promises';
import type { Turns } from '@chancery/reader';

// Long work lets other requests go between after so many milliseconds; however many are at it, one at a time goes on.
const longest = 10;
let line: Promise<void> = Promise.resolve();
const giveWay = async (): Promise<void> => {
  line = line.then(async () => setImmediate());
  return line;
};

/** Takes all the turns, and lets other work go between. */
export const givingWay = async <Result>(turns: Turns<Result>): Promise<Result> => {
  await giveWay();
  let since = performance.now();
  let turn = turns.next();
  while (!turn.done) {
    if (performance.now() - since > longest) {
      await giveWay();
      since = performance.now();
    }
    turn = turns.next();
  }
  return turn.value;
};
