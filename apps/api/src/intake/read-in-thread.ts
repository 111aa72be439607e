import { Worker } from 'node:worker_threads';
import type { PageReading } from '@chancery/reader/pages';
import { PageFailure } from './page-failure.ts';
import type { Read, ToRead } from './to-read.ts';

/** How long and large a reading may be. */
export type ReadBounds = { readonly milliseconds: number; readonly megabytes: number };
export const readBounds: ReadBounds = { milliseconds: 20_000, megabytes: 512 };

// Built, the thread's file stands beside this one. In tests it is TypeScript, which tsx has to be asked to read in each
// thread anew.
const startThread = (given: ToRead, { megabytes }: ReadBounds): Worker => {
  const options = {
    workerData: given,
    resourceLimits: { maxOldGenerationSizeMb: megabytes },
    env: {}, // a page has no business with what the office is configured by
    execArgv: [],
  };
  if (!import.meta.url.endsWith('.ts'))
    return new Worker(new URL('./read-worker.js', import.meta.url), options);
  const file = new URL('./read-worker.ts', import.meta.url).href;
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import('${file}'); })`;
  return new Worker(start, { ...options, eval: true });
};

const tooHard = (cause?: unknown) =>
  new PageFailure('NOT_UNDERSTOOD', 'The page is too large or too tangled to be read here.', { cause });

const readingOf = (answer: Read): PageReading => {
  if (answer.ok) return answer.reading;
  throw new PageFailure('NOT_UNDERSTOOD', answer.failure);
};

const isOutOfMemory = (error: Error): boolean => 'code' in error && error.code === 'ERR_WORKER_OUT_OF_MEMORY';

const readOnce = async (given: ToRead, bounds: ReadBounds, signal: AbortSignal): Promise<PageReading> => {
  signal.throwIfAborted();
  const worker = startThread(given, bounds);
  const late = AbortSignal.timeout(bounds.milliseconds);
  try {
    return await new Promise<PageReading>((resolve, reject) => {
      worker.once('message', (answer: Read) => {
        try {
          resolve(readingOf(answer));
        } catch (error) {
          reject(error);
        }
      });
      worker.once('error', (error) => reject(isOutOfMemory(error) ? tooHard(error) : error));
      worker.once('exit', (code) =>
        reject(new Error(`The reading thread ended with ${code} and no answer.`)),
      );
      late.addEventListener('abort', () => reject(tooHard()), { once: true });
      signal.addEventListener('abort', () => reject(signal.reason), { once: true });
    });
  } finally {
    await worker.terminate();
  }
};

/**
 * Reads pages in threads of their own, at most two at once: a hostile page holds up neither the server nor, for long,
 * the others. Throws PageFailure for what is not read in time or in memory.
 */
export const makeReadInThread = (bounds: ReadBounds = readBounds) => {
  const free = [Promise.resolve(), Promise.resolve()];
  return async (given: ToRead, signal: AbortSignal): Promise<PageReading> => {
    // Whoever comes waits behind the line that has been waiting longest.
    const before = free.shift() ?? Promise.resolve();
    const work = before.then(() => readOnce(given, bounds, signal));
    free.push(
      work.then(
        () => undefined,
        () => undefined,
      ),
    );
    return work;
  };
};
