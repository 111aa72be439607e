import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { checkedAddresses, pageUrl, portOf } from './checked-address.ts';
import type { Address, FetchRules } from './fetch-rules.ts';
import { PageFailure } from './page-failure.ts';
import { readBody } from './read-body.ts';

/** A page as it came. */
export type FetchedPage = {
  /** Where it was found in the end. */
  readonly url: string;
  readonly mediaType: (typeof taken)[number];
  /** As the answer's head names it; null where it does not. */
  readonly charset: string | null;
  readonly bytes: Uint8Array;
};

const taken = ['text/html', 'application/xhtml+xml', 'application/pdf', 'text/plain'] as const;

const headers = {
  'user-agent': 'Chancery/1 (fetches a page when an editor asks for it)',
  accept: 'text/html,application/xhtml+xml,application/pdf;q=0.9,text/plain;q=0.8',
  'accept-encoding': 'gzip, br, deflate',
  'accept-language': '*',
};

// The connection goes to what was checked: the name is not resolved a second time.
const lookupOf =
  (addresses: readonly Address[]): LookupFunction =>
  (_, options, done) => {
    const [first] = addresses;
    if (options.all) done(null, [...addresses]);
    else done(null, first?.address ?? '', first?.family);
  };

const answerOf = async (url: URL, rules: FetchRules, signal: AbortSignal): Promise<IncomingMessage> => {
  const addresses = await checkedAddresses(url, rules);
  signal.throwIfAborted();
  const request = url.protocol === 'https:' ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    const sent = request(url, { agent: false, headers, lookup: lookupOf(addresses), signal });
    sent.once('socket', (socket) =>
      socket.once('connect', () => {
        // Whatever way it took: it is looked at once more before a byte is sent.
        if (!rules.mayReach(socket.remoteAddress ?? '', portOf(url)))
          sent.destroy(new PageFailure('ADDRESS_NOT_ALLOWED', 'The connection led elsewhere.'));
      }),
    );
    sent.once('response', resolve);
    sent.once('error', reject);
    sent.end();
  });
};

const isRedirect = ({ statusCode }: IncomingMessage): boolean =>
  [301, 302, 303, 307, 308].includes(statusCode ?? 0);

const followed = async (
  url: URL,
  rules: FetchRules,
  signal: AbortSignal,
): Promise<{ readonly url: URL; readonly answer: IncomingMessage }> => {
  let at = url;
  for (let redirects = 0; redirects <= rules.redirects; redirects += 1) {
    const answer = await answerOf(at, rules, signal);
    if (!isRedirect(answer)) return { url: at, answer };
    answer.destroy();
    const { location } = answer.headers;
    if (location === undefined) throw new PageFailure('NOT_FETCHED', 'The page leads on, but not where to.');
    at = pageUrl(location, at.href);
  }
  throw new PageFailure('NOT_FETCHED', `The page leads on more than ${rules.redirects} times.`);
};

const typeOf = ({ headers: { 'content-type': stated = '' } }: IncomingMessage) => {
  const [essence = ''] = stated.toLowerCase().split(';');
  const mediaType = taken.find((each) => each === essence.trim());
  if (!mediaType) throw new PageFailure('WRONG_TYPE', 'What stands there is no page, PDF or plain text.');
  const charset = /;\s*charset\s*=\s*"?(?<name>[^";\s]+)/iu.exec(stated)?.groups?.['name'] ?? null;
  return { mediaType, charset };
};

const received = async (url: URL, rules: FetchRules, signal: AbortSignal): Promise<FetchedPage> => {
  const { url: at, answer } = await followed(url, rules, signal);
  try {
    const status = answer.statusCode ?? 0;
    if (status < 200 || status >= 300)
      throw new PageFailure('NOT_FETCHED', `The page was refused by its host, with the status ${status}.`);
    const type = typeOf(answer);
    return { url: at.href, ...type, bytes: await readBody(answer, rules.bytes) };
  } finally {
    answer.destroy();
  }
};

/**
 * Fetches a page of the public web. Throws PageFailure where its address, one of its redirects or any address of their
 * hosts is not allowed, and where it is too slow, too large or of another type. `signal` ends it when nobody waits.
 */
export const fetchPage = async (
  words: string,
  rules: FetchRules,
  signal: AbortSignal,
): Promise<FetchedPage> => {
  const url = pageUrl(words);
  const late = AbortSignal.timeout(rules.milliseconds);
  const both = AbortSignal.any([late, signal]);
  // Looking up a name cannot be ended: it is left behind.
  const ended = new Promise<never>((_, reject) =>
    both.addEventListener('abort', () => reject(both.reason), { once: true }),
  );
  try {
    return await Promise.race([received(url, rules, both), ended]);
  } catch (cause) {
    if (cause instanceof PageFailure) throw cause;
    if (signal.aborted) throw cause;
    const message = late.aborted
      ? `The page did not come within ${rules.milliseconds / 1000} seconds.`
      : 'The page did not come: its host did not answer as a web server does.';
    throw new PageFailure('NOT_FETCHED', message, { cause });
  }
};
