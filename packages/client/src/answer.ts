import {
  type ChanceryError,
  type Issue,
  NetworkError,
  RateLimitedError,
  RefusedError,
  ServerError,
} from './errors.ts';

/** What came over the wire. */
export type Received = {
  readonly status: number;
  readonly retryAfter: string | null;
  readonly body: string;
};

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null;
const textOf = (value: unknown, otherwise: string): string => (typeof value === 'string' ? value : otherwise);
const pathOf = (value: unknown): readonly (string | number)[] =>
  Array.isArray(value) ? value.filter((step) => typeof step === 'string' || typeof step === 'number') : [];

const issuesOf = (value: unknown): readonly Issue[] =>
  (Array.isArray(value) ? value : []).filter(isFields).map(({ path, code, message }) => ({
    path: pathOf(path),
    code: textOf(code, 'INVALID'),
    message: textOf(message, ''),
  }));

/** How many seconds a Retry-After header asks for, which is seconds or a date; null where it says neither. */
export const secondsToWait = (header: string | null, now: number): number | null => {
  if (header === null || header.trim() === '') return null;
  const seconds = Number(header);
  if (Number.isFinite(seconds)) return Math.max(0, seconds);
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, (until - now) / 1000);
};

const kindOf = (status: number, code: string): typeof ChanceryError => {
  if (status === 429 || code === 'RATE_LIMITED') return RateLimitedError;
  return status >= 500 || code === 'INTERNAL_SERVER_ERROR' ? ServerError : RefusedError;
};

const jsonOf = (body: string): unknown => {
  try {
    return JSON.parse(body);
  } catch {
    return undefined;
  }
};

/** What an answer that is no success says went wrong. */
export const errorOf = ({ status, retryAfter }: Received, error: unknown): ChanceryError => {
  const told = isFields(error) ? error : {};
  const extensions = isFields(told['extensions']) ? told['extensions'] : {};
  const code = textOf(extensions['code'], `HTTP_${status}`);
  const issues = issuesOf(extensions['issues']);
  return new (kindOf(status, code))({
    code,
    message: textOf(told['message'], `The server answered ${status}, and no GraphQL.`),
    path: pathOf(told['path']),
    issues,
    status,
    retryAfter: secondsToWait(retryAfter, Date.now()),
    details: extensions,
  });
};

/** The first thing that the body of an answer says went wrong; null where it says none. */
export const firstError = (body: string): unknown => {
  const json = jsonOf(body);
  const errors = isFields(json) ? json['errors'] : null;
  return Array.isArray(errors) && errors.length > 0 ? errors[0] : null;
};

/** The data of an answer. Throws where it says that something went wrong, also where there is some data beside. */
export const dataOf = (received: Received): unknown => {
  const { status, body } = received;
  const error = firstError(body);
  if (error !== null || status < 200 || status > 299) throw errorOf(received, error);
  const json = jsonOf(body);
  if (isFields(json) && isFields(json['data'])) return json['data'];
  throw new NetworkError({
    code: 'BROKEN_ANSWER',
    message: 'The answer is not whole, or not from GraphQL.',
    status,
  });
};

/** The declared failures by their types, with the code of each. */
const failures: Readonly<Record<string, string>> = {
  Invalid: 'INVALID',
  Stale: 'STALE',
  NotAllowed: 'NOT_ALLOWED',
  NotFound: 'NOT_FOUND',
  Duplicate: 'DUPLICATE',
};

/** The refusal of a command that was answered, however little of it was selected; null where it was done. */
export const refusalOf = (payload: unknown): RefusedError | null => {
  if (!isFields(payload)) return null;
  const named = failures[textOf(payload['__typename'], '')];
  const selected = typeof payload['code'] === 'string' && typeof payload['message'] === 'string';
  if (named === undefined && !selected) return null;
  const code = textOf(payload['code'], named ?? 'REFUSED');
  const message = textOf(payload['message'], `The command was refused: ${code}.`);
  const issues = issuesOf(payload['issues']);
  const [first] = issues;
  const path = Array.isArray(payload['path']) ? pathOf(payload['path']) : (first?.path ?? []);
  return new RefusedError({ code, message, path, issues, status: 200, details: payload });
};
