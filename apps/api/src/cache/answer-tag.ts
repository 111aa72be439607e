import { hash } from 'node:crypto';
import type { PublicState } from '@chancery/db';
import type { FastifyRequest } from 'fastify';
import { isJson } from '../http/media-type.ts';
import { hasCredentials } from '../identity/viewers.ts';

/** Whether no page of another site can have sent it unasked: what Apollo would refuse as a possible forgery is for Apollo to answer. */
export const isPreflighted = ({ headers }: FastifyRequest): boolean =>
  [headers['apollo-require-preflight'], headers['x-apollo-operation-name']].some(
    (given) => given !== undefined && given !== '',
  ) || isJson(headers['content-type'] ?? '');

/** Whether a request may be answered to anybody alike: a read of somebody who does not say who they are. */
export const isShared = (request: FastifyRequest): boolean =>
  request.method === 'GET' && !hasCredentials(request) && isPreflighted(request);

/**
 * The strong entity tag (RFC 9110) of an answer: of the public state it shows, of the question as it was put (document,
 * variables and operation's name), of the form it is wanted in, and of the build that answers.
 */
export const answerTag = (build: string, state: PublicState, { url, headers }: FastifyRequest): string => {
  const form = [headers.accept ?? '', headers['content-type'] ?? ''];
  const parts = JSON.stringify([build, state, url, form]);
  return `"${hash('sha256', parts, 'base64url')}"`;
};

/** Whether a client has that very answer already, by its `If-None-Match`. */
export const hasAlready = ({ headers }: FastifyRequest, tag: string): boolean =>
  (headers['if-none-match'] ?? '').split(',').some((known) => known.trim().replace(/^W\//u, '') === tag);
