import { fuzzyDate, Stale } from '@chancery/domain';
import { expect, it } from 'vitest';
import { intlOf } from '../messages/intl.ts';
import { standardLanguage } from '../messages/languages.ts';
import { sayBy } from '../messages/say.tsx';
import { explained, translated } from './explain.ts';
import { RequestError } from './graphql.ts';

const german = sayBy(
  intlOf({
    code: 'de',
    name: 'Deutsch',
    direction: 'ltr',
    words: {
      'issue.NOT_ALLOWED.signIn': 'Melde dich an.',
      'issue.NOT_UNDERSTOOD.wasNot': '„{words}“ wurde nicht verstanden.',
      'issue.NOT_UNDERSTOOD.wasNotUnderstoodDate': '„{words}“ ist kein Datum.',
      'issue.STALE.wasBased': 'Jetzt ist es Fassung {actual, number}, nicht {expected, number}.',
      'issue.TOO_LONG.headlineMost': 'Höchstens {most, number} Zeichen.',
      'trouble.renewed': 'Lade die Seite neu.',
    },
  }),
);
const english = sayBy(intlOf(standardLanguage));

it('translates the API’s sentences that are always the same, and shows the others as they are', () => {
  expect(translated('Sign in first.', german)).toBe('Melde dich an.');
  expect(translated('A page has 0 to 100 entries.', german)).toBe('A page has 0 to 100 entries.');
});

it('translates the sentences of the API in which names and numbers stand, and keeps these', () => {
  const date = fuzzyDate.parse('once upon (a) $time?');
  expect(translated(date.ok ? '' : date.message, german)).toBe('„once upon (a) $time?“ ist kein Datum.');
  expect(translated('“so” was not understood.', german)).toBe('„so“ wurde nicht verstanden.');
  expect(translated(new Stale(3, 12000).message, german)).toBe('Jetzt ist es Fassung 12.000, nicht 3.');
  expect(translated('A headline has at most 1000 characters.', german)).toBe('Höchstens 1.000 Zeichen.');
  expect(translated('A headline has at most many characters.', german)).toBe(
    'A headline has at most many characters.',
  );
});

it('says what happened in the language of the page, with what it knows of it', () => {
  expect(explained(new RequestError('API', { id: 'trouble.renewed' }), german)).toBe('Lade die Seite neu.');
  expect(explained(new RequestError('SIGNED_OUT', 'Sign in first.'), german)).toBe('Melde dich an.');
  const lost = new RequestError('NETWORK', { id: 'trouble.noAnswerStatus', values: { status: '502' } });
  expect(explained(lost, english)).toBe(
    'The office did not answer. Check the connection and try again. (502)',
  );
  expect(explained(new Error('It broke.'), german)).toBe('It broke.');
});
