// The offices that the browser journeys visit: one for each that goes on at the same time.
import type { TestProject } from 'vitest/node';
import { type Office, type OpenedOffice, openOffice } from './open-office.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly offices: readonly Office[];
  }
}

/** Opens an office for each worker and closes them after the last journey. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const opened: OpenedOffice[] = [];
  const close = async () => {
    for (const each of opened) await each.close();
  };
  try {
    const workers = Number(project.config.maxWorkers);
    while (opened.length < workers) opened.push(await openOffice());
  } catch (error) {
    await close();
    throw error;
  }
  project.provide(
    'offices',
    opened.map(({ office }) => office),
  );
  return close;
}
