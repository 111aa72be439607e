import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { connect, seed } from '@chancery/db';
import { buildSchema } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccount } from './identity/create-account.ts';
import { give } from './testing/give.ts';
import { claimOf, publish } from './testing/publish.ts';
import { type Pools, randomOperations } from './testing/random-operations.ts';
import { type Client, clientOf, type ServedApi, servedApi, signIn } from './testing/served-api.ts';

const schema = buildSchema(
  readFileSync(fileURLToPath(new URL('../schema.graphql', import.meta.url)), 'utf8'),
);
const seedOfRun = 20_261_125;

/** Words that stand nowhere else: whoever sees one has seen what holds it. */
const planted = {
  label: 'zanzarabel',
  words: 'quuxificate',
  unread: 'mirabiltext',
  excluded: 'verbotenium',
  condition: 'hypothetiquum',
  described: 'anonymissimus',
  email: 'plantedmail',
};

/** What only the editor sees, and what all see who have signed in. */
const ofEditor = [planted.condition, planted.described];
const forSignedIn = [planted.label, planted.words, planted.unread, planted.excluded];

let api: ServedApi;
let pools: Pools;
let hashes: readonly string[] = [];
const clients = {} as Record<'nobody' | 'READER' | 'EDITOR', Client>;

const stored = async (sql: string): Promise<readonly string[]> => {
  const db = connect(api.databaseUrl, { poolSize: 1 });
  const rows = await db.prisma.$queryRawUnsafe<{ readonly value: string }[]>(sql);
  await db.close();
  return rows.map(({ value }) => value);
};

/** An editor's own: a record, an article, a claim with all that belongs to it, none of it submitted. */
const plantDraft = async (editor: Client): Promise<readonly string[]> => {
  const cited = `Norway ${planted.words} six ferries for $40 million.`;
  const content = `${cited} Nobody cites ${planted.unread}. Advertisement ${planted.excluded} here.`;
  const article = (await give(editor, 'importArticle', { content })).id;
  const start = content.indexOf('Advertisement');
  const exact = content.slice(start);
  const range = { start, end: start + exact.length, exact, reason: 'ADVERT' };
  await give(editor, 'setExcludedRanges', { article, expectedVersion: 1, ranges: [range] });
  const deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: `Deal ${planted.label}` })).id;
  const review = (await give(editor, 'openReview', { article })).id;
  const claim = {
    ...claimOf(cited, deal, 'value', { asStated: '$40 million' }),
    condition: planted.condition,
    chain: {
      ends: 'ANONYMOUS_ORIGIN',
      links: [
        { sourceKind: 'AUTHOR_VOICE', toNext: 'PARAPHRASES', read: true },
        { sourceKind: 'ANONYMOUS_PERSON', described: planted.described },
      ],
    },
  };
  const proposed = await give(
    editor,
    'proposeClaims',
    { review, expectedVersion: 1, claims: [claim] },
    '... on Proposed { claims { id } }',
  );
  if (!proposed.claims) throw new Error(JSON.stringify(proposed));
  return [article, deal, review, ...proposed.claims.map(({ id }: { readonly id: string }) => id)];
};

beforeAll(async () => {
  api = await servedApi();
  const password = 'a password of some length';
  const email = `${planted.email}@example.org`;
  const ownerId = await makeAccount(api.db, { name: 'Owner', email, password, role: 'OWNER' });
  await seed(api.db, { ownerId });
  const hidden = `${planted.email}2@example.org`;
  await makeAccount(api.db, { name: 'Other', email: hidden, password, role: 'EDITOR' });
  const owner = clientOf(api.url, { cookie: await signIn(api.url, email, password) });
  const other = clientOf(api.url, { cookie: await signIn(api.url, hidden, password) });
  const draft = await plantDraft(other);
  expect(draft).toHaveLength(4);
  const deal = (await give(other, 'createRecord', { kind: 'DEAL', label: 'Ferries' })).id;
  const public_ = await publish(other, owner, 'Norway buys ferries for $40 million.', [
    claimOf('Norway buys ferries for $40 million.', deal, 'value', { asStated: '$40 million' }),
  ]);
  clients.nobody = api.anonymous;
  clients.READER = await api.as('READER');
  clients.EDITOR = await api.as('EDITOR', 'second');
  hashes = await stored(`select password as value from account where password is not null
    union all select token from session`);
  const some = await stored(`(select id::text as value from record order by random() limit 20)
    union all (select id::text from claim limit 10) union all (select id::text from revision limit 5)
    union all (select id::text from "user")`);
  pools = {
    ids: [...draft, ...draft, deal, public_, ...some],
    words: [
      ...forSignedIn,
      planted.email,
      'norway',
      'value',
      'parties',
      'names',
      'memberOf',
      'deals',
      'Russia',
    ],
  };
}, 240_000);
afterAll(async () => api?.stop());

