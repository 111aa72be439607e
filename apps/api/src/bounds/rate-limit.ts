import { normalizeIP } from '@fastify/rate-limit';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GraphQLError } from 'graphql';
import { isPreflight } from '../http/preflight.ts';
import { refusal } from '../http/refusal.ts';
import { hasCredentials, type Viewers } from '../identity/viewers.ts';
import type { Allowance, Ledger } from './ledger.ts';

/** Points a minute. */
export type Rates = {
  /** For all who ask from one address and have not signed in. */
  readonly perAddress: number;
  /** For each token, and for each account that signed in. */
  readonly perAccount: number;
};

/** What a request spends: one point for coming, and one more for every 100 of its cost. */
export const pointsOf = (cost: number): number => Math.floor(cost / 100);

/** What an article with all its claims costs: more than the plain query for it shows. */
export const costOfExport = 500;

const headersOf = ({ limit, remaining, resetsIn }: Allowance): Readonly<Record<string, string>> => ({
  'ratelimit-limit': String(limit),
  'ratelimit-remaining': String(remaining),
  'ratelimit-reset': String(resetsIn),
  'ratelimit-policy': `${limit};w=60`,
});

/** The headers that tell a client what it has left. */
export const rateHeaders = [
  'ratelimit-limit',
  'ratelimit-remaining',
  'ratelimit-reset',
  'ratelimit-policy',
  'retry-after',
];

/** The refusal of who asks too much, with when to come again. */
export const rateLimited = (allowance: Allowance, what = 'points'): GraphQLError =>
  refusal({
    code: 'RATE_LIMITED',
    message: `This is more than ${allowance.limit} ${what} a minute. Ask again in ${allowance.resetsIn} s.`,
    status: 429,
    headers: { ...headersOf(allowance), 'retry-after': String(allowance.resetsIn) },
  });

type Spender = { readonly key: string; readonly limit: number };

const addressOf = (rates: Rates, request: FastifyRequest): Spender => ({
  key: `address ${normalizeIP(request.ip)}`,
  limit: rates.perAddress,
});

// Whoever only claims to be somebody pays as the address that they are: made-up tokens buy nothing.
const spenderOf = async (viewers: Viewers, rates: Rates, request: FastifyRequest): Promise<Spender> => {
  const viewer = await viewers(request).catch(() => null);
  if (viewer === null) return addressOf(rates, request);
  // By what the token is, not how the header writes it: a space more buys nothing either.
  const key = viewer.token === undefined ? `account ${viewer.id}` : `token ${viewer.token}`;
  return { key, limit: rates.perAccount };
};

/** Spends what a request costs beyond its coming. Throws RATE_LIMITED. */
export type Spend = (request: FastifyRequest, reply: FastifyReply, points: number) => void;

/** Spends what a request costs, once, whoever notices it first. Where it throws RATE_LIMITED, nothing was spent. */
export const spendingOnce = (
  spend: Spend,
  request: FastifyRequest,
  reply: FastifyReply,
): ((cost: number) => void) => {
  let isSpent = false;
  return (cost) => {
    if (isSpent) return;
    spend(request, reply, pointsOf(cost));
    isSpent = true;
  };
};

/** Counts what everybody asks for, tells them what they have left, and refuses what is more. */
export const limitRates = (app: FastifyInstance, ledger: Ledger, viewers: Viewers, rates: Rates): Spend => {
  const spenders = new WeakMap<FastifyRequest, Spender>();
  const spend: Spend = (request, reply, points) => {
    const spender = spenders.get(request);
    if (!spender || points === 0) return; // which is what it was told of as it came
    const allowance = ledger.spend(spender.key, points, spender.limit);
    if (allowance.exceeded) throw rateLimited(allowance);
    reply.headers(headersOf(allowance));
  };
  const come = (request: FastifyRequest, reply: FastifyReply, spender: Spender): void => {
    spenders.set(request, spender);
    spend(request, reply, 1);
  };
  // By calling back: what is awaited costs each request more than it spares, and few have anything to wait for.
  app.addHook('onRequest', (request, reply, done) => {
    if (request.url === '/health' || isPreflight(request.method)) return done();
    if (hasCredentials(request)) {
      spenderOf(viewers, rates, request)
        .then((spender) => come(request, reply, spender))
        .then(() => done(), done);
      return;
    }
    come(request, reply, addressOf(rates, request));
    done();
  });
  return spend;
};
