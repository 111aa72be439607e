import { expect, it } from 'vitest';
import { outcomeOf } from '../../lib/three-way.ts';
import { intlOf } from '../../messages/intl.ts';
import { standardLanguage } from '../../messages/languages.ts';
import { sayBy } from '../../messages/say.tsx';
import { type Details, detailVersions } from './details.ts';

const say = sayBy(intlOf(standardLanguage));

it('tells outlets of one caption apart, and shows which they are', () => {
  const base: Details = {
    headline: 'Ferries',
    outlet: { id: 'here', caption: 'The Times' },
    authors: '',
    publishedAt: '',
    url: '',
    language: 'en',
  };
  const theirs = { ...base, outlet: { id: 'there', caption: 'The Times' } };
  const different = detailVersions(base, base, theirs, say).filter((each) => outcomeOf(each) !== 'SAME');
  expect(different).toMatchObject([
    { name: 'outlet', mine: 'The Times (here)', theirs: 'The Times (there)' },
  ]);
  expect(different.map(outcomeOf)).toEqual(['THEIRS']);
});
