import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { atOnce, canonicalise, detectExcluded, knownNamesInTurns, suggest } from '@chancery/reader';
import { describe, expect, it } from 'vitest';
import { stateId } from '../seed/states.ts';
import { acceptanceNames, capitalNames, stateNames } from '../testing/acceptance-names.ts';

const folder = fileURLToPath(new URL('../../../../../shared/articles/russia-china-2014/', import.meta.url));
const [russia, china, america] = [stateId('RU'), stateId('CN'), stateId('US')];

/** Whom each name in the article means, as people read it; two where it means both. */
const meant: ReadonlyMap<string, readonly string[]> = new Map([
  ['Russia’s Federal Space Agency', ['roscosmos']],
  ['China Aerospace Science and Industry Corporation', ['casic']],
  ['Shanghai Cooperation Organization', ['sco']],
  ['these two countries', [russia, china]],
  ['the two sides', [russia, china]],
  ['United States', [america]],
  ['GLONASS Union', ['glonass-union']],
  ['Andrei Ionin', ['andrei-ionin']],
  ['RIA Novosti', ['ria-novosti']],
  ['Roscosmos', ['roscosmos']],
  ['Roscomos', ['roscosmos']],
  ['Izvestia', ['izvestia']],
  ['Ukraine', [stateId('UA')]],
  ['Beijing', [china]],
  ['Russia', [russia]],
  ['Moscow', [russia]],
  ['China', [china]],
  ['BRICS', ['brics']],
  ['CASIC', ['casic']],
  ['E.U.', ['european-union']],
  ['U.S.', [america]],
]);

type Place = { readonly start: number; readonly end: number };
const overlap = (one: Place, other: Place): boolean => one.start < other.end && other.start < one.end;

/** Every place of these names, the longest first, outside of ranges that are not the article's own words. */
const placesIn = (text: string, excluded: readonly Place[]) => {
  const found: (Place & { readonly exact: string })[] = [];
  for (const exact of meant.keys())
    for (let at = text.indexOf(exact); at >= 0; at = text.indexOf(exact, at + 1)) {
      const start = [...text.slice(0, at)].length;
      const place = { start, end: start + [...exact].length, exact };
      const isWord = !/\p{L}/u.test(`${text[at - 1]}`) && !/\p{L}/u.test(`${text[at + exact.length]}`);
      if (isWord && ![...found, ...excluded].some((other) => overlap(place, other))) found.push(place);
    }
  return found;
};

describe.skipIf(!existsSync(folder))('the acceptance article (skipped without ../shared)', () => {
  it('has its mentions found, of whom they are of, and nothing suggested where its words are not its own', () => {
    const read = canonicalise(readFileSync(`${folder}article.txt`, 'utf8'));
    if (!read.ok) throw new Error('The article cannot be read.');
    const { text } = read.revision;
    const excluded = detectExcluded(text);
    expect(excluded.length).toBeGreaterThan(1);
    const names = acceptanceNames(JSON.parse(readFileSync(`${folder}claims.json`, 'utf8')));
    const office = atOnce(knownNamesInTurns([...stateNames(), ...names], capitalNames()));
    const suggestions = suggest(text, excluded, office);
    expect(suggestions.filter((each) => excluded.some((range) => overlap(each, range)))).toEqual([]);
    const mentions = suggestions.filter(({ type }) => type === 'MENTION');
    const isRight = ({ exact, candidates }: (typeof mentions)[number]): boolean => {
      const records = meant.get(exact) ?? [];
      return records.length > 0 && records.every((record, at) => candidates[at]?.record === record);
    };
    const right = mentions.filter(isRight);
    const places = placesIn(text, excluded);
    const hit = places.filter((place) => right.some((each) => overlap(each, place)));
    expect(places.length).toBeGreaterThan(38);
    expect(hit.length / places.length).toBeGreaterThanOrEqual(0.95);
    expect(right.length / mentions.length).toBeGreaterThanOrEqual(0.6);
  });
});
