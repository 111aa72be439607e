/** The shape of a DOM node as far as it is read here: linkedom's own types are those of a browser. */
export type Visited = {
  readonly nodeType: number;
  readonly nodeName: string;
  readonly nodeValue: string | null;
  readonly firstChild: Visited | null;
  readonly nextSibling: Visited | null;
  readonly getAttribute?: (name: string) => string | null;
};

export const TEXT = 3;

const unseen =
  /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0*)?%?\s*(?:;|!|$))/iu;
const sizeless = /(?:^|;)\s*font-size\s*:\s*0(?:\.0*)?(?:px|r?em|pt|%)?\s*(?:;|!|$)/iu;

/** Whether declarations of CSS hide what they are for, whatever it is. */
export const hides = (declarations: string): boolean => unseen.test(declarations);

// Around boxes of their own size, letters without one only close the gaps between them.
const hasOwnWords = (node: Visited): boolean => {
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.nodeType === TEXT && child.nodeValue?.trim()) return true;
  return false;
};

/** Whether an element's own attributes hide it from whoever reads the page. */
export const isHiddenByItself = (node: Visited): boolean => {
  const style = node.getAttribute?.('style') ?? '';
  return (
    node.getAttribute?.('hidden') != null ||
    node.getAttribute?.('aria-hidden') === 'true' ||
    hides(style) ||
    (sizeless.test(style) && hasOwnWords(node))
  );
};
