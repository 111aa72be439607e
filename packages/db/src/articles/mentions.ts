import { setImmediate } from 'node:timers/promises';
import {
  type Gazetteer,
  gazetteerInTurns,
  type Mention,
  mentionsInTurns,
  type Turns,
} from '@chancery/reader';
import type { Database } from '../connect.ts';
import type { ArticleRow } from './article-row.ts';

/** What was found in one article, or is being looked for. */
type Found = { readonly length: number; readonly mentions: Promise<readonly Mention[]> };
type Kept = {
  readonly stamp: string;
  readonly gazetteer: Promise<Gazetteer>;
  /** By revision and excluded ranges, the least recently asked for first. */
  readonly found: Map<string, Found>;
};
// Building takes longer than finding: one is kept for each open database, until a name comes or goes.
const kept = new WeakMap<Database, Kept>();

const keptArticles = 50;
const keptCharacters = 16_000_000;

// Long work lets other requests go between after so many milliseconds; however many are at it, one at a time goes on.
const longest = 10;
let line: Promise<void> = Promise.resolve();
const giveWay = async (): Promise<void> => {
  line = line.then(async () => setImmediate());
  return line;
};
const givingWay = async <Result>(turns: Turns<Result>): Promise<Result> => {
  await giveWay();
  let since = performance.now();
  let turn = turns.next();
  while (!turn.done) {
    if (performance.now() - since > longest) {
      await giveWay();
      since = performance.now();
    }
    turn = turns.next();
  }
  return turn.value;
};

const stampOf = async ({ prisma }: Database): Promise<string> => {
  const [row] = await prisma.$queryRaw<{ readonly stamp: string }[]>`
    select concat_ws(' ', (select count(*) from name), (select max(id) from name),
      (select count(*) from record where version = 1), (select count(*) from record)) as stamp`;
  return row?.stamp ?? '';
};

// A draft without accepted names is known by the editors' working name.
const entriesOf = async ({ prisma }: Database) =>
  prisma.$queryRaw<{ readonly record: string; readonly name: string; readonly nameKind: string }[]>`
    select record_id as record, text as name, name_kind::text as "nameKind" from name
    union
    select id, label, 'PRIMARY' from record r where kind in ('State', 'Organisation', 'Person')
      and not exists (select 1 from name where record_id = r.id)`;

const keptFor = async (db: Database): Promise<Kept> => {
  const stamp = await stampOf(db);
  const known = kept.get(db);
  if (known?.stamp === stamp) return known;
  const gazetteer = entriesOf(db).then(async (entries) => givingWay(gazetteerInTurns(entries)));
  const fresh: Kept = { stamp, gazetteer, found: new Map() };
  kept.set(db, fresh);
  gazetteer.catch(() => {
    if (kept.get(db) === fresh) kept.delete(db);
  });
  return fresh;
};

const keyOf = ({ revisionId, excluded }: ArticleRow): string =>
  [revisionId, ...excluded.map(({ start, end }) => `${start}-${end}`)].join(' ');

const keep = (found: Kept['found'], key: string, entry: Found): void => {
  found.delete(key);
  found.set(key, entry);
  let characters = 0;
  for (const { length } of found.values()) characters += length;
  for (const [oldest, { length }] of found) {
    if (oldest === key || (found.size <= keptArticles && characters <= keptCharacters)) return;
    found.delete(oldest);
    characters -= length;
  }
};

const recall = (found: Kept['found'], key: string): Found['mentions'] | undefined => {
  const entry = found.get(key);
  if (entry) keep(found, key, entry);
  return entry?.mentions;
};

const look = async (
  { gazetteer, found }: Kept,
  key: string,
  text: string,
  excluded: ArticleRow['excluded'],
): Promise<readonly Mention[]> => {
  const mentions = gazetteer.then(async (names) => givingWay(mentionsInTurns(names, text, excluded)));
  keep(found, key, { length: text.length, mentions });
  mentions.catch(() => found.delete(key));
  return mentions;
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
 * Known names in the texts of articles, outside of excluded ranges, article by article: proposals, never facts. Costs
 * one statement to know whether names have changed and one for the texts not searched before. Searches one text after
 * the other, and gives way to other work while it does.
 */
export const mentionsIn = async (
  db: Database,
  articles: readonly ArticleRow[],
): Promise<readonly (readonly Mention[])[]> => {
  const own = await keptFor(db);
  const asked = articles.map((article) => {
    const key = keyOf(article);
    return { article, key, before: recall(own.found, key) };
  });
  const unread = asked.filter(({ before }) => !before).map(({ article }) => article.revisionId);
  const texts = await textsOf(db, unread);
  const answers: (readonly Mention[])[] = [];
  for (const { article, key, before } of asked) {
    const text = texts.get(article.revisionId) ?? '';
    answers.push(await (before ?? recall(own.found, key) ?? look(own, key, text, article.excluded)));
  }
  return answers;
};
