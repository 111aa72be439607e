import { createRequire } from 'node:module';
import { defineConfig } from 'vitest/config';

// Vite would take graphql's second build beside the one that Node gives to every library: one process, one graphql.
const oneGraphql = { alias: { graphql: createRequire(import.meta.url).resolve('graphql') } };

const ignored = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/generated/**'];
const freshDatabases = { globalSetup: ['packages/db/src/testing/global-setup.ts'] };
const withPostgres = {
  environment: 'node' as const,
  exclude: ignored,
  testTimeout: 30_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'packages/domain/src/**/*.test.ts',
            'packages/reader/src/**/*.test.ts',
            'scripts/src/**/*.test.ts',
            'apps/admin/src/**/*.test.{ts,tsx}',
          ],
          exclude: ignored,
        },
      },
      {
        test: {
          ...withPostgres,
          ...freshDatabases,
          name: 'storage',
          include: ['packages/db/src/**/*.test.ts'],
        },
      },
      {
        resolve: oneGraphql,
        test: { ...withPostgres, ...freshDatabases, name: 'api', include: ['apps/api/src/**/*.test.ts'] },
      },
      {
        resolve: oneGraphql,
        test: {
          ...withPostgres,
          name: 'program',
          include: ['scripts/program/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
      {
        resolve: oneGraphql,
        test: {
          ...withPostgres,
          globalSetup: ['scripts/journeys/global-setup.ts'],
          name: 'journeys',
          include: ['apps/admin/journeys/**/*.journey.ts'],
          testTimeout: 120_000,
          hookTimeout: 180_000,
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
