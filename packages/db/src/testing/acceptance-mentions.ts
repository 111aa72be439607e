import type { Suggestion } from '@chancery/reader';
import { stateId } from '../seed/states.ts';

const [russia, china, america] = [stateId('RU'), stateId('CN'), stateId('US')];

/** Whom each name in the acceptance article means, as people read it; two where it means both. */
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

const isRight = ({ exact, candidates }: Suggestion): boolean => {
  const records = meant.get(exact) ?? [];
  return records.length > 0 && records.every((record, at) => candidates[at]?.record === record);
};

/** What suggested mentions are worth in the acceptance article: right is one that means whom people read there. */
export type MentionFigures = {
  readonly places: number;
  readonly suggested: number;
  /** Which share of the places has a right mention. */
  readonly recall: number;
  /** Which share of the mentions is right. */
  readonly precision: number;
  readonly wrong: readonly Suggestion[];
  readonly missed: readonly string[];
};

export const mentionFigures = (
  text: string,
  excluded: readonly Place[],
  suggestions: readonly Suggestion[],
): MentionFigures => {
  const mentions = suggestions.filter(({ type }) => type === 'MENTION');
  const right = mentions.filter(isRight);
  const places = placesIn(text, excluded);
  const missed = places.filter((place) => !right.some((each) => overlap(each, place)));
  return {
    places: places.length,
    suggested: mentions.length,
    recall: 1 - missed.length / places.length,
    precision: right.length / mentions.length,
    wrong: mentions.filter((each) => !isRight(each)),
    missed: missed.map(({ exact }) => exact),
  };
};
