import { connectedKeys } from '@chancery/domain';
import { grouped } from '../../lib/grouped.ts';

/** One voice of a chain, as far as its place in it goes. */
type Voice = { readonly position: number };

/** A claim with its chain: the article's own voice has position 0, the origin the highest. */
export type Chained<Link extends Voice = Voice> = {
  readonly id: string;
  /** The key of its origin: claims of one origin do not corroborate each other. */
  readonly origin: string;
  readonly chain: readonly Link[];
  readonly article: { readonly id: string };
};

/** What was decided of two claims. */
export type Related = {
  readonly relation: string;
  readonly claim: { readonly id: string };
  readonly other: { readonly id: string };
};

/** An independent origin: who said it first; several where what they said was judged to be one report. */
export type Origin<Report extends Chained> = {
  readonly key: string;
  readonly tellers: readonly Teller<Report>[];
};

/** Who said it first, and each way on which that came to an article. */
export type Teller<Report extends Chained> = {
  /** See Chained.origin. */
  readonly key: string;
  /** The last known voice; null where it is the article's own. */
  readonly voice: Report['chain'][number] | null;
  readonly ways: readonly Way<Report>[];
};

/** A report, with the voices between its origin and its article: that which is nearest to the origin first. */
export type Way<Report extends Chained> = {
  readonly report: Report;
  readonly relays: readonly Report['chain'][number][];
  readonly ownVoice: Report['chain'][number] | null;
};

const wayOf = <Report extends Chained>(report: Report): Way<Report> => {
  const nearest = [...report.chain].sort((one, other) => one.position - other.position);
  return { report, relays: nearest.slice(1, -1).reverse(), ownVoice: nearest[0] ?? null };
};

const lastOf = ({ chain }: Chained): Voice | null => {
  const last = [...chain].sort((one, other) => other.position - one.position)[0];
  return last && last.position > 0 ? last : null;
};

const tellersOf = <Report extends Chained>(reports: readonly Report[]): readonly Teller<Report>[] =>
  [...grouped(reports, ({ origin }) => origin)].map(([key, same]) => ({
    key,
    voice: same.map(lastOf).find((voice) => voice !== null) ?? null,
    ways: same.map(wayOf),
  }));

const claimKey = ({ id }: { readonly id: string }): string => `claim ${id}`;

/**
 * Reports by their independent origins, in the order in which these first come: the drawing of what independentOrigins
 * counts. Claims are of one that have an origin in common, or were judged to be of one report, by way of others too.
 */
export const originsOf = <Report extends Chained>(
  reports: readonly Report[],
  relations: readonly Related[],
): readonly Origin<Report>[] => {
  const connected = connectedKeys([
    ...reports.map((report) => [`origin ${report.origin}`, claimKey(report)]),
    ...relations
      .filter(({ relation }) => relation === 'SAME_REPORT_AS')
      .map(({ claim, other }) => [claimKey(claim), claimKey(other)]),
  ]);
  const groups = grouped(reports, (report) => connected.find((keys) => keys.has(claimKey(report))));
  return [...groups.values()].map((same) => {
    const tellers = tellersOf(same);
    return { key: tellers.map(({ key }) => key).join(' '), tellers };
  });
};

/** How many articles say so; one may do so in several places. */
export const articlesOf = (reports: readonly Pick<Chained, 'article'>[]): number =>
  new Set(reports.map(({ article }) => article.id)).size;
