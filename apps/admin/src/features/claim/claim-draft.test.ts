import { kinds } from '@chancery/domain';
import { expect, it } from 'vitest';
import { claimInput, newLink, startDraft } from './claim-draft.ts';

const text = '😀 Norway buys ferries for $1bn, Reuters says.';
const at = (words: string) => {
  const start = [...text.slice(0, text.indexOf(words))].length;
  return { start, end: start + [...words].length };
};
const deal = { id: 'd', caption: 'Ferries', kind: 'DEAL' } as const;

it('sends passages in code points, and the chain from the own voice on', () => {
  const agency = { id: 'r', caption: 'Reuters' };
  const draft = {
    ...startDraft(text, at('$1bn'), null),
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

it('keeps the subject, the dials and the chain for the next claim of a sentence', () => {
  const first = { ...startDraft(text, at('Norway'), null), subject: deal, realisation: 'PLANNED' as const };
  const next = startDraft(text, at('ferries'), first);
  expect(next).toMatchObject({
    subject: deal,
    realisation: 'PLANNED',
    field: '',
    value: { words: 'ferries' },
  });
  expect(claimInput(text, kinds.Deal.fields.subject.type, { ...next, subject: null })).toBeNull();
});
