import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../schema/index.ts';
import { type ServedApi, servedApi } from '../testing/served-api.ts';
import { documentId, readTrustedDocuments } from './trusted-documents.ts';

const folder = mkdtempSync(join(tmpdir(), 'chancery-documents-'));
const manifest = (name: string, content: unknown): string => {
  const file = join(folder, name);
  writeFileSync(file, JSON.stringify(content));
  return file;
};
const listed = (...texts: readonly string[]) =>
  Object.fromEntries(texts.map((text) => [documentId(text), text]));

const kinds = 'query Kinds { kinds { kind } }';
const record = 'query Record($id: ID!) { record(id: $id) { id } }';
const create = 'mutation { createRecord(input: { kind: DEAL, label: "Ferries" }) { __typename } }';
const files = [manifest('a.json', listed(kinds, record)), manifest('b.json', listed(create))];

let api: ServedApi;
let strict: ServedApi;
beforeAll(async () => {
  api = await servedApi({ TRUSTED_DOCUMENTS: files });
  strict = await servedApi({ TRUSTED_DOCUMENTS: files, TRUSTED_DOCUMENTS_ONLY: true });
});
afterAll(async () => {
  await api?.stop();
  await strict?.stop();
  rmSync(folder, { recursive: true });
});

type Asked = {
  readonly status: number;
  readonly body: { readonly data?: unknown; readonly errors?: unknown };
};
const read = async (response: Response): Promise<Asked> => ({
  status: response.status,
  body: (await response.json()) as Asked['body'],
});
const post = async (body: object, { url }: ServedApi = api): Promise<Asked> =>
  read(
    await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    }),
  );
const get = async (
  parameters: Readonly<Record<string, string>>,
  headers = { 'apollo-require-preflight': '1' },
) => read(await fetch(`${api.url}/graphql?${new URLSearchParams(parameters)}`, { headers }));
const code = (expected: string) => [{ extensions: { code: expected } }];

describe('a document that is known by its hash', () => {
  it('is run without its text, by POST and by GET', async () => {
    const id = documentId(kinds);
    expect(id).toMatch(/^sha256:[0-9a-f]{64}$/u);
    expect(await post({ documentId: id })).toMatchObject({
      status: 200,
      body: { data: { kinds: expect.any(Array) } },
    });
    expect(await get({ documentId: id })).toMatchObject({
      status: 200,
      body: { data: { kinds: expect.any(Array) } },
    });
    const variables = { id: '00000000-0000-4000-8000-000000000000' };
    const nobody = { status: 200, body: { data: { record: null } } };
    expect(await post({ documentId: documentId(record), variables })).toMatchObject(nobody);
    expect(await get({ documentId: documentId(record), variables: JSON.stringify(variables) })).toMatchObject(
      nobody,
    );
  });

  it('is a 404 with a code where it is not known', async () => {
    const documentId = `sha256:${'0'.repeat(64)}`;
    const missing = { status: 404, body: { errors: code('PERSISTED_DOCUMENT_NOT_FOUND') } };
    expect(await post({ documentId })).toMatchObject(missing);
    expect(await get({ documentId })).toMatchObject(missing);
    expect(await post({ documentId: '__proto__' })).toMatchObject(missing);
  });

  it('cannot be asked for in two ways at once', async () => {
    const wrong = { status: 400, body: { errors: code('BAD_REQUEST') } };
    expect(await post({ documentId: documentId(kinds), query: kinds })).toMatchObject(wrong);
    expect(await get({ documentId: documentId(kinds), query: kinds })).toMatchObject(wrong);
    expect(await post({ documentId: 7 })).toMatchObject(wrong);
  });

  it('cannot be a command by GET, nor be asked for by a page of somebody else’s', async () => {
    expect((await get({ documentId: documentId(create) })).status).toBe(405);
    const response = await fetch(`${api.url}/graphql?documentId=${documentId(kinds)}`);
    expect({ status: response.status, body: await response.json() }).toMatchObject({
      status: 400,
      body: { errors: code('BAD_REQUEST') },
    });
  });

  it('keeps every other one out where the operator wants it so', async () => {
    expect((await post({ documentId: documentId(kinds) }, strict)).status).toBe(200);
    expect(await post({ query: kinds }, strict)).toMatchObject({
      status: 403,
      body: { errors: code('PERSISTED_DOCUMENT_REQUIRED') },
    });
    expect((await post({ query: kinds })).status).toBe(200);
  });
});

describe('a manifest', () => {
  it('is refused where an id is not the hash of its text', () => {
    const file = manifest('lies.json', { [documentId('{ other }')]: kinds });
    expect(() => readTrustedDocuments([file], schema)).toThrow('is not the hash of its text');
  });

  it('is refused where a text does not fit the contract', () => {
    expect(() => readTrustedDocuments([manifest('old.json', listed('{ gone }'))], schema)).toThrow('gone');
  });
});
