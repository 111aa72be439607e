import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { getOperationAST, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from './schema/index.ts';
import { type ServedApi, servedApi } from './testing/served-api.ts';

/** The GraphQL examples of a page, in order. */
const examples = (page: string): readonly string[] => {
  const text = readFileSync(fileURLToPath(new URL(`../../../${page}`, import.meta.url)), 'utf8');
  return [...text.matchAll(/^```graphql\n(.*?)^```/gmsu)].map(([, example = '']) => example);
};

const all = ['README.md', 'docs/api.md'].flatMap((page) =>
  examples(page).map((example, at) => ({ page, at: at + 1, example })),
);

describe('the examples of the guides', () => {
  let api: ServedApi;
  beforeAll(async () => {
    api = await servedApi();
  });
  afterAll(async () => api?.stop());

  it('are there', () => {
    expect(all.length).toBeGreaterThan(3);
  });

  it.each(all)('say what the contract knows: $page, $at', ({ example }) => {
    expect(validate(schema, parse(example))).toEqual([]);
  });

  it.each(all)('are answered without signing in where they ask: $page, $at', async ({ example }) => {
    if (getOperationAST(parse(example))?.operation !== 'query') return;
    const nobody = { id: '00000000-0000-4000-8000-000000000000' };
    const { status, errors } = await api.anonymous(example, nobody);
    expect(errors).toEqual([]);
    expect(status).toBe(200);
  });
});
