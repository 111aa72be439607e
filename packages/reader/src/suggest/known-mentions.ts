import type { Range } from '@chancery/domain';
import { type Gazetteer, type KnownName, mentionsInTurns } from '../gazetteer.ts';
import { romanise } from '../romanise.ts';
import type { Turns } from '../turns.ts';
import { findClose, isLikelySlip } from './close-names.ts';
import { datelinesOf } from './datelines.ts';
import { doubted } from './doubted.ts';
import { isGivenName } from './given-names.ts';
import { caseKey } from './known-names.ts';
import { makePlaces } from './places.ts';
import { habitsOf, isHeading, type Run, runsOf } from './runs.ts';
import type { Reading, Suggester } from './suggester.ts';
import type { Proposal, Why } from './suggestion.ts';
import type { Token } from './tokens.ts';
import { whyOf } from './why.ts';
import { calendar, commonOpeners } from './word-lists.ts';

const whyExact = (words: string, candidates: readonly KnownName[]): Why => {
  const matched = candidates[0]?.name ?? words;
  const names = candidates.map(({ name }) => name);
  return names.length > 1
    ? whyOf('NAME_OF_SEVERAL', { method: 'EXACT_NAME', band: 'LIKELY' }, { words, matched, names })
    : whyOf('NAME_OF_RECORD', { method: 'EXACT_NAME', band: 'CERTAIN' }, { words, matched });
};

function* exactly({ text, points, isExcluded }: Reading, gazetteer: Gazetteer): Turns<readonly Proposal[]> {
  const found = yield* mentionsInTurns(gazetteer, text, []);
  return found.flatMap(({ start, end, exact, candidates }) => {
    const range = { start: points.toUtf16(start), end: points.toUtf16(end) };
    if (isExcluded(range)) return [];
    return [{ type: 'MENTION' as const, ...range, why: whyExact(exact, candidates), candidates }];
  });
}

const tokensByStart = ({ tokens }: Reading): ReadonlyMap<number, number> =>
  new Map(tokens.all.map(({ start }, at) => [start, at]));

// A name that is a plain word is none where a sentence begins with that word: "Will" and "May".
const isPlainWord = (token: Token | undefined, { start, end }: Range): boolean =>
  token !== undefined &&
  token.end === end &&
  token.start === start &&
  token.first &&
  (commonOpeners.has(token.text.toLowerCase()) || ['AUX', 'DET', 'PRON', 'ADP', 'SCONJ'].includes(token.pos));

const whereabouts = /^(?:in|at|near|outside|around|across|inside|leave|left|visit|visited|visiting)$/iu;

// A capital that somebody is in is a place; one that acts stands for its state.
const asState = (proposal: Proposal, before: Token | undefined, words: string): Proposal | null =>
  before && whereabouts.test(before.text)
    ? null
    : {
        ...proposal,
        why: whyOf('CAPITAL_OF_STATE', { method: 'CAPITAL', band: 'LIKELY' }, { words, matched: words }),
      };

// "России" is Russia.
const inCases = ({ text, known }: Reading, each: Proposal): Proposal | null => {
  const candidates = (each.candidates ?? []).flatMap((name) => known.uninflected.get(caseKey(name)) ?? []);
  const [name] = candidates;
  const words = text.slice(each.start, each.end);
  return name
    ? {
        ...each,
        candidates,
        why: whyOf('OTHER_CASE', { method: 'INFLECTION', band: 'LIKELY' }, { words, matched: name.name }),
      }
    : null;
};

const whyClose = (words: string, matched: string, slips: number): Why => {
  if (slips === 0)
    return whyOf('OTHER_SPELLING', { method: 'TRANSLITERATION', band: 'LIKELY' }, { words, matched });
  const [reason, band] =
    slips === 1 ? (['ONE_LETTER_OFF', 'LIKELY'] as const) : (['TWO_LETTERS_OFF', 'POSSIBLE'] as const);
  return whyOf(reason, { method: 'TYPO', band }, { words, matched });
};

const mostWords = 7;

