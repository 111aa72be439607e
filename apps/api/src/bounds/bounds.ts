import type { ApolloServerPlugin } from '@apollo/server';
import { maximumPage } from '@chancery/db';
import type { DocumentNode, GraphQLSchema, OperationDefinitionNode } from 'graphql';
import type { Context } from '../context.ts';
import { pastBound, refusal } from '../http/refusal.ts';
import { measure } from './cost.ts';

/** What one request may ask for, as docs/api.md tells it. */
export const bounds = {
  /** Of a document's text. */
  characters: 100_000,
  tokens: 2_000,
  /** Brackets in brackets, those of arguments too: the parser calls itself for each. */
  nesting: 40,
  aliases: 100,
  directives: 50,
  /** Fragments, named and inline, wherever they are spread. */
  spreads: 200,
  /** Variables, wherever they are named. */
  variables: 200,
  /** Mistakes of a document that are told. */
  errors: 5,
  depth: 15,
  roots: 30,
  /** Entries of a list that is given as an argument. */
  list: 100,
  cost: 100_000,
} as const;

/** Throws the bound that an operation passes, if any; answers with its cost. */
export const requireBounded = (
  schema: GraphQLSchema,
  document: DocumentNode,
  operation: OperationDefinitionNode,
  variables: Readonly<Record<string, unknown>>,
): number => {
  const { depth, roots, longestList, largestPage, cost } = measure(schema, document, operation, variables);
  if (depth > bounds.depth)
    throw pastBound(
      'QUERY_TOO_DEEP',
      `Fields stand at most ${bounds.depth} deep in each other.`,
      bounds.depth,
      depth,
    );
  if (roots > bounds.roots)
    throw pastBound(
      'QUERY_TOO_WIDE',
      `A request has at most ${bounds.roots} fields at its root.`,
      bounds.roots,
      roots,
    );
  if (largestPage > maximumPage)
    throw pastBound('PAGE_TOO_LARGE', `A page has at most ${maximumPage} entries.`, maximumPage, largestPage);
  if (longestList > bounds.list)
    throw pastBound('LIST_TOO_LONG', `A list has at most ${bounds.list} entries.`, bounds.list, longestList);
  if (cost > bounds.cost)
    throw pastBound(
      'QUERY_TOO_COSTLY',
      `This would cost ${cost}; a request costs at most ${bounds.cost}. Ask for smaller pages, or for less of each.`,
      bounds.cost,
      cost,
    );
  return cost;
};

const requireKnown = (schema: GraphQLSchema, { operation }: OperationDefinitionNode): void => {
  if (!schema.getRootType(operation))
    throw refusal({ code: 'BAD_REQUEST', message: `There is no ${operation} here.`, status: 400 });
};

/** Refuses what one request may not ask for before anything of it is read, and tells what each request costs. */
export const boundsPlugin: ApolloServerPlugin<Context> = {
  requestDidStart: async () => {
    let requested = 0;
    return {
      didResolveOperation: async ({ schema, document, operation, request, contextValue }) => {
        if (!operation) return;
        requireKnown(schema, operation);
        requested = requireBounded(schema, document, operation, request.variables ?? {});
        contextValue.spend(requested);
      },
      willSendResponse: async ({ response: { body } }) => {
        if (body.kind !== 'single') return;
        const { extensions } = body.singleResult;
        body.singleResult.extensions = { ...extensions, cost: { requested, limit: bounds.cost } };
      },
    };
  },
};
