import { createIntl } from 'react-intl';
import { expect, it } from 'vitest';
import { printsBy } from '../../lib/prints.ts';
import { sayBy } from '../../messages/say.tsx';
import type { DeskSuggestion } from './suggestions-document.ts';
import { whyWords } from './why-words.ts';

const intl = createIntl({ locale: 'en', messages: {} });
const why = (exact: string, parts: Partial<DeskSuggestion['why']>) =>
  whyWords(
    {
      exact,
      why: {
        ...{ method: 'PATTERN', band: 'LIKELY', reason: 'LIKE_NAME', matched: null, names: [] },
        sentence: 'As the API puts it.',
        ...parts,
      },
    },
    sayBy(intl),
    printsBy(intl),
  );

it.each([
  ['Norvay', { reason: 'ONE_LETTER_OFF', matched: 'Norway' }, '“Norvay” is one letter off “Norway”.'],
  ['Norge', { reason: 'NAME_OF_SEVERAL', names: ['Norge', 'Norge'] }, '“Norge” is a name of 2 records.'],
  [
    'both sides',
    { reason: 'NAMED_LAST', names: ['Norway', 'Peru'] },
    '“both sides” may be “Norway” and “Peru”, the two named last.',
  ],
  [
    'bought … from Peru',
    { reason: 'TELLS_OF_DEAL', matched: 'bought', names: ['Norway', 'Chile', 'Peru'] },
    '“bought” tells of a deal, and “Norway”, “Chile”, and “Peru” may be in it.',
  ],
  [
    'Herald reports',
    { reason: 'HAS_IT_FROM', names: ['Herald', 'the ministry', 'a lawmaker'] },
    'The article has it from Herald, who has it from the ministry, who has it from a lawmaker.',
  ],
  ['Herald reports', { reason: 'HAS_IT_FROM', names: ['Herald'] }, 'The article has it from Herald.'],
] satisfies [string, Partial<DeskSuggestion['why']>, string][])(
  'says why %s is suggested, out of the parts of the reason',
  (exact, parts, sentence) => {
    expect(why(exact, parts)).toBe(sentence);
  },
);

it('leaves a model its own words', () => {
  expect(why('Norway', { reason: 'TOLD_BY_MODEL' })).toBe('As the API puts it.');
});

it('sets names apart that run the other way', () => {
  expect(why('النرويج', { reason: 'OTHER_SPELLING', matched: 'Norway' })).toBe(
    '“\u2068النرويج\u2069” is read like “Norway”, in another spelling.',
  );
});
