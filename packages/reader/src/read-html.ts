import { isHiddenByItself, TEXT, type Visited } from './hidden.ts';
import { parseHTML } from './page/parse-html.ts';

const leftOut: ReadonlySet<string> = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE IFRAME OBJECT SVG MATH CANVAS AUDIO VIDEO BUTTON SELECT TEXTAREA'.split(
    ' ',
  ),
);
// A blank line around them, as a browser shows them.
const paragraphs: ReadonlySet<string> = new Set(
  'P BLOCKQUOTE PRE UL OL DL FIGURE TABLE H1 H2 H3 H4 H5 H6 HR'.split(' '),
);
const lines: ReadonlySet<string> = new Set(
  'DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE NAV LI DT DD TR FIGCAPTION CAPTION ADDRESS FORM BODY HTML THEAD TBODY TFOOT'.split(
    ' ',
  ),
);
const cells: ReadonlySet<string> = new Set(['TD', 'TH']);

type Break = '' | '\n' | '\n\n';
const breakOf = (tag: string): Break => (paragraphs.has(tag) ? '\n\n' : lines.has(tag) ? '\n' : '');

const isHidden = (node: Visited): boolean =>
  leftOut.has(node.nodeName.toUpperCase()) || isHiddenByItself(node);

/** Collects text as a browser lays it out: white space collapsed, breaks never doubled. */
const textWriter = () => {
  const parts: string[] = [];
  let pending: Break = '';
  let space = false;
  const flush = () => {
    if (pending !== '' && parts.length > 0) parts.push(pending);
    else if (space && parts.length > 0) parts.push(' ');
    pending = '';
    space = false;
  };
  return {
    text: (words: string) => {
      // Only white space of HTML collapses: a no-break space is a character.
      for (const piece of words.split(/([ \t\n\r\f]+)/u)) {
        if (piece === '') continue;
        if (/^[ \t\n\r\f]/u.test(piece)) {
          if (pending === '') space = true;
          continue;
        }
        flush();
        parts.push(piece);
      }
    },
    kept: (words: string) => {
      if (words === '') return;
      flush();
      parts.push(words);
    },
    space: () => {
      if (pending === '') space = true;
    },
    lineEnd: () => {
      if (parts.length === 0) return;
      space = false;
      flush();
      parts.push('\n');
    },
    breakBy: (kind: Break) => {
      if (kind.length > pending.length) pending = kind;
      if (kind !== '') space = false;
    },
    written: () =>
      parts
        .join('')
        .replace(/ *\n/gu, '\n')
        .replace(/\n{3,}/gu, '\n\n')
        .trim(),
  };
};

type Step = { readonly node: Visited; readonly preformatted: boolean } | { readonly leave: string };

const childrenOf = (node: Visited): readonly Visited[] => {
  const found: Visited[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
};

const ELEMENT = 1;

/** The text of pasted HTML as a reader sees it. Never throws; depth and size are no danger (it does not recurse). */
export const readHtml = (html: string): string => {
  const { document } = parseHTML(`<!doctype html><html><body>${html}</body></html>`);
  const writer = textWriter();
  // linkedom's own types are those of a browser, which this room does not load.
  const root = document.documentElement as unknown as Visited;
  const steps: Step[] = [{ node: root, preformatted: false }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('leave' in step) {
      writer.breakBy(breakOf(step.leave));
      continue;
    }
    const { node, preformatted } = step;
    const tag = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT) {
      if (preformatted) writer.kept(node.nodeValue ?? '');
      else writer.text(node.nodeValue ?? '');
    }
    if (node.nodeType !== ELEMENT || isHidden(node)) continue;
    if (tag === 'BR') writer.lineEnd();
    if (cells.has(tag)) writer.space();
    writer.breakBy(breakOf(tag));
    steps.push({ leave: tag });
    const inside = preformatted || tag === 'PRE';
    for (const child of [...childrenOf(node)].reverse()) steps.push({ node: child, preformatted: inside });
  }
  return writer.written();
};
