/** The database could not be brought up to date; `migration` names the one that failed, where one did. */
export class MigrationFailure extends Error {
  readonly migration: string | undefined;

  constructor(message: string, migration?: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'MigrationFailure';
    this.migration = migration;
  }
}
