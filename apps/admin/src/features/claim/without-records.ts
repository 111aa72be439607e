import type { PickedRecord } from '../../fields/value-draft.ts';
import { type ChainDraft, type ClaimDraft, type ClaimSaid, ownVoice } from './claim-draft.ts';

/** Ids of records that were withdrawn, as by undoing that they were made. */
export type Gone = ReadonlySet<string>;

const standing = <Of extends PickedRecord>(record: Of | null, gone: Gone): Of | null =>
  record && gone.has(record.id) ? null : record;

const namesGone = ({ links }: ChainDraft, gone: Gone): boolean =>
  links.some(({ source }) => source !== null && gone.has(source.id));

/** What is said without these records: their pickers are empty again, and all else that was typed stays. */
const saidWithout = <Said extends ClaimSaid>(said: Said, gone: Gone): Said => ({
  ...said,
  subject: standing(said.subject, gone),
  value: {
    ...said.value,
    target: standing(said.value.target, gone),
    within: standing(said.value.within, gone),
    about: said.value.about.filter(({ id }) => !gone.has(id)),
  },
  chain: {
    ...said.chain,
    links: said.chain.links.map((link) => ({ ...link, source: standing(link.source, gone) })),
  },
});

// A chain that was taken over is given up whole: without one of its sources it would say what nobody said.
const withoutChain = <Said extends ClaimSaid>(said: Said, gone: Gone): Said =>
  namesGone(said.chain, gone) ? { ...said, chain: ownVoice } : said;

/** A claim in its form without these records. What was not touched stays so. */
export const withoutRecords = (draft: ClaimDraft, gone: Gone): ClaimDraft => {
  const isTakenOver = JSON.stringify(draft.chain) === JSON.stringify(draft.began.chain);
  const began = withoutChain(draft.began, gone);
  return {
    ...saidWithout(isTakenOver ? { ...draft, chain: began.chain } : draft, gone),
    began: saidWithout(began, gone),
    named: standing(draft.named, gone),
    before: draft.before && namesGone(draft.before, gone) ? null : draft.before,
  };
};

/** A claim that was stored as the next one may go on from it. */
export const goneOnFrom = (last: ClaimDraft, gone: Gone): ClaimDraft =>
  saidWithout(withoutChain(last, gone), gone);
