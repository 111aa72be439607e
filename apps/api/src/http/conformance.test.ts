import { serverAudits } from 'graphql-http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedApi, servedApi } from '../testing/served-api.ts';
import { wantsPlainJson } from './media-type.ts';

let api: ServedApi;
beforeAll(async () => {
  api = await servedApi();
});
afterAll(async () => api?.stop());

// A GET has to say that it is none that a page of somebody else's can send (CSRF).
const fetchFn = (input: string, { headers, ...rest }: RequestInit = {}) =>
  fetch(input, { ...rest, headers: { ...headers, 'apollo-require-preflight': 'true' } });

const audits = serverAudits({ url: () => `${api.url}/graphql`, fetchFn });

describe('GraphQL over HTTP', () => {
  it('has 61 audits', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits)('$id: $name', async ({ fn }) => {
    expect(await fn()).toMatchObject({ status: 'ok' });
  });
});

describe('the media type that a client accepts', () => {
  const statuses = async (accept: string, body: object) => {
    const response = await fetch(`${api.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept },
      body: JSON.stringify(body),
    });
    return response.status;
  };

  it.each([
    ['application/json', 200],
    ['application/graphql-response+json', 400],
    ['application/graphql-response+json, application/json;q=0.9', 400],
    ['*/*', 400],
  ])('decides the status of a document that is wrong: %s, %i', async (accept, status) => {
    expect(await statuses(accept, { query: '{' })).toBe(status);
    expect(await statuses(accept, { query: '{ nothing }' })).toBe(status);
    expect(
      await statuses(accept, { query: 'query ($id: ID!) { node(id: $id) { id } }', variables: {} }),
    ).toBe(status);
    expect(await statuses(accept, { query: '{ viewer { id } }', operationName: 'Other' })).toBe(status);
  });

  it('does not soften what is refused for its size', async () => {
    expect(await statuses('application/json', { query: `{ ${'__typename '.repeat(31)} }` })).toBe(400);
  });

  it('is plain JSON only where a client names it alone', () => {
    expect([undefined, '', '*/*', 'text/html', 'application/json, */*'].map(wantsPlainJson)).toEqual([
      false,
      false,
      false,
      false,
      true,
    ]);
  });
});
