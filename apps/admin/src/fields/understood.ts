import { words } from '../lib/format.ts';

type Bounds = {
  readonly value: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly lowerInclusive: boolean;
  readonly upperInclusive: boolean;
  readonly approximate: boolean;
};
type Readable =
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

/** How words were read, in one line for people; null where the words already say it all. */
export function understood(value: Readable): string | null {
  switch (value.__typename) {
    case 'Amount':
      return sized(value, [
        currency(value),
        value.basis === 'UNKNOWN' ? null : words(value.basis).toLowerCase(),
      ]);
    case 'Quantity':
      return sized(value, [value.unit]);
    case 'Share':
      return sized(value, ['%']);
    case 'Duration':
      return marks(span(value.min, value.max), { approximate: value.approximate });
    case 'FuzzyDate':
      return value.relative
        ? 'counted from the day of publication'
        : marks(span(value.earliest, value.latest), value);
  }
}

// Groups the digits of a decimal without making it a number, which would round it.
const grouped = (decimal: string): string => {
  const [whole = '', part] = decimal.split('.');
  return whole.replace(/\B(?=(\d{3})+$)/gu, ',') + (part ? `.${part}` : '');
};

/** A size and what it is of. "About" stands before one number; of bounds it is said behind them. */
function sized(value: Bounds, of: readonly (string | null)[]): string {
  const isOne = value.value !== null;
  const size = value.value === null ? bounds(value) : grouped(value.value);
  const said = [isOne && value.approximate && 'about', size, ...of].filter(Boolean).join(' ');
  return !isOne && value.approximate ? `${said}, approximately` : said;
}

function bounds({ lower, upper, lowerInclusive, upperInclusive, approximate }: Bounds): string {
  if (approximate && lower !== null && upper === null && lowerInclusive) return `${grouped(lower)} or more`;
  if (approximate && upper !== null && lower === null && upperInclusive) return `${grouped(upper)} or less`;
  const from = lower === null ? null : `${lowerInclusive ? 'at least' : 'more than'} ${grouped(lower)}`;
  const to = upper === null ? null : `${upperInclusive ? 'at most' : 'less than'} ${grouped(upper)}`;
  return [from, to].filter(Boolean).join(', ') || 'of unknown size';
}

const currency = (amount: {
  readonly currency: string | null;
  readonly currencyUncertain: boolean;
}): string =>
  `${amount.currency ?? 'unknown currency'}${amount.currency && amount.currencyUncertain ? ' (not certainly)' : ''}`;

const span = (from: string | null, to: string | null): string =>
  from === to ? (from ?? 'not known') : `${from ?? 'open'} to ${to ?? 'open'}`;

const marks = (
  text: string,
  { approximate, uncertain }: { approximate: boolean; uncertain?: boolean },
): string => [text, approximate && 'approximate', uncertain && 'uncertain'].filter(Boolean).join(', ');
