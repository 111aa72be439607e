import { HeaderMap, type HTTPGraphQLRequest } from '@apollo/server';
import type { FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { requireReadable } from '../bounds/document-bounds.ts';
import { isPreflighted } from '../cache/answer-tag.ts';
import { isJson } from './media-type.ts';
import { pastBound, refusal } from './refusal.ts';
import type { TrustedDocuments } from './trusted-documents.ts';

/** Which documents are run. */
export type Documents = {
  readonly trusted: TrustedDocuments;
  /** Whether only those are. */
  readonly trustedOnly: boolean;
};

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const headersOf = ({ headers }: FastifyRequest): HeaderMap => {
  const map = new HeaderMap();
  for (const [name, value] of Object.entries(headers))
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(', ') : value);
  return map;
};

const badRequest = (message: string): GraphQLError => refusal({ code: 'BAD_REQUEST', message, status: 400 });

const notFound = (): GraphQLError =>
  refusal({
    code: 'PERSISTED_DOCUMENT_NOT_FOUND',
    message:
      'No document has this id here. A client that was built with another version has to be loaded again.',
    status: 404,
  });

const notTrusted = (): GraphQLError =>
  refusal({
    code: 'PERSISTED_DOCUMENT_REQUIRED',
    message: 'Only documents that are known here are run: send its documentId.',
    status: 403,
  });

/** How deep the values of variables may stand in each other. */
const deepest = 40;

// By levels, not by calling itself: what is made to be too deep is not to be felt here.
const requireShallow = (variables: unknown): void => {
  let level: readonly unknown[] = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest)
      throw pastBound(
        'VARIABLES_TOO_DEEP',
        `Variables stand at most ${deepest} deep in each other.`,
        deepest,
        depth,
      );
    level = level
      .filter((each): each is object => typeof each === 'object' && each !== null)
      .flatMap((each) => Object.values(each));
  }
};

const parsed = (text: string | null): unknown => {
  try {
    return text === null ? null : JSON.parse(text);
  } catch {
    return null; // no JSON: Apollo refuses it
  }
};

type Named = { readonly query?: unknown; readonly documentId?: unknown };

/** The text of the document that is asked for. Throws where it may not be run; what is no text is Apollo's to refuse. */
const documentOf = ({ query, documentId }: Named, { trusted, trustedOnly }: Documents): unknown => {
  if (documentId === undefined || documentId === null) {
    if (trustedOnly) throw notTrusted();
    if (typeof query === 'string') requireReadable(query);
    return query;
  }
  if (query !== undefined && query !== null) throw badRequest('Send a query or a documentId, not both.');
  if (typeof documentId !== 'string') throw badRequest('A documentId is a text.');
  const text = trusted.get(documentId);
  if (text === undefined) throw notFound();
  return text;
};

const ofGet = (
  request: FastifyRequest,
  documents: Documents,
): Pick<HTTPGraphQLRequest, 'search' | 'body'> => {
  const { searchParams } = new URL(request.url, 'http://localhost');
  const ids = searchParams.getAll('documentId');
  if (ids.length > 1) throw badRequest('A request has one documentId.');
  const text = documentOf({ query: searchParams.get('query'), documentId: ids[0] }, documents);
  requireShallow(parsed(searchParams.get('variables')));
  if (ids.length === 1) searchParams.set('query', String(text));
  return { search: `?${searchParams}`, body: undefined };
};

/** A request as Apollo takes it. Throws a refusal where its document may not be run. */
export const graphqlRequest = (request: FastifyRequest, documents: Documents): HTTPGraphQLRequest => {
  const { method, body } = request;
  const head = { method, headers: headersOf(request) };
  if (method === 'GET') return { ...head, ...ofGet(request, documents) };
  if (!isRecord(body)) return { ...head, search: '', body };
  requireShallow(body['variables']);
  return { ...head, search: '', body: { ...body, query: documentOf(body, documents) } };
};

/** A request for a document with variables, and for nothing besides. */
export type PlainRequest = {
  readonly text: string;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
};

const isAbsent = (value: unknown): value is null | undefined => value === undefined || value === null;

/** The text that is asked for, of one who may ask for it; null for what is to be refused. */
const textOf = ({ query, documentId }: Named, { trusted, trustedOnly }: Documents): string | null => {
  if (isAbsent(documentId)) return typeof query === 'string' && !trustedOnly ? query : null;
  return isAbsent(query) && typeof documentId === 'string' ? (trusted.get(documentId) ?? null) : null;
};

const isShallow = (variables: unknown): boolean => {
  try {
    requireShallow(variables);
    return true;
  } catch {
    return false; // which is said where it is refused
  }
};

const asked = new Set(['query', 'documentId', 'operationName', 'variables']);

// GraphQL over HTTP has no body with GET: whoever names another type for it is refused.
const isJsonIfAny = ({ headers: { 'content-type': type } }: FastifyRequest): boolean =>
  type === undefined || isJson(type);

// What is said twice, or is no JSON, is for Apollo to refuse.
const inAddress = (request: FastifyRequest): Readonly<Record<string, unknown>> | null => {
  if (!isPreflighted(request) || !isJsonIfAny(request)) return null;
  const { searchParams } = new URL(request.url, 'http://localhost');
  const names = [...searchParams.keys()];
  if (new Set(names).size < names.length || names.some((name) => !asked.has(name))) return null;
  const given = Object.fromEntries(searchParams);
  const variables = parsed(given['variables'] ?? '{}');
  return isRecord(variables) ? { ...given, variables } : null;
};

const inBody = ({ body }: FastifyRequest): Readonly<Record<string, unknown>> | null =>
  isRecord(body) && isAbsent(body['extensions']) ? body : null;

/** A request as it is answered at once, where it is so plain; null for all that Apollo has to look at. */
export const plainRequest = (request: FastifyRequest, documents: Documents): PlainRequest | null => {
  const given = request.method === 'POST' ? inBody(request) : inAddress(request);
  if (given === null) return null;
  const { operationName, variables } = given;
  const text = textOf(given, documents);
  if (text === null || !(isAbsent(operationName) || typeof operationName === 'string')) return null;
  if (!isAbsent(variables) && !(isRecord(variables) && isShallow(variables))) return null;
  return { text, operationName: operationName ?? null, variables: variables ?? {} };
};
