// `npx tsx scripts/measure/duplicates.ts [count]`: what the queue of possible duplicates costs among so many names (20,000
// where none is given): publishing a name, with it and without, and the first page of the queue.

import { fileURLToPath } from 'node:url';
import {
  type Actor,
  connect,
  countPossibleDuplicates,
  createRecord,
  type Database,
  importArticle,
  judgeClaims,
  listPossibleDuplicates,
  openReview,
  proposeClaims,
  submitReview,
} from '@chancery/db';
import { applyMigrations } from '@chancery/db/migrate';
import {
  fillDuplicates,
  makeActor,
  manyNames,
  storeNamed,
  timeRefresh,
  withThrowawayServer,
} from '@chancery/db/testing';
import { percentile, print, printHead } from './percentiles.ts';

const published = 200;
const pages = 100;
const everything = { kinds: null, record: null, leastScore: null };

type People = { readonly editor: Actor; readonly reviewer: Actor };

/** Publishes a new organisation by a name, and answers with it and how many milliseconds its acceptance took. */
const publish = async (db: Database, { editor, reviewer }: People, name: string) => {
  const record = await createRecord(db, editor, { kind: 'Organisation', label: name });
  const content = `${name} is told of in article ${record}.`;
  const article = await importArticle(db, editor, { content, mediaType: 'TEXT_PLAIN' });
  const review = await openReview(db, editor, { article });
  const claim = {
    subject: record,
    field: 'names',
    snak: 'VALUE',
    value: { name: { name, kind: 'PRIMARY' } },
    polarity: 'POSITIVE',
    realisation: 'ACTUAL',
    certainty: 'CERTAIN',
    alterations: [],
    citations: [{ role: 'CONTENT', start: 0, end: [...name].length, exact: name }],
  } as const;
  const { claims } = await proposeClaims(db, editor, { review, expectedVersion: 1, claims: [claim] });
  await submitReview(db, editor, { review, expectedVersion: 2 });
  const start = performance.now();
  await judgeClaims(db, reviewer, {
    ...{ review, expectedVersion: 3 },
    judgements: claims.map((id) => ({ claim: id, verdict: 'ACCEPTED', rank: 'NORMAL' }) as const),
  });
  return { record, took: performance.now() - start };
};

const timed = async (times: number, run: () => Promise<unknown>): Promise<readonly number[]> => {
  const took: number[] = [];
  for (let at = 0; at < times; at += 1) {
    const start = performance.now();
    await run();
    took.push(performance.now() - start);
  }
  return took;
};

const measure = async (db: Database, names: readonly string[]): Promise<void> => {
  const people = { editor: await makeActor(db, 'EDITOR'), reviewer: await makeActor(db, 'REVIEWER') };
  const { editor } = people;
  // Names that others have already, spread over all of them.
  const again = Array.from(
    { length: published + 20 },
    (_, at) => names[Math.floor((at * names.length) / (published + 20))] ?? '',
  );
  const all: number[] = [];
  const own: number[] = [];
  for (const name of again) {
    const { record, took } = await publish(db, people, name);
    all.push(took);
    own.push(await timeRefresh(db, record));
  }
  const [withIt, share] = [all.slice(-published), own.slice(-published)]; // the first ones warm up
  const without = withIt.map((took, at) => took - (share[at] ?? 0));
  printHead(`Possible duplicates among ${names.length} names`);
  print('Publishing a name', withIt);
  print('of which bringing up the queue', share);
  print('Publishing a name, without', without);
  for (const at of [0.5, 0.95])
    console.log(
      `With it, the ${at * 100}th percentile is ${(percentile(withIt, at) / percentile(without, at)).toFixed(2)} times that without.`,
    );
  print(
    'The first page',
    await timed(pages, async () => listPossibleDuplicates(db, editor, { ...everything, first: 20 })),
  );
  print(
    'The first page of one kind',
    await timed(pages, async () =>
      listPossibleDuplicates(db, editor, { ...everything, kinds: ['Organisation'], first: 20 }),
    ),
  );
  console.log(`${await countPossibleDuplicates(db, editor, everything)} pairs stand in the queue.`);
};

const folder = fileURLToPath(new URL('../../prisma/migrations', import.meta.url));

await withThrowawayServer(async (server) => {
  await applyMigrations({ url: server.url(), folder });
  const db = connect(server.url());
  try {
    const names = manyNames(Number(process.argv[2] ?? 20_000));
    await storeNamed(
      db,
      names.map((name) => [name]),
    );
    const start = performance.now();
    await fillDuplicates(db);
    console.log(`The queue of all was made in ${((performance.now() - start) / 1000).toFixed(0)} s.`);
    await measure(db, names);
  } finally {
    await db.close();
  }
});
