import type { ApolloServerPlugin } from '@apollo/server';
import { type DocumentNode, GraphQLError, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Context } from './context.ts';
import { measure } from './cost.ts';

/** What one request may ask for, as docs/api.md tells it. */
export const bounds = {
  tokens: 2_000,
  depth: 15,
  roots: 30,
  /** Entries of a list that is given as an argument. */
  list: 100,
  cost: 50_000,
} as const;

const refused = (code: string, message: string, most: number, asked: number): GraphQLError =>
  new GraphQLError(message, { extensions: { code, most, asked, http: { status: 400 } } });

/** Throws the bound that an operation passes, if any. */
export const requireBounded = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): void => {
  const { depth, roots, longestList, cost } = measure(schema, document, operation, variables);
  if (depth > bounds.depth)
    throw refused(
      'QUERY_TOO_DEEP',
      `Fields stand at most ${bounds.depth} deep in each other.`,
      bounds.depth,
      depth,
    );
  if (roots > bounds.roots)
    throw refused(
      'QUERY_TOO_WIDE',
      `A request has at most ${bounds.roots} fields at its root.`,
      bounds.roots,
      roots,
    );
  if (longestList > bounds.list)
    throw refused('LIST_TOO_LONG', `A list has at most ${bounds.list} entries.`, bounds.list, longestList);
  if (cost > bounds.cost)
    throw refused(
      'QUERY_TOO_COSTLY',
      `This would cost ${cost}; a request costs at most ${bounds.cost}. Ask for smaller pages, or for less of each.`,
      bounds.cost,
      cost,
    );
};

/** Refuses what one request may not ask for, before anything of it is read. */
export const boundsPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, request }) =>
      operation && requireBounded(schema, document, operation, request.variables ?? {}),
  }),
};
