import { codePoints, type Range } from '@chancery/domain';
import type { Turns } from '../turns.ts';
import { atOnce } from '../turns.ts';
import { attribution } from './attribution.ts';
import { cuedNames } from './cued-names.ts';
import { events } from './events.ts';
import { knownMentions } from './known-mentions.ts';
import type { KnownNames } from './known-names.ts';
import { laterMentions } from './later-mentions.ts';
import { byStart, makePlaces } from './places.ts';
import type { Reading, Suggester } from './suggester.ts';
import { asSuggestion, type KnownBy, type Proposal, type Suggestion } from './suggestion.ts';
import { tokensInTurns } from './tokens.ts';
import { unknownNames } from './unknown-names.ts';
import { values } from './values.ts';

/** The suggesters that need no model and no other machine, each after those whose finds it reads. */
export const ruleBased: readonly Suggester[] = [
  values,
  knownMentions,
  unknownNames,
  cuedNames,
  laterMentions,
  attribution,
  events,
];

const length = ({ start, end }: Range): number => end - start;
const isName = ({ type }: Suggestion): boolean => type === 'MENTION' || type === 'NAME';
const unknown = ({ candidates }: Suggestion): number => (candidates.length > 0 ? 0 : 1);
const rank = (each: Suggestion): number => ['CERTAIN', 'LIKELY', 'POSSIBLE'].indexOf(each.why.band);

// Of names that overlap the longest stays, then one that is known, then the surest; of values the first that was found.
const resolved = (all: readonly Suggestion[]): readonly Suggestion[] => {
  const inOrder = [...all].sort(
    (a, b) => length(b) - length(a) || unknown(a) - unknown(b) || rank(a) - rank(b) || a.start - b.start,
  );
  const taken = makePlaces<Suggestion>(all.reduce((most, { end }) => Math.max(most, end), 0));
  const names = inOrder.filter((each) => {
    const isFree = isName(each) && taken.isFree(each);
    if (isFree) taken.add(each);
    return isFree;
  });
  return [...all.filter((each) => !isName(each)), ...names];
};

const isExcludedIn = (text: string, excluded: readonly Range[]): Reading['isExcluded'] => {
  const places = makePlaces(text.length, excluded);
  return (range) => !places.isFree(range);
};

/** The suggestion with every range in it counted in code points. */
const inPoints = (each: Suggestion, point: (unit: number) => number): Suggestion => {
  const moved = <Part extends Range>(part: Part): Part => ({
    ...part,
    start: point(part.start),
    end: point(part.end),
  });
  const { chain, event } = each;
  return {
    ...moved(each),
    chain: chain && {
      ...chain,
      scope: moved(chain.scope),
      links: chain.links.map((link) => ({ ...link, cue: link.cue && moved(link.cue) })),
    },
    event: event && {
      ...event,
      parties: event.parties.map(moved),
      subject: event.subject && moved(event.subject),
      passage: moved(event.passage),
    },
  };
};

/**
 * What may be said of a text, in code points and in reading order, never within an excluded range: proposals, never
 * facts. In turns, so that whoever drives it may let others go between.
 */
export function* suggestInTurns(
  text: string,
  excluded: readonly Range[],
  known: KnownNames,
  suggesters: readonly Suggester[] = ruleBased,
): Turns<readonly Suggestion[]> {
  const points = codePoints(text);
  const inUnits = excluded.map(({ start, end }) => ({
    start: points.toUtf16(start),
    end: points.toUtf16(end),
  }));
  const tokens = yield* tokensInTurns(text);
  const reading: Reading = { text, points, tokens, known, isExcluded: isExcludedIn(text, inUnits) };
  const point = (unit: number): number => points.toCodePoint(unit);
  const words = ({ start, end }: Range): string => text.slice(start, end);
  const knownBy = (range: Range): KnownBy => ({
    start: point(range.start),
    end: point(range.end),
    exact: words(range),
  });
  let found: readonly Suggestion[] = [];
  for (const { name, suggest } of suggesters) {
    const proposals: readonly Proposal[] = yield* suggest(reading, found);
    const fresh = proposals
      .filter((each) => !reading.isExcluded(each))
      .map((each) => asSuggestion(name, each, words(each), knownBy(each.anchor ?? each)));
    found = unique(resolved([...found, ...fresh]));
  }
  return [...found].sort(byStart).map((each) => inPoints(each, point));
}

const unique = (all: readonly Suggestion[]): readonly Suggestion[] => [
  ...new Map(all.map((each) => [each.id, each])).values(),
];

/** The same without a pause, for texts that are short. */
export const suggest = (
  text: string,
  excluded: readonly Range[],
  known: KnownNames,
  suggesters: readonly Suggester[] = ruleBased,
): readonly Suggestion[] => atOnce(suggestInTurns(text, excluded, known, suggesters));
