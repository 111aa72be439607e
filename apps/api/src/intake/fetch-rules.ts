import { lookup } from 'node:dns/promises';
import { isPublicAddress } from './public-address.ts';

/** An address as DNS gives it. */
export type Address = { readonly address: string; readonly family: number };

/** What may be reached, and how long and large it may be. */
export type FetchRules = {
  /** Every address of a host. */
  readonly resolve: (host: string) => Promise<readonly Address[]>;
  readonly mayReach: (address: string, port: number) => boolean;
  /** For all of it, redirects too; in milliseconds. */
  readonly milliseconds: number;
  /** Of a page, as it comes and after it is unpacked. */
  readonly bytes: number;
  readonly redirects: number;
};

/** The public web at its own ports. */
export const publicWeb: FetchRules = {
  resolve: (host) => lookup(host, { all: true, verbatim: true }),
  mayReach: (address, port) => isPublicAddress(address) && (port === 80 || port === 443),
  milliseconds: 15_000,
  bytes: 20_000_000,
  redirects: 5,
};
