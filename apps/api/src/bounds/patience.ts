import type { ServerResponse } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Stop } from '@chancery/db';
import type { Context } from '../context.ts';

/** How long a request is worked on. It aborts when the time is over, or when nobody waits for the answer any more. */
export type Patience = Stop & {
  /** The same, for what knows nothing but signals of the web’s: dear, and made where it is asked for. */
  readonly signal: () => AbortSignal;
  /** Whether its time is over. */
  readonly isLate: () => boolean;
  /** Gives it other milliseconds from now on: for what waits for somebody else, and not for us. */
  readonly prolong: (milliseconds: number) => void;
  /** Has it take as long as it needs, whether somebody waits or not. */
  readonly suspend: () => void;
  /** Call it when the work is done. */
  readonly end: () => void;
};

/** Patience for some milliseconds, and where it is for one request no longer than somebody waits for its `response`. */
export const patienceFor = (response: ServerResponse | null, milliseconds: number): Patience => {
  const acts = new Set<() => void>();
  let aborted = false;
  let late = false;
  const leave = () => {
    if (aborted) return;
    aborted = true;
    for (const act of [...acts]) act();
  };
  const expire = () => {
    late = true;
    leave();
  };
  let timer = setTimeout(expire, milliseconds);
  const prolong = (more: number) => {
    clearTimeout(timer);
    if (!aborted) timer = setTimeout(expire, more);
  };
  response?.once('close', leave);
  const end = () => {
    clearTimeout(timer);
    response?.off('close', leave);
  };
  const signal = (): AbortSignal => {
    const controller = new AbortController();
    if (aborted) controller.abort();
    else acts.add(() => controller.abort());
    return controller.signal;
  };
  return {
    get aborted() {
      return aborted;
    },
    addEventListener: (_, act) => acts.add(act),
    removeEventListener: (_, act) => acts.delete(act),
    signal,
    isLate: () => late,
    prolong,
    suspend: end,
    end,
  };
};

/** Ends a query whose time is over with a clear answer. Commands take their time, and are not broken off half way. */
export const timeLimit: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ contextValue: { patience } }) => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation !== 'query') patience.suspend();
    },
    willSendResponse: async ({ response: { body, http } }) => {
      if (!patience.isLate() || body.kind !== 'single') return;
      const message = 'This took too long, and was ended. Ask for smaller pages, or for less of each.';
      http.status = 422;
      body.singleResult = { errors: [{ message, extensions: { code: 'TIMED_OUT' } }] };
    },
  }),
};
