import { expect, it } from 'vitest';
import { ownVoice } from '../claim/claim-draft.ts';
import { chainHere, withSourceHere } from './chain-here.ts';
import type { DeskSuggestion } from './suggestions-document.ts';

const at = (start: number, end: number) => ({ start, end });
const link = (described: string, cue: { readonly start: number; readonly end: number } | null) => ({
  ...{ sourceKind: 'PUBLICATION' as const, described, cue, office: null },
  ...{ toNext: 'CITES_REPORT' as const, candidates: [] },
});
const chain: DeskSuggestion = {
  ...{ id: 'chain', type: 'CHAIN', exact: '', guess: null, candidates: [], event: null, ...at(0, 40) },
  why: { method: 'PATTERN', band: 'LIKELY', reason: 'SAYS_WHO', matched: null, names: [], sentence: '' },
  chain: {
    ...at(0, 100),
    ends: 'ANONYMOUS_ORIGIN',
    links: [link('', null), link('Tidende', at(0, 12)), link('a source', at(30, 40))],
  },
};

it('finds the chain of the sentence that a claim stands in', () => {
  expect(chainHere(at(60, 70), [chain])?.links.map(({ described }) => described)).toEqual([
    'Tidende',
    'a source',
  ]);
  expect(chainHere(at(60, 70), [chain])?.ends).toBe('ANONYMOUS_ORIGIN');
  expect(chainHere(at(200, 210), [chain])).toBeNull();
});

it('goes one source further out, and ends as the suggestion does with the last one', () => {
  const passage = at(60, 70);
  const first = withSourceHere(ownVoice, at(2, 4), passage, [chain]);
  expect(first).toMatchObject({ ends: 'UNKNOWN_IF_MORE', links: [{ described: 'Tidende' }] });
  const second = withSourceHere(first, at(31, 33), passage, [chain]);
  expect(second).toMatchObject({ ends: 'ANONYMOUS_ORIGIN', links: [{}, { described: 'a source' }] });
  expect(withSourceHere(first, passage, passage, [chain]).links).toMatchObject([{}, { cue: null }]);
  const unknown = withSourceHere(ownVoice, at(300, 305), passage, [chain]);
  expect(unknown.links).toMatchObject([{ cue: at(300, 305), described: '' }]);
});
