import { setTimeout as pause } from 'node:timers/promises';
import type { Child } from './child.ts';
import { Failure } from './failure.ts';

const patience = 60_000;

const answers = async (url: string): Promise<boolean> => {
  try {
    const { status } = await fetch(url, { signal: AbortSignal.timeout(5000), redirect: 'manual' });
    return status < 500;
  } catch {
    return false; // not listening yet, or not answering: both mean to wait
  }
};

/** Waits until a program answers over HTTP. Throws a Failure with the end of its log when it ends or takes too long. */
export const waitFor = async (child: Child, url: string, asked: AbortSignal): Promise<void> => {
  const until = Date.now() + patience;
  while (!(await answers(url))) {
    asked.throwIfAborted();
    if (child.hasEnded()) throw new Failure(`The ${child.name} ended as it started.`, child.lastLines());
    if (Date.now() > until)
      throw new Failure(`The ${child.name} does not answer at ${url}.`, child.lastLines());
    await pause(150);
  }
};
