// The offices that the browser journeys visit.
import type { TestProject } from 'vitest/node';
import { type Office, openOffice } from './open-office.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly offices: readonly Office[];
  }
}

/** Opens an office for each worker, as some journeys settle how all of one works, and closes them after the last journey. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const workers = Array.from({ length: project.config.maxWorkers });
  const opened = await Promise.all(workers.map(async () => openOffice()));
  project.provide(
    'offices',
    opened.map(({ office }) => office),
  );
  return async () => {
    await Promise.all(opened.map(async ({ close }) => close()));
  };
}
