import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amount } from './amount.ts';
import { quantity } from './quantity.ts';

const below20 =
  ' one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const tens = '  twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');

type Style = { readonly hyphen: string; readonly and: string; readonly article: boolean };
const style = fc.record({
  hyphen: fc.constantFrom('-', ' '),
  and: fc.constantFrom(' and ', ' '),
  article: fc.boolean(),
});

const spellSmall = (number: number, { hyphen }: Style): string => {
  if (number < 20) return below20[number] ?? '';
  const unit = below20[number % 10] ?? '';
  return [tens[Math.floor(number / 10)] ?? '', ...(unit === '' ? [] : [unit])].join(hyphen);
};
const spell = (number: number, how: Style): string => {
  const hundreds = Math.floor(number / 100);
  if (hundreds === 0) return spellSmall(number, how);
  const head = `${how.article && hundreds === 1 ? 'a' : below20[hundreds]} hundred`;
  return number % 100 === 0 ? head : head + how.and + spellSmall(number % 100, how);
};

const scales = { '': 1, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 } as const;
const scale = fc.constantFrom(...(Object.keys(scales) as (keyof typeof scales)[])); // keys forgets the names
const below1000 = fc.integer({ min: 1, max: 999 });

const rangeOf = (type: typeof amount | typeof quantity, words: string): string => {
  const parsed = type.parse(words);
  if (!parsed.ok) return 'refused';
  const { value, lower, upper } = parsed.value;
  return value ?? `${lower}..${upper}`;
};

describe('a number that is spelled out', () => {
  it('is the number that was written, in every way of writing it', () => {
    fc.assert(
      fc.property(below1000, scale, style, (number, word, how) => {
        const words = `${spell(number, how)} ${word}`.trim();
        for (const read of [rangeOf(amount, `${words} dollars`), rangeOf(quantity, `${words} ships`)])
          expect(read).toBe(String(number * scales[word]));
      }),
      { numRuns: 2000 },
    );
  });

  it('is a sum with the numbers of lower scales after it', () => {
    const parts = fc.tuple(below1000, below1000, below1000, fc.constantFrom(' and ', ' '), style);
    fc.assert(
      fc.property(parts, ([millions, thousands, rest, joint, how]) => {
        const words = `${spell(millions, how)} million${joint}${spell(thousands, how)} thousand${joint}${spell(rest, how)}`;
        expect(rangeOf(amount, words)).toBe(String(millions * 1e6 + thousands * 1e3 + rest));
      }),
    );
  });

  it('is never another number where words are put together at random', () => {
    const word = fc.constantFrom('two', 'twenty', 'hundred', 'thousand', 'million', 'and', 'a');
    fc.assert(
      fc.property(fc.array(word, { minLength: 2, maxLength: 7 }), (words) => {
        const text = words.join(' ');
        const parsed = amount.parse(text);
        // Every word counts: without its last one it is another number, or none.
        if (parsed.ok) expect(rangeOf(amount, words.slice(0, -1).join(' '))).not.toBe(rangeOf(amount, text));
      }),
      { numRuns: 2000 },
    );
  });
});

describe('a range that is spelled out', () => {
  const two = fc
    .tuple(below1000, below1000, style)
    .filter(([one, other]) => one !== other)
    .map(([one, other, how]) => ({ from: Math.min(one, other), to: Math.max(one, other), how }));

  it('lies between its two numbers where each has its scale', () => {
    fc.assert(
      fc.property(two, scale, ({ from, to, how }, word) => {
        const [first, last] = [from, to].map((number) => `${spell(number, how)} ${word}`.trim());
        const expected = `${from * scales[word]}..${to * scales[word]}`;
        const read = [
          rangeOf(amount, `between ${first} and ${last} dollars`),
          rangeOf(quantity, `${first} to ${last} ships`),
        ];
        // "Two to three hundred" shares its hundred, as "between two and three hundred" does.
        const shares = word === '' && from < 100 && to >= 100;
        const unclear = word === '' || word === 'thousand';
        for (const each of shares ? [] : read)
          if (!unclear || each !== 'refused') expect(each).toBe(expected);
      }),
      { numRuns: 3000 },
    );
  });

  it('shares a scale that stands once, or is refused', () => {
    fc.assert(
      fc.property(two, fc.constantFrom('million', 'billion'), ({ from, to, how }, word) => {
        fc.pre(from >= 100 || to < 100);
        const read = rangeOf(amount, `between ${spell(from, how)} and ${spell(to, how)} ${word}`);
        if (read !== 'refused') expect(read).toBe(`${from * scales[word]}..${to * scales[word]}`);
        const plain = from % 100 === 0 && to % 100 === 0;
        if (plain || to < 100) expect(read).not.toBe('refused');
      }),
      { numRuns: 2000 },
    );
  });
});
