import type { PageDocument } from './dom.ts';

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] =>
  Array.isArray(value) ? value : value === undefined || value === null ? [] : [value];
const text = (value: unknown): string | null =>
  typeof value === 'string' && value.trim() !== '' ? value.trim() : null;

const isArticle = (node: Json): boolean =>
  listOf(node['@type']).some(
    (type) => typeof type === 'string' && /(?:Article|Posting|Report|Reportage)$/u.test(type),
  );

// What is not JSON is no statement about the page: the page is read without it.
const parsed = (words: string): unknown => {
  try {
    return JSON.parse(words.replace(/^\s*(?:<!\[CDATA\[|<!--)|(?:\]\]>|-->)\s*$/gu, ''));
  } catch {
    return null;
  }
};

const nodesOf = (value: unknown): readonly Json[] =>
  listOf(value)
    .filter(isObject)
    .flatMap((node) => [node, ...listOf(node['@graph']).filter(isObject)]);

const nameOf = (value: unknown): string | null => (isObject(value) ? text(value['name']) : text(value));

/** What a page says of its article in JSON-LD (schema.org); each null or empty where it says nothing. */
export type StatedArticle = {
  readonly headline: string | null;
  readonly authors: readonly string[];
  readonly publisher: string | null;
  readonly published: string | null;
  readonly language: string | null;
  readonly url: string | null;
  /** The whole text, which some pages carry for machines only. */
  readonly body: string | null;
  /** Whether it is said to be for subscribers only. */
  readonly paid: boolean;
};

/** The first article that a page describes in JSON-LD; null where it describes none. */
export const statedArticle = (document: PageDocument): StatedArticle | null => {
  const scripts = [...document.querySelectorAll('script[type="application/ld+json"]')];
  const node = scripts.flatMap(({ textContent }) => nodesOf(parsed(textContent ?? ''))).find(isArticle);
  if (!node) return null;
  const main = node['mainEntityOfPage'];
  return {
    headline: text(node['headline']) ?? text(node['name']),
    authors: listOf(node['author'])
      .map(nameOf)
      .filter((name) => name !== null),
    publisher: nameOf(listOf(node['publisher'])[0]),
    published: text(node['datePublished']),
    language: nameOf(node['inLanguage']),
    url: text(node['url']) ?? (isObject(main) ? text(main['@id']) : text(main)),
    body: text(node['articleBody']),
    paid: /^false$/iu.test(String(node['isAccessibleForFree'] ?? '')),
  };
};
