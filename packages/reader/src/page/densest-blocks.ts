import type { PageDocument } from './dom.ts';

type Visited = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: Visited | null;
  readonly nextSibling: Visited | null;
};

type Block = { readonly text: string /** Its characters within links, of all. */; readonly linked: number };

const words = (names: string): ReadonlySet<string> => new Set(names.split(' '));
const never = words(
  'SCRIPT STYLE NOSCRIPT TEMPLATE HEAD TITLE IFRAME OBJECT SVG MATH CANVAS AUDIO VIDEO BUTTON SELECT TEXTAREA FORM NAV FOOTER',
);
const inline = words(
  'A ABBR B BDI BDO CITE CODE DATA DEL DFN EM FONT I INS KBD MARK Q RUBY S SAMP SMALL SPAN STRONG SUB SUP TIME U VAR WBR',
);
const TEXT = 3;
const ELEMENT = 1;

type Step = { readonly node: Visited; readonly linked: boolean } | 'end';

const childrenOf = (node: Visited): readonly Visited[] => {
  const found: Visited[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling) found.push(child);
  return found;
};

/** The stretches of text of a page between whatever breaks a line. It does not recurse: depth is no danger. */
const blocksOf = (document: PageDocument): readonly Block[] => {
  const blocks: Block[] = [];
  let text = '';
  let linked = 0;
  const close = () => {
    const clean = text.replace(/\s+/gu, ' ').trim();
    if (clean !== '') blocks.push({ text: clean, linked: linked / Math.max(text.trim().length, 1) });
    text = '';
    linked = 0;
  };
  const steps: Step[] = [{ node: document.documentElement as unknown as Visited, linked: false }];
  for (let step = steps.pop(); step; step = steps.pop()) {
    if (step === 'end') {
      close();
      continue;
    }
    const { node } = step;
    const tag = node.nodeName.toUpperCase();
    if (node.nodeType === TEXT) {
      const value = node.nodeValue ?? '';
      text += value;
      if (step.linked) linked += value.trim().length;
    }
    if (node.nodeType !== ELEMENT || never.has(tag)) continue;
    if (!inline.has(tag)) {
      close();
      steps.push('end');
    }
    const within = step.linked || tag === 'A';
    for (const child of [...childrenOf(node)].reverse()) steps.push({ node: child, linked: within });
  }
  close();
  return blocks;
};

// In code points of text: a sentence has more of them than a label, and a sign of Chinese counts as three.
const weigh = ({ text, linked }: Block): number => {
  const length =
    text.length + 2 * (text.match(/\p{Script=Han}|\p{Script=Hiragana}|\p{Script=Katakana}/gu)?.length ?? 0);
  if (linked > 0.4) return -80;
  return length >= 60 ? length : -40;
};

/**
 * The run of blocks with the most prose in it, as paragraphs apart by a blank line: long blocks count for it, links and
 * short ones against it. It asks nothing of the markup, and takes what is hidden until a script runs. Empty where
 * there is no prose.
 */
export const densestBlocks = (document: PageDocument): string => {
  const blocks = blocksOf(document);
  let best = { score: 0, from: 0, to: 0 };
  let run = { score: 0, from: 0 };
  for (const [at, block] of blocks.entries()) {
    if (run.score <= 0) run = { score: 0, from: at };
    run = { ...run, score: run.score + weigh(block) };
    if (run.score > best.score) best = { score: run.score, from: run.from, to: at + 1 };
  }
  return blocks
    .slice(best.from, best.to)
    .filter(({ linked }) => linked <= 0.4)
    .map(({ text }) => text)
    .join('\n\n');
};
