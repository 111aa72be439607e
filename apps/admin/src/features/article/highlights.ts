import { codePoints, type Range } from '@chancery/domain';
import type { Direction } from './offsets.ts';

/** What a mark is; each has its own look in app/global.css. */
export type MarkKind = 'claim' | 'mention' | 'focus' | 'excluded' | 'selected' | 'suggestion';
export type Mark = Range & { readonly kind: MarkKind };

type DrawnLine = { readonly start: number; readonly element: HTMLElement };
type Place = { readonly node: Node; readonly at: number };

const drawnLines = (root: HTMLElement): readonly DrawnLine[] =>
  [...root.querySelectorAll<HTMLElement>('[data-start]')].map((element) => ({
    start: Number(element.dataset['start']),
    element,
  }));

// By halves, since a long article has thousands of lines and marks.
const lineAt = (lines: readonly DrawnLine[], offset: number): DrawnLine | undefined => {
  let [from, to] = [0, lines.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((lines[middle]?.start ?? 0) <= offset) from = middle + 1;
    else to = middle;
  }
  return lines[from - 1];
};

const place = (lines: readonly DrawnLine[], offset: number): Place | null => {
  const line = lineAt(lines, offset);
  const node = line?.element.firstChild;
  if (!line || !node) return null;
  const points = codePoints(node.textContent ?? '');
  return { node, at: points.toUtf16(Math.min(offset - line.start, points.length)) };
};

/**
 * The range as it stands in lines that never change. Every change of the page, wherever, goes through all the ranges that
 * follow changes: thousands of them are felt at each key.
 */
const stillIn = (lines: readonly DrawnLine[], { start, end }: Range): StaticRange | null => {
  const from = place(lines, start);
  const to = place(lines, end);
  return (
    from &&
    to &&
    new StaticRange({
      startContainer: from.node,
      startOffset: from.at,
      endContainer: to.node,
      endOffset: to.at,
    })
  );
};

/** The DOM range of a range of the text; null where it stands in no line. */
export const domRange = (root: HTMLElement, range: Range): StaticRange | null =>
  stillIn(drawnLines(root), range);

/** Which way the line runs in which an offset stands. */
export const directionAt = (root: HTMLElement, offset: number): Direction => {
  const line = lineAt(drawnLines(root), offset);
  return line && getComputedStyle(line.element).direction === 'rtl' ? 'rtl' : 'ltr';
};

/** The offset in code points of a place in the DOM of a text; null outside of its lines. */
export const offsetAt = (node: Node, at: number): number | null => {
  const element = node instanceof Element ? node : node.parentElement;
  const line = element?.closest<HTMLElement>('[data-start]');
  if (!line) return null;
  const units = node instanceof Element ? (at === 0 ? 0 : (line.textContent ?? '').length) : at;
  return Number(line.dataset['start']) + codePoints((line.textContent ?? '').slice(0, units)).length;
};

/** The ranges of a highlight by their places in the text. */
const drawnIn = new WeakMap<Highlight, Map<string, StaticRange>>();

/**
 * Draws marks of some kinds through the CSS Custom Highlight API, which leaves the text's nodes alone. What is drawn already
 * stays: of thousands one is gone when a suggestion is accepted.
 */
export const drawMarks = (root: HTMLElement, kinds: readonly MarkKind[], marks: readonly Mark[]): void => {
  if (typeof Highlight === 'undefined') return;
  const lines = drawnLines(root);
  for (const kind of kinds) {
    const name = `chancery-${kind}`;
    const wanted = new Map<string, Mark>(
      marks.flatMap((mark) => (mark.kind === kind ? [[`${mark.start} ${mark.end}`, mark] as const] : [])),
    );
    const highlight = CSS.highlights.get(name) ?? new Highlight();
    const drawn = drawnIn.get(highlight) ?? new Map<string, StaticRange>();
    for (const [place, range] of drawn)
      if (!wanted.has(place)) {
        highlight.delete(range);
        drawn.delete(place);
      }
    for (const [place, mark] of wanted) {
      const range = drawn.has(place) ? null : stillIn(lines, mark);
      if (!range) continue;
      highlight.add(range);
      drawn.set(place, range);
    }
    drawnIn.set(highlight, drawn);
    if (drawn.size === 0) CSS.highlights.delete(name);
    else if (!CSS.highlights.has(name)) CSS.highlights.set(name, highlight);
  }
};
