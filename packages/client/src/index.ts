export type { Change } from './change.ts';
export { type CallOptions, type Client, type ClientOptions, createClient } from './client.ts';
export type { Payload } from './command.ts';
export type { TypedDocument } from './document.ts';
export {
  ChanceryError,
  type Issue,
  NetworkError,
  RateLimitedError,
  RefusedError,
  ServerError,
} from './errors.ts';
export type { FollowOptions } from './follow.ts';
export type { RetryPolicy } from './retry.ts';
