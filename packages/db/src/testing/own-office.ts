import { afterAll, beforeAll } from 'vitest';
import { openSmallOffice, type SmallOffice } from './small-office.ts';

/** A small office of a test file's own: it is opened before the tests of the file, and closed after them. */
export const ownOffice = (): SmallOffice => {
  let opened: SmallOffice | null = null;
  beforeAll(async () => {
    opened = await openSmallOffice();
  });
  afterAll(async () => opened?.close());
  const there = (): SmallOffice => {
    if (opened) return opened;
    throw new Error('The office opens before the first test, and not before.');
  };
  return {
    get db() {
      return there().db;
    },
    get url() {
      return there().url;
    },
    get editor() {
      return there().editor;
    },
    get reviewer() {
      return there().reviewer;
    },
    close: async () => there().close(),
  };
};
