import { findPassages, type Range, slice } from '@chancery/domain';
import { describe, expect, it } from 'vitest';
import { bringDraft } from './bring-draft.ts';
import { type ClaimDraft, isTouched, newLink, startDraft } from './claim-draft.ts';

const before =
  'Tonga buys nine tugs from Samoa for 7 million pounds, said a source close to the harbour 🚢. Nobody else would talk.';
const after = `Corrected on Monday. ${before.replace('7 million', '8 million')}`;

const place = (text: string, words: string): Range => {
  const [range] = findPassages(text, words);
  if (!range) throw new Error(`“${words}” does not stand there.`);
  return range;
};
const draftOn = (words: string, also: readonly string[], cue: string): ClaimDraft => ({
  ...startDraft(before, place(before, words), null, 1),
  also: also.map((each) => ({ role: 'DATE' as const, ...place(before, each) })),
  chain: { ends: 'NAMED_ORIGIN', links: [{ ...newLink, cue: place(before, cue) }] },
  condition: 'typed',
});

describe('a draft whose article has another text by now', () => {
  it('has its places where the words stand', () => {
    const { draft, lost } = bringDraft(before, after, draftOn('nine tugs', ['🚢'], 'said a source close'));
    expect(lost).toEqual([]);
    expect(draft && slice(after, draft.passage)).toBe('nine tugs');
    expect(draft?.also.map((range) => [range.role, slice(after, range)])).toEqual([['DATE', '🚢']]);
    expect(draft?.chain.links.map(({ cue }) => cue && slice(after, cue))).toEqual(['said a source close']);
    expect(draft?.condition).toBe('typed');
  });

  it('leaves out what has no sure place, and says which words these are', () => {
    const { draft, lost } = bringDraft(before, after, draftOn('nine tugs', ['7 million', '🚢'], 'for 7'));
    expect(lost).toEqual(['7 million', 'for 7']);
    expect(draft?.also.map((range) => slice(after, range))).toEqual(['🚢']);
    expect(draft?.chain.links.map(({ cue }) => cue)).toEqual([null]);
  });

  it('is none where the claimed words have no place, until others are chosen for them', () => {
    const claimed = draftOn('7 million', ['🚢'], 'for 7');
    expect(bringDraft(before, after, claimed).draft).toBeNull();
    const chosen = place(after, '8 million');
    const { draft } = bringDraft(before, after, claimed, chosen);
    expect(draft?.passage).toEqual(chosen);
    expect(draft?.condition).toBe('typed');
  });

  it('is touched where it was, and not where nothing was typed', () => {
    const untouched = startDraft(before, place(before, 'nine tugs'), null, 1);
    for (const draft of [untouched, { ...untouched, condition: 'typed' }]) {
      const brought = bringDraft(before, after, draft).draft;
      expect(brought && isTouched(brought)).toBe(isTouched(draft));
    }
  });

  it('loses a range that no text could have', () => {
    const odd = { ...draftOn('nine tugs', [], 'for 7'), passage: { start: 5, end: 9_999 } };
    expect(bringDraft(before, after, odd).draft).toBeNull();
  });
});
