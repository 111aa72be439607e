import { atOnce, type Turns } from '../turns.ts';

const segmenter = new Intl.Segmenter('und', { granularity: 'word' });
// Node 20 takes the square of the time for a long text: it is given some words at a time, cut where none ends.
const runs = /\S[\s\S]{0,400}(?!\S)|\S{1,400}/gu;
const runsInATurn = 10;

/** Words by the rules of Unicode, so that Chinese has some too; in turns. */
export function* wordCountInTurns(text: string): Turns<number> {
  let count = 0;
  let taken = 0;
  for (const [run] of text.matchAll(runs)) {
    for (const { isWordLike } of segmenter.segment(run)) if (isWordLike) count += 1;
    taken += 1;
    if (taken % runsInATurn === 0) yield runsInATurn;
  }
  return count;
}

/** Words by the rules of Unicode, at once. */
export const wordCount = (text: string): number => atOnce(wordCountInTurns(text));

/** An article has more words than these; what has not may be the beginning of one. */
export const fewWords = 120;
