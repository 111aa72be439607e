/** Something that a person can put right: `message` is one line that says what happened and what to do. */
export class Failure extends Error {
  /** What a program said before it failed, to be shown above the message; may be empty. */
  readonly said: readonly string[];

  constructor(message: string, said: readonly string[] = [], cause?: unknown) {
    super(message, { cause });
    this.name = 'Failure';
    this.said = said;
  }
}

/** What Node, PostgreSQL and others say of a full disk. */
export const fullDisk = /ENOSPC|no space left/iu;

/** A person asked to stop: not a failure, but the way out of whatever is going on. */
export class Interrupted extends Error {
  constructor() {
    super('Stopped.');
    this.name = 'Interrupted';
  }
}

/** The system's code of an error, such as ENOENT. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
