import { MIMEType } from 'node:util';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.ts';

// Request errors of GraphQL itself. Bounds, limits and unknown documents are refusals of ours, which keep their status.
const ofGraphql: readonly unknown[] = [
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'BAD_USER_INPUT',
];

/** Whether a content type is that of JSON, whatever its parameters (WHATWG MIME Sniffing, by which Apollo reads it too). */
export const isJson = (contentType: string): boolean => {
  try {
    return new MIMEType(contentType).essence === 'application/json';
  } catch {
    return false; // no media type at all
  }
};

/** Whether a client names application/json, the older of the two media types, and not the newer. */
export const wantsPlainJson = (accept: string | undefined): boolean =>
  accept?.includes('application/json') === true && !accept.includes('graphql-response+json');

/**
 * GraphQL over HTTP: who accepts application/json only is told by the body that a document is wrong, with status 200,
 * since a 400 of that type may come from any proxy. All others get the 400 that Apollo chose.
 */
export const statusByMediaType: ApolloServerPlugin<Context> = {
  requestDidStart: async ({ request }) => ({
    willSendResponse: async ({ response: { body, http } }) => {
      if (http.status !== 400 || body.kind !== 'single') return;
      if (!wantsPlainJson(request.http?.headers.get('accept'))) return;
      const { errors = [] } = body.singleResult;
      if (errors.every(({ extensions }) => ofGraphql.includes(extensions?.['code']))) http.status = 200;
    },
  }),
};
