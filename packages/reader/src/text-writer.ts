/** Collects text as a browser lays it out: white space collapsed, no more than one blank line between blocks. */
export type TextWriter = {
  /** Running text: its white space collapses, over the borders of pieces too. */
  readonly text: (words: string) => void;
  /** Preformatted text: kept as it is. */
  readonly kept: (words: string) => void;
  /** A line end that the author marked. */
  readonly lineEnd: () => void;
  /** The edge of a block: at least this many line ends before what comes next. */
  readonly edge: (lineEnds: number) => void;
  /** The edge of a preformatted block: its first line end, when it comes next, is not part of it. */
  readonly preformattedEdge: () => void;
  /** The edge of a table cell within its row. */
  readonly cell: () => void;
  /** Everything so far, without line ends or spaces at either end. */
  readonly written: () => string;
};

const mostLineEnds = 2;
// White space of HTML. A no-break space is not: it is a character like any other.
const collapsing = /[ \t\n\f\r]+/u;

/** A new, empty writer. */
export const textWriter = (): TextWriter => {
  const parts: string[] = [];
  let lineEnds = 0;
  let gap = '';
  let atPreformattedEdge = false;

  const put = (words: string) => {
    if (words === '') return;
    if (parts.length > 0) parts.push(lineEnds > 0 ? '\n'.repeat(lineEnds) : gap);
    parts.push(words);
    lineEnds = 0;
    gap = '';
    atPreformattedEdge = false;
  };
  const endLine = (most: number) => {
    lineEnds = Math.max(lineEnds, Math.min(most, lineEnds + 1));
    gap = '';
  };

  return {
    text: (words) => {
      for (const [index, piece] of words.split(collapsing).entries()) {
        if (index > 0 && gap === '') gap = ' ';
        put(piece);
      }
    },
    kept: (words) => {
      for (const [index, line] of words.split('\n').entries()) {
        if (index > 0 && !(index === 1 && atPreformattedEdge)) endLine(Number.POSITIVE_INFINITY);
        if (index > 0) atPreformattedEdge = false;
        put(line);
      }
    },
    lineEnd: () => endLine(mostLineEnds),
    edge: (least) => {
      lineEnds = Math.max(lineEnds, least);
      if (least > 0) gap = '';
    },
    preformattedEdge: () => {
      atPreformattedEdge = true;
    },
    cell: () => {
      gap = lineEnds > 0 ? '' : gap === ' ' ? '\t' : `${gap}\t`;
    },
    written: () => parts.join('').trim(),
  };
};
