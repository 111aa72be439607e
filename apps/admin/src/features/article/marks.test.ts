import { expect, it } from 'vitest';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { contentOf, lostOf, marksOf, wantedIn } from './marks.ts';

const claimOf = (id: string, citations: ClaimOnDeskFragment['citations']) =>
  ({ id, citations }) as ClaimOnDeskFragment; // nothing else of it is asked for
const passage = { start: 0, end: 3, exact: 'six' };
const carried = claimOf('a', [{ role: 'CONTENT', passage, passageNow: { start: 9, end: 12 } }]);
const lost = claimOf('b', [
  { role: 'CONTENT', passage, passageNow: null },
  { role: 'AMOUNT', passage, passageNow: null },
]);

it('shows a claim where its passage stands in the newest text, or nowhere', () => {
  expect(contentOf(carried)).toEqual({ start: 9, end: 12 });
  expect(contentOf(lost)).toBeNull();
});

it('marks every passage that a claim cites and that stands in the newest text', () => {
  const claim = claimOf('c', [
    { role: 'CONTENT', passage, passageNow: null },
    { role: 'AMOUNT', passage, passageNow: { start: 20, end: 25 } },
  ]);
  const article = { excluded: [], mentions: [] } as unknown as Parameters<typeof marksOf>[0]; // nothing else of it is asked for
  expect(marksOf(article, [carried, claim], [])).toEqual([
    { start: 9, end: 12, kind: 'claim' },
    { start: 20, end: 25, kind: 'claim' },
  ]);
});

it('lists passages that are lost once each, with the claims that cite them, in however many reviews they stand', () => {
  const another = { ...lost, id: 'another' };
  expect(lostOf([carried, lost, lost, another])).toEqual([{ claims: [lost, another], ...passage }]);
});

it('finds what an address names: a claim’s passage, or one of the text', () => {
  const found = (said: string) => wantedIn('six ferries', [carried, lost], new URLSearchParams(said));
  expect(found('claim=a')).toEqual({ start: 9, end: 12 });
  expect(found('passage=4-11')).toEqual({ start: 4, end: 11 });
  for (const said of ['claim=b', 'claim=c', 'passage=4-12', '']) expect(found(said)).toBeNull();
});
