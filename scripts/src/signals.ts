import { Interrupted } from './failure.ts';
import type { RunOptions } from './run-command.ts';

// One Ctrl-C comes twice: from the terminal, and from npm, which hands it on. A person's second one comes later.
const onePress = 500;

/** What a person asks with Ctrl-C, by closing the terminal, or with `kill`: to stop, and the second time at once. */
export const signals = (): RunOptions => {
  const asked = new AbortController();
  const forced = new AbortController();
  let first = 0;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => {
      if (asked.signal.aborted && Date.now() - first > onePress) forced.abort();
      if (asked.signal.aborted) return;
      first = Date.now();
      asked.abort(new Interrupted());
    });
  return { asked: asked.signal, forced: forced.signal };
};

/** Resolves when a person asks to stop. */
export const untilAsked = async ({ asked }: RunOptions): Promise<void> =>
  new Promise((resolve) => {
    if (asked.aborted) resolve();
    else asked.addEventListener('abort', () => resolve());
  });
