import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The examples in one language on a page of the guides, in order. */
export const pageBlocks = (page: string, language: string): readonly string[] => {
  const text = readFileSync(fileURLToPath(new URL(`../../../../${page}`, import.meta.url)), 'utf8');
  const blocks = text.matchAll(new RegExp(`^\`\`\`${language}\\n(.*?)^\`\`\``, 'gmsu'));
  return [...blocks].map(([, block = '']) => block);
};
