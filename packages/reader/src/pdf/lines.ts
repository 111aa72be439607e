/** A piece of text as a PDF places it; lengths in points from the lower left corner of the page. */
export type PlacedText = {
  readonly str: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly fontSize: number;
  readonly hasEOL: boolean;
};

/** A line of a page. */
export type Line = { readonly text: string; readonly y: number; readonly size: number };

const gapOf = (before: PlacedText, item: PlacedText): string => {
  // A font may leave the spaces between its words to the places of the words.
  const gap = Math.abs(item.x - (before.x + before.width));
  return /\s$/u.test(before.str) || /^\s/u.test(item.str) || gap < 0.15 * item.fontSize ? '' : ' ';
};

const lineOf = (items: readonly PlacedText[]): Line => {
  let text = '';
  for (const [at, item] of items.entries()) {
    const before = items[at - 1];
    text += `${before ? gapOf(before, item) : ''}${item.str}`;
  }
  const sizes = items.filter(({ str }) => str.trim() !== '').map(({ fontSize }) => fontSize);
  return { text: text.replace(/\s+/gu, ' ').trim(), y: items[0]?.y ?? 0, size: Math.max(0, ...sizes) };
};

/** The lines of a page in the order in which the file has them, which is the one of reading. */
export const linesOf = (items: readonly PlacedText[]): readonly Line[] => {
  const lines: PlacedText[][] = [];
  let open: PlacedText[] = [];
  for (const item of items) {
    const before = open.at(-1);
    const below = before !== undefined && Math.abs(item.y - before.y) > 0.5 * (before.fontSize || 1);
    if (below) {
      lines.push(open);
      open = [];
    }
    open.push(item);
    if (item.hasEOL) {
      lines.push(open);
      open = [];
    }
  }
  return [...lines, open].map(lineOf).filter(({ text }) => text !== '');
};
