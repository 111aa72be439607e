import { fileURLToPath } from 'node:url';
import { type Client, createClient, RefusedError } from '@chancery/client';
import {
  CreateRecordDocument,
  DealsDocument,
  EvidenceDocument,
  ImportArticleDocument,
  JudgeClaimsDocument,
  OpenReviewDocument,
  ProposeClaimsDocument,
  RecordDocument,
  SearchDocument,
  SubmitReviewDocument,
} from '@chancery/client/operations';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { giveToken } from './testing/give-token.ts';
import { type ServedApi, servedApi } from './testing/served-api.ts';

/** The ready documents by their hashes, as the build of the client writes them. */
const manifest = fileURLToPath(
  new URL('../../../packages/client/src/generated/persisted-documents.json', import.meta.url),
);

let api: ServedApi;
let editor: Client;
let reviewer: Client;
let anyone: Client;

beforeAll(async () => {
  api = await servedApi({ TRUSTED_DOCUMENTS: [manifest] });
  anyone = createClient({ url: api.url });
  editor = createClient({ url: api.url, token: await giveToken(await api.as('EDITOR'), 'PROPOSE') });
  reviewer = createClient({ url: api.url, token: await giveToken(await api.as('REVIEWER'), 'REVIEW') });
});
afterAll(async () => api?.stop());

/** Publishes a deal of some value by nothing but the client. */
const publish = async (label: string, asStated: string): Promise<string> => {
  const content = `${label}: Norway buys ferries for ${asStated}.`;
  const article = await editor.command(ImportArticleDocument, { input: { content } });
  const review = await editor.command(OpenReviewDocument, { input: { article: article.id } });
  const { id } = await editor.command(CreateRecordDocument, { input: { kind: 'DEAL', label } });
  const proposed = await editor.command(ProposeClaimsDocument, {
    input: {
      review: review.id,
      expectedVersion: review.version,
      claims: [
        {
          subject: id,
          field: 'value',
          value: { asStated },
          realisation: 'ACTUAL',
          certainty: 'CERTAIN',
          citations: [{ start: 0, end: [...content].length, exact: content }],
        },
      ],
    },
  });
  const submitted = await editor.command(SubmitReviewDocument, {
    input: { review: review.id, expectedVersion: proposed.review.version },
  });
  const decided = await reviewer.command(JudgeClaimsDocument, {
    input: {
      review: review.id,
      expectedVersion: submitted.version,
      judgements: proposed.claims.map(({ id: claim }) => ({ claim, verdict: 'ACCEPTED' as const })),
    },
  });
  expect(decided.state).toBe('DECIDED');
  return id;
};

const list = async () => {
  const found: (string | undefined)[] = [];
  for await (const { value } of anyone.nodes(DealsDocument, { first: 2 }, ({ deals }) => deals))
    found.push(value?.asStated);
  return found;
};

describe('the client', () => {
  const published: string[] = [];
  beforeAll(async () => {
    for (const at of [1, 2, 3]) published.push(await publish(`Deal ${at}`, `$${at} million`));
  });

  it('takes articles to records by commands, and pages through what is published', async () => {
    expect(await list()).toEqual([1, 2, 3].map((at) => `$${at} million`));
  });

  it('reads what a record holds, why, and finds it', async () => {
    const [id = ''] = published;
    const { record } = await anyone.query(RecordDocument, { id });
    expect(record?.fields.map(({ name, values }) => [name, values[0]?.value?.printed])).toEqual([
      ['value', '$1 million'],
    ]);
    const evidence = (await anyone.query(EvidenceDocument, { id, field: 'value' })).record?.evidence ?? [];
    expect(evidence.map(({ passage }) => passage.exact)).toEqual([
      'Deal 1: Norway buys ferries for $1 million.',
    ]);
    const { search } = await anyone.query(SearchDocument, { text: 'Deal 1' });
    expect(search[0]?.record.id).toBe(id);
  });

  it('asks by the hash of a document, where the API knows the text', async () => {
    const bodies: unknown[] = [];
    const noting: typeof fetch = (url, init) => {
      bodies.push(JSON.parse(String(init?.body)));
      return fetch(url, init);
    };
    const brief = createClient({ url: api.url, documents: 'ID', fetch: noting });
    const variables = { text: 'Deal 1' };
    const asked = await brief.query(SearchDocument, variables);
    expect(asked).toEqual(await anyone.query(SearchDocument, variables));
    expect(bodies).toEqual([{ documentId: expect.stringMatching(/^sha256:/u), variables }]);
  });

  it('does a command once, however often it is sent under one key', async () => {
    const input = { kind: 'STATE', label: 'Once', idempotencyKey: 'once' } as const;
    const [first, again] = [
      await editor.command(CreateRecordDocument, { input }),
      await editor.command(CreateRecordDocument, { input }),
    ];
    expect(again).toEqual(first);
  });

  it('says where and why a command was refused', async () => {
    const refused = async (work: Promise<unknown>) =>
      work.then(
        () => null,
        (error: unknown) => error,
      );
    const none = await refused(
      editor.command(OpenReviewDocument, { input: { article: crypto.randomUUID() } }),
    );
    expect(none).toBeInstanceOf(RefusedError);
    expect(none).toMatchObject({ code: 'NOT_FOUND', path: ['article'] });
    const blank = { input: { kind: 'DEAL', label: ' ' } } as const;
    expect(await refused(editor.command(CreateRecordDocument, blank))).toMatchObject({
      code: 'INVALID',
      path: ['label'],
      issues: [{ path: ['label'] }],
    });
    expect(await refused(anyone.command(CreateRecordDocument, blank))).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  it('says why a question was refused', async () => {
    const asked = anyone.query(EvidenceDocument, { id: published[0] ?? '', field: 'colour' });
    await expect(asked).rejects.toMatchObject({
      name: 'RefusedError',
      code: 'BAD_USER_INPUT',
      issues: [{ path: ['field'], code: 'UNKNOWN_FIELD' }],
    });
    const stranger = createClient({ url: api.url, token: 'chy_no_token' });
    await expect(stranger.query(RecordDocument, { id: '' })).rejects.toMatchObject({ status: 401 });
  });

  it.each(['LIVE', 'POLL'] as const)('follows what is published from a cursor on: %s', async (mode) => {
    const told: string[] = [];
    let after: string | null = null;
    const onCursor = (cursor: string) => {
      after = cursor;
    };
    const before = published.length;
    const paths = new Set<string>();
    const noting: typeof fetch = (url, init) => {
      paths.add(new URL(String(url)).pathname);
      return fetch(url, init);
    };
    const anyone = createClient({ url: api.url, fetch: noting });
    const follow = async (count: number) => {
      for await (const { recordId } of anyone.follow({ mode, after, onCursor, pollEvery: 20 })) {
        told.push(recordId);
        if (told.length === count) break;
      }
    };
    await follow(2);
    const [rest, id] = await Promise.all([follow(before + 2), publish(`Deal ${mode}`, '$9 million')]);
    published.push(id);
    expect(rest).toBeUndefined();
    expect([...paths]).toEqual([mode === 'LIVE' ? '/changes' : '/graphql']);
    // The last of the first two was not dealt with when the loop was left: it is told again.
    expect(told).toEqual([...published.slice(0, 2), ...published.slice(1)]);
  });

  it('gives up on a cursor that is none', async () => {
    const first = anyone.follow({ after: 'no cursor' }).next();
    await expect(first).rejects.toMatchObject({ name: 'RefusedError', issues: [{ code: 'BAD_CURSOR' }] });
  });
});
