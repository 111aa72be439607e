import { codePoints, slice } from '@chancery/domain';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { startDraft } from '../claim/claim-draft.ts';
import { citedCount, citingAll, citingNone, placesOf, uncited } from './all-places.ts';

const starts = (text: string, words: string) => placesOf(text, words).map(({ start }) => start);

it('finds very words between their borders only, in code points', () => {
  const text = '😀 Russia and Russian Russia’s, Russia-China; russia, Belorussia. Russia';
  const found = placesOf(text, 'Russia');
  expect(found.map(({ start }) => start)).toEqual([2, 21, 31, 65]);
  for (const range of found) expect(slice(text, range)).toBe('Russia');
});

it('knows no borders where a script writes none, and keeps accents with their letters', () => {
  expect(starts('中国和俄罗斯:中国石油', '中国')).toEqual([0, 7]);
  expect(starts('Moscou e\u0301 e', 'e')).toEqual([10]);
  expect(starts('روسيا والروسيا روسيا', 'روسيا')).toEqual([0, 15]);
});

it('finds words that begin or end with a sign, and nothing for no words', () => {
  expect(starts('$1bn, $1bn. $1bnx', '$1bn')).toEqual([0, 6]);
  expect(starts('abc', '')).toEqual([]);
});

it('finds what stands where it says it does, and never twice', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom('a', 'b', '😀', ' ', '中', 'é')),
      fc.constantFrom('a', '😀', 'a a', '中'),
      (parts, words) => {
        const text = parts.join('');
        const found = placesOf(text, words);
        for (const range of found) expect(slice(text, range)).toBe(words);
        for (const [at, range] of found.entries())
          expect(range.start).toBeGreaterThanOrEqual(found[at - 1]?.end ?? 0);
      },
    ),
  );
});

it('cites all other places outside of what is excluded, and takes them back', () => {
  const text = 'Rosatom sells. Rosatom buys. By Rosatom. Rosatom waits, so says Rosatom.';
  const [own, second, credit, third, fourth] = placesOf(text, 'Rosatom');
  if (!own || !second || !credit) throw new Error('The text lost its places.');
  const also = [{ role: 'AMOUNT' as const, ...second }];
  const draft = { ...startDraft(text, own, null, 1), also };
  const excluded = [{ start: credit.start - 3, end: credit.end + 1 }];
  const cited = citingAll(text, draft, 'Rosatom', excluded);
  expect(cited.also).toEqual([
    ...also,
    ...[second, third, fourth].map((place) => ({ role: 'MENTION', ...place })),
  ]);
  expect(citedCount(text, cited, 'Rosatom')).toBe(3);
  expect(uncited(text, cited, 'Rosatom', excluded)).toEqual([]);
  expect(citingAll(text, cited, 'Rosatom', excluded)).toEqual(cited);
  expect(citingNone(text, cited, 'Rosatom')).toEqual(draft);
  expect(codePoints(text).length).toBe(text.length);
});
