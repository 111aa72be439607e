import type { CameBytes } from '@chancery/db';
import type { PageReading } from '@chancery/reader/pages';
import type { Ledger } from '../bounds/ledger.ts';
import { rateLimited } from '../bounds/rate-limit.ts';
import { type Asked, atPart, type Checked, checkedAsked, type Part } from './asked.ts';
import { fetchPage } from './fetch-page.ts';
import type { FetchRules } from './fetch-rules.ts';
import { PageFailure } from './page-failure.ts';
import { makeReadInThread } from './read-in-thread.ts';
import { plainReading, type ToRead } from './to-read.ts';

/** What was read, from which part of what was asked, and where it stands. */
export type Came = {
  readonly part: Part;
  readonly reading: PageReading;
  /** The addresses by which it may be known, the one that it gives itself first. */
  readonly urls: readonly string[];
  /** The bytes out of which it was read; null for a text, which is its own original. */
  readonly original: CameBytes | null;
};

/** Reads what comes in for an account. Throws Invalid, and RATE_LIMITED for who asks too often. */
export type Intake = (asked: Asked, account: string, signal: AbortSignal) => Promise<Came>;

/**
 * Readings a minute for each account: some fetch, and most take a thread. Addresses and files have these, and what was
 * pasted as many of its own: who types beside a queue of pages is not kept waiting by it, nor it by them.
 */
export const readingsAMinute = 60;
/** How long a reading may take in all, in milliseconds. */
export const longestReading = 45_000;

const fileTypes = { htmlFile: 'text/html', pdf: 'application/pdf', textFile: 'text/plain' } as const;

const toRead = async (checked: Checked, rules: FetchRules | null, signal: AbortSignal): Promise<ToRead> => {
  if ('bytes' in checked)
    return { mediaType: fileTypes[checked.part], bytes: checked.bytes, charset: null, url: checked.url };
  if (checked.part !== 'url') return { mediaType: 'text/html', html: checked.content, url: checked.url };
  if (rules === null)
    throw new PageFailure(
      'NOT_FETCHED',
      'This office fetches no pages: hand the page in, or paste its text.',
    );
  return fetchPage(checked.url, rules, signal);
};

/** How pages are read here; `rules` say what may be fetched, null for nothing. */
export const makeIntake = (ledger: Ledger, rules: FetchRules | null): Intake => {
  const readInThread = makeReadInThread();
  return async (asked, account, signal) => {
    const checked = await checkedAsked(asked);
    const { part } = checked;
    const what = part === 'text' || part === 'html' ? 'pasted texts' : 'readings';
    const allowance = ledger.spend(`${what} ${account}`, 1, readingsAMinute);
    if (allowance.exceeded) throw rateLimited(allowance, what);
    return atPart(part, async () => {
      if (part === 'text')
        return { part, reading: plainReading(checked.content), urls: urlsOf(checked.url), original: null };
      const given = await toRead(checked, rules, signal);
      const reading = await readInThread(given, signal);
      const urls = urlsOf(reading.canonicalUrl, given.url, checked.url);
      return { part, reading, urls, original: originalOf(part, given) };
    });
  };
};

// Of a file it is not known that these bytes stood at the address that is given with it.
const originalOf = (part: Part, given: ToRead): CameBytes => {
  const { mediaType } = given;
  if ('html' in given)
    return { mediaType, charset: 'utf-8', url: null, bytes: new TextEncoder().encode(given.html) };
  const { charset, bytes, url } = given;
  return { mediaType, charset, url: part === 'url' ? url : null, bytes };
};

const urlsOf = (...urls: readonly (string | null)[]): readonly string[] => [
  ...new Set(urls.filter((url) => url !== null)),
];
