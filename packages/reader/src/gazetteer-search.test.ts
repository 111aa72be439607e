import { codePoints, overlaps, type Range, slice } from '@chancery/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGazetteer, findMentions, gazetteerInTurns, mentionsInTurns } from './gazetteer.ts';
import { atOnce, type Turns } from './turns.ts';

const named = (names: readonly string[]) =>
  names.map((name) => ({ record: name, name, nameKind: 'PRIMARY' }));
const mentionsOf = (text: string, names: readonly string[], excluded: readonly Range[] = []) =>
  findMentions(buildGazetteer(named(names)), text, excluded).map(({ start, end }) => ({ start, end }));

const wordLike = /[\p{L}\p{N}]/u;
const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}]/u;

/** Every name at every grapheme of the text: what is found must be this. */
const naive = (given: string, names: readonly string[], excluded: readonly Range[]): readonly Range[] => {
  const text = given.replaceAll('\n', ' ');
  const graphemes = [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)];
  const at = (index: number) => graphemes[index]?.segment ?? '';
  const edge = (inside: string, outside: string) =>
    !wordLike.test(inside) || !wordLike.test(outside) || unspaced.test(inside);
  const longestAt = (from: number): number => {
    for (let to = graphemes.length; to > from; to -= 1) {
      const words = graphemes.slice(from, to).map(({ segment }) => segment);
      const isName = names.includes(words.join(''));
      if (isName && edge(at(from), at(from - 1)) && edge(at(to - 1), at(to))) return to;
    }
    return from;
  };
  const points = codePoints(text);
  const offset = (index: number) => points.toCodePoint(graphemes[index]?.index ?? text.length);
  const found: Range[] = [];
  for (let from = 0; from < graphemes.length; ) {
    const to = longestAt(from);
    const range = { start: offset(from), end: offset(to) };
    if (to > from && !excluded.some((each) => overlaps(each, range))) found.push(range);
    from = Math.max(to, from + 1);
  }
  return found;
};

// Few letters, so that names are often there; short names, which are not sought in capitals as well.
const letters = fc.constantFrom(
  ...['a', 'b', 'é', 'e\u0301', 'ж', 'ن', '挪', 'か', 'ไ', '7', ' ', ' ', ' ', '\n', '.', '-', "'"],
  ...['😀', '👩‍🚀', '🇳🇴', '\u0301', '\u200d', '\u200f', '𝒳', 'นำ', '\u102c'],
);
const texts = fc.array(letters, { maxLength: 60 }).map((all) => all.join(''));
const someNames = fc.array(
  fc
    .array(letters, { minLength: 1, maxLength: 4 })
    .map((all) => all.join('').replaceAll('\n', ' ').normalize('NFC').trim())
    .filter((name) => name !== '' && [...name].length < 5),
  { maxLength: 12 },
);
const ranges = fc.array(
  fc.tuple(fc.nat(60), fc.nat(8)).map(([start, length]) => ({ start, end: start + length })),
  { maxLength: 5 },
);

