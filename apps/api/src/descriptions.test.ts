import { buildSchema } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from './schema/index.ts';
import { elementsOf } from './schema-elements.ts';

const missing = (of: typeof schema) =>
  elementsOf(of)
    .filter(({ description }) => !description?.trim())
    .map(({ coordinate }) => coordinate);

describe('the contract', () => {
  it('describes every type, field, argument, input field and value', () => {
    expect(missing(schema)).toEqual([]);
  });
});

describe('what lacks a description', () => {
  it('is named by its coordinate', () => {
    const bare = buildSchema(`
      "Known." type Query { "Known." known(bare: Int, "Known." known: Int): Bare }
      type Bare { bare: Value }
      "Known." enum Value { BARE "Known." KNOWN }
      input In { bare: Int }`);
    expect(missing(bare)).toEqual(['Query.known(bare:)', 'Bare', 'Bare.bare', 'Value.BARE', 'In', 'In.bare']);
  });
});
