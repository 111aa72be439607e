/** One thing wrong with what was given: where (names and indexes from the input's root) and what. */
export type Issue = {
  readonly path: readonly string[];
  /** Upper case, for programs: "OUT_OF_RANGE". */
  readonly code: string;
  /** One sentence for people. */
  readonly message: string;
};

export type FailureCode = 'INVALID' | 'STALE' | 'NOT_ALLOWED' | 'NOT_FOUND' | 'DUPLICATE';

/** A command that was refused, as expected and declared: nothing was stored. Thrown inside its transaction. */
export abstract class Failure extends Error {
  abstract readonly code: FailureCode;
}

/** What was given is wrong, and every place where. */
export class Invalid extends Failure {
  readonly code = 'INVALID';
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' '));
    this.issues = issues;
  }
}

/** Based on a version that is no longer the newest. */
export class Stale extends Failure {
  readonly code = 'STALE';
  readonly expected: number;
  readonly actual: number;
  constructor(expected: number, actual: number) {
    super(
      `This was based on version ${expected}; it is at version ${actual} now. Look again, then repeat it.`,
    );
    this.expected = expected;
    this.actual = actual;
  }
}

export class NotAllowed extends Failure {
  readonly code = 'NOT_ALLOWED';
}

/** Something that was named is not there, or may not be seen. */
export class NotFound extends Failure {
  readonly code = 'NOT_FOUND';
  readonly path: readonly string[];
  readonly id: string;
  constructor(path: readonly string[], id: string) {
    super(`${path.join('.')}: there is nothing with the id ${id}.`);
    this.path = path;
    this.id = id;
  }
}

/** It is there already. */
export class Duplicate extends Failure {
  readonly code = 'DUPLICATE';
  readonly path: readonly string[];
  constructor(path: readonly string[], message: string) {
    super(message);
    this.path = path;
  }
}
