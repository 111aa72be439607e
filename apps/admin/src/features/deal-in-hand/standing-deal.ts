import { goneOf } from '../../fields/records.ts';
import type { PickedRecord } from '../../fields/value-draft.ts';
import { Refusal } from '../../lib/refusal.ts';
import type { Saying } from '../../messages/say.tsx';
import type { ProposedPart } from './deal-here.ts';
import type { DealInHand } from './deal-in-hand.ts';
import { chainAnew } from './named-sources.ts';

const there = (records: readonly (PickedRecord | null)[]): readonly PickedRecord[] =>
  records.filter((each) => each !== null);

/**
 * A deal as its next part can be entered, where some of its records were withdrawn, as by undoing: its sources are made
 * anew, and without its own record it has none. Throws where the part itself names such a record. No record is made
 * before the others are known to be there.
 */
export const standingDeal = async (
  article: string,
  deal: DealInHand,
  { value }: ProposedPart,
  say: Saying,
): Promise<DealInHand> => {
  const { subject, chain } = deal;
  const inPart = there([value.target, value.within]);
  const named = [...inPart, ...there([subject, ...chain.links.map(({ source }) => source)])];
  const gone = await goneOf(named.map(({ id }) => id));
  const lost = inPart.find(({ id }) => gone.has(id));
  if (lost) throw new Refusal(say('issue.NOT_FOUND.recordWas', { words: lost.caption }));
  return {
    ...deal,
    subject: subject && gone.has(subject.id) ? null : subject,
    chain: await chainAnew(article, chain, gone),
  };
};
