import { Client } from 'pg';
import { connect } from '../../../packages/db/src/connect.ts';
import { createApiToken } from '../../../packages/db/src/tokens/create-token.ts';
import { editor, reviewer } from '../office/article-rows.ts';
import type { Answer } from '../shapes/shape.ts';
import { dataOf, send } from './ask.ts';
import { processorTime } from './processes.ts';
import { type Serving, serve } from './serve.ts';

/** What a command costs. Times in milliseconds. */
export type Command = {
  readonly name: string;
  readonly perSecond: number;
  readonly processor: number;
  readonly statements: number;
};

type Article = { readonly id: string; readonly subject: string; readonly exact: string };

const turns = 40;
/** The name under which it is asked for and printed. */
export const command = 'propose and judge';

/** Makes a token of an account of the office. */
export const tokenOf = async (url: string, id: string, role: 'EDITOR' | 'REVIEWER'): Promise<string> => {
  const db = connect(url);
  const scope = role === 'EDITOR' ? 'PROPOSE' : 'REVIEW';
  const { secret } = await createApiToken(db, { id, role }, { name: 'Benchmark', scope });
  await db.close();
  if (secret === null) throw new Error('The token was made before.');
  return secret;
};

/** Gives a command. Throws what it was refused with. */
const give = async (
  serving: Serving,
  token: string,
  name: string,
  input: object,
  selection: string,
): Promise<Answer> => {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { answer: ${name}(input: $input) { __typename ${selection} ... on Failure { message } } }`;
  const { answer } = dataOf(await send(serving, JSON.stringify({ query, variables: { input } }), token));
  if (answer.message) throw new Error(`${name}: ${answer.message}`);
  return answer;
};

const work = async (
  serving: Serving,
  tokens: readonly [string, string],
  article: Article,
  turn: number,
): Promise<void> => {
  const [editing, reviewing] = tokens;
  const review = '... on Review { id version }';
  const { id, version } = await give(serving, editing, 'openReview', { article: article.id }, review);
  const claim = {
    subject: article.subject,
    field: 'names',
    snak: 'VALUE',
    value: { name: { name: `Benchmark ${turn}`, kind: 'ALIAS' } },
    polarity: 'POSITIVE',
    realisation: 'ACTUAL',
    certainty: 'CERTAIN',
    citations: [{ role: 'CONTENT', start: 0, end: [...article.exact].length, exact: article.exact }],
  };
  const propose = { review: id, expectedVersion: version, claims: [claim] };
  const proposed = await give(
    serving,
    editing,
    'proposeClaims',
    propose,
    '... on Proposed { claims { id } }',
  );
  await give(serving, editing, 'submitReview', { review: id, expectedVersion: version + 1 }, review);
  const judgements = [{ claim: proposed.claims[0].id, verdict: 'ACCEPTED' }];
  await give(
    serving,
    reviewing,
    'judgeClaims',
    { review: id, expectedVersion: version + 2, judgements },
    review,
  );
};

const callsIn = async (client: Client): Promise<number> => {
  const { rows } = await client.query<{ readonly calls: number }>(
    'select coalesce(sum(calls), 0)::int as calls from pg_stat_statements s join pg_database d on d.oid = s.dbid where d.datname = current_database()',
  );
  return rows[0]?.calls ?? 0;
};

/** Proposes a claim and judges it (four commands, one after the other), in a copy of the office that is gone afterwards. */
export const measureCommand = async (url: string): Promise<Command> => {
  const copy = new URL(url);
  copy.pathname = '/bench_commands';
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = new Client({ connectionString: admin.href });
  await client.connect();
  await client.query('drop database if exists bench_commands with (force)');
  await client.query(`create database bench_commands template "${new URL(url).pathname.slice(1)}"`);
  const inside = new Client({ connectionString: copy.href });
  try {
    await inside.connect();
    const { rows } = await inside.query<Article>(`
      select distinct on (v.article_id) v.article_id as id, c.subject_id as subject, p.exact
      from claim c join revision v on v.id = c.revision_id join citation p on p.claim_id = c.id and p.start = 0 limit ${turns}`);
    const tokens = [
      await tokenOf(copy.href, editor, 'EDITOR'),
      await tokenOf(copy.href, reviewer, 'REVIEWER'),
    ] as const;
    const serving: Serving = { ...(await serve('ours', copy.href)), name: 'ours' };
    try {
      for (const [turn, article] of rows.slice(0, 10).entries()) await work(serving, tokens, article, turn);
      const [before, used, began] = [await callsIn(inside), processorTime(serving.pid), performance.now()];
      for (const [turn, article] of rows.slice(10).entries()) await work(serving, tokens, article, turn);
      const count = rows.length - 10;
      return {
        name: command,
        perSecond: (count * 1000) / (performance.now() - began),
        processor: (processorTime(serving.pid) - used) / count,
        statements: ((await callsIn(inside)) - before) / count,
      };
    } finally {
      await serving.stop();
    }
  } finally {
    await inside.end();
    await client.query('drop database if exists bench_commands with (force)');
    await client.end();
  }
};
