import { arabicNames } from './arabic-names.ts';
import { type CuedName, hanNames } from './han-names.ts';
import { makePlaces } from './places.ts';
import { russianNames } from './russian-names.ts';
import type { Reading, Suggester } from './suggester.ts';
import type { Proposal, Suggestion } from './suggestion.ts';
import { whyOf } from './why.ts';

const proposed = (text: string, { start, end, guess, cue }: CuedName): Proposal => {
  const words = text.slice(start, end);
  return {
    type: 'NAME',
    start,
    end,
    guess,
    why: whyOf(
      cue === '' ? 'BUILT_LIKE_NAME' : 'BESIDE_CUE',
      { method: 'PATTERN', band: cue.length > 1 ? 'LIKELY' : 'POSSIBLE' },
      { words, matched: cue === '' ? null : cue },
    ),
  };
};

// A name of which a part is known is not proposed anew; the name of a state is part of many.
const isState = ({ candidates }: Suggestion): boolean => candidates[0]?.recordKind === 'State';

const namesIn = (
  { text }: Reading,
  mentions: readonly Suggestion[],
  line: string,
  at: number,
): readonly CuedName[] => {
  const states = mentions.filter(isState);
  const isStateName = (words: string): boolean =>
    states.some((each) => text.slice(each.start, each.end) === words);
  const stateBefore = (end: number): number | null => {
    const state = states.find((each) => each.end === at + end);
    return state ? state.start - at : null;
  };
  return [...hanNames(line, isStateName, stateBefore), ...arabicNames(line), ...russianNames(line)].map(
    (each) => ({
      ...each,
      start: each.start + at,
      end: each.end + at,
    }),
  );
};

const stepsOfALine = 400;

/** Names in scripts without capitals, and between the marks that names are written in, by the words beside them. */
export const cuedNames: Suggester = {
  name: 'cued-names',
  *suggest(reading, before) {
    const { text } = reading;
    const mentions = before.filter(({ type }) => type === 'MENTION');
    const known = makePlaces<Suggestion>(text.length, mentions);
    const found: Proposal[] = [];
    for (const { 0: line, index } of text.matchAll(/[^\n]{1,2000}/gu)) {
      yield 1 + Math.ceil((line.length / 1_000) * stepsOfALine);
      for (const name of namesIn(reading, mentions, line, index))
        if (known.touching(name).every(isState) && !known.isCovered(name)) found.push(proposed(text, name));
    }
    return found;
  },
};
