import type { Range } from '@chancery/domain';
import type { KnownName } from '../gazetteer.ts';
import { type Cue, cuesIn } from './cues.ts';
import { byStart, within } from './places.ts';
import type { Reading, Suggester } from './suggester.ts';
import type { Proposal, ProposedChain, ProposedLink, Suggestion } from './suggestion.ts';
import type { Sentence } from './tokens.ts';
import { whyOf } from './why.ts';

const own: ProposedLink = {
  sourceKind: 'AUTHOR_VOICE',
  candidates: [],
  described: null,
  position: null,
  read: true,
  cue: null,
  toNext: null,
};

const linkOf = ({ voice, start, end, words }: Cue): ProposedLink => ({
  ...own,
  ...voice,
  described: voice.candidates.length > 0 ? null : (voice.described ?? words),
  read: false,
  cue: { start, end, exact: words },
});

const people: ReadonlySet<string> = new Set(['NAMED_PERSON', 'ANONYMOUS_PERSON']);
const quotes = /[“”"]/u;

// A report is cited; a person is quoted where words stand in quotation marks, and else retold.
const relationTo = (next: ProposedLink, scope: string): NonNullable<ProposedLink['toNext']> => {
  // What is “based on” somebody may be their words or not.
  if (/\bbased on\b/iu.test(next.cue?.exact ?? '')) return 'UNKNOWN';
  if (next.sourceKind === 'PUBLICATION' || next.sourceKind === 'DOCUMENT') return 'CITES_REPORT';
  if (next.sourceKind === 'COLLECTIVE_UNSPECIFIED') return 'PARAPHRASES';
  if (people.has(next.sourceKind)) return quotes.test(scope) ? 'QUOTES' : 'PARAPHRASES';
  return quotes.test(scope) ? 'QUOTES' : 'UNKNOWN';
};

// That nobody stands behind a name no cue says: it would make whoever only passes something on an origin of its own.
const endOf = (last: ProposedLink): ProposedChain['ends'] => {
  if (last.sourceKind === 'ANONYMOUS_PERSON') return 'ANONYMOUS_ORIGIN';
  return last.sourceKind === 'AUTHOR_VOICE' ? 'NOT_STATED' : 'UNKNOWN_IF_MORE';
};

const chained = (links: readonly ProposedLink[], scope: Range, words: string): ProposedChain => {
  const related = links.map((link, at) => {
    const next = links[at + 1];
    return { ...link, toNext: next ? relationTo(next, words) : null };
  });
  return { links: related, ends: endOf(links.at(-1) ?? own), scope };
};

const isSame = (one: ProposedLink, cue: Cue): boolean =>
  one.sourceKind === cue.voice.sourceKind || (people.has(one.sourceKind) && people.has(cue.voice.sourceKind));

/** Whether the words that a source was named by say what it is called now: "the official" is no diplomat. */
const isCalled = ({ described, position, cue }: ProposedLink, noun: string): boolean =>
  new RegExp(String.raw`\b${noun.replace(/s$/u, '')}`, 'iu').test(
    [described, position, cue?.exact].filter(Boolean).join(' '),
  );

type Reached = {
  readonly chain: ProposedChain;
  readonly range: Range;
  /** Whether it goes on with the chain before it, and takes its place. */
  readonly replaces?: true;
};

/** The source that is named again, in the last chain that has it: by what it was called, or else by its kind alone. */
const meantBy = (cue: Cue, noun: string, before: readonly Reached[]) => {
  const latest = before.toReversed().map(({ chain: { links } }) => links);
  const tests = [
    (link: ProposedLink) => isSame(link, cue) && isCalled(link, noun),
    (link: ProposedLink) => isSame(link, cue),
  ];
  for (const test of tests) {
    const links = latest.find((each) => each.some(test));
    if (links) return { links, at: links.findIndex(test) };
  }
  return null;
};

/** The chain that the cues of a sentence tell of, given those of the sentences before. */
const reach = (
  { text, isExcluded }: Reading,
  cues: readonly Cue[],
  scope: Range,
  before: readonly Reached[],
): Reached | null => {
  const [first] = cues;
  const last = cues.at(-1);
  if (!first || !last) return null;
  const range = {
    start: Math.min(...cues.map(({ start }) => start)),
    end: Math.max(...cues.map(({ end }) => end)),
  };
  const previous = before.at(-1);
  if (first.continues && previous) {
    const whole = { start: previous.chain.scope.start, end: scope.end };
    const links = [...previous.chain.links, ...cues.map(linkOf)];
    const reached = { start: previous.range.start, end: range.end };
    // Words that are not the article's own may stand between: then it goes on from there, and the one before stays.
    return isExcluded(reached)
      ? { chain: chained(links, scope, text.slice(whole.start, whole.end)), range }
      : { chain: chained(links, whole, text.slice(whole.start, whole.end)), range: reached, replaces: true };
  }
  const meant = first.again === null ? null : meantBy(first, first.again, before);
  if (meant) {
    const { links: known, at } = meant;
    const links = known.slice(0, at + 1).map((link, index) => ({
      ...link,
      cue: index === at ? { start: first.start, end: first.end, exact: first.words } : null,
    }));
    return { chain: chained(links, scope, text.slice(scope.start, scope.end)), range };
  }
  return { chain: chained([own, ...cues.map(linkOf)], scope, text.slice(scope.start, scope.end)), range };
};

const voiceWords = (link: ProposedLink): string =>
  link.candidates[0]?.name ?? link.described ?? 'the article';

const cueProposal = ({ start, end, words, voice }: Cue): Proposal => ({
  type: 'CUE',
  start,
  end,
  candidates: voice.candidates,
  why: whyOf(
    'SAYS_WHO',
    {
      method: 'PATTERN',
      band: voice.candidates.length > 0 || voice.sourceKind === 'ANONYMOUS_PERSON' ? 'LIKELY' : 'POSSIBLE',
    },
    { words, matched: words },
  ),
});

const chainProposal = ({ chain, range }: Reached): Proposal => ({
  type: 'CHAIN',
  ...range,
  chain,
  why: whyOf(
    'HAS_IT_FROM',
    { method: 'PATTERN', band: chain.links.length > 2 ? 'POSSIBLE' : 'LIKELY' },
    { words: '', names: chain.links.slice(1).map(voiceWords) },
  ),
});

/** A suggestion whose candidates have the type that they are of by now. */
const typedNow =
  (outlets: ReadonlySet<string>) =>
  (suggestion: Suggestion): Suggestion => {
    const isOf = ({ record, recordType }: KnownName) => (recordType === 'MEDIA') === outlets.has(record);
    if (suggestion.candidates.every(isOf)) return suggestion;
    const candidates = suggestion.candidates.map((each) =>
      isOf(each) ? each : { ...each, recordType: outlets.has(each.record) ? 'MEDIA' : null },
    );
    return { ...suggestion, candidates };
  };

const stepsOfASentence = 60;

/** Who says what: words that name a source, put together as chains from the article to where it ends. */
export const attribution: Suggester = {
  name: 'attribution',
  *suggest(reading, before) {
    const { text, tokens, isExcluded, known } = reading;
    const names = before
      .filter(({ type }) => type === 'MENTION' || type === 'NAME')
      .map(typedNow(known.outlets))
      .sort(byStart);
    const proposals: Proposal[] = [];
    const reached: Reached[] = [];
    for (const sentence of merged(reading, tokens.sentences)) {
      yield stepsOfASentence;
      if (isExcluded(sentence)) continue;
      const cues = cuesIn(text.slice(sentence.start, sentence.end), sentence.start, within(names, sentence));
      proposals.push(...cues.map(cueProposal));
      const chain = reach(reading, cues, sentence, reached);
      if (!chain) continue;
      if (chain.replaces) reached.pop();
      reached.push(chain);
    }
    return [...proposals, ...reached.map(chainProposal)];
  },
};

// Sentences as ranges of the text. What follows a colon or a quotation's end in the same line stays apart.
const merged = ({ tokens }: Reading, sentences: readonly Sentence[]): readonly Range[] =>
  sentences.flatMap(({ from, to }) => {
    const [first, last] = [tokens.all[from], tokens.all[to - 1]];
    return first && last ? [{ start: first.start, end: last.end }] : [];
  });
