import { parseHTML } from './parse-html.ts';

/** An element as far as pages are read here: linkedom's own types are those of a browser, which this room does not load. */
export type PageElement = {
  readonly textContent: string | null;
  readonly getAttribute: (name: string) => string | null;
  readonly remove: () => void;
};

/** A whole page. Nothing of it is run or fetched: linkedom has neither scripts nor a network. */
export type PageDocument = {
  readonly documentElement: PageElement;
  readonly querySelector: (selector: string) => PageElement | null;
  readonly querySelectorAll: (selector: string) => Iterable<PageElement>;
};

const outermost = /<!doctype[^>]*>|<\/?(?:html|head)(?:\s[^>]*)?>/giu;

// The tags of a page's outermost elements may be left out, which linkedom does not make up for.
const wholeOf = (html: string): string => {
  if (/<html[\s>]/iu.test(html) && /<body[\s>]/iu.test(html)) return html;
  const attributes = /<html(?<given>\s[^>]*)>/iu.exec(html)?.groups?.['given'] ?? '';
  const inside = /<body[\s>]/iu.test(html)
    ? html
    : `<head></head><body>${html.replace(outermost, '')}</body>`;
  return `<!doctype html><html${attributes}>${inside}</html>`;
};

/** The document of a page, or of a part of one. */
export const pageDocument = (html: string): PageDocument =>
  parseHTML(wholeOf(html)).document as unknown as PageDocument;
