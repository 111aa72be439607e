import { expect, it } from 'vitest';
import { printsBy } from '../lib/prints.ts';
import { intlOf } from '../messages/intl.ts';
import { standardLanguage } from '../messages/languages.ts';
import { sayBy } from '../messages/say.tsx';
import { type Readable, understood as understoodIn } from './understood.ts';

const english = intlOf(standardLanguage);
const understood = (value: Readable) => understoodIn(value, { say: sayBy(english), ...printsBy(english) });

const open = {
  value: null,
  lower: null,
  upper: null,
  lowerInclusive: true,
  upperInclusive: true,
  approximate: false,
};

it('reads a vague amount as its bounds', () => {
  const amount = {
    ...open,
    __typename: 'Amount',
    lower: '2000000000',
    upper: '10000000000.5',
    upperInclusive: false,
  } as const;
  expect(understood({ ...amount, currency: 'USD', currencyUncertain: true, basis: 'TOTAL' })).toBe(
    'at least 2,000,000,000, less than 10,000,000,000.5 USD (not certainly) total',
  );
});

it('says what is approximate, and what has no size', () => {
  expect(understood({ ...open, __typename: 'Share', value: '20', approximate: true })).toBe('about 20 %');
  expect(understood({ ...open, __typename: 'Quantity', unit: 'ships' })).toBe('of unknown size ships');
});

it('says of vague bounds that they are approximate behind them', () => {
  const several = { ...open, lower: '2000000000', approximate: true };
  expect(understood({ ...several, __typename: 'Quantity', unit: null })).toBe(
    '2,000,000,000 or more, approximately',
  );
  expect(
    understood({
      ...several,
      __typename: 'Amount',
      currency: 'EUR',
      currencyUncertain: false,
      basis: 'UNKNOWN',
    }),
  ).toBe('2,000,000,000 or more EUR, approximately');
  expect(understood({ ...several, __typename: 'Share', lower: '20', upper: '30' })).toBe(
    'at least 20, at most 30 %, approximately',
  );
});

it('reads a date as the days it may mean', () => {
  const date = {
    __typename: 'FuzzyDate',
    earliest: '2014-01-01',
    latest: '2014-12-31',
    approximate: true,
  } as const;
  expect(understood({ ...date, uncertain: false, relative: null })).toBe(
    '2014-01-01 to 2014-12-31, approximate',
  );
});
