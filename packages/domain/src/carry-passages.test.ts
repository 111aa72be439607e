import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { carryPassages } from './carry-passages.ts';
import { findPassages, type Range, slice } from './passage.ts';
import { awkwardText } from './testing/awkward-text.ts';

const rangesOf = (length: number): fc.Arbitrary<readonly Range[]> =>
  fc.array(
    fc
      .tuple(fc.nat(length - 1), fc.nat(length - 1))
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) + 1 })),
    { minLength: 1, maxLength: 5 },
  );
const textAndRanges = awkwardText()
  .filter((text) => text !== '')
  .chain((text) => rangesOf([...text].length).map((ranges) => ({ text, ranges })));

/** Where words that stand once in `before` stand in `after`. */
const carry = (before: string, after: string, words: string) => {
  const [range] = findPassages(before, words);
  if (!range) throw new Error(`“${words}” does not stand in the first text.`);
  const [carried] = carryPassages(before, after, [range]);
  return carried?.ok ? carried.range.start : carried?.reason;
};

describe('passages of a text that has changed', () => {
  it('have the very same words wherever they are carried', () => {
    const edits = fc.array(fc.tuple(fc.nat(60), fc.nat(9), awkwardText()), { maxLength: 3 });
    fc.assert(
      fc.property(textAndRanges, edits, ({ text, ranges }, changes) => {
        const points = [...text];
        for (const [at, gone, added] of changes) points.splice(at, gone, ...added);
        const after = points.join('');
        carryPassages(text, after, ranges).forEach((carried, at) => {
          const range = ranges[at];
          if (carried.ok && range) expect(slice(after, carried.range)).toBe(slice(text, range));
        });
      }),
    );
  });

  it('all stay where the text is the same', () => {
    fc.assert(
      fc.property(textAndRanges, ({ text, ranges }) => {
        expect(carryPassages(text, text, ranges)).toEqual(ranges.map((range) => ({ ok: true, range })));
      }),
    );
  });

  it('move by what stands before them in new lines', () => {
    fc.assert(
      fc.property(textAndRanges, ({ text, ranges }) => {
        const added = '🚀 corrected\n';
        const shifted = ranges.map(({ start, end }) => ({ start: start + 12, end: end + 12 }));
        expect(carryPassages(text, added + text, ranges)).toEqual(
          shifted.map((range) => ({ ok: true, range })),
        );
      }),
    );
  });

  it('are found in unchanged lines, also where lines were moved or words stand elsewhere too', () => {
    expect(carry('One deal.\nTwo deals.', 'Two deals.\nA deal.\nOne deal.', 'deals')).toBe(4);
    expect(carry('Six ferries.\nThe end.', 'No six.\nSix ferries.\nOur ferries.\nThe end.', 'ferries')).toBe(
      12,
    );
  });

  it('are found by their surroundings in lines that changed', () => {
    const rest = 'Norway buys six ferries from Sweden, the ministry said.';
    expect(carry(`It rained. ${rest}`, `It snowed all day. ${rest}`, 'ministry')).toBe(60);
  });

  it('are lost where their words are gone', () => {
    expect(carry('Norway buys six ferries.', 'Norway buys seven ferries.', 'six')).toBe('NOT_FOUND');
  });

  it('are lost where other words stand around them', () => {
    expect(carry('Norway buys six ferries.', 'Norway never buys six ferries.', 'six')).toBe('AMBIGUOUS');
  });

  it('are lost where one of two is left, which may be the other', () => {
    const before = 'x six y\nx six y\nend';
    const ranges = findPassages(before, 'six').map(({ start }) => ({ start: start - 2, end: start + 5 }));
    expect(carryPassages(before, 'end\nx six y', ranges).map(({ ok }) => ok)).toEqual([false, false]);
  });

  it('are refused where they leave the text', () => {
    expect(() => carryPassages('abc', 'abc', [{ start: 1, end: 4 }])).toThrow(RangeError);
  });
});

describe('passages beside what changed', () => {
  const story =
    'Norway will buy six ferries from Sweden for 40 million euros, the ministry said. Sweden builds them in Luleå. ' +
    'The ministry said nothing about crews.';
  const placeIn = (text: string, words: string) => [...text.slice(0, text.indexOf(words))].length;

  it.each([
    'Sweden builds them in Luleå.',
    'Norway will buy six ferries from Sweden',
    'six ferries',
    'million euros, the ministry said',
    'crews',
  ])('stay where one number changed in a sentence: %s', (words) => {
    const after = story.replace('40', '50');
    expect(carry(story, after, words)).toBe(placeIn(after, words));
  });

  it.each([
    ['40', '40 million', '140 million'],
    ['40 million', '40 million', '140 million'],
    ['40', '40 million', '40% of a million'],
    ['40', '40 million', '−40 million'],
    ['buy', 'buy', 'buys'],
  ])('are lost where they are a part of another number or word by now: %s', (words, was, is) => {
    expect(carry(story, story.replace(was, is), words)).toBe('AMBIGUOUS');
  });

  it('move with a note that is put in front of their paragraph', () => {
    const after = `Correction (3 May): the price was wrong. ${story}`;
    for (const words of ['Norway will buy', 'Luleå', 'crews'])
      expect(carry(story, after, words)).toBe(placeIn(after, words));
  });

  it('move with their paragraph, also where a word of it changed', () => {
    const [one, other] = ['Denmark rents one boat a year from a yard in Gdańsk.', 'Nobody was surprised.'];
    const before = `${one}\n\n${story}\n\n${other}`;
    const after = `${other}\n\n${story.replace('40', '50')}\n\n${one}`;
    for (const words of ['Sweden builds them in Luleå.', 'crews', 'Gdańsk'])
      expect(carry(before, after, words)).toBe(placeIn(after, words));
  });

  it('move with their sentence', () => {
    const after = story.replace(/(Sweden builds them in Luleå\.) (.*)$/u, '$2 $1');
    expect(carry(story, after, 'builds them in Luleå')).toBe(placeIn(after, 'builds them in Luleå'));
  });

  const said = 'He would not say more than that.';
  const twice = `Kari Nord of the yard met the press on Monday. ${said} Per Berg of the ministry met the press later. ${said} It rained.`;
  const both = findPassages(twice, said);

  it('are told apart where their sentence stands twice, by what stands between', () => {
    const after = twice.replace('Monday', 'Tuesday').replace('later', 'at noon').replace('Per', 'Åse');
    expect(carryPassages(twice, after, both)).toEqual(
      findPassages(after, said).map((range) => ({ ok: true, range })),
    );
  });

  it('are lost where one of two sentences is left and nothing tells which', () => {
    const after = `Kari Nord and Per Berg met journalists. ${said} Rain fell.`;
    expect(carryPassages(twice, after, both).map(({ ok }) => ok)).toEqual([false, false]);
  });

  it('are lost where their few words stand in another sentence by now', () => {
    expect(carry('Norway buys six ferries.', 'Sweden sold six tanks.', 'six')).toBe('AMBIGUOUS');
  });

  it('stay in scripts that put nothing between words', () => {
    const before = '挪威向瑞典购买六艘渡轮，价值四千万欧元。部长说，船将在吕勒奥建造，明年交付给客户。';
    const after = before.replace('四', '五');
    expect(carry(before, after, '吕勒奥')).toBe(placeIn(after, '吕勒奥'));
    expect(carry(before, after, '六艘渡轮')).toBe(placeIn(after, '六艘渡轮'));
  });
});
