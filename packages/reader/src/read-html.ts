import { DOMParser } from 'linkedom';
import { tameHtml, untamed } from './tame-html.ts';
import { type TextWriter, textWriter } from './text-writer.ts';

const tags = (names: string): ReadonlySet<string> => new Set(names.split(' '));

const leftOut = tags(
  'SCRIPT STYLE NOSCRIPT TEMPLATE TITLE IFRAME OBJECT SVG MATH CANVAS AUDIO VIDEO BUTTON SELECT DATALIST ' +
    'TEXTAREA RT RP',
);
const apartByBlankLine = tags('P BLOCKQUOTE PRE UL OL DL FIGURE TABLE H1 H2 H3 H4 H5 H6 HR DETAILS FIELDSET');
const onOwnLines = tags(
  'HTML BODY DIV SECTION ARTICLE MAIN HEADER FOOTER ASIDE NAV HGROUP LI DT DD TR THEAD TBODY TFOOT CAPTION ' +
    'FIGCAPTION SUMMARY LEGEND ADDRESS FORM DIALOG',
);

const lineEndsAround = (tag: string): number => (apartByBlankLine.has(tag) ? 2 : onOwnLines.has(tag) ? 1 : 0);

/** The shape of a DOM node as far as it is read here. */
type DomNode = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
  readonly parentNode: DomNode | null;
  readonly getAttribute?: (name: string) => string | null;
};

const element = 1;
const texts: ReadonlySet<number> = new Set([3, 4]);

const tagOf = (node: DomNode): string => (node.nodeType === element ? node.nodeName.toUpperCase() : '');

const invisible = /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/iu;

const isLeftOut = (node: DomNode): boolean => {
  const attribute = (name: string): string | null => node.getAttribute?.(name) ?? null;
  return (
    leftOut.has(tagOf(node)) ||
    attribute('hidden') !== null ||
    attribute('aria-hidden')?.toLowerCase() === 'true' ||
    invisible.test(attribute('style') ?? '')
  );
};

const enter = (writer: TextWriter, tag: string): void => {
  if (tag === 'BR') writer.lineEnd();
  if (tag === 'TD' || tag === 'TH') writer.cell();
  writer.edge(lineEndsAround(tag));
  if (tag === 'PRE') writer.preformattedEdge();
};

/** The node after this one and all in it, in reading order; `leave` is told of each element that ends before it. */
const nodeAfter = (from: DomNode, root: DomNode, leave: (tag: string) => void): DomNode | null => {
  let node = from;
  while (!node.nextSibling) {
    if (!node.parentNode || node.parentNode === root) return null;
    node = node.parentNode;
    leave(tagOf(node));
  }
  return node.nextSibling;
};

/** Tells a writer the text below a node. Keeps no stack: nesting costs nothing. */
const write = (root: DomNode, writer: TextWriter): void => {
  let preformatted = 0;
  const leave = (tag: string) => {
    writer.edge(lineEndsAround(tag));
    if (tag === 'PRE') preformatted -= 1;
  };
  for (let node = root.firstChild; node; ) {
    const tag = tagOf(node);
    if (texts.has(node.nodeType)) {
      const words = untamed(node.nodeValue ?? '');
      if (preformatted > 0) writer.kept(words);
      else writer.text(words);
    } else if (tag !== '' && !isLeftOut(node)) {
      enter(writer, tag);
      if (tag === 'PRE') preformatted += 1;
      if (node.firstChild) {
        node = node.firstChild;
        continue;
      }
      leave(tag);
    }
    node = nodeAfter(node, root, leave);
  }
};

/**
 * The text of pasted HTML as its reader sees it: blocks on lines of their own, paragraphs a blank line apart,
 * cells a tab apart, white space collapsed except in `pre`, nothing that is hidden. It takes any string, however
 * broken or deep: it does not recurse, and its time grows with the length alone.
 */
export const readHtml = (html: string): string => {
  // linkedom's own types are those of a browser, which this room does not load.
  const root = new DOMParser().parseFromString(tameHtml(html), 'text/html') as unknown as DomNode;
  const writer = textWriter();
  write(root, writer);
  return writer.written();
};
