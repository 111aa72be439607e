import * as operations from '@chancery/client/operations';
import { getOperationAST, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { bounds, requireBounded } from './bounds/bounds.ts';
import { requireReadable } from './bounds/document-bounds.ts';
import { schema } from './schema/index.ts';

const documents = Object.entries(operations)
  .filter(([name]) => name.endsWith('Document'))
  .map(([name, document]) => ({ name, text: String(document) }));

describe('the client’s ready documents', () => {
  it.each(documents)(
    'are valid, and within what one request may ask for, whole pages too: $name',
    ({ text }) => {
      const document = parse(text);
      expect(validate(schema, document)).toEqual([]);
      requireReadable(text);
      const operation = getOperationAST(document);
      if (!operation) throw new Error('There is no operation.');
      expect(requireBounded(schema, document, operation, { first: 100 })).toBeLessThanOrEqual(bounds.cost);
    },
  );
});
