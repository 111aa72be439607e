import { expect, it } from 'vitest';
import { outcomeOf } from '../../lib/three-way.ts';
import { intlOf } from '../../messages/intl.ts';
import { standardLanguage } from '../../messages/languages.ts';
import { sayBy } from '../../messages/say.tsx';
import { chosenDetails, type Details, describedBy, detailVersions, readDetails } from './details.ts';

const say = sayBy(intlOf(standardLanguage));

const blank: Details = {
  headline: 'Ferries',
  outlet: null,
  authors: [],
  author: '',
  publishedAt: '',
  url: '',
  language: 'en',
  copyOf: null,
};

it('keeps an author’s own comma, and one that is still being typed', () => {
  const entry = { ...blank, authors: ['Nguyen, Van A'], author: ' Hallgerður ' };
  const authors = ['Nguyen, Van A', 'Hallgerður'];
  expect(describedBy({ ...entry, author: '' }).authors).toEqual(['Nguyen, Van A']);
  expect(describedBy(entry).authors).toEqual(authors);
  const kept = { entry, seen: { version: 1, details: blank } };
  expect(readDetails(JSON.parse(JSON.stringify(kept)), blank)).toEqual(kept);
  const hands = { base: blank, mine: entry, theirs: blank };
  expect(chosenDetails(hands, { authors: 'MINE' })).toMatchObject({ authors, author: '' });
  const versions = detailVersions(blank, entry, blank, say).filter((each) => outcomeOf(each) !== 'SAME');
  expect(versions).toMatchObject([{ name: 'authors', mine: 'Nguyen, Van A; Hallgerður' }]);
});

it('takes nothing of a shape that it does not know', () => {
  const seen = { version: 1, details: blank };
  expect(readDetails({ entry: { ...blank, authors: 'Ana, Bo' }, seen }, blank)).toBeNull();
  expect(readDetails({ entry: { ...blank, author: undefined }, seen }, blank)).toBeNull();
});

it('tells outlets of one caption apart, and shows which they are', () => {
  const base: Details = { ...blank, outlet: { id: 'here', caption: 'The Times' } };
  const theirs = { ...base, outlet: { id: 'there', caption: 'The Times' } };
  const different = detailVersions(base, base, theirs, say).filter((each) => outcomeOf(each) !== 'SAME');
  expect(different).toMatchObject([
    { name: 'outlet', mine: 'The Times (here)', theirs: 'The Times (there)' },
  ]);
  expect(different.map(outcomeOf)).toEqual(['THEIRS']);
});

it('says of which article it is a copy, by its headline, and that it is none', () => {
  const copyOf = { id: 'agency', caption: 'Ferries, says the agency' };
  const entry: Details = { ...blank, copyOf };
  expect(describedBy(entry)).toMatchObject({ copyOf: 'agency' });
  expect(describedBy(blank)).toMatchObject({ copyOf: null });
  const hands = { base: blank, mine: blank, theirs: entry };
  expect(chosenDetails(hands, { copyOf: 'THEIRS' })).toEqual(entry);
  const different = detailVersions(blank, blank, entry, say).filter((each) => outcomeOf(each) !== 'SAME');
  expect(different).toMatchObject([{ name: 'copyOf', label: 'Copy of', theirs: 'Ferries, says the agency' }]);
});

it.each([null, { id: 'agency', caption: 'Ferries, says the agency' }])(
  'takes up what an earlier version kept, which knew of no copies, as it is known now: %s',
  (copyOf) => {
    const { copyOf: _, ...before } = blank;
    const entry = { ...before, headline: 'Ferries, typed' };
    const now: Details = { ...blank, copyOf };
    const kept = readDetails({ entry, seen: { version: 1, details: before } }, now);
    expect(kept).toEqual({
      entry: { ...entry, copyOf },
      seen: { version: 1, details: { ...before, copyOf } },
    });
    const mine = kept?.entry ?? blank;
    const different = detailVersions(kept?.seen.details ?? blank, mine, now, say);
    expect(different.filter((each) => outcomeOf(each) !== 'SAME').map(({ name }) => name)).toEqual([
      'headline',
    ]);
  },
);
