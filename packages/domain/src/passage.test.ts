import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codePoints } from './code-points.ts';
import {
  anchor,
  CONTEXT_LENGTH,
  codePointLength,
  findPassages,
  overlaps,
  passageAt,
  passageProblem,
  passageSchema,
  rangeSchema,
  slice,
  toCodePoint,
  toUtf16,
} from './passage.ts';
import { awkwardText } from './testing/awkward-text.ts';

const textAndRange = awkwardText()
  .filter((text) => text !== '')
  .chain((text) => {
    const length = [...text].length;
    return fc
      .tuple(fc.nat(length - 1), fc.nat(length - 1))
      .map(([a, b]) => ({ text, range: { start: Math.min(a, b), end: Math.max(a, b) + 1 } }));
  });

describe('a passage of any text', () => {
  it('holds the code points of its range and up to 32 on either side', () => {
    fc.assert(
      fc.property(textAndRange, ({ text, range }) => {
        const all = [...text];
        expect(passageAt(text, range)).toEqual({
          ...range,
          exact: all.slice(range.start, range.end).join(''),
          prefix: all.slice(Math.max(0, range.start - CONTEXT_LENGTH), range.start).join(''),
          suffix: all.slice(range.end, range.end + CONTEXT_LENGTH).join(''),
        });
      }),
    );
  });

  it('fits the text it was taken from, indexed or not', () => {
    fc.assert(
      fc.property(textAndRange, ({ text, range }) => {
        const passage = passageAt(text, range);
        expect(passageProblem(text, passage)).toBeNull();
        expect(passageProblem(codePoints(text), passage)).toBeNull();
        expect(passageSchema.parse(passage)).toEqual(passage);
      }),
    );
  });

  it('is among the places where its words are found', () => {
    fc.assert(
      fc.property(textAndRange, ({ text, range }) => {
        const exact = slice(text, range);
        const found = findPassages(text, exact);
        expect(found).toContainEqual(range);
        for (const place of found) expect(slice(text, place)).toBe(exact);
      }),
    );
  });

  it('is anchored where it was taken, or refused, never elsewhere', () => {
    fc.assert(
      fc.property(textAndRange, ({ text, range }) => {
        const anchored = anchor(text, passageAt(text, range));
        if (anchored.ok) expect(anchored.range).toEqual(range);
        else expect(anchored.reason).toBe('AMBIGUOUS');
      }),
    );
  });

  it('converts offsets there and back', () => {
    fc.assert(
      fc.property(textAndRange, ({ text, range }) => {
        expect(toCodePoint(text, toUtf16(text, range.start))).toBe(range.start);
        expect(codePointLength(text.slice(0, toUtf16(text, range.end)))).toBe(range.end);
      }),
    );
  });
});

describe('passageProblem', () => {
  const text = 'Moscow 🚀 buys parts.';

  it('says what the text has where the words differ', () => {
    expect(passageProblem(text, { start: 9, end: 13, exact: 'sell' })).toBe(
      'at 9..13 the text has "buys", not "sell"',
    );
  });

  it('notices offsets counted in UTF-16 units', () => {
    expect(passageProblem(text, { start: 10, end: 14, exact: 'buys' })).toBe(
      'at 10..14 the text has "uys ", not "buys"',
    );
  });

  it.each([
    [{ start: 0, end: 99, exact: 'Moscow' }, 'range 0..99 leaves the text, which is 20 code points long'],
    [{ start: -1, end: 3, exact: 'Mos' }, 'range -1..3 leaves the text, which is 20 code points long'],
    [{ start: 3, end: 3, exact: '' }, 'range 3..3 is empty'],
    [{ start: 5, end: 3, exact: 'x' }, 'range 5..3 is empty'],
    [{ start: 0.5, end: 3, exact: 'Mo' }, 'offsets 0.5..3 are not whole numbers'],
    [{ start: 7, end: 8, exact: '\ud83d' }, 'exact holds a lone surrogate'],
  ])('refuses %j', (given, problem) => {
    expect(passageProblem(text, given)).toBe(problem);
  });

  it('does not repeat a very long text in its answer', () => {
    const long = '🚀'.repeat(10_000);
    const problem = passageProblem(long, { start: 0, end: 10_000, exact: `${long}x` });
    expect([...(problem ?? '')].length).toBeLessThan(400);
  });
});

describe('anchor', () => {
  const text = 'The deal fell. The deal rose.';

  it('takes the only place, whatever stands around it', () => {
    expect(anchor(text, { exact: 'rose', prefix: 'share ' })).toEqual({
      ok: true,
      range: { start: 24, end: 28 },
    });
  });

  it('tells equal words apart by what stands around them', () => {
    expect(anchor(text, { exact: 'The deal', suffix: ' rose' })).toEqual({
      ok: true,
      range: { start: 15, end: 23 },
    });
  });

  it('refuses equal words when nothing, or something else, stands around them', () => {
    expect(anchor(text, { exact: 'deal' })).toEqual({ ok: false, reason: 'AMBIGUOUS' });
    expect(anchor(text, { exact: 'deal', prefix: 'A ' })).toEqual({ ok: false, reason: 'AMBIGUOUS' });
  });

  it('does not accept words that nearly match', () => {
    expect(anchor(text, { exact: 'the deal' })).toEqual({ ok: false, reason: 'NOT_FOUND' });
    expect(anchor(text, { exact: '' })).toEqual({ ok: false, reason: 'NOT_FOUND' });
  });
});

describe('findPassages', () => {
  it('finds overlapping places', () => {
    expect(findPassages('🚀aaa', 'aa')).toEqual([
      { start: 1, end: 3 },
      { start: 2, end: 4 },
    ]);
  });

  it('does not find half an emoji', () => {
    expect(findPassages('🚀', '\ud83d')).toEqual([]);
    expect(findPassages('🚀', '\ude80')).toEqual([]);
  });
});

describe('the input forms', () => {
  it('refuse empty, backward, fractional and negative ranges', () => {
    for (const range of [
      { start: 1, end: 1 },
      { start: 2, end: 1 },
      { start: 0.5, end: 1 },
      { start: -1, end: 1 },
    ]) {
      expect(rangeSchema.safeParse(range).success).toBe(false);
    }
  });

  it('refuse lone surrogates and name the field', () => {
    const given = passageSchema.safeParse({ start: 0, end: 1, exact: 'a\udc00', prefix: '\ud800' });
    expect(given.error?.issues.map((issue) => issue.path[0])).toEqual(['exact', 'prefix']);
  });

  it('let prefix and suffix be left out', () => {
    expect(passageSchema.parse({ start: 0, end: 1, exact: '🚀' })).toEqual({
      start: 0,
      end: 1,
      exact: '🚀',
      prefix: '',
      suffix: '',
    });
  });
});

describe('overlaps', () => {
  it('is true exactly when some code point lies in both ranges', () => {
    const range = fc.tuple(fc.nat(12), fc.nat(12)).map(([start, length]) => ({ start, end: start + length }));
    fc.assert(
      fc.property(range, range, (a, b) => {
        const shared = [...Array(30).keys()].some(
          (point) => point >= a.start && point < a.end && point >= b.start && point < b.end,
        );
        expect(overlaps(a, b)).toBe(shared);
      }),
    );
  });
});
