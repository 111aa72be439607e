import { isIP } from 'node:net';
import type { Address, FetchRules } from './fetch-rules.ts';
import { PageFailure } from './page-failure.ts';

const notAllowed = () =>
  new PageFailure('ADDRESS_NOT_ALLOWED', 'This address is not of the public web, and is not fetched.');

/** An address of the web. Throws PageFailure for what is none, or has a name and password in it. */
export const pageUrl = (words: string, base?: string): URL => {
  if (!URL.canParse(words, base))
    throw new PageFailure(
      'NOT_UNDERSTOOD',
      'This is no address of a page, such as https://example.org/news.',
    );
  const url = new URL(words, base);
  if (url.protocol !== 'https:' && url.protocol !== 'http:')
    throw new PageFailure('ADDRESS_NOT_ALLOWED', 'A page is fetched by http or https only.');
  if (url.username !== '' || url.password !== '')
    throw new PageFailure(
      'ADDRESS_NOT_ALLOWED',
      'An address with a name or a password in it is not fetched.',
    );
  return url;
};

export const portOf = ({ port, protocol }: URL): number =>
  port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);

const resolved = async (host: string, rules: FetchRules): Promise<readonly Address[]> => {
  try {
    return await rules.resolve(host);
  } catch (cause) {
    throw new PageFailure('NOT_FETCHED', 'There is no host of this name.', { cause });
  }
};

/**
 * The addresses of a page's host, each of which may be reached. Throws PageFailure where one of them may not: whoever
 * answers for a name could have the next connection go there.
 */
export const checkedAddresses = async (url: URL, rules: FetchRules): Promise<readonly Address[]> => {
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  const family = isIP(host);
  const addresses = family === 0 ? await resolved(host, rules) : [{ address: host, family }];
  if (addresses.length === 0) throw new PageFailure('NOT_FETCHED', 'There is no host of this name.');
  const port = portOf(url);
  if (!addresses.every(({ address }) => rules.mayReach(address, port))) throw notAllowed();
  return addresses;
};
