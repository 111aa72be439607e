import { Client } from 'pg';
import { connect } from '../../../packages/db/src/connect.ts';
import { applyMigrations, migrationsFolder } from '../../../packages/db/src/migrate/index.ts';
import { projectionVersion } from '../../../packages/db/src/projection/bring-up-to-date.ts';
import { makeActor } from '../../../packages/db/src/testing/actors.ts';
import { fillDuplicates } from '../../../packages/db/src/testing/kept-duplicates.ts';
import { recordsPerArticle, writeArticle } from './article.ts';
import { addArticle, editor, type Numbers, reviewer } from './article-rows.ts';
import { copyRows } from './copy.ts';
import { dropIndexes, makeIndexes } from './indexes.ts';
import { type Plan, planOffice } from './plan.ts';
import type { Rows } from './rows.ts';

const articlesAtOnce = 200;

const store = async (
  client: Client,
  plan: Plan,
  seed: number,
  say: (line: string) => void,
): Promise<void> => {
  const numbers: Numbers = { judgement: 0, change: 0 };
  const articles = Math.ceil(plan.count / recordsPerArticle);
  for (let from = 0; from < articles; from += articlesAtOnce) {
    const rows: Rows = new Map();
    const upTo = Math.min(articles, from + articlesAtOnce);
    for (let at = from; at < upTo; at += 1) await addArticle(rows, writeArticle(plan, at, seed), at, numbers);
    for (const [table, some] of rows) await copyRows(client, table, some);
    say(`  ${upTo} of ${articles} articles`);
  }
  await client.query(`select setval(pg_get_serial_sequence('judgement', 'id'), $1)`, [numbers.judgement]);
  await client.query(
    `update clock set sequence = $1, epoch = $2, at = (select max(at) from change) where id = 1`,
    [numbers.change, articles],
  );
};

// What triggers keep of names, a few thousand records at a time.
const fillNames = async (client: Client, plan: Plan): Promise<void> => {
  const words = ['name_word', 'public_word'];
  for (const table of words) await client.query(`create index bench_${table} on ${table} (text)`);
  for (let from = 0; from < plan.count; from += 5000) {
    const ids = Array.from({ length: Math.min(5000, plan.count - from) }, (_, at) => plan.idOf(from + at));
    await client.query('select refresh_name_starts($1)', [ids]);
  }
  for (const table of words) await client.query(`drop index bench_${table}`);
};

const fillQueue = async (url: string): Promise<void> => {
  const db = connect(url);
  try {
    await fillDuplicates(db);
  } finally {
    await db.close();
  }
};

/**
 * Makes an office of so many published records, about ten accepted claims each, in a fresh database: by COPY, with the
 * rows that the project's own code makes of the claims.
 */
export const makeOffice = async (
  url: string,
  count: number,
  seed: number,
  say: (line: string) => void,
): Promise<void> => {
  await applyMigrations({ url, folder: migrationsFolder });
  const db = connect(url);
  await makeActor(db, 'EDITOR', editor);
  await makeActor(db, 'REVIEWER', reviewer);
  await db.prisma.office.upsert({
    where: { id: 1 },
    create: { id: 1, projectionVersion },
    update: { projectionVersion },
  });
  await db.close();
  const plan = planOffice(count, seed);
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    // Keys are checked at the end, and triggers would do for each row what is done once for all.
    await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'`);
    const indexes = await dropIndexes(client);
    const searched = indexes.filter(
      ({ name }) => name === 'name_record_id_idx' || name === 'name_start_record_id_idx',
    );
    await store(client, plan, seed, say);
    say('  names');
    await makeIndexes(client, searched);
    await fillNames(client, plan);
    say('  indexes');
    await makeIndexes(
      client,
      indexes.filter((index) => !searched.includes(index)),
    );
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
  say('  possible duplicates');
  await fillQueue(url);
};
