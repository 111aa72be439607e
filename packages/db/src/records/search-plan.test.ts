import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { connect, type Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { freshDatabase, manyNames, storeNamed } from '../testing/index.ts';
import { likenessOf } from './likeness.ts';
import { meantBy } from './meant-words.ts';
import { nameForms } from './name-forms.ts';
import { namesLike, namesMeant, namesWith } from './name-hits.ts';
import { searchRecords } from './search-records.ts';

let db: Database;
let one: Database;
let close: () => Promise<void>;
beforeAll(async () => {
  const fresh = await freshDatabase();
  db = connect(fresh.url);
  one = connect(fresh.url, { poolSize: 1 });
  close = async () => {
    await db.close();
    await one.close();
    await fresh.drop();
  };
  await storeNamed(
    db,
    names.map((name) => [name]),
  );
}, 300_000);
afterAll(async () => close());

type Plan = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly Plans?: readonly Plan[];
};
const nodesOf = (plan: Plan): readonly Plan[] => [plan, ...(plan.Plans ?? []).flatMap(nodesOf)];

const literal = (value: unknown): string =>
  pg.escapeLiteral(
    Array.isArray(value) ? `{${value.map((each) => JSON.stringify(each)).join()}}` : String(value),
  );

/** What it does that is planned once for all values, where it is asked for some. */
const nodesIn = async (statement: Prisma.Sql): Promise<readonly Plan[]> => {
  await one.askPlanned(Prisma.raw(`prepare looked as ${statement.text}`));
  const [row] = await one.askPlanned<
    readonly { readonly 'QUERY PLAN': readonly { readonly Plan: Plan }[] }[]
  >(
    Prisma.raw(
      `explain (analyze, timing off, format json) execute looked(${statement.values.map(literal).join(', ')})`,
    ),
  );
  await one.askPlanned(Prisma.raw('deallocate looked'));
  return (row?.['QUERY PLAN'] ?? []).flatMap(({ Plan }) => nodesOf(Plan));
};

const names = manyNames(20_000);

/** The scores of the names that are most like some words, by comparing them with all names. */
const bestScores = (text: string, count: number): readonly number[] => {
  const words = nameForms(text);
  return names
    .map((name) => likenessOf(nameForms(name), words).score)
    .sort((one, other) => other - one)
    .slice(0, count);
};

const within = { viewer: null, kinds: null };

/** Rows that were read from tables and their indexes, kept or not. */
const rowsRead = (nodes: readonly Plan[]): number =>
  nodes
    .filter((node) => node['Index Name'] !== undefined || node['Relation Name'] !== undefined)
    .reduce(
      (sum, node) =>
        sum + (node['Actual Rows'] + (node['Rows Removed by Filter'] ?? 0)) * node['Actual Loops'],
      0,
    );

const typed = [
  ...['roscosmos', 'Роскосмос', 'kamo tenbri', 'ро', 'r', 'm', 'mi', 'ministry', 'ministry of fin', 'ltd'],
  ...['中国银行', '银行', '中', 'نوربيت', 'نو', 'شركة', 'Minsitry of Finance of Shanor', 'bnak', 'xqzzyx'],
];

describe('a search among 20,000 names', () => {
  it.each(typed)('for %s reads no table from end to end, and few rows', async (text) => {
    const words = nameForms(text);
    const having = await nodesIn(namesWith(within, words, 100));
    const meant = await nodesIn(namesMeant(within, await meantBy(db, null, words), 100));
    const like = await nodesIn(namesLike(within, words, 100));
    for (const nodes of [having, meant, like]) {
      expect(nodes.filter((node) => node['Node Type'] === 'Seq Scan')).toEqual([]);
      expect(rowsRead(nodes)).toBeLessThan(20_000);
      // What is sorted instead of read in its order costs as much as there are names.
      const sorted = nodes.filter(
        (node) =>
          node['Node Type'] === 'Bitmap Index Scan' && /_letters?_idx$/u.test(node['Index Name'] ?? ''),
      );
      expect(sorted).toEqual([]);
    }
  });

  it.each([
    ...[
      'm',
      'ро',
      'ministry',
      'embassy of',
      'ltd',
      'bank',
      'банк',
      'شركة',
      '银行',
      'holding',
      'ministry of fi',
    ],
  ])('for %s finds those that comparing it with every name would find', async (text) => {
    const hits = await searchRecords(db, null, { text, kinds: null, first: 10 });
    expect(hits.map(({ score }) => score)).toEqual(bestScores(text, 10));
  });

  const long = names.filter((each) => /^[A-Z]\w{7}/u.test(each)).slice(0, 20);
  const swapped = ([a = '', b = '', c = '', d = '', ...rest]: string): string =>
    [a, b, d, c, ...rest].join('');
  it.each<[string, (name: string) => string]>([
    ['a slip in one', swapped],
    ['two slips at its beginning', (name) => swapped(`${name.slice(0, 5)}${name.slice(6)}`)],
    ['two slips apart', (name) => swapped(name.replace(/(?<=^\w+)\w /u, ' '))],
  ])('for %s finds it first', async (_, slip) => {
    for (const name of long) {
      const [hit] = await searchRecords(db, null, { text: slip(name), kinds: null, first: 1 });
      expect([slip(name), hit?.matchedName]).toEqual([slip(name), name]);
    }
  });

  it('for the words of one in another order finds it first', async () => {
    for (const name of names.filter((each) => /^[A-Z]\w{7}\w* [A-Z]\w+/u.test(each)).slice(0, 20)) {
      const text = name.split(' ').toReversed().join(' ');
      const [hit] = await searchRecords(db, null, { text, kinds: null, first: 1 });
      expect(hit?.matchedName).toBe(name);
    }
  });
});