describe('what is found', () => {
  it('is what comparing every name at every place finds', () => {
    fc.assert(
      fc.property(texts, someNames, ranges, (text, names, excluded) => {
        expect(mentionsOf(text, names, excluded)).toEqual(naive(text, names, excluded));
      }),
      { numRuns: 2_000 },
    );
  });

  it('is what stands at its offsets, over line ends, emoji, marks and right-to-left text', () => {
    const lines = [
      '😀 Norway',
      'Norway 👩‍🚀',
      'cafe\u0301 Norway.',
      '',
      'وقعت النرويج',
      '\u200fNorway',
      'Norway',
    ];
    const text = lines.join('\n');
    const found = findMentions(buildGazetteer(named(['Norway', 'النرويج'])), text, []);
    expect(found.map(({ exact }) => exact)).toEqual([
      ...['Norway', 'Norway', 'Norway', 'النرويج', 'Norway', 'Norway'],
    ]);
    for (const mention of found) expect(slice(text, mention)).toBe(mention.exact);
    const [first, second] = found;
    expect([first?.start, second?.start, found.at(-1)?.end]).toEqual([2, 9, [...text].length]);
  });

  it.each([
    ['a whole text', 'Norway', [[0, 6]]],
    [
      'a line’s start and the end of the one before',
      'to Norway\nNorway to',
      [
        [3, 9],
        [10, 16],
      ],
    ],
    ['a name over a line end', 'a Big\nBank', [[2, 10]]],
    ['not a name with a mark on its last letter', 'Norway\u0301 Norway', [[8, 14]]],
    ['a name after a longer one that breaks off', 'Big Ban Big Bank', [[8, 16]]],
    ['a name within a longer one that breaks off', 'Bank of Norwa and of Norway', [[21, 27]]],
    ['not the end of a very long word', `${'x'.repeat(64)}Norway`, []],
  ] as const)('has %s', (_, text, expected) => {
    const names = ['Norway', 'Big Bank', 'Bank of Norway'];
    expect(mentionsOf(text, names)).toEqual(expected.map(([start, end]) => ({ start, end })));
  });

  it('finds a name as long as a very long word', () => {
    const name = 'é'.repeat(1_000);
    expect(mentionsOf(`${name} ${name}é`, [name])).toEqual([{ start: 0, end: 1_000 }]);
  });
});

describe('the work', () => {
  const turnsOf = (turns: Turns<unknown>): readonly number[] => [...turns];
  const stepsOf = (turns: Turns<unknown>): number => turnsOf(turns).reduce((sum, each) => sum + each, 0);
  const searching = (names: readonly string[], text: string) =>
    mentionsInTurns(buildGazetteer(named(names)), text, []);

  it.each([
    ['words', 'Norway and the Bank of Norway said\nso. '],
    ['one word', 'norway'],
    ['emoji', '👩‍🚀😀'],
    ['Chinese', '昨天挪威签署协议'],
    ['beginnings of names', 'Bank of '],
    ['spaces', ' \n'],
  ])('grows as the text does: %s', (_, piece) => {
    const names = ['Norway', 'Bank of Norway', '挪威', '😀'];
    const once = stepsOf(searching(names, piece.repeat(500)));
    const tenTimes = stepsOf(searching(names, piece.repeat(5_000)));
    expect(tenTimes).toBeLessThanOrEqual(once * 10);
    expect(tenTimes).toBeLessThanOrEqual(piece.length * 5_000 * 2);
  });

  it('does not grow with names that are not there', () => {
    const others = Array.from({ length: 3_000 }, (_, index) => `Place ${index}`);
    const text = 'Norway and the Bank of Norway said so. '.repeat(100);
    expect(stepsOf(searching(['Norway', ...others], text))).toBe(stepsOf(searching(['Norway'], text)));
  });

  it('comes in turns that are short whatever the text and the number of names', () => {
    for (const piece of ['Bank of ', 'Norway ', 'x', '挪威'])
      for (const turn of turnsOf(searching(['Bank of Norway', '挪威'], piece.repeat(10_000))))
        expect(turn).toBeLessThan(1_100);
    const names = Array.from({ length: 3_000 }, (_, index) => `Place ${index}`);
    const building = turnsOf(gazetteerInTurns(named(names)));
    expect(Math.max(...building)).toBeLessThanOrEqual(200);
    expect(building.reduce((sum, each) => sum + each, 0)).toBe(3_000);
  });

  it('asks Intl.Segmenter about short pieces only', () => {
    // It copies what it is given for every grapheme that it gives back.
    const given: number[] = [];
    const { segment } = Intl.Segmenter.prototype;
    Intl.Segmenter.prototype.segment = function (this: Intl.Segmenter, text) {
      given.push(text.length);
      return segment.call(this, text);
    };
    try {
      atOnce(searching(['挪威', 'é'], '挪威 é '.repeat(3_000)));
    } finally {
      Intl.Segmenter.prototype.segment = segment;
    }
    expect(given.length).toBeGreaterThan(0);
    expect(Math.max(...given)).toBeLessThanOrEqual(64);
  });
});
