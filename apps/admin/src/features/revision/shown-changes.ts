import type { TextChange } from '@chancery/domain';

/** Code points of unchanged words that are shown on each side of a change. */
const around = 80;
const mostChanges = 200;
const left = '\n…\n';

const shortened = (text: string, isFirst: boolean, isLast: boolean): string => {
  const points = [...text];
  if (points.length <= (isFirst || isLast ? around : 2 * around)) return text;
  const start = isFirst ? '' : points.slice(0, around).join('');
  const end = isLast ? '' : points.slice(-around).join('');
  return `${start}${isFirst ? '…' : isLast ? '' : left}${end}${isLast ? '…' : ''}`;
};

/** What is shown of changes: each with some of the words around it; and how many more there are. */
export const shownChanges = (
  all: readonly TextChange[],
): { readonly changes: readonly TextChange[]; readonly more: number } => {
  let count = 0;
  const changes = all
    .map(
      (change, at): TextChange =>
        change.kind === 'KEPT'
          ? { ...change, text: shortened(change.text, at === 0, at === all.length - 1) }
          : change,
    )
    .filter(({ kind }) => {
      if (kind !== 'KEPT') count += 1;
      return count <= mostChanges;
    });
  return { changes, more: Math.max(0, count - mostChanges) };
};
