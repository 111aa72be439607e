import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGazetteer, findMentions, gazetteerInTurns, type KnownName } from '../gazetteer.ts';
import { atOnce } from '../turns.ts';
import {
  gazetteerTakesIn,
  type KnownNames,
  knownNamesInTurns,
  mayTakeIn,
  namesTakeIn,
  outletsOf,
} from './known-names.ts';
import { suggest } from './suggest.ts';
import { surnamesInTurns, takeSurnamesOut } from './surnames.ts';

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
  'Borisov',
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
const parts = ({ names: all, inflected, uninflected, close, surnames }: KnownNames) => ({
  known: [...all.known].map(([at, of]) => [at, of.map(({ record }) => record).sort()]).sort(),
  inflected: [...inflected.known].map(([at, of]) => [at, of.map(({ record }) => record).sort()]).sort(),
  cases: [...uninflected.keys()].sort(),
  surnames: [...surnames].map(([at, of]) => [at, [...of.keys()].sort()]).sort(),
  sounds: inOrder(close.bySound),
  pieces: inOrder(close.byPiece),
});

describe('compiled names', () => {
  it('take in what comes and goes, to what all are compiled to, and find the same', () => {
    const isOf = fc.subarray(['a', 'b', 'c', 'd']);
    fc.assert(
      fc.property(names, names, isOf, (before, now, changed) => {
        const stays = before.filter(({ record }) => !changed.includes(record));
        const added = now.filter((each) => !stays.some((other) => key(other) === key(each)));
        const all = [...stays, ...added];
        const gone = before.filter(({ record }) => changed.includes(record));
        const known = atOnce(knownNamesInTurns(before, []));
        const gazetteer = atOnce(gazetteerTakesIn(known.names, { gone, fresh: added }));
        expect(gazetteer).toBe(known.names);
        const grown = atOnce(namesTakeIn(known, { gone, fresh: added }, [], new Set()));
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
    atOnce(gazetteerTakesIn(gazetteer, { gone: [one], fresh: [] }));
    expect(before?.candidates).toEqual([one]);
    expect(findMentions(gazetteer, 'Ostrava Works', [])[0]?.candidates).toEqual([{ ...one, record: 'b' }]);
  });

  it('are outlets by what they are now, whatever they were compiled as', () => {
    const lines = { record: 'a', name: 'Vipava Lines', nameKind: 'PRIMARY', recordKind: 'Organisation' };
    const known = atOnce(knownNamesInTurns([{ ...lines, recordType: 'COMPANY' }], []));
    const voices = (names: KnownNames) =>
      suggest('The ferries were late, according to Vipava Lines.', [], names)
        .flatMap(({ chain }) => chain?.links ?? [])
        .map(({ sourceKind }) => sourceKind);
    expect(voices(known)).toEqual(['AUTHOR_VOICE', 'ORGANISATION']);
    const nothing = { gone: [], fresh: [] };
    const grown = atOnce(namesTakeIn(known, nothing, [], outletsOf([{ ...lines, recordType: 'MEDIA' }])));
    expect(voices(grown)).toEqual(['AUTHOR_VOICE', 'PUBLICATION']);
  });

  it('have people of one surname in short turns, each of whom is looked at a few times and no more', () => {
    const looks = (count: number): { readonly looks: number; readonly turns: readonly number[] } => {
      let looked = 0;
      const people = Array.from(
        { length: count },
        (_, at): KnownName => ({
          get record() {
            looked += 1;
            return `p${at}`;
          },
          name: `Ivan${at} Borisov`,
          nameKind: 'PRIMARY',
          recordKind: 'Person',
        }),
      );
      const turns = [...surnamesInTurns(people)];
      const surnames = atOnce(surnamesInTurns(people));
      expect(surnames.get('Borisov')?.size).toBe(count);
      takeSurnamesOut(surnames, people);
      expect(surnames.size).toBe(0);
      return { looks: looked, turns };
    };
    const { looks: of500 } = looks(500);
    const { looks: of5000, turns } = looks(5_000);
    expect(of5000).toBeLessThanOrEqual(of500 * 11);
    expect(Math.max(...turns)).toBeLessThanOrEqual(200);
  });

  it('do not take in states, whose adjectives hang on each other', () => {
    const state = { record: 'a', name: 'Norway', nameKind: 'PRIMARY', recordKind: 'State' };
    expect(mayTakeIn({ gone: [], fresh: [state] })).toBe(false);
    expect(mayTakeIn({ gone: [state], fresh: [] })).toBe(false);
    expect(mayTakeIn({ gone: [], fresh: [{ ...state, recordKind: 'Person' }] })).toBe(true);
  });
});
