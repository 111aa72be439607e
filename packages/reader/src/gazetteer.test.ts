import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { slice } from '@chancery/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalise } from './canonicalise.ts';
import { detectExcluded } from './detect-excluded.ts';
import { buildGazetteer, findMentions } from './gazetteer.ts';

const name = (record: string, text: string, nameKind = 'PRIMARY') => ({ record, name: text, nameKind });
const found = (text: string, ...names: readonly ReturnType<typeof name>[]) =>
  findMentions(buildGazetteer(names), text, []).map(({ exact }) => exact);

describe('the gazetteer', () => {
  it('finds nothing without names', () => {
    expect(findMentions(buildGazetteer([]), 'Any text.', [])).toEqual([]);
  });

  it.each([
    ['whole words only', 'Chadian envoys left Chad.', 'Chad', ['Chad']],
    ['the possessive left outside', 'Norway’s fleet and Norway', 'Norway', ['Norway', 'Norway']],
    ['short names as they are written', 'It told us that the US left.', 'US', ['US']],
    ['abbreviations with dots', 'The E.U. and the EU', 'EU', ['E.U.', 'EU']],
    ['capitals of headlines', 'NORWAY SIGNS', 'Norway', ['NORWAY']],
    ['names over a line end', 'the Northern\nLeague', 'Northern League', ['Northern\nLeague']],
    ['Cyrillic', 'Визит в Норвегию и Норвегия', 'Норвегия', ['Норвегия']],
    ['Arabic', 'وقعت النرويج اتفاقا', 'النرويج', ['النرويج']],
    ['Chinese, which has no spaces', '昨天挪威签署协议', '挪威', ['挪威']],
  ])('finds %s', (_, text, known, expected) => {
    expect(found(text, name('a', known))).toEqual(expected);
  });

  it('takes the longest of names that begin at one place', () => {
    expect(found('The Bank of Norway said', name('a', 'Norway'), name('b', 'Bank of Norway'))).toEqual([
      'Bank of Norway',
    ]);
  });

  it('keeps every record that a name may mean, each once', () => {
    const names = [name('a', 'Georgia'), name('b', 'Georgia'), name('a', 'Georgia', 'ALIAS')];
    const [mention] = findMentions(buildGazetteer(names), 'in Georgia', []);
    expect(mention?.candidates.map(({ record }) => record)).toEqual(['a', 'b']);
    expect(mention?.why).toContain('2 records');
  });

  it('leaves excluded ranges alone', () => {
    const text = 'Credit: Norway Press';
    expect(findMentions(buildGazetteer([name('a', 'Norway')]), text, [{ start: 0, end: 20 }])).toEqual([]);
  });

  it('gives offsets in code points whatever stands around the name', () => {
    const around = fc.string({ unit: 'grapheme', maxLength: 20 });
    fc.assert(
      fc.property(around, around, (before, after) => {
        const text = `${before} Norway ${after}`;
        for (const mention of findMentions(buildGazetteer([name('a', 'Norway')]), text, []))
          expect(slice(text, mention)).toBe(mention.exact);
        expect(found(text, name('a', 'Norway'))).toContain('Norway');
      }),
    );
  });
});

const folder = fileURLToPath(new URL('../../../../shared/articles/russia-china-2014/', import.meta.url));
const absent = !existsSync(folder);
if (absent) console.warn('The acceptance article is not here (../shared/articles): its tests are skipped.');

describe.skipIf(absent)('mentions in the acceptance article', () => {
  const read = canonicalise(absent ? 'x' : readFileSync(`${folder}article.txt`, 'utf8'));
  const { text } = read.ok ? read.revision : { text: '' };
  const mentions = (...names: readonly string[]) =>
    findMentions(buildGazetteer(names.map((each) => name(each, each))), text, detectExcluded(text));

  it('are at the places that the reading gives', () => {
    for (const [known, start] of [
      ['Roscomos', 842],
      ['CASIC', 938],
      ['Moscow', 116],
      ['EU', 2635],
    ] as const)
      expect(mentions(known).map((each) => each.start)).toContain(start);
  });

  it('are not proposed out of the picture’s credit', () => {
    expect(mentions('BloombergNews', 'Bloomberg', 'Twitter')).toEqual([]);
  });
});
