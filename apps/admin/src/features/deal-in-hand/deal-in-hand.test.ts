import { expect, it } from 'vitest';
import { draftOf } from '../../fields/value-draft.ts';
import { namesBy } from '../../lib/names.ts';
import { intlOf } from '../../messages/intl.ts';
import { languageOf } from '../../messages/languages.ts';
import { sayBy } from '../../messages/say.tsx';
import { newLink } from '../claim/claim-draft.ts';
import type { ProposedPart } from './deal-here.ts';
import { beginDeal, decidedBy, stepsOf, stepWords } from './deal-in-hand.ts';

const part = (field: string, value: Partial<ProposedPart['value']>): ProposedPart => ({
  field,
  value: { ...draftOf(''), ...value },
  passage: { start: 0, end: 4 },
  cites: null,
  suggestion: null,
});
const proposed = {
  label: 'Ferries deal',
  realisation: 'ACTUAL',
  quote: null,
  ends: 'ANONYMOUS_ORIGIN',
  sources: [
    { ...newLink, name: 'Tidende' },
    { ...newLink, name: 'Agency' },
    { ...newLink, name: null, described: 'close to the yard' },
  ],
  parts: [
    part('type', { words: 'ARMS_TRANSFER' }),
    part('subject', { words: 'electric ferries' }),
    part('parties', { target: { id: '1', caption: 'Sweden' }, role: 'SUPPLIER' }),
    part('parties', { described: 'Norwegian companies' }),
  ],
  suggestion: 'deal',
  chainSuggestion: 'chain',
} as const;

const stepsIn = (code: string) => {
  const intl = intlOf(languageOf(code));
  const tongue = { say: sayBy(intl), names: namesBy(intl) };
  return stepsOf(proposed).map((step) => stepWords(step, beginDeal(proposed), tongue));
};

it('says what each step would enter, stored words as they are', () => {
  expect(stepsIn('en-GB').map(({ label, said }) => `${label}: ${said}`)).toEqual([
    'Who says it: Tidende → Agency → close to the yard',
    'Type: Arms transfer',
    'Subject: electric ferries',
    'Parties: Sweden (supplier)',
    'Parties: Norwegian companies',
  ]);
});

it('sets the sources apart where words run from right to left, so that they stay in their order', () => {
  expect(stepsIn('ar-XB')[0]?.said).toBe(
    '\u2068Tidende\u2069 → \u2068Agency\u2069 → \u2068close to the yard\u2069',
  );
});

it('takes the suggestions with the claims that come of them, the deal with its first', () => {
  const begun = beginDeal(proposed);
  const sum = { ...part('value', { words: '€2 million' }), suggestion: 'sum' };
  const ids = (hand: typeof begun) => decidedBy(hand, sum).map(({ suggestion }) => suggestion);
  const told = { links: [], ends: 'NOT_STATED' } as const;
  expect(ids(begun)).toEqual(['deal', 'sum']);
  expect(ids({ ...begun, chain: told })).toEqual(['deal', 'chain', 'sum']);
  expect(ids({ ...begun, subject: { id: '1', caption: 'Ferries', kind: 'DEAL' } })).toEqual(['sum']);
});
