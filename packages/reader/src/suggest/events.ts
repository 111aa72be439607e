import type { Range } from '@chancery/domain';
import { datelineHeadsOf } from './datelines.ts';
import { dealSubject } from './deal-subject.ts';
import { dealIn, type Event } from './deals.ts';
import { isOfAnother } from './earlier-deals.ts';
import { partiesIn } from './parties.ts';
import { byStart, makePlaces, within } from './places.ts';
import { isHeading } from './runs.ts';
import { isAside, sanctionIn } from './sanctions.ts';
import type { Suggester } from './suggester.ts';
import type { Proposal, Suggestion } from './suggestion.ts';
import type { Sentence, Tokens } from './tokens.ts';
import { whyOf } from './why.ts';

type Place = { readonly text: string; readonly sentence: Range; readonly next: Range | null };

const quotations = /(?:“([^“”]{40,})”|"([^"]{40,})")/gu;

/** The quotation that a range stands in, without its marks; null where it stands in none. */
const quotationAround = (text: string, sentence: Range, range: Range): Range | null => {
  for (const { 0: all, 1: curly, 2: straight, index } of text
    .slice(sentence.start, sentence.end)
    .matchAll(quotations)) {
    const inside = curly ?? straight ?? '';
    const start = sentence.start + index + all.indexOf(inside);
    const found = { start, end: start + inside.length };
    if (range.start >= found.start && range.end <= found.end) return found;
  }
  return null;
};

// As much of what stands before a value as tells whose it is.
const wordsBefore = (text: string, sentence: Range, start: number): string =>
  text.slice(Math.max(sentence.start, start - 100), start);

// "The $2 billion deal was struck. Reports speak of a 10-year contract."
const termOf = ({ text, next }: Place, values: readonly Suggestion[]): readonly Suggestion[] =>
  next === null
    ? []
    : within(values, next).filter(
        ({ type, start, end }) =>
          type === 'DURATION' &&
          !isOfAnother(wordsBefore(text, next, start)) &&
          /deal|contract|agreement/u.test(text.slice(start, Math.min(next.end, end + 12))),
      );

const proposalOf = (
  type: 'DEAL' | 'SANCTION',
  event: Event,
  values: readonly Suggestion[],
  place: Place,
  term: readonly Suggestion[],
): Proposal => {
  const { trigger, parties, sort, status } = event;
  const quotation = quotationAround(place.text, place.sentence, trigger);
  const passage = quotation ?? place.sentence;
  const words = place.text.slice(passage.start, passage.end);
  const parts: readonly Range[] = [trigger, ...parties, ...values];
  const roles = parties.filter(({ role }) => role !== null).length;
  return {
    type,
    start: Math.min(...parts.map(({ start }) => start)),
    end: Math.max(...parts.map(({ end }) => end)),
    // Who is found in its sentence hangs on who is known; what the sentence says does not.
    anchor: place.sentence,
    event: {
      sort,
      status,
      parties,
      subject: type === 'DEAL' ? dealSubject(words, passage.start) : null,
      passage,
      isQuoted: quotation !== null,
      values: [...values, ...term].map(({ id }) => id),
    },
    why: whyOf(
      type === 'DEAL' ? 'TELLS_OF_DEAL' : 'TELLS_OF_SANCTION',
      { method: 'PATTERN', band: roles > 1 || (roles > 0 && values.length > 0) ? 'LIKELY' : 'POSSIBLE' },
      { words, matched: trigger.words, names: parties.map(({ exact }) => exact) },
    ),
  };
};

// A word such as "deal" alone says little: somebody has a role in it, two are in it, or it is worth something.
const tells = ({ parties }: Event, values: readonly Suggestion[]): boolean =>
  parties.length > 1 || values.length > 0 || parties.some(({ role }) => role !== null);

const rangeOf = ({ all }: Tokens, sentence: Sentence | undefined): Range | null => {
  const [first, last] = sentence ? [all[sentence.from], all[sentence.to - 1]] : [];
  return first && last ? { start: first.start, end: last.end } : null;
};

const stepsOfASentence = 30;

/** Deals and sanctions that sentences tell of, with who may be in them, and in which role. */
export const events: Suggester = {
  name: 'events',
  *suggest({ text, tokens, known, isExcluded }, before) {
    const { demonyms } = known;
    const found: Proposal[] = [];
    const inOrder = [...before].sort(byStart);
    const heads = makePlaces(text.length, datelineHeadsOf(text));
    for (const [at, sentence] of tokens.sentences.entries()) {
      yield stepsOfASentence;
      const range = rangeOf(tokens, sentence);
      if (range === null || isHeading(tokens, sentence)) continue;
      if (isExcluded(range)) continue;
      const words = text.slice(range.start, range.end);
      const parties = partiesIn(
        text,
        tokens.all.slice(sentence.from, sentence.to),
        range,
        within(inOrder, range),
        demonyms,
        heads,
      );
      const all = within(inOrder, range);
      const names = all.filter(({ type }) => type === 'MENTION' || type === 'NAME');
      const inIt = all.filter(
        ({ type, start }) =>
          (type === 'AMOUNT' || type === 'DURATION') && !isOfAnother(wordsBefore(text, range, start)),
      );
      const sanction = sanctionIn(words, range.start, parties, names);
      // What is banned is not dealt in: "the embargo on the sale of arms".
      const mayDeal = sanction === null || isAside(words, range.start, sanction);
      const deal = mayDeal ? dealIn(words, range.start, parties, names) : null;
      const place = { text, sentence: range, next: rangeOf(tokens, tokens.sentences[at + 1]) };
      const hasTerm = inIt.some(({ type }) => type === 'DURATION');
      const term = deal && !hasTerm ? termOf(place, inOrder).slice(0, 1) : [];
      if (deal && tells(deal, inIt)) found.push(proposalOf('DEAL', deal, inIt, place, term));
      if (sanction?.parties.some(({ role }) => role !== null))
        found.push(proposalOf('SANCTION', sanction, [], place, []));
    }
    return found;
  },
};
