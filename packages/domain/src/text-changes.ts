import { alignWords } from './align-words.ts';
import { countWords } from './words-of.ts';

/** A part of two texts, in their order: in both, or in one of them only. Joined they are the texts again. */
export type TextChange = { readonly kind: 'KEPT' | 'REMOVED' | 'ADDED'; readonly text: string };

/** Words in common between two changes are shown as changed with them where they are fewer: they tell nobody anything. */
const fewestKept = 2;

/** What was added to a text and taken away from it, word by word, for people to read. */
export const textChanges = (before: string, after: string): readonly TextChange[] => {
  const changes: TextChange[] = [];
  let [from, fromAfter] = [0, 0];
  const changedTo = (to: number, toAfter: number) => {
    if (to > from) changes.push({ kind: 'REMOVED', text: before.slice(from, to) });
    if (toAfter > fromAfter) changes.push({ kind: 'ADDED', text: after.slice(fromAfter, toAfter) });
  };
  for (const common of alignWords(before, after)) {
    const text = before.slice(common.before, common.before + common.length);
    const isAtEnd = common.before === 0 || common.before + common.length === before.length;
    if (!isAtEnd && !text.includes('\n') && countWords(text) < fewestKept) continue;
    changedTo(common.before, common.after);
    changes.push({ kind: 'KEPT', text });
    [from, fromAfter] = [common.before + common.length, common.after + common.length];
  }
  changedTo(before.length, after.length);
  return changes;
};
