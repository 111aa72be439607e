import type { ServerResponse } from 'node:http';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';

/** How long a request is worked on. */
export type Patience = {
  /** Aborts when the time is over, or when nobody waits for the answer any more. */
  readonly signal: AbortSignal;
  /** Whether its time is over. */
  readonly isLate: () => boolean;
  /** Gives it other milliseconds from now on: for what waits for somebody else, and not for us. */
  readonly prolong: (milliseconds: number) => void;
  /** Has it take as long as it needs, whether somebody waits or not. */
  readonly suspend: () => void;
  /** Call it when the work is done. */
  readonly end: () => void;
};

/** Patience for one request: some milliseconds, and no longer than somebody waits for `response`. */
export const patienceFor = (response: ServerResponse, milliseconds: number): Patience => {
  const controller = new AbortController();
  let late = false;
  const leave = () => controller.abort();
  const expire = () => {
    late = true;
    controller.abort();
  };
  let timer = setTimeout(expire, milliseconds);
  const prolong = (more: number) => {
    clearTimeout(timer);
    if (!controller.signal.aborted) timer = setTimeout(expire, more);
  };
  response.once('close', leave);
  const end = () => {
    clearTimeout(timer);
    response.off('close', leave);
  };
  return { signal: controller.signal, isLate: () => late, prolong, suspend: end, end };
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
