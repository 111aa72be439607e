import type { Database } from '../connect.ts';
import type { ArticleRow } from './article-row.ts';
import { type Names, namesOf } from './known-names.ts';

/** What was found in one article, or is being looked for. */
type Entry<Found> = { readonly length: number; readonly found: Promise<readonly Found[]> };
type Kept<Found> = {
  readonly names: Names;
  /** By revision and excluded ranges, the least recently asked for first. */
  readonly entries: Map<string, Entry<Found>>;
};
type Look<Found> = (
  names: Names,
  text: string,
  excluded: ArticleRow['excluded'],
) => Promise<readonly Found[]>;

const keptArticles = 50;
const keptCharacters = 16_000_000;

const keyOf = ({ revisionId, excluded }: ArticleRow): string =>
  [revisionId, ...excluded.map(({ start, end }) => `${start}-${end}`)].join(' ');

const keep = <Found>(entries: Kept<Found>['entries'], key: string, entry: Entry<Found>): void => {
  entries.delete(key);
  entries.set(key, entry);
  let characters = 0;
  for (const { length } of entries.values()) characters += length;
  for (const [oldest, { length }] of entries) {
    if (oldest === key || (entries.size <= keptArticles && characters <= keptCharacters)) return;
    entries.delete(oldest);
    characters -= length;
  }
};

const recall = <Found>(entries: Kept<Found>['entries'], key: string): Entry<Found>['found'] | undefined => {
  const entry = entries.get(key);
  if (entry) keep(entries, key, entry);
  return entry?.found;
};

const textsOf = async (
  { prisma }: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, string>> => {
  if (ids.length === 0) return new Map();
  const where = { id: { in: [...new Set(ids)] } };
  const revisions = await prisma.revision.findMany({ where, select: { id: true, text: true } });
  return new Map(revisions.map(({ id, text }) => [id, text]));
};

/**
 * Looks for something in the texts of articles with the names of the office, one text after the other, and keeps what
 * was found until the names change. Costs one statement to know whether they have, and one for the texts not searched
 * before.
 */
export const keptFinds = <Found>(look: Look<Found>) => {
  const kept = new WeakMap<Database, Kept<Found>>();
  const keptFor = async (db: Database): Promise<Kept<Found>> => {
    const names = await namesOf(db);
    const known = kept.get(db);
    if (known?.names === names) return known;
    const fresh: Kept<Found> = { names, entries: new Map() };
    kept.set(db, fresh);
    return fresh;
  };
  return async (db: Database, articles: readonly ArticleRow[]): Promise<readonly (readonly Found[])[]> => {
    const { names, entries } = await keptFor(db);
    const asked = articles.map((article) => {
      const key = keyOf(article);
      return { article, key, before: recall(entries, key) };
    });
    const unread = asked.filter(({ before }) => !before).map(({ article }) => article.revisionId);
    const texts = await textsOf(db, unread);
    const answers: (readonly Found[])[] = [];
    for (const { article, key, before } of asked) {
      const text = texts.get(article.revisionId) ?? '';
      const start = (): Promise<readonly Found[]> => {
        const found = look(names, text, article.excluded);
        keep(entries, key, { length: text.length, found });
        found.catch(() => entries.delete(key));
        return found;
      };
      answers.push(await (before ?? recall(entries, key) ?? start()));
    }
    return answers;
  };
};