// Short names are a letter off each other by nature, as "Karrada" and "Canada" are: a slip in one is believed where the
// text has the name without it too, or where it is one that pens make in a word that is a name. The names of states have
// words and given names beside them, as "Hungry" and "Georgi" are.
const longEnough = 8;
const isDoubtful = (
  text: string,
  token: Token,
  words: string,
  isWhole: boolean,
  names: readonly KnownName[],
): boolean => {
  const sound = romanise(words);
  if (sound.length >= longEnough || names.some(({ name }) => text.includes(name))) return false;
  const isName = isWhole && !isGivenName(words) && (!token.first || token.pos === 'PROPN');
  return (
    !isName ||
    !names.some(({ name, recordKind }) => recordKind !== 'State' && isLikelySlip(sound, romanise(name)))
  );
};

const stepsOfAPart = 7;

// The longest part of a run that is close to a known name.
function* closeIn({ text, tokens, known }: Reading, run: Run): Turns<Proposal | null> {
  for (let width = Math.min(mostWords, run.to - run.from); width > 0; width -= 1) {
    yield stepsOfAPart * (run.to - run.from - width + 1);
    for (let from = run.from; from + width <= run.to; from += 1) {
      const [first, last] = [tokens.all[from], tokens.all[from + width - 1]];
      if (!first || !last || !/^\p{Lu}/u.test(first.text) || !/\p{L}/u.test(last.text)) continue;
      const words = text.slice(first.start, last.end);
      if (width === 1 && (commonOpeners.has(words.toLowerCase()) || calendar.has(words.toLowerCase())))
        continue;
      // "Swiss" is no slip of Switzerland's name in some other language.
      if (known.demonyms.has(words)) continue;
      const close = findClose(known.close, words);
      const [name] = close?.names ?? [];
      if (
        !close ||
        !name ||
        (close.slips > 0 && isDoubtful(text, first, words, width === run.to - run.from, close.names))
      )
        continue;
      const why = whyClose(words, name.name, close.slips);
      return {
        type: 'MENTION',
        start: first.start,
        end: last.end,
        why,
        candidates: uniqueRecords(close.names),
      };
    }
  }
  return null;
}

const uniqueRecords = (names: readonly KnownName[]): readonly KnownName[] => {
  const seen = new Set<string>();
  return names.filter(({ record }) => !seen.has(record) && seen.add(record));
};

/** Known names: as they are written, in another spelling or with a slip of the pen, and capitals for their states. */
export const knownMentions: Suggester = {
  name: 'known-names',
  *suggest(reading) {
    const { tokens, known, text, isExcluded } = reading;
    const places = tokensByStart(reading);
    const named = (yield* exactly(reading, known.names)).filter(
      (each) => !isPlainWord(tokens.all[places.get(each.start) ?? -1], each),
    );
    const datelines = makePlaces(text.length, datelinesOf(text));
    const capitals = (yield* exactly(reading, known.capitals)).flatMap((each) => {
      if (!datelines.isFree(each) || text.startsWith('-based', each.end)) return [];
      const before = tokens.all[(places.get(each.start) ?? 0) - 1];
      return asState(each, before, text.slice(each.start, each.end)) ?? [];
    });
    const exact = makePlaces(text.length, named);
    const inflected = (yield* exactly(reading, known.inflected)).flatMap((each) =>
      exact.isFree(each) ? (inCases(reading, each) ?? []) : [],
    );
    const taken = makePlaces(text.length, [...named, ...inflected]);
    const habits = habitsOf(tokens, known.demonyms);
    const close: Proposal[] = [];
    const allRuns = makePlaces<Run>(text.length);
    for (const sentence of tokens.sentences) {
      const runs = isHeading(tokens, sentence) ? [] : runsOf(tokens, sentence, habits);
      runs.forEach(allRuns.add);
      for (const run of runs) {
        if (isExcluded(run) || taken.isCovered(run)) continue;
        const found = yield* closeIn(reading, run);
        if (found && !taken.isCovered(found)) close.push(found);
      }
      yield 1;
    }
    return [
      ...doubted(reading, named, allRuns),
      ...inflected,
      ...capitals.filter((each) => !taken.isCovered(each)),
      ...close,
    ];
  },
};
