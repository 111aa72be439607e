import { ServerError } from './errors.ts';

/** Something that happened to what the public can read of a record, in the order in which it was stored. */
export type Change = {
  /** Where it stands in the feed: `after` for what comes next. Opaque. */
  readonly cursor: string;
  /** Its number, counted from 1 without gaps, as a decimal text. */
  readonly sequence: string;
  /** PUBLISHED, CHANGED, WITHDRAWN or MERGED; more may come. */
  readonly action: string;
  /** When it was stored (ISO 8601). */
  readonly at: string;
  readonly recordId: string;
  /** The kind of the record: DEAL, STATE, … */
  readonly kind: string;
  /** The record's version after it. */
  readonly version: number;
};

/** A change as the server tells it, at its place in the feed. Throws a ServerError where it is none. */
export const changeOf = (cursor: unknown, told: unknown): Change => {
  if (typeof cursor === 'string' && typeof told === 'object' && told !== null) {
    const change = { ...(told as Change), cursor }; // what else it holds is the contract's to keep
    if (typeof change.action === 'string' && typeof change.recordId === 'string') return change;
  }
  throw new ServerError({ code: 'BAD_ANSWER', message: 'The feed told of something that is no change.' });
};
