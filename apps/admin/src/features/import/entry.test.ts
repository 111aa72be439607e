import { describe, expect, it } from 'vitest';
import { intlOf } from '../../messages/intl.ts';
import { standardLanguage } from '../../messages/languages.ts';
import { sayBy } from '../../messages/say.tsx';
import {
  blank,
  contentOf,
  dateSaid,
  type Entry,
  edited,
  entryOf,
  heard,
  inputOf,
  lacking,
  readDate,
} from './entry.ts';

const say = sayBy(intlOf(standardLanguage));
const lacks = (entry: Entry) => lacking(entry, say);

describe('the form of an article', () => {
  it('lets nobody leave the date unsaid', () => {
    const entry = { ...blank, content: 'Words.' };
    expect(Object.keys(lacks(blank))).toEqual(['content', 'dated']);
    expect(Object.keys(lacks(entry))).toEqual(['dated']);
    expect(lacks({ ...entry, dated: 'UNKNOWN' })).toEqual({});
    expect(Object.keys(lacks({ ...entry, dated: 'KNOWN' }))).toEqual(['publishedAt']);
    expect(lacks({ ...entry, dated: 'KNOWN', publishedAt: '21 May 2014' })).toEqual({});
  });

  it('takes no date that hangs on itself', () => {
    expect(readDate('yesterday', say).ok).toBe(false);
    expect(readDate('May 2014', say).ok).toBe(true);
  });

  it('sends what the clipboard held as HTML only where that is kept', () => {
    const entry = { ...blank, content: 'Words.', html: '<p>Words.</p>' };
    expect(contentOf(entry)).toBe('Words.');
    expect(contentOf({ ...entry, keep: 'TEXT_HTML' })).toBe('<p>Words.</p>');
    expect(contentOf({ ...entry, html: null, keep: 'TEXT_HTML' })).toBe('Words.');
  });

  it('drops the HTML of a paste when its words are edited: what is seen is what is stored', () => {
    const pasted = { ...blank, content: 'Words.', html: '<p>Words.</p>' };
    expect(edited(pasted, 'Other words.', false)).toEqual({
      content: 'Other words.',
      html: null,
      keep: 'TEXT_PLAIN',
    });
    expect(edited(pasted, 'Pasted over.', true)).toEqual({
      content: 'Pasted over.',
      original: null,
      said: null,
      copyOf: null,
    });
    // Without a paste the box itself may hold the source of a page.
    expect(edited({ ...blank, keep: 'TEXT_HTML' }, '<p>', false)).toEqual({ content: '<p>' });
  });

  it('leaves out what was not filled in, and a date that was said to be unknown', () => {
    const input = inputOf({ ...blank, content: 'Words.', dated: 'UNKNOWN', publishedAt: '2014', url: '  ' });
    expect(input).toEqual({
      content: 'Words.',
      mediaType: 'TEXT_PLAIN',
      headline: null,
      authors: null,
      outlet: null,
      publishedAt: null,
      url: null,
      language: null,
      copyOf: null,
      original: null,
      onlyNew: true,
    });
  });

  it('has what is there already refused, but for a copy and for what is wanted all the same', () => {
    const entry = { ...blank, content: 'Words.' };
    expect(inputOf({ ...entry, copyOf: 'other' }).onlyNew).toBe(false);
    expect(inputOf(entry, true).onlyNew).toBe(false);
  });

  it('forgets what the words were read out of once others take their place, and not where some are changed', () => {
    const read = { ...blank, content: 'Words.', original: 'bytes' };
    expect(edited(read, 'More words.', false)).toEqual({ content: 'More words.' });
    expect(edited(read, ' ', false)).toEqual({ content: ' ', original: null, said: null, copyOf: null });
    expect(edited(read, 'Others.', true)).toEqual({
      content: 'Others.',
      original: null,
      said: null,
      copyOf: null,
    });
  });

  it('takes up what was read, and asks for the date that the page did not give', () => {
    const reading = {
      text: 'Words.',
      title: null,
      authors: ['A'],
      siteName: 'The Agency',
      outlet: { by: 'HOST' as const, outlet: { id: 'o', caption: 'Agency' } },
      publishedAt: null,
      publishedAsWritten: null,
      original: { id: 'bytes' },
      url: 'https://example.org/',
      language: null,
      words: 1,
      warnings: [],
    };
    const entry = entryOf(reading);
    expect(entry).toMatchObject({
      content: 'Words.',
      headline: '',
      outlet: { id: 'o' },
      original: 'bytes',
      dated: 'UNSAID',
    });
    expect(Object.keys(lacks(entry))).toEqual(['dated']);
    expect(entryOf({ ...reading, publishedAt: '2014-05-21' })).toMatchObject({
      dated: 'KNOWN',
      publishedAt: '2014-05-21',
    });
  });

  it('shows what the page says, the newer word of its address, and the date as it is written where it was not understood', () => {
    const outlet = (caption: string) => ({ by: 'HOST' as const, outlet: { id: caption, caption } });
    const read = {
      siteName: 'The Agency',
      publishedAt: null,
      publishedAsWritten: 'Tuesday',
      outlet: outlet('A'),
    };
    const known = {
      siteName: null,
      publishedAt: '2014-05-21',
      publishedAsWritten: '21 May 2014',
      outlet: outlet('B'),
    };
    expect(heard(read, known)).toEqual({ ...read, outlet: outlet('B') });
    expect(dateSaid(heard(read, known))).toBe('Tuesday');
    expect(dateSaid(heard(null, known))).toBe('2014-05-21');
    expect(dateSaid(heard(null, null))).toBeNull();
  });
});
