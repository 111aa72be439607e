import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const file = fileURLToPath(
  new URL('../../../../shared/articles/russia-china-2014/article.txt', import.meta.url),
);

/** Whether the acceptance article is not here, so that a journey over it is skipped; says so. */
export const isAbsent = (journey: string): boolean => {
  if (existsSync(file)) return false;
  console.warn(`The acceptance article is not here (../shared/articles): ${journey} is skipped.`);
  return true;
};

/** The acceptance article as an editor pastes it. */
export const acceptanceArticle = (): string => readFileSync(file, 'utf8');
