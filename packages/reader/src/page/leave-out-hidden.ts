import { hides, isHiddenByItself, type Visited } from '../hidden.ts';
import type { PageDocument } from './dom.ts';

const mostStyle = 500_000;
const atRule = /@[^{};]*(?:;|\{(?:[^{}]*\{[^{}]*\})*[^{}]*\})/gu;
const rule = /(?<selectors>[^{}]+)\{(?<declarations>[^{}]*)\}/gu;
const single = /^(?:[a-z][a-z\d]*)?(?<name>[.#][\w-]+)$/iu;

/** The classes and ids that a page's own style sheets hide, wherever they stand: ".x" and "#x". */
const hiddenNames = (css: string): ReadonlySet<string> => {
  const found = new Set<string>();
  const plain = css
    .slice(0, mostStyle)
    .replace(/\/\*[\s\S]*?\*\//gu, '')
    .replace(atRule, '');
  for (const { groups } of plain.matchAll(rule))
    for (const selector of groups?.['selectors']?.split(',') ?? []) {
      const name = single.exec(selector.trim())?.groups?.['name'];
      const declarations = groups?.['declarations'] ?? '';
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
  const hidden = [...document.querySelectorAll('body [style], body [class], body [id]')].filter((element) => {
    const node = element as unknown as Visited; // likewise a node
    return isHiddenByItself(node) || (names.size > 0 && namesOf(node).some((name) => names.has(name)));
  });
  for (const element of hidden) element.remove();
  return hidden.length > 0;
};
