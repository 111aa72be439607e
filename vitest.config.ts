import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

// Vite would take graphql's second build beside the one that Node gives to every library: one process, one graphql.
const oneGraphql = { alias: { graphql: createRequire(import.meta.url).resolve('graphql') } };

const seeded = { setupFiles: ['scripts/src/seed-of-commit.ts'] };
const ignored = ['**/node_modules/**', '**/dist/**', '**/.next/**', '**/generated/**'];
const operations = 'packages/client/src/testing/global-setup.ts';
const freshDatabases = { globalSetup: ['packages/db/src/testing/global-setup.ts'] };
// What a test says decides whether it fails, and not how much else the machine has to do.
const patience = { testTimeout: 30_000, hookTimeout: 60_000, expect: { poll: { timeout: 10_000 } } };
// Files share what they import, since none changes it: reading it anew for each took half of the time. On two cores Vitest
// would leave one idle.
const together = { isolate: false, maxWorkers: Math.max(2, availableParallelism() - 1) };
const withPostgres = {
  environment: 'node' as const,
  exclude: ignored,
  ...patience,
};

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          ...patience,
          ...together,
          ...seeded,
          name: 'unit',
          environment: 'node',
          include: [
            'packages/domain/src/**/*.test.ts',
            'packages/reader/src/**/*.test.ts',
            'scripts/{measure,src}/**/*.test.ts',
            'apps/admin/src/**/*.test.{ts,tsx}',
          ],
          exclude: ignored,
        },
      },
      {
        resolve: oneGraphql,
        test: {
          ...patience,
          ...together,
          ...seeded,
          name: 'client',
          environment: 'node',
          globalSetup: [operations],
          include: ['packages/client/src/**/*.test.ts'],
          exclude: ignored,
        },
      },
      {
        test: {
          ...withPostgres,
          ...together,
          ...seeded,
          ...freshDatabases,
          name: 'storage',
          include: ['packages/db/src/**/*.test.ts'],
        },
      },
      {
        resolve: oneGraphql,
        test: {
          ...withPostgres,
          ...together,
          ...seeded,
          globalSetup: [...freshDatabases.globalSetup, operations],
          name: 'api',
          include: ['apps/api/src/**/*.test.ts'],
        },
      },
      {
        resolve: oneGraphql,
        test: {
          ...withPostgres,
          name: 'program',
          include: ['scripts/program/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          maxWorkers: 2,
        },
      },
      {
        resolve: oneGraphql,
        test: {
          ...withPostgres,
          globalSetup: ['scripts/journeys/global-setup.ts'],
          name: 'journeys',
          include: ['apps/admin/journeys/**/*.journey.ts'],
          testTimeout: 300_000,
          hookTimeout: 180_000,
          // One after the other: they share an office, and some settle how all of it works.
          fileParallelism: false,
          maxWorkers: 1,
        },
      },
    ],
  },
});
