import { readdir, readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { MigrationList } from '@prisma/schema-engine-wasm/schema_engine_bg';
import type { SchemaFile } from './engine.ts';
import { MigrationFailure } from './migration-failure.ts';

const lockName = 'migration_lock.toml';

const textOf = async (file: string, what: string): Promise<string> => {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    throw new MigrationFailure(`${what} cannot be read: ${file}`, undefined, error);
  }
};

/** The migrations of a folder, in the order of their names. */
export const readMigrations = async (folder: string): Promise<MigrationList> => {
  const baseDir = resolve(folder);
  const content = await textOf(join(baseDir, lockName), 'The lock file of the migrations');
  const names = (await readdir(baseDir, { withFileTypes: true }))
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name)
    .sort();
  const read = async (name: string) => {
    const value = await textOf(join(baseDir, name, 'migration.sql'), `The migration ${name}`);
    return { path: name, migrationFile: { path: 'migration.sql', content: { tag: 'ok' as const, value } } };
  };
  return {
    baseDir,
    lockfile: { path: lockName, content },
    shadowDbInitScript: '',
    migrationDirectories: await Promise.all(names.map(read)),
  };
};

/** The Prisma schema files of a folder. */
export const readSchema = async (folder: string): Promise<SchemaFile[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.prisma')).sort();
  return Promise.all(
    names.map(async (name) => {
      const path = join(resolve(folder), name);
      return { path, content: await readFile(path, 'utf8') };
    }),
  );
};
