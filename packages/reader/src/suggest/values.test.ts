import { describe, expect, it } from 'vitest';
import { atOnce } from '../turns.ts';
import { knownNamesInTurns } from './known-names.ts';
import { suggest } from './suggest.ts';
import type { SuggestionType } from './suggestion.ts';

const office = atOnce(knownNamesInTurns([], []));
const found = (text: string, type: SuggestionType): readonly string[] =>
  suggest(text, [], office)
    .filter((each) => each.type === type)
    .map(({ exact }) => exact);

describe('a length and a time that is counted by one', () => {
  it.each([
    ['It signed a contract for five years and two months later cancelled it.', ['five years']],
    ['The term was for 10 years and a month later deliveries began.', ['10 years']],
    ['They leased the port for two years, 3 months after the vote.', ['two years']],
    ['They leased the port for two years and three months before the vote left.', ['two years']],
    ['It signed a contract for five years and two months ago cancelled it.', ['five years']],
    ['Two weeks earlier, Kenya signed a contract with Norway.', []],
    ['Kenya signed it three months later.', []],
    ['Kenya signed it about two years before the vote.', []],
    ['It is 20 years old, and two years since the vote.', []],
    ['They leased it for two years after the vote.', ['two years']],
    ['They leased it for two years and three months.', ['two years and three months']],
  ])('are kept apart: %s', (text, expected) => {
    expect(found(text, 'DURATION')).toEqual(expected);
  });

  it('are kept apart where a time is told from today', () => {
    const text =
      'It signed it for five years and two months ago cancelled it. It closed a year and a month ago.';
    expect(found(text, 'DATE')).toEqual(['two months ago', 'a year and a month ago']);
  });
});
