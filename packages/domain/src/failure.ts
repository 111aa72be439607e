import type { IssueCode } from './issue-codes.ts';

/** One thing wrong with what was given: where (names and indexes from the input's root) and what. */
export type Issue = {
  readonly path: readonly string[];
  readonly code: IssueCode;
  /** One sentence for people. */
  readonly message: string;
};

export type FailureCode = 'INVALID' | 'STALE' | 'NOT_ALLOWED' | 'NOT_FOUND' | 'DUPLICATE';

/** A command that was refused, as expected and declared: nothing was stored. Thrown inside its transaction. */
export abstract class Failure extends Error {
  abstract readonly code: FailureCode;
  /** Where in the command's input it lies, as in an Issue; empty where it is about the command as a whole. */
  abstract readonly path: readonly string[];
  /** The same, where the input stands at a place within another. */
  abstract within(place: readonly string[]): Failure;
}

/** What was given is wrong, and every place where. */
export class Invalid extends Failure {
  readonly code = 'INVALID';
  readonly issues: readonly Issue[];
  /** That of the first issue. */
  readonly path: readonly string[];
  constructor(issues: readonly Issue[]) {
    super(issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join(' '));
    this.issues = issues;
    this.path = issues[0]?.path ?? [];
  }
  within(place: readonly string[]): Invalid {
    return new Invalid(this.issues.map((issue) => ({ ...issue, path: [...place, ...issue.path] })));
  }
}

/** Based on a version that is no longer the newest. */
export class Stale extends Failure {
  readonly code = 'STALE';
  readonly path: readonly string[];
  readonly expected: number;
  readonly actual: number;
  constructor(expected: number, actual: number, path: readonly string[] = ['expectedVersion']) {
    super(
      `This was based on version ${expected}; it is at version ${actual} now. Look again, then repeat it.`,
    );
    this.path = path;
    this.expected = expected;
    this.actual = actual;
  }
  within(place: readonly string[]): Stale {
    return new Stale(this.expected, this.actual, [...place, ...this.path]);
  }
}

/** The account may not do this. */
export class NotAllowed extends Failure {
  readonly code = 'NOT_ALLOWED';
  readonly path: readonly string[];
  constructor(message: string, path: readonly string[] = []) {
    super(message);
    this.path = path;
  }
  within(place: readonly string[]): NotAllowed {
    return new NotAllowed(this.message, [...place, ...this.path]);
  }
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
  within(place: readonly string[]): NotFound {
    return new NotFound([...place, ...this.path], this.id);
  }
}

/** It is there already. */
export class Duplicate extends Failure {
  readonly code = 'DUPLICATE';
  readonly path: readonly string[];
  /** The id of the article that is there; null where it is none. */
  readonly article: string | null;
  constructor(path: readonly string[], message: string, article: string | null = null) {
    super(message);
    this.path = path;
    this.article = article;
  }
  within(place: readonly string[]): Duplicate {
    return new Duplicate([...place, ...this.path], this.message, this.article);
  }
}
