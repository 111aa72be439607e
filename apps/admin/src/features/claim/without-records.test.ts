import { expect, it } from 'vitest';
import { isTouched, newLink, ownVoice, startDraft } from './claim-draft.ts';
import { goneOnFrom, withoutRecords } from './without-records.ts';

const text = 'Norway buys ferries.';
const passage = { start: 0, end: 6 };
const deal = { id: 'd', caption: 'Ferries', kind: 'DEAL' } as const;
const state = { id: 's', caption: 'Norway', kind: 'STATE' } as const;
const paper = { id: 'p', caption: 'Gazette' };
const chain = { ends: 'UNKNOWN_IF_MORE' as const, links: [{ ...newLink, source: paper, office: 'editor' }] };
const said = { ...startDraft(text, passage, null, 1), subject: deal, fieldOf: deal.kind, chain };

it('goes on from a claim without the record and the sources that are gone, with the kind as it was', () => {
  expect(goneOnFrom(said, new Set())).toEqual(said);
  expect(goneOnFrom(said, new Set(['d']))).toEqual({ ...said, subject: null });
  expect(goneOnFrom(said, new Set(['p']))).toEqual({ ...said, chain: ownVoice });
});

it('leaves a claim that was begun on the one before untouched', () => {
  const next = startDraft(text, passage, said, 2);
  const left = withoutRecords(next, new Set(['d', 'p']));
  expect(left).toMatchObject({ subject: null, chain: ownVoice, before: null });
  expect(isTouched(left)).toBe(false);
});

it('takes out of a claim only the records, and nothing else that was typed', () => {
  const draft = startDraft(text, passage, null, 3, state);
  const typed = {
    ...draft,
    subject: deal,
    chain,
    value: { ...draft.value, target: state, within: state, role: 'BUYER', about: [state, deal] },
  };
  expect(withoutRecords(typed, new Set(['p', 's']))).toEqual({
    ...typed,
    named: null,
    chain: { ...chain, links: [{ ...newLink, source: null, office: 'editor' }] },
    value: { ...typed.value, target: null, within: null, about: [deal] },
  });
});
