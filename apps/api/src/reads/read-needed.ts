import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';
import { neededParts } from './needed-parts.ts';

/** Has a query read of its rows only what its selection needs. */
export const readNeeded: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ schema, document, operation, contextValue }) => {
      if (operation) contextValue.reading.parts = neededParts(schema, document, operation);
    },
  }),
};
