import type { ApolloServerPlugin } from '@apollo/server';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import { LRUCache } from 'lru-cache';
import { hasVolatile } from '../cache/shareable.ts';
import type { Context } from '../context.ts';
import { freeVariables } from './free-variables.ts';

/** A query of a valid document. */
export type KnownQuery = {
  /** Tells it from any other that was ever known. */
  readonly id: number;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly free: ReadonlySet<string>;
  /** Whether its answers may be shared, where they are everybody’s. */
  readonly shareable: boolean;
};

/** Queries that were asked before, and passed everything that a document has to. */
export type KnownDocuments = {
  readonly find: (text: string, operationName: string | null) => KnownQuery | undefined;
  /** Has Apollo tell of each document that it has taken. */
  readonly plugin: ApolloServerPlugin<Context>;
};

// In characters of their texts: what they were parsed to is many times as large.
const mostKept = 500_000;
const longest = 20_000;

// No name is another thing than an empty one, and no name may be taken for the beginning of a text.
const keyOf = (text: string, operationName: string | null): string =>
  operationName === null ? `-${text}` : JSON.stringify([operationName, text]);

export const makeKnownDocuments = (): KnownDocuments => {
  const queries = new LRUCache<string, KnownQuery>({
    maxSize: mostKept,
    maxEntrySize: longest,
    sizeCalculation: (_, key) => key.length,
  });
  let id = 0;
  const know = (schema: GraphQLSchema, document: DocumentNode, operation: OperationDefinitionNode) => {
    id += 1;
    return {
      id,
      document,
      operation,
      free: freeVariables(schema, document, operation),
      shareable: !hasVolatile(schema, document),
    };
  };
  return {
    find: (text, operationName) => queries.get(keyOf(text, operationName)),
    plugin: {
      requestDidStart: async () => ({
        didResolveOperation: async ({ schema, document, operation, source, request }) => {
          if (operation?.operation !== 'query') return;
          const key = keyOf(source, request.operationName ?? null);
          if (!queries.has(key)) queries.set(key, know(schema, document, operation));
        },
      }),
    },
  };
};
