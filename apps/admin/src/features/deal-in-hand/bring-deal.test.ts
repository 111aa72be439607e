import { findPassages, type Range, slice } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import { draftOf } from '../../fields/value-draft.ts';
import { newLink, ownVoice } from '../claim/claim-draft.ts';
import { bringDeal, suggestedAnew } from './bring-deal.ts';
import type { ProposedPart } from './deal-here.ts';
import { beginDeal, type DealInHand } from './deal-in-hand.ts';

const first = 'Tonga buys nine tugs from Samoa for 7 million pounds, the Gazette says 🚢.';
const second = 'It is a 10-year contract.';
const before = `${first} ${second}`;

const place = (text: string, words: string): Range => {
  const [range] = findPassages(text, words);
  if (!range) throw new Error(`“${words}” does not stand there.`);
  return range;
};
const part = (field: string, words: string, cited: string | null = null): ProposedPart => ({
  field,
  value: draftOf(''),
  passage: place(before, words),
  cites: cited === null ? null : { role: 'AMOUNT', ...place(before, cited) },
  suggestion: field,
});
const proposed = {
  label: 'Tugs',
  realisation: 'ACTUAL',
  quote: null,
  ends: 'NAMED_ORIGIN',
  sources: [{ ...newLink, name: 'Gazette', cue: place(before, 'the Gazette says') }],
  parts: [
    part('type', first),
    part('value', first, '7 million pounds'),
    part('term', second, '10-year contract'),
  ],
  suggestion: 'deal',
  chainSuggestion: 'chain',
} as const;
const begun: DealInHand = { ...beginDeal(proposed), label: 'Tugs for Tonga' };

const fields = ({ proposed: { parts } }: DealInHand) => parts.map(({ field }) => field);

describe('a deal whose article has another text by now', () => {
  it('has its places where the words stand, and what was typed', () => {
    const after = `Corrected 🛩 on Monday.\n${before}`;
    const { deal, lost } = bringDeal(before, after, begun);
    expect(lost).toEqual([]);
    expect(deal.label).toBe('Tugs for Tonga');
    expect(deal.proposed.parts.map(({ passage }) => slice(after, passage))).toEqual([first, first, second]);
    const cited = deal.proposed.parts.map(({ cites }) => cites && slice(after, cites));
    expect(cited).toEqual([null, '7 million pounds', '10-year contract']);
    expect(deal.proposed.sources.map(({ cue }) => cue && slice(after, cue))).toEqual(['the Gazette says']);
  });

  it('asks no more for what a changed sentence said, and names that sentence once', () => {
    const after = before.replace('7 million', '8 million');
    const { deal, lost } = bringDeal(before, after, begun);
    expect(lost).toEqual([first]);
    expect(fields(deal)).toEqual(['term']);
    expect(deal.proposed.sources.map(({ cue }) => cue && slice(after, cue))).toEqual(['the Gazette says']);
  });

  it('keeps what was taken already, whatever became of its words', () => {
    const after = before.replace('7 million', '8 million');
    const taken = {
      ...begun,
      at: 2,
      subject: { id: '1', caption: 'Tugs for Tonga', kind: 'DEAL' },
      chain: { ends: 'NAMED_ORIGIN', links: [{ ...newLink, cue: place(before, 'the Gazette says') }] },
    } as const;
    const { deal, lost } = bringDeal(before, after, taken);
    expect(lost).toEqual([first]);
    expect(fields(deal)).toEqual(['type', 'term']);
    expect([deal.at, deal.subject?.id]).toEqual([2, '1']);
    expect(deal.chain.links.map(({ cue }) => cue && slice(after, cue))).toEqual(['the Gazette says']);
  });

  it('goes on with another sentence under its name and with its record and sources', () => {
    const subject = { id: '1', caption: 'Tugs for Tonga', kind: 'DEAL' } as const;
    const chain = { ends: 'NAMED_ORIGIN', links: [newLink] } as const;
    expect(beginDeal(proposed, { ...begun, subject, chain, at: 4 })).toMatchObject({
      label: 'Tugs for Tonga',
      subject,
      chain,
      at: 1,
    });
    expect(beginDeal(proposed, { ...begun, at: 4 })).toMatchObject({ subject: null, chain: ownVoice, at: 0 });
  });

  it('takes the suggestions that the new text has of it', () => {
    const found = {
      ...proposed,
      suggestion: 'new deal',
      chainSuggestion: null,
      parts: proposed.parts.map((each) => ({ ...each, suggestion: `new ${each.field}` })),
    };
    const renewed = suggestedAnew(begun, found).proposed;
    expect([renewed.suggestion, renewed.chainSuggestion]).toEqual(['new deal', null]);
    expect(renewed.parts.map(({ suggestion }) => suggestion)).toEqual(['new type', 'new value', 'new term']);
    expect(suggestedAnew(begun, null)).toBe(begun);
  });
});
