import { expect, it } from 'vitest';
import { intlOf } from '../messages/intl.ts';
import { standardLanguage } from '../messages/languages.ts';
import { sayBy } from '../messages/say.tsx';
import { issueAt, issuesElsewhere } from './issues.ts';

const say = sayBy(intlOf(standardLanguage));
const issues = [
  { path: ['input', 'publishedAt'], message: 'Not a date.' },
  { path: ['input', 'authors', '1'], message: 'Empty.' },
  { path: ['input', 'colour'], message: 'Unknown.' },
];

it('puts an issue at the field it names, inside a list too', () => {
  expect(issueAt(issues, 'publishedAt', say)).toBe('Not a date.');
  expect(issueAt(issues, 'authors', say)).toBe('Empty.');
  expect(issueAt(issues, 'headline', say)).toBeNull();
});

it('keeps what belongs to no field of the form', () => {
  expect(issuesElsewhere(issues, ['publishedAt', 'authors'], say)).toEqual(['Unknown.']);
});

it('says where in a claim it stands, in words', () => {
  const message = 'Wrong.';
  const issuesOf = (...paths: readonly (readonly string[])[]) =>
    issuesElsewhere(
      paths.map((path) => ({ path, message })),
      ['value'],
      say,
    );
  expect(
    issuesOf(
      ['claims', '0', 'chain', 'links', '1'],
      ['claims', '0', 'chain', 'links', '2', 'cue'],
      ['claims', '0', 'chain', 'ends'],
      ['claims', '0', 'citations', '0'],
      ['claims', '0', 'citations', '2'],
      ['claims', '0', 'quote'],
      [],
    ),
  ).toEqual([
    'Source 2: Wrong.',
    'Source 3: Wrong.',
    'Who said it, through whom: Wrong.',
    'Passage: Wrong.',
    'More passages: Wrong.',
    'Wrong.',
    'Wrong.',
  ]);
});
