import { everything, withEngine } from './engine.ts';
import { readMigrations, readSchema } from './read-folder.ts';

export type DifferenceOptions = {
  /** A server on which a shadow database may be made, and dropped again. */
  readonly url: string;
  readonly folder: string;
  readonly schemaFolder: string;
};

/**
 * The SQL that is still missing in the migrations for what the schema says; undefined when they agree. What Prisma
 * cannot say (triggers, checks, extensions) is not compared.
 */
export const schemaDifference = async (options: DifferenceOptions): Promise<string | undefined> => {
  const migrations = await readMigrations(options.folder);
  const files = await readSchema(options.schemaFolder);
  const { exitCode, stdout } = await withEngine(options.url, async (engine) =>
    engine.diff({
      from:
        migrations.migrationDirectories.length === 0
          ? { tag: 'empty' }
          : { tag: 'migrations', ...migrations },
      to: { tag: 'schemaDatamodel', files },
      script: true,
      exitCode: true,
      filters: everything(),
    }),
  );
  return exitCode === 0 ? undefined : (stdout ?? '');
};
