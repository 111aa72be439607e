import type { ApolloServerPlugin } from '@apollo/server';
import { BREAK, type DocumentNode, type GraphQLSchema, TypeInfo, visit, visitWithTypeInfo } from 'graphql';
import type { Context } from '../context.ts';

/** How Apollo says that an answer may be kept for all who ask the same. Asked for again each time: see docs/api.md. */
export const sharedControl = 'public, max-age=0, must-revalidate';

/** What a field says of itself whose answer hangs on the viewer or on the time of day, so that nobody keeps it. */
export const volatile = { extensions: { volatile: true } } as const;

/** Whether a document selects what hangs on the viewer or on the time of day. */
export const hasVolatile = (schema: GraphQLSchema, document: DocumentNode): boolean => {
  let found = false;
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field: () => {
        found ||= types.getFieldDef()?.extensions['volatile'] === true;
        return found ? BREAK : undefined;
      },
    }),
  );
  return found;
};

/** Marks answers to queries without errors and without volatile fields as such that may be shared. */
export const shareable: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ schema, document, operation, request, response }) => {
      const { body, http } = response;
      if (request.http?.method !== 'GET' || operation?.operation !== 'query' || !document) return;
      if (body.kind !== 'single' || (body.singleResult.errors?.length ?? 0) > 0) return;
      if (!hasVolatile(schema, document)) http.headers.set('cache-control', sharedControl);
    },
  }),
};
