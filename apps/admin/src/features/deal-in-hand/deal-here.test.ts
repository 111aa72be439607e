import { expect, it } from 'vitest';
import type { DeskSuggestion } from '../suggestion/suggestions-document.ts';
import { dealHere } from './deal-here.ts';

const at = (start: number, end: number) => ({ start, end });
const sentences = [at(0, 100), at(101, 150), at(151, 200)];
const known = (id: string, kind: 'STATE' | 'PERSON') => ({ record: { id, kind, caption: id } });
const state = (id: string) => known(id, 'STATE');

const suggestion = (id: string, part: Partial<DeskSuggestion>): DeskSuggestion => ({
  id,
  type: 'MENTION',
  ...at(0, 1),
  exact: '',
  guess: null,
  why: { method: 'PATTERN', band: 'LIKELY', reason: 'SAYS_WHO', matched: null, names: [], sentence: '' },
  candidates: [],
  chain: null,
  event: null,
  ...part,
});
const party = (
  exact: string,
  role: string | null,
  isClass: boolean,
  ...candidates: ReturnType<typeof known>[]
) => ({
  ...{ exact, role, isClass, candidates },
});

const event: NonNullable<DeskSuggestion['event']> = {
  ...at(30, 98),
  sort: 'PROCUREMENT',
  status: 'PLEDGED',
  isQuoted: true,
  subject: { exact: 'electric ferries' },
  values: ['sum', 'term'],
  parties: [
    party('Norwegian coastal companies', 'BUYER', true, state('Norway')),
    party('STOCKHOLM', null, false, state('Sweden')),
    party('Sweden', 'SUPPLIER', false, state('Sweden')),
    party('Sweden', null, false, state('Sweden')),
    party('Nobody', null, false),
  ],
};
const deal = suggestion('deal', { type: 'DEAL', ...at(40, 95), event });
const sum = suggestion('sum', { type: 'AMOUNT', ...at(60, 70), exact: '€2 million' });
const term = suggestion('term', { type: 'DURATION', ...at(120, 130), exact: 'a 10-year contract' });
const links = [
  { sourceKind: 'AUTHOR_VOICE', described: null, toNext: 'CITES_REPORT', cue: null },
  { sourceKind: 'PUBLICATION', described: 'Bergen Tidende', toNext: 'UNKNOWN', cue: at(0, 20) },
  { sourceKind: 'ANONYMOUS_PERSON', described: 'close to the yard', toNext: null, cue: at(152, 190) },
] as const;
const chain = suggestion('chain', {
  type: 'CHAIN',
  chain: {
    ...at(0, 200),
    ends: 'ANONYMOUS_ORIGIN',
    links: links.map((link) => ({ ...link, office: null, candidates: [] })),
  },
});

it('makes claims of what is suggested in the sentence, each with the words that it rests on', () => {
  const found = dealHere(sentences, at(50, 51), [chain, deal, sum, term]);
  expect(found).toMatchObject({
    label: 'Norway-Sweden electric ferries deal',
    realisation: 'PLANNED',
    quote: 'DIRECT',
  });
  expect(
    found?.parts.map(({ field, value, passage, cites }) => [
      field,
      value.described || value.target?.caption || value.words,
      passage.start,
      cites?.role ?? null,
    ]),
  ).toEqual([
    ['type', 'PROCUREMENT', 30, null],
    ['status', 'PLEDGED', 30, null],
    ['subject', 'electric ferries', 30, null],
    ['parties', 'Norwegian coastal companies', 30, null],
    ['parties', 'Sweden', 30, null],
    ['value', '€2 million', 30, 'AMOUNT'],
    ['term', 'a 10-year contract', 101, 'DURATION'],
  ]);
  expect(found?.parts.map(({ value }) => value.basis)).toContain('TOTAL');
});

it('has a person in it who buys or sells, and none who is only named', () => {
  const parties = [
    party('Alisher Usmanov', 'BUYER', false, known('Usmanov', 'PERSON')),
    party('Boris Petrov', null, false, known('Petrov', 'PERSON')),
    party('Chile', 'SUPPLIER', false, state('Chile')),
  ];
  const found = dealHere(sentences, at(50, 51), [{ ...deal, event: { ...event, parties } }]);
  expect(
    found?.parts.flatMap(({ field, value }) => (field === 'parties' ? [value.target?.caption] : [])),
  ).toEqual(['Usmanov', 'Chile']);
  expect(found?.label).toBe('Usmanov-Chile electric ferries deal');
});

it('takes the chain that the sentence stands in, and names publications that have no record', () => {
  const found = dealHere(sentences, at(50, 51), [chain, deal]);
  expect([found?.suggestion, found?.chainSuggestion]).toEqual(['deal', 'chain']);
  expect(found?.ends).toBe('ANONYMOUS_ORIGIN');
  expect(
    found?.sources.map(({ name, described, relation, cue }) => [name, described, relation, cue?.start]),
  ).toEqual([
    ['Bergen Tidende', '', 'CITES_REPORT', 0],
    [null, 'close to the yard', 'UNKNOWN', 152],
  ]);
  expect(dealHere(sentences, at(50, 51), [deal])?.sources).toEqual([]);
});

it('proposes nothing where no deal is suggested in the sentence', () => {
  expect(dealHere(sentences, at(160, 161), [chain, deal])).toBeNull();
  expect(dealHere(sentences, at(50, 51), [chain, sum])).toBeNull();
});
