import { parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../schema/index.ts';
import { type ServedApi, servedApi } from '../testing/served-api.ts';
import { explorerQueries } from './explorer-queries.ts';

let api: ServedApi;
beforeAll(async () => {
  api = await servedApi();
});
afterAll(async () => api?.stop());

const accept = 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8'; // as browsers say

describe('the queries that the explorer opens on', () => {
  it.each(
    explorerQueries.map((query) => ({ query, name: /query (?<name>\w+)/u.exec(query)?.groups?.['name'] })),
  )('fit the contract and are answered to everybody: $name', async ({ query }) => {
    expect(validate(schema, parse(query))).toEqual([]);
    const { status, errors } = await api.anonymous(query);
    expect({ status, errors }).toEqual({ status: 200, errors: [] });
  });

  it('say in words what each is for', () => {
    for (const query of explorerQueries) expect(query).toMatch(/^# [A-Z]/u);
  });
});

describe('the explorer', () => {
  it('is served to browsers at the endpoint, with a policy that lets nothing of others in', async () => {
    const response = await fetch(`${api.url}/graphql`, { headers: { accept } });
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
    const policy = response.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toMatch(/script-src 'sha256-[^']+' blob:;/u);
    expect(policy).not.toMatch(/https?:|\*|unsafe-eval|script-src[^;]*unsafe-inline/u);
    expect(response.headers.get('content-encoding')).toBe('gzip');
    const html = await response.text();
    const markup = html
      .replaceAll(/<script>[\s\S]*?<\/script>/gu, '')
      .replaceAll(/<style>[\s\S]*?<\/style>/gu, '');
    expect(markup).not.toMatch(/(?:src|href)="https?:/u);
    expect(html.match(/<style>([\s\S]*?)<\/style>/u)?.[1]).not.toMatch(/url\(["']?https?:|@import/u);
  });

  it('is sent once while it stays the same', async () => {
    const first = await fetch(`${api.url}/graphql`, { headers: { accept } });
    await first.arrayBuffer();
    const etag = first.headers.get('etag') ?? '';
    const second = await fetch(`${api.url}/graphql`, { headers: { accept, 'if-none-match': etag } });
    expect(second.status).toBe(304);
  });

  it('does not stand in the way of who asks for JSON', async () => {
    const url = `${api.url}/graphql?query={__typename}`;
    const response = await fetch(url, {
      headers: { accept: 'application/json', 'apollo-require-preflight': '1' },
    });
    expect(await response.json()).toMatchObject({ data: { __typename: 'Query' } });
  });
});
