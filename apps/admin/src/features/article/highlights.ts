import { codePoints, type Range } from '@chancery/domain';

/** What a mark is; each has its own look in article-text.module.css. */
export type MarkKind = 'claim' | 'mention' | 'focus' | 'excluded' | 'selected';
export type Mark = Range & { readonly kind: MarkKind };

const place = (root: HTMLElement, offset: number): { readonly node: Node; readonly at: number } | null => {
  const lines = [...root.querySelectorAll<HTMLElement>('[data-start]')];
  const line = lines.findLast((each) => Number(each.dataset['start']) <= offset);
  const node = line?.firstChild;
  if (!line || !node) return null;
  const points = codePoints(node.textContent ?? '');
  return { node, at: points.toUtf16(Math.min(offset - Number(line.dataset['start']), points.length)) };
};

/** The DOM range of a range of the text; null where it stands in no line. */
export const domRange = (root: HTMLElement, { start, end }: Range): globalThis.Range | null => {
  const from = place(root, start);
  const to = place(root, end);
  if (!from || !to) return null;
  const range = document.createRange();
  range.setStart(from.node, from.at);
  range.setEnd(to.node, to.at);
  return range;
};

/** The offset in code points of a place in the DOM of a text; null outside of its lines. */
export const offsetAt = (node: Node, at: number): number | null => {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest<HTMLElement>('[data-start]');
  if (!line) return null;
  const units = node instanceof Element ? (at === 0 ? 0 : (line.textContent ?? '').length) : at;
  return Number(line.dataset['start']) + codePoints((line.textContent ?? '').slice(0, units)).length;
};

/** Draws marks through the CSS Custom Highlight API, which leaves the text's nodes alone; a no-op without it. */
export const drawMarks = (root: HTMLElement, marks: readonly Mark[]): void => {
  if (typeof Highlight === 'undefined') return;
  for (const kind of ['excluded', 'mention', 'claim', 'focus', 'selected'] as const) {
    const ranges = marks.filter((mark) => mark.kind === kind).flatMap((mark) => domRange(root, mark) ?? []);
    if (ranges.length === 0) CSS.highlights.delete(`chancery-${kind}`);
    else CSS.highlights.set(`chancery-${kind}`, new Highlight(...ranges));
  }
};
