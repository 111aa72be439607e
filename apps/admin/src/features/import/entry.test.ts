import { describe, expect, it } from 'vitest';
import { blank, contentOf, edited, inputOf, lacking, readDate } from './entry.ts';

describe('the form of an article', () => {
  it('lets nobody leave the date unsaid', () => {
    const entry = { ...blank, content: 'Words.' };
    expect(Object.keys(lacking(blank))).toEqual(['content', 'dated']);
    expect(Object.keys(lacking(entry))).toEqual(['dated']);
    expect(lacking({ ...entry, dated: 'UNKNOWN' })).toEqual({});
    expect(Object.keys(lacking({ ...entry, dated: 'KNOWN' }))).toEqual(['publishedAt']);
    expect(lacking({ ...entry, dated: 'KNOWN', publishedAt: '21 May 2014' })).toEqual({});
  });

  it('takes no date that hangs on itself', () => {
    expect(readDate('yesterday').ok).toBe(false);
    expect(readDate('May 2014').ok).toBe(true);
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
    expect(edited(pasted, 'Pasted over.', true)).toEqual({ content: 'Pasted over.' });
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
    });
  });
});
