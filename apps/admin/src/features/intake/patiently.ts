import { RequestError } from '../../lib/graphql.ts';

/** Milliseconds after which to ask again, where more was asked than is allowed in a minute; null for other failures. */
export const waitAfter = (error: unknown): number | null =>
  error instanceof RequestError && error.retryAfter !== null ? error.retryAfter * 1000 : null;

/** Milliseconds between two looks at whether anybody still waits. */
const look = 500;

type Waiting = {
  /** Told how long it waits, in milliseconds, each time before it does. */
  readonly onWait: (time: number) => void;
  /** Whether nobody waits for the answer any more; it is asked for no more then. */
  readonly isOver: () => boolean;
};

/** Asks, and where that is too much for a minute, again after the time that the refusal names. Throws what else goes wrong. */
export async function patiently<Answer>(
  ask: () => Promise<Answer>,
  { onWait, isOver }: Waiting,
): Promise<Answer> {
  for (;;) {
    try {
      return await ask();
    } catch (thrown) {
      const time = waitAfter(thrown);
      if (time === null) throw thrown;
      onWait(time);
      const until = Date.now() + time;
      while (Date.now() < until && !isOver()) await new Promise((resolve) => setTimeout(resolve, look));
      if (isOver()) throw thrown;
    }
  }
}
