/** Why an embedded server could not be started; `message` is one line for a person, with what to do. */
export type PostgresFailureCode =
  | 'ALREADY_RUNNING'
  | 'NO_BINARIES'
  | 'NO_SPACE'
  | 'NO_SYSTEM_USER'
  | 'OTHER_MAJOR_VERSION'
  | 'PORT_TAKEN'
  | 'STILL_ENDING'
  | 'UNREACHABLE_FOLDER'
  | 'WRONG_OWNER'
  | 'FAILED';

/** A server that did not start, or did not stop. */
export class PostgresFailure extends Error {
  readonly code: PostgresFailureCode;
  /** What PostgreSQL itself said, for the log; empty when it said nothing. */
  readonly output: string;

  constructor(code: PostgresFailureCode, message: string, output = '') {
    super(message);
    this.name = 'PostgresFailure';
    this.code = code;
    this.output = output;
  }
}
