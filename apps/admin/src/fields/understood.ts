import { useIntl } from 'react-intl';
import { type Prints, printsBy } from '../lib/prints.ts';
import { type Saying, sayBy } from '../messages/say.tsx';

type Bounds = {
  readonly value: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly lowerInclusive: boolean;
  readonly upperInclusive: boolean;
  readonly approximate: boolean;
};
/** What was read from words. */
export type Readable =
  | (Bounds & {
      readonly __typename: 'Amount';
      readonly currency: string | null;
      readonly currencyUncertain: boolean;
      readonly basis: string;
    })
  | (Bounds & { readonly __typename: 'Quantity'; readonly unit: string | null })
  | (Bounds & { readonly __typename: 'Share' })
  | {
      readonly __typename: 'Duration';
      readonly min: string | null;
      readonly max: string | null;
      readonly approximate: boolean;
    }
  | {
      readonly __typename: 'FuzzyDate';
      readonly earliest: string | null;
      readonly latest: string | null;
      readonly approximate: boolean;
      readonly uncertain: boolean;
      readonly relative: string | null;
    };

type Tongue = { readonly say: Saying } & Pick<Prints, 'decimal'>;

/** Says how words were read, in one line for people; null where the words already say it all. */
export const useUnderstood = () => {
  const intl = useIntl();
  const tongue = { say: sayBy(intl), decimal: printsBy(intl).decimal };
  return (value: Readable): string | null => understood(value, tongue);
};

/** How words were read, said in a language. */
export function understood(value: Readable, tongue: Tongue): string | null {
  const { say } = tongue;
  switch (value.__typename) {
    case 'Amount':
      return sized(value, tongue, (size) =>
        say('reading.basis', { size: inCurrency(size, value, say), basis: value.basis }),
      );
    case 'Quantity':
      return sized(value, tongue, (size) =>
        value.unit ? say('reading.sizeOf', { size, unit: value.unit }) : size,
      );
    case 'Share':
      return sized(value, tongue, (size) => say('reading.sizeOf', { size, unit: '%' }));
    case 'Duration':
      return marked(span(value.min, value.max, say), { ...value, uncertain: false }, say);
    case 'FuzzyDate':
      return value.relative
        ? say('reading.fromPublication')
        : marked(span(value.earliest, value.latest, say), value, say);
  }
}

/** A size and what it is of. "About" stands before one number; of bounds it is said behind them. */
function sized(value: Bounds, tongue: Tongue, of: (size: string) => string): string {
  const { say, decimal } = tongue;
  const size = of(value.value === null ? bounds(value, tongue) : decimal(value.value));
  if (!value.approximate) return size;
  return say(value.value === null ? 'reading.approximately' : 'reading.about', { size });
}

function bounds(value: Bounds, { say, decimal }: Tongue): string {
  const { lower, upper, lowerInclusive, upperInclusive, approximate } = value;
  const least = lower === null ? null : decimal(lower);
  const most = upper === null ? null : decimal(upper);
  if (approximate && least && !most && lowerInclusive) return say('reading.orMore', { number: least });
  if (approximate && most && !least && upperInclusive) return say('reading.orLess', { number: most });
  const from = least && say(lowerInclusive ? 'reading.atLeast' : 'reading.moreThan', { number: least });
  const to = most && say(upperInclusive ? 'reading.atMost' : 'reading.lessThan', { number: most });
  if (from && to) return say('reading.between', { least: from, most: to });
  return from ?? to ?? say('reading.unknownSize');
}

type Currency = { readonly currency: string | null; readonly currencyUncertain: boolean };

function inCurrency(size: string, { currency, currencyUncertain }: Currency, say: Saying): string {
  if (!currency) return say('reading.currencyUnknown', { size });
  return currencyUncertain
    ? say('reading.currencyNotCertain', { size, currency })
    : say('reading.sizeOf', { size, unit: currency });
}

function span(from: string | null, to: string | null, say: Saying): string {
  if (from === to) return from ?? say('reading.notKnown');
  if (from === null) return say('reading.openStart', { to: to ?? '' });
  return to === null ? say('reading.openEnd', { from }) : say('reading.span', { from, to });
}

type Marks = { readonly approximate: boolean; readonly uncertain: boolean };

function marked(days: string, { approximate, uncertain }: Marks, say: Saying): string {
  const said = approximate ? say('reading.approximate', { days }) : days;
  return uncertain ? say('reading.uncertain', { days: said }) : said;
}
