// The office that the browser journeys visit.
import type { TestProject } from 'vitest/node';
import { type Office, openOffice } from './open-office.ts';

declare module 'vitest' {
  interface ProvidedContext {
    readonly office: Office;
  }
}

/** Opens the office and closes it after the last journey. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const { office, close } = await openOffice();
  project.provide('office', office);
  return close;
}
