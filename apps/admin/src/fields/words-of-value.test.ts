import { expect, it } from 'vitest';
import { namesBy } from '../lib/names.ts';
import { printsBy } from '../lib/prints.ts';
import { intlOf } from '../messages/intl.ts';
import { wordsOfValue } from './words-of-value.ts';

const german = intlOf({
  code: 'de',
  name: 'Deutsch',
  direction: 'ltr',
  words: { 'choice.BUYER': 'Käufer', 'choice.LOAN': 'Darlehen' },
});
const tongue = { ...namesBy(german), ...printsBy(german) };
const link = { target: null, described: null, role: null, title: null, share: null } as const;

it.each([
  [{ __typename: 'Choice', printed: 'LOAN', choice: 'LOAN' }, 'Darlehen'],
  [{ __typename: 'Country', printed: 'Germany', country: 'DE' }, 'Deutschland'],
  [{ __typename: 'Identifier', printed: 'ISO:RU', scheme: 'ISO', code: 'RU' }, 'ISO RU'],
  [{ __typename: 'Amount', printed: '$3 million' }, '$3 million'],
  [
    {
      ...link,
      __typename: 'Link',
      printed: 'Kenya, BUYER',
      target: { id: 'k', caption: 'Kenya' },
      role: 'BUYER',
    },
    'Kenya · Käufer',
  ],
  [
    { ...link, __typename: 'Link', printed: 'a bank, 51%', described: 'a bank', share: { printed: '51%' } },
    'a bank · 51%',
  ],
] as const)('says a value in the language of the page: %s', (value, words) => {
  expect(wordsOfValue(value, tongue)).toBe(words);
});
