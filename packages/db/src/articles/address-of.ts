import { cleanUrl } from '@chancery/reader';

/**
 * An address as it is kept: without its fragment and what only tells who came from where, or one page would be known by
 * as many as lead to it. What is no address stays as it is, to be refused. Null where nothing is given.
 */
export const addressOf = (given: string | null | undefined): string | null => {
  const words = given?.trim() ?? '';
  return words === '' ? null : (cleanUrl(words) ?? words);
};
