import { expect, it } from 'vitest';
import { exactNames } from './prefill.ts';
import type { DeskSuggestion } from './suggestions-document.ts';

const candidate = (id: string): DeskSuggestion['candidates'][number] => ({
  name: 'Peru',
  record: { id, kind: 'STATE', caption: 'Peru' },
});
const mention = (
  id: string,
  method: DeskSuggestion['why']['method'],
  band: DeskSuggestion['why']['band'],
  candidates: DeskSuggestion['candidates'],
): DeskSuggestion => ({
  ...{ id, type: 'MENTION', exact: 'Peru', guess: null, event: null, chain: null, start: 0, end: 4 },
  why: { method, band, reason: 'NAME_OF_RECORD', matched: null, names: [], sentence: '' },
  candidates,
});

it('accepts at once the sure and exact names of one record, and no word of a longer name', () => {
  const all = [
    mention('sure', 'EXACT_NAME', 'CERTAIN', [candidate('peru')]),
    mention('within', 'EXACT_NAME', 'LIKELY', [candidate('peru')]),
    mention('slip', 'TYPO', 'LIKELY', [candidate('peru')]),
    mention('two', 'EXACT_NAME', 'LIKELY', [candidate('peru'), candidate('other')]),
  ];
  expect(exactNames(all).map(({ id }) => id)).toEqual(['sure']);
});
