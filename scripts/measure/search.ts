// `npx tsx scripts/measure/search.ts [count]`: how long a search takes among so many names (100,000 where none is given), by
// what is typed. Prints percentiles, and of each the words that took longest.

import { fileURLToPath } from 'node:url';
import { connect, type Database, searchRecords } from '@chancery/db';
import { applyMigrations } from '@chancery/db/migrate';
import { manyNames, storeNamed, withThrowawayServer } from '@chancery/db/testing';
import { print, printHead } from './percentiles.ts';

const each = 40;
const offered = 10; // what a picker asks for

const spread = (names: readonly string[], of: RegExp, least: number): readonly string[] => {
  const some = names.filter((name) => of.test(name) && [...name].length >= least);
  return Array.from({ length: each }, (_, at) => some[Math.floor((at * some.length) / each)] ?? '');
};

const letters = (name: string, from: number, to: number): string => [...name].slice(from, to).join('');
const wordOf = (name: string, at: number): string => name.split(' ').at(at) ?? '';
const swapAt = (name: string, at: number): string =>
  letters(name, 0, at) +
  letters(name, at + 1, at + 2) +
  letters(name, at, at + 1) +
  letters(name, at + 2, 200);
const without = (name: string, at: number): string => letters(name, 0, at) + letters(name, at + 1, 200);

const queriesFrom = (names: readonly string[]): Readonly<Record<string, readonly string[]>> => {
  const latin = spread(names, /^[A-Z]/u, 9);
  const cyrillic = spread(names, /^\p{sc=Cyrillic}/u, 9);
  const arabic = spread(names, /^\p{sc=Arabic}/u, 6);
  const chinese = spread(names, /^\p{sc=Han}/u, 5);
  return {
    'Whole names': latin,
    Beginnings: latin.map((name, at) => letters(name, 0, 3 + (at % 10))),
    'First words': latin.map((name) => wordOf(name, 0)),
    'Last words': latin.map((name) => wordOf(name, -1)),
    'Parts of words': latin.map((name) => letters(wordOf(name, 0), 1, 20)),
    'One slip in a name': latin.map((name, at) => swapAt(name, 2 + (at % 5))),
    'Two slips in a name': latin.map((name, at) => without(swapAt(name, 1 + (at % 5)), 8)),
    'One slip in a word': latin.map((name, at) => swapAt(wordOf(name, 0), 1 + (at % 4))),
    'Cyrillic names': cyrillic,
    'Cyrillic words': cyrillic.map((name) => wordOf(name, 1)),
    'Cyrillic slips': cyrillic.map((name, at) => without(name, 3 + (at % 4))),
    'Arabic names': arabic,
    'Arabic words': arabic.map((name) => wordOf(name, -1)),
    'Chinese names': chinese,
    'Chinese beginnings': chinese.map((name) => letters(name, 0, 2)),
    'Chinese middles': chinese.map((name) => letters(name, 2, 4)),
    'One letter': [...'abcdefghiklmnoprstuvwzбвгмнопрсال中国银行南海山'],
    'Two letters': [...latin, ...arabic].map((name, at) => letters(name, at % 2, 2 + (at % 2))),
    'Words that find nothing': latin.map((name) => `xq${[...wordOf(name, 0)].toReversed().join('')}zzyx`),
    'Roscosmos otherwise': ['Роскосмос', 'Roscomos', 'Roskosmos', 'روسكوسموس', 'roscosmos state corp'],
  };
};

const measure = async (db: Database, names: readonly string[]): Promise<void> => {
  printHead(`A search among ${names.length} names`);
  for (const [what, queries] of Object.entries(queriesFrom(names))) {
    const took: number[] = [];
    for (const text of queries) {
      const start = performance.now();
      await searchRecords(db, null, { text, kinds: null, first: offered });
      took.push(performance.now() - start);
    }
    print(what, took);
    console.log(`  longest: ${queries[took.indexOf(Math.max(...took))]}, ${Math.max(...took).toFixed(0)} ms`);
  }
};

const roscosmos = ['Roscosmos', 'Роскосмос', 'Roscosmos State Corporation for Space Activities', 'Roskosmos'];
const folder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

await withThrowawayServer(async (server) => {
  await applyMigrations({ url: server.url(), folder });
  const db = connect(server.url());
  try {
    const names = manyNames(Number(process.argv[2] ?? 100_000));
    const start = performance.now();
    await storeNamed(db, [...names.map((name) => [name]), roscosmos]);
    console.log(`Stored in ${((performance.now() - start) / 1000).toFixed(0)} s.`);
    await measure(db, names);
  } finally {
    await db.close();
  }
});
