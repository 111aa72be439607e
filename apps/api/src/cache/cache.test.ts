import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from '../testing/give.ts';
import { claimOf, publish } from '../testing/publish.ts';
import { type Client, password, type ServedApi, servedApi, signIn } from '../testing/served-api.ts';
import { type TwinApi, twinApi } from '../testing/twin-api.ts';

const text = 'Norway buys ferries from Sweden for $5 million.';
const deals = '{ deals { nodes { label value { asStated } } } }';
let api: ServedApi;
let twin: TwinApi;
let editor: Client;
let reviewer: Client;
let owner: Client;
let count = 0;

beforeAll(async () => {
  api = await servedApi();
  twin = await twinApi(api.databaseUrl);
  [editor, reviewer, owner] = [await api.as('EDITOR'), await api.as('REVIEWER'), await api.as('OWNER')];
  await publishOne();
});
afterAll(async () => {
  await twin?.stop();
  await api?.stop();
});

const draft = async (): Promise<string> => {
  count += 1;
  return (await give(editor, 'createRecord', { kind: 'DEAL', label: `Deal ${count}` })).id;
};
const publishOne = async (): Promise<void> => {
  const id = await draft();
  const words = `${text} ${count}`;
  await publish(editor, reviewer, words, [claimOf(words, id, 'value', { asStated: '$5 million' })]);
};

type Headers = Readonly<Record<string, string>>;
const ask = async (url: string, query: string, headers: Headers = {}) => {
  const response = await fetch(`${url}/graphql?query=${encodeURIComponent(query)}`, {
    headers: { accept: 'application/graphql-response+json', 'apollo-require-preflight': 'yes', ...headers },
  });
  const body = await response.text();
  return {
    status: response.status,
    body: body === '' ? null : JSON.parse(body),
    tag: response.headers.get('etag'),
    control: response.headers.get('cache-control'),
    vary: response.headers.get('vary'),
  };
};
const labels = ({ body }: Awaited<ReturnType<typeof ask>>) =>
  body.data.deals.nodes.map(({ label }: { readonly label: string }) => label);
/** The SQL statements that work costs on this server. */
const statements = async (work: () => Promise<unknown>): Promise<readonly string[]> => {
  api.statements.length = 0;
  await work();
  return [...api.statements];
};

