import type { Issue } from '@chancery/domain';
import { maximumBytes } from '@chancery/reader';
import { issue, textIssues } from '../issues.ts';

const place = /^[\da-z][\da-z-]*(?:\/[\da-z-]+)*$/u;
const longestPlace = 200;
/** In UTF-8, but for a form that holds a whole article. */
export const mostBytes = 200_000;
/** The forms that hold a whole article: its words, the HTML behind them, and what is known of it; or a new text of it. */
const articlePlace = /^(?:paste|article\/[\da-z-]+\/revision)$/u;
const mostBytesOfArticle = 2 * maximumBytes + mostBytes;
const loneSurrogate = /\p{Surrogate}/u;

/** What is wrong with the name of a form. */
export const placeIssues = (given: string): readonly Issue[] => {
  const unfit = textIssues({ place: given });
  if (unfit.length > 0) return unfit;
  if (given.length > longestPlace)
    return [issue(['place'], 'TOO_LONG', `A place has at most ${longestPlace} characters.`)];
  return place.test(given)
    ? []
    : [issue(['place'], 'INVALID_VALUE', 'A place has small letters, digits and hyphens, between slashes.')];
};

const isJson = (given: string): boolean => {
  try {
    JSON.parse(given);
    return true;
  } catch {
    return false; // that is what was asked
  }
};

/** Whether it is so long that an account may keep only a few such. */
export const isLong = (given: string): boolean => Buffer.byteLength(given) > mostBytes;

/** What is wrong with what is to be kept. JSON escapes what a database cannot hold, so that any text fits inside. */
export const contentIssues = (place: string, given: string): readonly Issue[] => {
  const most = articlePlace.test(place) ? mostBytesOfArticle : mostBytes;
  if (Buffer.byteLength(given) > most)
    return [issue(['content'], 'TOO_LONG', `What is kept has at most ${most} bytes.`)];
  if (loneSurrogate.test(given))
    return [issue(['content'], 'LONE_SURROGATE', 'The text has half of a surrogate pair.')];
  return isJson(given) ? [] : [issue(['content'], 'INVALID_VALUE', 'What is kept is JSON.')];
};
