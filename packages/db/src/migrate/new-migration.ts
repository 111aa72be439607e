import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MigrationFailure } from './migration-failure.ts';
import { type DifferenceOptions, schemaDifference } from './schema-difference.ts';

export type NewMigrationOptions = DifferenceOptions & {
  /** Lower-case words joined by `_`, such as `add_treaty`. */
  readonly name: string;
  /** Default: now. */
  readonly at?: Date;
};

const stamp = (at: Date): string => at.toISOString().replace(/\D/g, '').slice(0, 14);

/**
 * Writes the migration that brings the migrations up to the schema, for a person to review; answers with the name
 * of its folder, or undefined when there is nothing to write.
 */
export const newMigration = async (options: NewMigrationOptions): Promise<string | undefined> => {
  if (!/^[a-z][a-z0-9_]*$/.test(options.name))
    throw new MigrationFailure(
      `A migration is named in lower-case words joined by "_", not "${options.name}".`,
    );
  const sql = await schemaDifference(options);
  if (sql === undefined) return undefined;
  const migration = `${stamp(options.at ?? new Date())}_${options.name}`;
  await mkdir(join(options.folder, migration));
  await writeFile(join(options.folder, migration, 'migration.sql'), `${sql.trim()}\n`);
  return migration;
};