describe('a read of the public', () => {
  it('has a tag, and costs one small statement for who still holds the answer', async () => {
    const first = await ask(api.url, deals);
    expect(first).toMatchObject({ status: 200, control: 'public, max-age=0, must-revalidate' });
    expect(first.tag).toMatch(/^"[\w-]{43}"$/u);
    expect(first.vary).toContain('Accept, Authorization, Cookie');
    const again = async () => {
      const held = await ask(api.url, deals, { 'if-none-match': `"other", W/${first.tag}` });
      expect(held).toEqual({ ...first, status: 304, body: null });
    };
    const sent = await statements(again);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toContain('from clock');
  });

  it('waits no longer for what is shared than it may, and is answered without sharing', async () => {
    await api.db.prisma.$transaction(
      async (sql) => {
        await sql.$executeRaw`lock table clock in access exclusive mode`;
        const { status, tag, control } = await ask(api.url, '{ deals(first: 1) { nodes { label } } }');
        expect({ status, tag, control }).toEqual({ status: 200, tag: null, control: 'private, no-store' });
      },
      { timeout: 60_000 },
    );
    api.log.length = 0;
  });

  it('is answered out of memory to others who ask the same, and only the same', async () => {
    const [first] = [await ask(api.url, deals)];
    expect(await statements(async () => expect(await ask(api.url, deals)).toEqual(first))).toHaveLength(1);
    const other = await ask(api.url, '{ deals { totalCount } }');
    expect(other.tag).not.toBe(first.tag);
    const plain = await ask(api.url, deals, { accept: 'application/json' });
    expect(plain.tag).not.toBe(first.tag);
    expect(plain.body).toEqual(first.body);
    const json = await ask(api.url, deals, {
      'apollo-require-preflight': '',
      'content-type': 'application/json',
    });
    expect(json).toMatchObject({ status: 200, body: first.body, tag: expect.any(String) });
    expect((await ask(twin.url, deals)).tag).toBe(first.tag); // the same build in the same state
  });

  it('shows what was published in between, through whichever server', async () => {
    const before = { here: await ask(api.url, deals), there: await ask(twin.url, deals) };
    await publishOne();
    for (const [url, { tag }] of [
      [api.url, before.here],
      [twin.url, before.there],
    ] as const) {
      const after = await ask(url, deals, { 'if-none-match': tag ?? '' });
      expect(after.status).toBe(200);
      expect(after.tag).not.toBe(tag);
      expect(labels(after)).toContain(`Deal ${count}`);
    }
  });

  it('is the same while drafts are made, and another when the office is settled otherwise', async () => {
    const { tag } = await ask(api.url, deals);
    const search = '{ search(text: "Dael 1") { matchedName score } }';
    const found = await ask(api.url, search);
    await give(editor, 'createRecord', { kind: 'DEAL', label: 'Dael' });
    expect((await ask(api.url, deals)).tag).toBe(tag);
    const foundElsewhere = await ask(twin.url, search);
    expect(foundElsewhere).toEqual(found); // the words of drafts are not the public’s
    expect(found.body.data.search).not.toEqual([]);
    const office = '{ office { selfAcceptance } }';
    const before = await ask(api.url, office);
    await give(
      owner,
      'setOffice',
      { selfAcceptance: true, expectedSelfAcceptance: false },
      '... on Office { selfAcceptance }',
    );
    const after = await ask(twin.url, office, { 'if-none-match': before.tag ?? '' });
    expect(after.body.data).toEqual({ office: { selfAcceptance: true } });
  });

  it('is never older than what was acknowledged before it was asked, however much is asked meanwhile', async () => {
    let writing = true;
    const readers = [api.url, twin.url].map(async (url) => {
      while (writing) await ask(url, deals);
    });
    for (let round = 0; round < 4; round += 1) {
      await publishOne();
      const label = `Deal ${count}`;
      for (const url of [api.url, twin.url]) expect(labels(await ask(url, deals))).toContain(label);
    }
    writing = false;
    await Promise.all(readers);
  });
});

describe('nobody keeps', () => {
  const nobody = { control: 'private, no-store', tag: null };

  it('what was answered to somebody who signed in, nor are they answered what others kept', async () => {
    const cookie = await signIn(api.url, 'editor@example.org', password);
    const { tag } = await ask(api.url, deals);
    const own = await ask(api.url, deals, { cookie, 'if-none-match': tag ?? '' });
    expect(own).toMatchObject({ status: 200, ...nobody });
    expect(labels(own)).toContain(`Deal ${count}`);
    expect(labels(await ask(api.url, deals)).length).toBeLessThan(labels(own).length); // drafts are theirs
    expect(
      await ask(api.url, deals, { authorization: 'Bearer none', 'if-none-match': tag ?? '' }),
    ).toMatchObject(nobody);
  });

  it('a refusal, what hangs on who asks, a command, or what was posted', async () => {
    const nonsense = await ask(api.url, '{ nonsense }');
    expect(nonsense).toMatchObject({ status: 400, ...nobody });
    const half = await ask(api.url, '{ deals(after: "x") { totalCount } vagueness { version } }');
    expect(half.body.errors).toHaveLength(1);
    expect(half).toMatchObject(nobody);
    expect(await ask(api.url, '{ ... on Query { viewer { id } } deals { totalCount } }')).toMatchObject({
      status: 200,
      ...nobody,
    });
    const mutation =
      'mutation { setOffice(input: { selfAcceptance: true, expectedSelfAcceptance: true }) { __typename } }';
    expect(await ask(api.url, mutation)).toMatchObject({ status: 405, ...nobody });
    const posted = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: deals }),
    });
    expect(posted.headers.get('cache-control')).toBe('private, no-store');
    expect(posted.headers.get('etag')).toBeNull();
  });

  it('what another site’s page could have a browser ask: that is refused as ever', async () => {
    const { tag } = await ask(api.url, deals);
    const forged = await ask(api.url, deals, { 'apollo-require-preflight': '', 'if-none-match': tag ?? '' });
    expect(forged).toMatchObject({ status: 400, ...nobody });
  });
});
