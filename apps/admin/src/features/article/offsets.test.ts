import { codePoints, slice } from '@chancery/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  byArrow,
  endsOfLine,
  linesOf,
  moveWords,
  rangeOfWords,
  trimmed,
  wordsOf,
  wordsTouched,
} from './offsets.ts';

it('keeps the offset of every line in code points, emoji and all', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'grapheme' })), (parts) => {
      const text = parts.join('\n');
      for (const { start, text: line } of linesOf(text))
        expect(slice(text, { start, end: start + codePoints(line).length })).toBe(line);
    }),
  );
});

it('moves by words, extends by words, and stays within the text', () => {
  const text = '😀 Norway buys ferries.';
  const words = wordsOf(linesOf(text));
  const shown = (selection: ReturnType<typeof moveWords>) => {
    const range = selection && rangeOfWords(words, selection);
    return range && slice(text, range);
  };
  let at = moveWords(null, words.length, { by: 1, extend: false });
  expect(shown(at)).toBe('😀');
  at = moveWords(at, words.length, { by: 1, extend: false });
  expect(shown(at)).toBe('Norway');
  at = moveWords(at, words.length, { by: 1, extend: true });
  expect(shown(at)).toBe('Norway buys');
  at = moveWords(at, words.length, { by: 5, extend: true });
  expect(shown(at)).toBe('Norway buys ferries.');
  at = moveWords(at, words.length, { by: -1, extend: false });
  expect(shown(at)).toBe('ferries');
  expect(moveWords(null, 0, { by: 1, extend: false })).toBeNull();
});

it('finds the words that a range touches, and drops white space at its ends', () => {
  const text = 'one two three';
  const words = wordsOf(linesOf(text));
  expect(wordsTouched(words, { start: 5, end: 9 })).toEqual({ from: 1, to: 2 });
  expect(wordsTouched(words, { start: 3, end: 4 })).toBeNull();
  expect(trimmed(codePoints(text), { start: 3, end: 8 })).toEqual({ start: 4, end: 7 });
  expect(trimmed(codePoints(text), { start: 3, end: 4 })).toBeNull();
});

it('goes by marks too, since a passage may begin or end with one, and to the ends of a line', () => {
  const text = 'Paid: $400 billion.\nThe E.U. agrees.';
  const lines = linesOf(text);
  const words = wordsOf(lines);
  expect(words.map((range) => slice(text, range))).toEqual(
    expect.arrayContaining(['$', '400', 'billion', '.', 'The']),
  );
  const billion = words.findIndex((range) => slice(text, range) === 'billion');
  const { first, last } = endsOfLine(lines, words, billion);
  const line = rangeOfWords(words, { from: first, to: last });
  expect(line && slice(text, line)).toBe('Paid: $400 billion.');
  const end = endsOfLine(lines, words, words.length - 1);
  const lastLine = rangeOfWords(words, { from: end.first, to: end.last });
  expect(lastLine && slice(text, lastLine)).toBe('The E.U. agrees.');
});

it('goes sideways as the words of the line run', () => {
  const by = (key: string, direction: 'ltr' | 'rtl') => byArrow(key, () => direction);
  expect([by('ArrowRight', 'ltr'), by('ArrowLeft', 'ltr')]).toEqual([1, -1]);
  expect([by('ArrowRight', 'rtl'), by('ArrowLeft', 'rtl')]).toEqual([-1, 1]);
  for (const direction of ['ltr', 'rtl'] as const)
    expect(['ArrowDown', 'ArrowUp', 'Enter'].map((key) => by(key, direction))).toEqual([10, -10, undefined]);
});
