import { kinds } from '@chancery/domain';
import { expect, it } from 'vitest';
import {
  aboutOther,
  claimInput,
  isTouched,
  newLink,
  ownVoice,
  startDraft,
  withoutSource,
  withSource,
} from './claim-draft.ts';

const text = '😀 Norway buys ferries for $1bn, Reuters says.';
const at = (words: string) => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return { start, end: start + [...words].length };
};
const deal = { id: 'd', caption: 'Ferries', kind: 'DEAL' } as const;

it('sends passages in code points, and the chain from the own voice on', () => {
  const agency = { id: 'r', caption: 'Reuters' };
  const draft = {
    ...startDraft(text, at('$1bn'), null, 1),
    subject: deal,
    field: 'value',
    also: [{ role: 'AMOUNT' as const, ...at('$1bn') }],
    chain: {
      ends: 'NAMED_ORIGIN' as const,
      links: [{ ...newLink, source: agency, cue: at('Reuters says') }],
    },
  };
  expect(claimInput(text, kinds.Deal.fields.value.type, draft)).toMatchObject({
    subject: 'd',
    value: { asStated: '$1bn' },
    citations: [
      { role: 'CONTENT', start: 26, end: 30, exact: '$1bn' },
      { role: 'AMOUNT', start: 26, end: 30, exact: '$1bn' },
    ],
    chain: {
      ends: 'NAMED_ORIGIN',
      links: [
        { sourceKind: 'AUTHOR_VOICE', toNext: 'CITES_REPORT' },
        { source: 'r', cue: { start: 32, end: 44, exact: 'Reuters says' }, toNext: null },
      ],
    },
  });
});

const cited = { ...newLink, cue: at('Reuters says') };
const first = {
  ...startDraft(text, at('Norway'), null, 1),
  subject: deal,
  realisation: 'PLANNED' as const,
  chain: { ends: 'NAMED_ORIGIN' as const, links: [cited] },
};

it('goes on as the claim before was said on the same words', () => {
  const next = startDraft(text, at('Norway'), first, 2);
  expect(next).toMatchObject({
    begun: 2,
    subject: deal,
    realisation: 'PLANNED',
    chain: first.chain,
    field: '',
    value: { words: 'Norway' },
  });
  expect(claimInput(text, kinds.Deal.fields.subject.type, { ...next, subject: null })).toBeNull();
});

it('begins in the own voice on other words, and offers the chain before without its cues', () => {
  expect(startDraft(text, at('ferries'), first, 2)).toMatchObject({
    subject: deal,
    realisation: 'ACTUAL',
    chain: ownVoice,
    before: { ends: 'NAMED_ORIGIN', links: [{ ...cited, cue: null }] },
  });
  expect(startDraft(text, at('ferries'), { ...first, chain: ownVoice }, 2).before).toBeNull();
});

it('takes no record that is only named for the subject', () => {
  const named = { id: 'n', caption: 'Norway', kind: 'STATE' } as const;
  expect(startDraft(text, at('Norway'), null, 1, named)).toMatchObject({ subject: null, named });
});

it('knows what would be lost', () => {
  const next = startDraft(text, at('ferries'), first, 2);
  expect(isTouched(next)).toBe(false);
  expect(isTouched({ ...next, urged: 1 })).toBe(false);
  expect(isTouched({ ...next, condition: 'if it rains' })).toBe(true);
  expect(isTouched(aboutOther(next, null))).toBe(true);
});

it('takes words beside the claimed ones for a cue, and ends nowhere without a source', () => {
  // Who passes it on is no origin of its own unless that is said.
  expect(withSource(ownVoice, at('Norway'), at('Norway'))).toEqual({
    ends: 'UNKNOWN_IF_MORE',
    links: [newLink],
  });
  const one = withSource(ownVoice, at('Reuters says'), at('Norway'));
  expect(one.links).toEqual([cited]);
  const two = withSource({ ...one, ends: 'ANONYMOUS_ORIGIN' }, null, at('Norway'));
  expect(withoutSource(two, 0)).toEqual({ ends: 'ANONYMOUS_ORIGIN', links: [newLink] });
  expect(withoutSource(one, 0)).toEqual(ownVoice);
});

it('takes nobody for an origin of whom that was not said', () => {
  const one = { ...withSource(ownVoice, null, at('Norway')), ends: 'NAMED_ORIGIN' as const };
  const two = withSource(one, null, at('Norway'));
  expect(two.ends).toBe('UNKNOWN_IF_MORE');
  const said = { ...two, ends: 'NAMED_ORIGIN' as const };
  expect(withoutSource(said, 0).ends).toBe('NAMED_ORIGIN');
  expect(withoutSource(said, 1).ends).toBe('UNKNOWN_IF_MORE');
});
