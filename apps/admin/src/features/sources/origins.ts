import { type AttributionChain, byIndependentOrigin } from '@chancery/domain';
import { grouped } from '../../lib/grouped.ts';

/** One voice of a chain, as far as its place in it goes. */
type Voice = { readonly position: number };

/** A claim with its chain: the article's own voice has position 0, the origin the highest. */
export type Chained<Link extends Voice = Voice> = {
  readonly id: string;
  /** The key of its origin: claims of one origin do not corroborate each other. */
  readonly origin: string;
  /** A key of the report that it is of, with other claims; null where there are none. */
  readonly report: string | null;
  /** Keys of those that pass it on. */
  readonly relays: readonly string[];
  readonly chainEnds: AttributionChain['ends'];
  readonly chain: readonly Link[];
  readonly article: { readonly id: string };
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

/** Reports by their independent origins, as the office counts them, in the order in which these first come. */
export const originsOf = <Report extends Chained>(reports: readonly Report[]): readonly Origin<Report>[] =>
  byIndependentOrigin(reports).map((same) => {
    const tellers = tellersOf(same);
    return { key: tellers.map(({ key }) => key).join(' '), tellers };
  });

/** How many articles say so; one may do so in several places. */
export const articlesOf = (reports: readonly Pick<Chained, 'article'>[]): number =>
  new Set(reports.map(({ article }) => article.id)).size;
