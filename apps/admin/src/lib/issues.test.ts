import { expect, it } from 'vitest';
import { issueAt, issuesElsewhere } from './issues.ts';

const issues = [
  { path: ['input', 'publishedAt'], message: 'Not a date.' },
  { path: ['input', 'authors', '1'], message: 'Empty.' },
  { path: ['input', 'colour'], message: 'Unknown.' },
];

it('puts an issue at the field it names, inside a list too', () => {
  expect(issueAt(issues, 'publishedAt')).toBe('Not a date.');
  expect(issueAt(issues, 'authors')).toBe('Empty.');
  expect(issueAt(issues, 'headline')).toBeNull();
});

it('keeps what belongs to no field of the form', () => {
  expect(issuesElsewhere(issues, ['publishedAt', 'authors'])).toEqual(['input.colour: Unknown.']);
});
