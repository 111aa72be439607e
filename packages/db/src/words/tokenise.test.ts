import { codePointLength, slice } from '@chancery/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold } from '../fold.ts';
import { chunksOf, longestPhrase, ownChunks } from './chunks.ts';
import { placesOf } from './find-places.ts';
import { tokenise } from './tokenise.ts';

const wordsOf = (text: string) => [...tokenise(text)].map(({ word }) => word);
const texts = fc
  .array(
    fc.constantFrom(
      'Norway’s',
      'Ørland',
      '🚢',
      '中国航天',
      'ประเทศไทย',
      'الصّين',
      'e\u0301t\u00e9',
      '삼성',
      '$5.5',
      'ソニー',
      '—',
      ' ',
      '\n',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(' '));

describe('the words of a text', () => {
  it.each([
    ['Norway’s ministry', ['norway', 's', 'ministry']],
    ['ØRLAND Łódź Straße', ['orland', 'lodz', 'strasse']],
    ['中国航天 ソニー 삼성', ['中', '国', '航', '天', 'ソ', 'ニ', 'ー', '삼', '성']],
    ['الصّين', ['الصين']],
    ['🚢 — … %', []],
    ['$5.5 billion', ['5', '5', 'billion']],
  ])('of %s', (text, words) => {
    expect(wordsOf(text)).toEqual(words);
  });

  it('stand where they are said to, in order', () => {
    fc.assert(
      fc.property(texts, (text) => {
        let before = 0;
        for (const { word, start, end } of tokenise(text)) {
          expect(start).toBeGreaterThanOrEqual(before);
          before = start;
          expect(end).toBeLessThanOrEqual(codePointLength(text));
          expect(wordsOf(slice(text, { start, end }))).toContain(word);
        }
      }),
    );
  });

  it('are the same whatever stands beside them', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        expect(wordsOf(`${one} ${other}`)).toEqual([...wordsOf(one), ...wordsOf(other)]);
      }),
    );
  });

  it('are found again as a phrase', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const words = wordsOf(one);
        if (words.length === 0) return;
        const text = `${other} ${one} ${other}`;
        const places = placesOf(text, [{ words, begun: false }]);
        expect(places.map((place) => wordsOf(slice(text, place)))).toContainEqual(words);
      }),
    );
  });
});

describe('the chunks of a text', () => {
  it('hold every phrase whole, and few enough words for a vector', async () => {
    const words = Array.from({ length: 1000 }, (_, at) => `w${at}`);
    const chunks = await chunksOf(words.join(' '));
    const held = chunks.map(({ words: vector }) => vector.split(' ').map((each) => each.split("'")[1]));
    for (const chunk of held) expect(chunk.length).toBeLessThanOrEqual(256);
    for (let at = 0; at + longestPhrase <= words.length; at += 1)
      expect(
        held.some((chunk) => chunk.includes(words[at]) && chunk.includes(words[at + longestPhrase - 1])),
      ).toBe(true);
  });

  it('leave out ranges, and do not reach over them', async () => {
    const text = 'one secret two';
    const chunks = await ownChunks(text, [{ start: 4, end: 10 }]);
    expect(chunks).toEqual([
      { start: 0, end: 3, words: "'one':1" },
      { start: 11, end: 14, words: "'two':1" },
    ]);
    expect(fold(chunks.map(({ words }) => words).join(' '))).not.toContain('secret');
  });
});
