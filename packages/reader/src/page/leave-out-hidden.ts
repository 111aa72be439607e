import { hides, isHiddenByItself, type Visited } from '../hidden.ts';
import type { PageDocument } from './dom.ts';

const single = /^(?:[a-z][a-z\d]*)?(?<name>[.#][\w-]+)$/iu;

type Rule = { readonly selectors: string; readonly declarations: string };

/** The rules of a style sheet that hold everywhere: those within another, such as for print, are left out. */
const rulesOf = (css: string): readonly Rule[] => {
  const plain = css.replace(/\/\*[\s\S]*?(?:\*\/|$)/gu, '');
  const found: Rule[] = [];
  let [depth, from, selectors] = [0, 0, ''];
  for (const { 0: mark, index } of plain.matchAll(/[{}]/gu)) {
    const words = plain.slice(from, index);
    if (mark === '{' && depth === 0) selectors = words.slice(words.lastIndexOf(';') + 1);
    if (mark === '}' && depth === 1 && !selectors.includes('@'))
      found.push({ selectors, declarations: words });
    depth = Math.max(0, depth + (mark === '{' ? 1 : -1));
    from = index + 1;
  }
  return found;
};

/** The classes and ids that a page's own style sheets hide, wherever they stand: ".x" and "#x". */
const hiddenNames = (css: string): ReadonlySet<string> => {
  const found = new Set<string>();
  for (const { selectors, declarations } of rulesOf(css))
    for (const selector of selectors.split(',')) {
      const name = single.exec(selector.trim())?.groups?.['name'];
      if (name === undefined) continue;
      if (hides(declarations)) found.add(name);
      else if (/\bdisplay\s*:/iu.test(declarations)) found.delete(name);
    }
  return found;
};

/** Takes what nobody sees who reads the page out of it; false where there is nothing of the kind. */
export const leaveOutHidden = (document: PageDocument): boolean => {
  const css = [...document.querySelectorAll('style')].map(({ textContent }) => textContent ?? '').join('\n');
  const names = hiddenNames(css);
  const namesOf = (element: Visited): readonly string[] => [
    `#${element.getAttribute?.('id') ?? ''}`,
    ...(element.getAttribute?.('class') ?? '').split(/\s+/u).map((each) => `.${each}`),
  ];
  const hidden = [...document.querySelectorAll('[style], [class], [id], [hidden], [aria-hidden]')].filter(
    (element) => {
      const node = element as unknown as Visited; // likewise a node
      if (/^(?:html|body)$/iu.test(node.nodeName)) return false; // all of it: nothing is seen before a script runs
      return isHiddenByItself(node) || (names.size > 0 && namesOf(node).some((name) => names.has(name)));
    },
  );
  for (const element of hidden) element.remove();
  return hidden.length > 0;
};