const inside =
  /\bat \S+ \(|node_modules|\bprisma\b|\bP20\d\d\b|postgres|\bSELECT\b|\bECONN[A-Z]|\/src\/|did you mean/iu;

type Found = {
  readonly at: number;
  readonly query: string;
  readonly variables: object;
  readonly why: string;
};

/** Asks so many operations, some at a time; answers with what went wrong and how many were answered in full. */
const ask = async (client: Client, seed: number, count: number, secrets: readonly string[]) => {
  const next = randomOperations(schema, seed, pools);
  const operations = Array.from({ length: count }, next).entries();
  const found: Found[] = [];
  let answered = 0;
  const one = async () => {
    for (const [at, operation] of operations) {
      const { status, data, errors } = await client(operation.query, operation.variables);
      if (status === 200 && data) answered += 1;
      const report = (why: string) => found.push({ at, ...operation, why });
      if (status >= 500) report(`status ${status}`);
      if (errors.some(({ extensions }) => extensions?.['code'] === 'INTERNAL_SERVER_ERROR'))
        report('it broke');
      // What the client itself sent may come back in an error that quotes it.
      const sent = JSON.stringify(operation);
      const told = JSON.stringify({ data, errors });
      for (const secret of secrets)
        if (told.includes(secret) && !sent.includes(secret)) report(`it tells “${secret}”`);
      const words = errors.map(({ message }) => message).join('\n');
      const shown = inside.exec(words)?.[0];
      if (shown !== undefined && !sent.includes(shown)) report(`it shows “${shown}”: ${words.slice(0, 300)}`);
    }
  };
  await Promise.all(Array.from({ length: 8 }, one));
  return { found, answered };
};

describe.sequential(`10,000 operations made from the contract by chance (seed ${seedOfRun})`, () => {
  it.each([
    { who: 'nobody', count: 5_000, secrets: [...ofEditor, ...forSignedIn] },
    { who: 'READER', count: 2_500, secrets: ofEditor },
    { who: 'EDITOR', count: 2_500, secrets: ofEditor },
  ] as const)(
    'break nothing and tell no secret to $who',
    { timeout: 600_000 },
    async ({ who, count, secrets }) => {
      const kept = [...secrets, `${planted.email}@`, `${planted.email}2@`, ...hashes];
      const { found, answered } = await ask(clients[who], seedOfRun + count + who.length, count, kept);
      expect(found.slice(0, 3)).toEqual([]);
      expect(found).toHaveLength(0);
      expect(api.log).toEqual([]);
      // The rest is refused for one thing or another, to nobody much of it for want of signing in; were it nearly all,
      // nothing would have been looked at.
      expect(answered).toBeGreaterThan(count / 4);
    },
  );
});

describe('the secrets that were planted', () => {
  it('are there for those who may see them, so that the test looks for what can be found', async () => {
    const [article = '', deal = ''] = pools.ids;
    const { data } = await clients.EDITOR(
      '{ article(id: "ARTICLE") { revision { text } } record(id: "DEAL") { caption } }'
        .replace('ARTICLE', article)
        .replace('DEAL', deal),
    );
    const seen = JSON.stringify(data);
    for (const secret of forSignedIn) expect(seen).toContain(secret);
    const claims = await stored(`select c::text as value from claim c`);
    expect(claims.join()).toContain(planted.condition);
    expect(hashes.length).toBeGreaterThan(6);
  });
});
