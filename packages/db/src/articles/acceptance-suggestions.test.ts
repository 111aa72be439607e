import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { atOnce, canonicalise, detectExcluded, knownNamesInTurns, suggest } from '@chancery/reader';
import { describe, expect, it } from 'vitest';
import { mentionFigures } from '../testing/acceptance-mentions.ts';
import { acceptanceNames, capitalNames, stateNames } from '../testing/acceptance-names.ts';

const folder = fileURLToPath(new URL('../../../../../shared/articles/russia-china-2014/', import.meta.url));

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
    const isExcluded = ({ start, end }: (typeof suggestions)[number]): boolean =>
      excluded.some((range) => start < range.end && range.start < end);
    expect(suggestions.filter(isExcluded)).toEqual([]);
    const { places, recall, precision } = mentionFigures(text, excluded, suggestions);
    expect(places).toBeGreaterThan(38);
    expect(recall).toBeGreaterThanOrEqual(0.95);
    expect(precision).toBeGreaterThanOrEqual(0.6);
    // A mention of another record is none, though it stands in the right place.
    const others = suggestions.map((each) => ({ ...each, candidates: each.candidates.slice(1) }));
    expect(mentionFigures(text, excluded, others)).toMatchObject({ recall: 0, precision: 0 });
  });
});
