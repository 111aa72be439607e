import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { runSql, templateName } from './template.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Connection string of the run's server; see global-setup.ts. */
    readonly databaseServer: string;
  }
}

export type FreshDatabase = {
  readonly url: string;
  /** Drops it with its connections; without this it goes when the run ends. */
  readonly drop: () => Promise<void>;
};

/** The connection string of another database on the same server. */
export const databaseUrl = (server: string, name: string): string => {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
};

const make = async (template: string): Promise<FreshDatabase> => {
  const server = inject('databaseServer');
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await runSql(server, `create database ${name} template ${template}`);
  return {
    url: databaseUrl(server, name),
    drop: async () => runSql(server, `drop database if exists ${name} with (force)`),
  };
};

/** A migrated, empty database on the run's own throwaway server, in a few tens of milliseconds. */
export const freshDatabase = async (): Promise<FreshDatabase> => make(templateName);

/** A database without any table, for the tests of the migrations themselves. */
export const emptyDatabase = async (): Promise<FreshDatabase> => make('template0');
