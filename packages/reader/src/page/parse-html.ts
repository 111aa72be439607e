import { createRequire } from 'node:module';

let loaded: typeof import('linkedom') | undefined;

/** The document of some HTML. Its parser is loaded by who reads the first page: a process that reads none starts sooner. */
export const parseHTML = (html: string): ReturnType<typeof import('linkedom').parseHTML> => {
  loaded ??= createRequire(import.meta.url)('linkedom') as typeof import('linkedom'); // its CommonJS is the same
  return loaded.parseHTML(html);
};
