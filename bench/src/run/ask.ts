import { Agent, request } from 'node:http';
import { toCursor } from '../../../packages/db/src/page.ts';
import type { Answer, Ask, Place, Shape, Variant } from '../shapes/shape.ts';
import type { Serving } from './serve.ts';

const agent = new Agent({ keepAlive: true, maxSockets: 256 });

const wasClosed = (error: Error): boolean => 'code' in error && error.code === 'ECONNRESET';

/** Asks, and answers with the text that comes. Throws where the status is not 200. `shared` is asked by GET. */
export const send = async (
  { name, url }: Pick<Serving, 'name' | 'url'>,
  body: string,
  token?: string,
): Promise<string> =>
  new Promise((resolve, reject) => {
    const get = name === 'shared';
    const headers = {
      ...(get
        ? { accept: 'application/graphql-response+json' }
        : { 'content-length': Buffer.byteLength(body) }),
      'content-type': 'application/json',
      ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
    };
    const sent = request(
      get ? `${url}?${body}` : url,
      { method: get ? 'GET' : 'POST', agent, headers },
      (response) => {
        const parts: Buffer[] = [];
        response.on('data', (part: Buffer) => parts.push(part));
        response.on('error', reject);
        response.on('end', () => {
          const text = Buffer.concat(parts).toString('utf8');
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${url} answered ${response.statusCode}: ${text.slice(0, 1000)}`));
        });
      },
    );
    // A server ends connections that nobody uses, perhaps just as one is used again.
    sent.on('error', (error: Error) => {
      if (sent.reusedSocket && wasClosed(error)) resolve(send({ name, url }, body, token));
      else reject(error);
    });
    sent.end(get ? undefined : body);
  });

/** The data of an answer. Throws where it has errors. */
export const dataOf = (text: string): Answer => {
  const { data, errors } = JSON.parse(text) as Answer;
  if (errors) throw new Error(`A query was refused: ${JSON.stringify(errors).slice(0, 2000)}`);
  return data;
};

/** What a server is asked for a shape; null where it cannot say it. */
export const askOf = ({ name }: Serving, shape: Shape): Ask | string | null => {
  if (name === 'raw') return null;
  return shape[name === 'shared' ? 'ours' : name];
};

export const canAsk = (serving: Serving, shape: Shape): boolean =>
  serving.name === 'raw' ? shape.sql !== null : typeof askOf(serving, shape) === 'object';

const cursorThere = async (serving: Serving, list: string, { before }: Place): Promise<string> => {
  const query = `{ allRecords(first: 1, offset: ${before - 1}, ${list}) { edges { cursor } } }`;
  return dataOf(await send(serving, JSON.stringify({ query }))).allRecords.edges[0].cursor;
};

const listOfOurs = (shape: Shape): string => (/\bdeals\(/u.test(shape.ours.query) ? 'Deal' : 'records');

const after = async (serving: Serving, shape: Shape, { place }: Variant): Promise<object> => {
  if (!place) return {};
  if (serving.name === 'plain') return { after: place.id };
  if (serving.name === 'ours' || serving.name === 'shared')
    return { after: toCursor(`${listOfOurs(shape)} CAPTION ASC`, [place.caption, place.id]) };
  const { placed } = typeof shape.postgraphile === 'object' ? shape.postgraphile : {};
  return { after: await cursorThere(serving, placed ?? '', place) };
};

/** The bodies with which a server is asked for a shape, one a variant. */
export const bodiesOf = async (
  serving: Serving,
  shape: Shape,
  variants: readonly Variant[],
): Promise<readonly string[]> => {
  const ask = askOf(serving, shape);
  if (ask === null) return variants.map(({ values }) => JSON.stringify({ shape: shape.name, values }));
  if (typeof ask === 'string') throw new Error(`${serving.name} is not asked for “${shape.name}”: ${ask}`);
  return Promise.all(
    variants.map(async (variant) => {
      const variables = { ...variant.variables, ...(await after(serving, shape, variant)) };
      return serving.name === 'shared'
        ? new URLSearchParams({ query: ask.query, variables: JSON.stringify(variables) }).toString()
        : JSON.stringify({ query: ask.query, variables });
    }),
  );
};

/** The answer in the form in which all servers say the same. */
export const normalised = (serving: Serving, shape: Shape, text: string): unknown => {
  const ask = askOf(serving, shape);
  const data = dataOf(text);
  return ask === null || typeof ask === 'string' ? data : ask.pick(data);
};
