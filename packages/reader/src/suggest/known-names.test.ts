import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGazetteer, findMentions, gazetteerInTurns, type KnownName } from '../gazetteer.ts';
import { atOnce } from '../turns.ts';
import { growInTurns, type KnownNames, knownNamesInTurns, mayGrowBy, outletsOf } from './known-names.ts';
import { suggest } from './suggest.ts';

const word = fc.constantFrom(
  'Ostrava',
  'Works',
  'Works Ltd',
  'Tolmin',
  'EU',
  'Роскосмос',
  'Москва',
  '蓝海',
  'Анна',
);
const name: fc.Arbitrary<KnownName> = fc.record({
  record: fc.constantFrom('a', 'b', 'c', 'd'),
  name: fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' ')),
  nameKind: fc.constantFrom('PRIMARY', 'ALIAS'),
  recordKind: fc.constantFrom('Organisation', 'Person'),
});
const key = (each: KnownName): string => JSON.stringify(each);
const names = fc.uniqueArray(name, { selector: key, maxLength: 20 });

const inOrder = (map: ReadonlyMap<string, readonly unknown[]>) =>
  [...map].map(([at, all]) => [at, all.map((each) => JSON.stringify(each)).sort()]).sort();
// Which name of a record and spelling comes first is chance, as the database has them in no order.
const parts = ({ names: all, inflected, uninflected, close }: KnownNames) => ({
  known: [...all.known].map(([at, of]) => [at, of.map(({ record }) => record).sort()]).sort(),
  inflected: [...inflected.known].map(([at, of]) => [at, of.map(({ record }) => record).sort()]).sort(),
  cases: [...uninflected.keys()].sort(),
  sounds: inOrder(close.bySound),
  pieces: inOrder(close.byPiece),
});

describe('compiled names', () => {
  it('grow by some to what all are compiled to, and find the same', () => {
    fc.assert(
      fc.property(names, fc.nat({ max: 20 }), (all, at) => {
        const [first, fresh] = [all.slice(0, at), all.slice(at)];
        const known = atOnce(knownNamesInTurns(first, []));
        const gazetteer = atOnce(gazetteerInTurns(fresh, known.names));
        expect(gazetteer).toBe(known.names);
        const grown = atOnce(growInTurns(known, fresh, [], new Set()));
        expect(parts(grown)).toEqual(parts(atOnce(knownNamesInTurns(all, []))));
        const text = all.map((each) => `He saw ${each.name}, and left.`).join(' ');
        const places = (of: readonly { readonly start: number; readonly end: number }[]) =>
          of.map(({ start, end }) => [start, end]);
        expect(places(findMentions(grown.names, text, []))).toEqual(
          places(findMentions(buildGazetteer(all), text, [])),
        );
      }),
    );
  });

  it('leave what was found before as it was', () => {
    const one = { record: 'a', name: 'Ostrava Works', nameKind: 'PRIMARY' };
    const gazetteer = buildGazetteer([one]);
    const [before] = findMentions(gazetteer, 'Ostrava Works', []);
    atOnce(gazetteerInTurns([{ ...one, record: 'b' }], gazetteer));
    expect(before?.candidates).toEqual([one]);
    expect(findMentions(gazetteer, 'Ostrava Works', [])[0]?.candidates).toHaveLength(2);
  });

  it('are outlets by what they are now, whatever they were compiled as', () => {
    const lines = { record: 'a', name: 'Vipava Lines', nameKind: 'PRIMARY', recordKind: 'Organisation' };
    const known = atOnce(knownNamesInTurns([{ ...lines, recordType: 'COMPANY' }], []));
    const voices = (names: KnownNames) =>
      suggest('The ferries were late, according to Vipava Lines.', [], names)
        .flatMap(({ chain }) => chain?.links ?? [])
        .map(({ sourceKind }) => sourceKind);
    expect(voices(known)).toEqual(['AUTHOR_VOICE', 'ORGANISATION']);
    const grown = atOnce(growInTurns(known, [], [], outletsOf([{ ...lines, recordType: 'MEDIA' }])));
    expect(voices(grown)).toEqual(['AUTHOR_VOICE', 'PUBLICATION']);
  });

  it('do not grow by states, whose adjectives hang on each other', () => {
    const state = { record: 'a', name: 'Norway', nameKind: 'PRIMARY', recordKind: 'State' };
    expect(mayGrowBy([state])).toBe(false);
    expect(mayGrowBy([{ ...state, recordKind: 'Person' }])).toBe(true);
  });
});
