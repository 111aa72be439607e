import { afterEach, describe, expect, it, vi } from 'vitest';
import { wordCount, wordCountInTurns } from './word-count.ts';

afterEach(() => vi.restoreAllMocks());

describe('the words of a text', () => {
  it('are counted in every script, and signs are none', () => {
    expect(wordCount('Norway’s ministers — 12 of them — agreed.')).toBe(6);
    expect(wordCount('俄罗斯和中国签署了协议')).toBeGreaterThan(3);
    expect(wordCount(' … \n')).toBe(0);
  });

  it('are parted in short pieces, however long the text, and in turns', () => {
    const lengths: number[] = [];
    const { segment } = Intl.Segmenter.prototype;
    vi.spyOn(Intl.Segmenter.prototype, 'segment').mockImplementation(function (this: Intl.Segmenter, text) {
      lengths.push(text.length);
      return segment.call(this, text);
    });
    const words = 20_000;
    const turns = wordCountInTurns(`${'gas '.repeat(words)}${'好'.repeat(2_000)}`);
    let taken = 0;
    let turn = turns.next();
    for (; !turn.done; turn = turns.next()) taken += 1;
    expect(turn.value).toBeGreaterThan(words);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(500);
    expect(taken).toBeGreaterThan(10);
  });
});
