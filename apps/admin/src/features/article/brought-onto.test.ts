import { findPassages, type Range, slice } from '@chancery/domain';
import { expect, it } from 'vitest';
import { startDraft } from '../claim/claim-draft.ts';
import { broughtOnto } from './brought-onto.ts';

const before = 'Tonga buys nine tugs from Samoa. 🚢 Nobody was asked.';
const after = `Corrected. ${before.replace('nine', 'ten')}`;

const place = (words: string): Range => {
  const [range] = findPassages(before, words);
  if (!range) throw new Error(`“${words}” does not stand there.`);
  return range;
};
const begun = (words: string) => startDraft(before, place(words), null, 1);
const left = { text: before, selection: null, draft: null, last: null };

it('brings what was selected and what was begun to where its words stand', () => {
  const chosen = { ...left, selection: place('🚢'), draft: begun('from Samoa'), last: begun('Nobody') };
  const brought = broughtOnto(after, chosen);
  const words = [brought?.selection, brought?.draft?.passage, brought?.last?.passage];
  expect(words.map((range) => range && slice(after, range))).toEqual(['🚢', 'from Samoa', 'Nobody']);
  expect(brought?.lost).toBeNull();
});

it('tells which selected words have no place, and begins nothing on words that are gone', () => {
  const brought = broughtOnto(after, { ...left, selection: place('nine tugs'), draft: begun('nine tugs') });
  expect(brought).toEqual({ selection: null, draft: null, last: null, lost: 'nine tugs' });
});

it('leaves to the kept form what was typed', () => {
  const typed = { ...begun('from Samoa'), condition: 'if the tide allows' };
  expect(broughtOnto(after, { ...left, draft: typed })?.draft).toBeNull();
  expect(broughtOnto(after, null)).toBeNull();
});
