import type { TestProject } from 'vitest/node';
import { applyMigrations } from '../migrate/apply-migrations.ts';
import { migrationsFolder } from '../migrate/project-folders.ts';
import { runSql, templateName } from './template.ts';
import { throwawayServer } from './throwaway-server.ts';

/** One server a run, with a migrated template that `freshDatabase` copies. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await throwawayServer();
  try {
    await runSql(server.url(), `create database ${templateName}`);
    await applyMigrations({ url: server.url(templateName), folder: migrationsFolder });
  } catch (error) {
    await server.stop();
    throw error;
  }
  project.provide('databaseServer', server.url());
  return server.stop;
}
