import { type ChanceryError, NetworkError, RateLimitedError, ServerError } from './errors.ts';
import { wait } from './wait.ts';

/** How often, and after how long, a request is sent again. Times in milliseconds. */
export type RetryPolicy = {
  /** How often at most, the first time too. */
  readonly attempts: number;
  /** The most that is waited before the second attempt; it doubles with each one. */
  readonly base: number;
  /** The most that is waited before any attempt. */
  readonly most: number;
  /** The most that is waited because the server asks for it; longer than that, its answer is thrown. */
  readonly longestWait: number;
};

export const defaultRetry: RetryPolicy = { attempts: 5, base: 250, most: 10_000, longestWait: 60_000 };

/** How long to wait before the attempt after `failures` ones: anything up to a bound that doubles ("full jitter"). */
export const backOff = (
  failures: number,
  { base, most }: RetryPolicy,
  random: () => number = Math.random,
): number => random() * Math.min(most, base * 2 ** (failures - 1));

const passing: readonly (number | null)[] = [502, 503, 504];

/** Whether the same request may do better later: no answer, too many at once, or a server that is not there now. */
export const mayPass = (error: unknown): error is ChanceryError =>
  error instanceof NetworkError ||
  error instanceof RateLimitedError ||
  (error instanceof ServerError && passing.includes(error.status));

/** How many milliseconds to wait before the next attempt; null where there is none. */
export const waitAfter = (
  error: unknown,
  failures: number,
  policy: RetryPolicy,
  random?: () => number,
): number | null => {
  if (!mayPass(error) || failures >= policy.attempts) return null;
  const asked = (error.retryAfter ?? 0) * 1000;
  return asked > policy.longestWait ? null : asked + backOff(failures, policy, random);
};

/** Does something until it succeeds, fails for good, or was tried often enough. */
export const retrying = async <Answer>(
  work: () => Promise<Answer>,
  policy: RetryPolicy,
  signal: AbortSignal | undefined,
): Promise<Answer> => {
  for (let failures = 1; ; failures += 1) {
    try {
      return await work();
    } catch (error) {
      const pause = waitAfter(error, failures, policy);
      if (pause === null) throw error;
      await wait(pause, signal);
    }
  }
};
