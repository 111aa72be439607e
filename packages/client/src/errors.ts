/** One thing wrong with what was given: where it stands, a code for programs, a sentence for people. */
export type Issue = {
  readonly path: readonly (string | number)[];
  readonly code: string;
  readonly message: string;
};

type Told = {
  readonly code: string;
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly issues?: readonly Issue[];
  readonly status?: number | null;
  /** Seconds. */
  readonly retryAfter?: number | null;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
};

/** Whatever went wrong with a request. `code` is for programs, `message` for people. */
export class ChanceryError extends Error {
  override readonly name: string = 'ChanceryError';
  readonly code: string;
  /** Where it went wrong: in the answer for a query, in the `input` for a command. */
  readonly path: readonly (string | number)[];
  /** Everything that was wrong with what was given. */
  readonly issues: readonly Issue[];
  /** The HTTP status; null where there was no answer. */
  readonly status: number | null;
  /** How many seconds the server asks to wait; null where it does not say. */
  readonly retryAfter: number | null;
  /** All that the server said of it: `expected` and `actual` of a stale version, `most` and `asked` of a limit. */
  readonly details: Readonly<Record<string, unknown>>;

  constructor(told: Told) {
    super(told.message, { cause: told.cause });
    this.code = told.code;
    this.path = told.path ?? [];
    this.issues = told.issues ?? [];
    this.status = told.status ?? null;
    this.retryAfter = told.retryAfter ?? null;
    this.details = told.details ?? {};
  }
}

/** No answer came, or a part of one: NETWORK, TIMED_OUT or BROKEN_ANSWER. It is not known whether a command was done. */
export class NetworkError extends ChanceryError {
  override readonly name = 'NetworkError';
}

/** The server did not do it, and would not do it again: the request is wrong, stale or not allowed. */
export class RefusedError extends ChanceryError {
  override readonly name: string = 'RefusedError';
}

/** Too much was asked in too short a time: see `retryAfter`. */
export class RateLimitedError extends RefusedError {
  override readonly name = 'RateLimitedError';
}

/** The server failed; it has noted why. */
export class ServerError extends ChanceryError {
  override readonly name = 'ServerError';
}
