import type { Range } from '@chancery/domain';
import { type Carry, carrying, wordsAt } from './carrying.ts';
import type { ChainDraft, ClaimDraft, ClaimSaid } from './claim-draft.ts';

/** A draft on another text of its article, and the words that have no sure place there. */
export type Brought = {
  /** Null where the claimed words themselves have none. */
  readonly draft: ClaimDraft | null;
  readonly lost: readonly string[];
};

const rangesOf = ({ passage, also, chain }: ClaimSaid): readonly Range[] => [
  passage,
  ...also,
  ...chain.links.flatMap(({ cue }) => (cue ? [cue] : [])),
];

const chainOn = (chain: ChainDraft, carry: Carry): ChainDraft => ({
  ...chain,
  links: chain.links.map((link) => ({ ...link, cue: link.cue && carry(link.cue) })),
});

const restOn = <Said extends ClaimSaid>(said: Said, passage: Range, carry: Carry): Said => ({
  ...said,
  passage,
  also: said.also.flatMap((cited) => {
    const place = carry(cited);
    return place ? [{ ...cited, ...place }] : [];
  }),
  chain: chainOn(said.chain, carry),
});

/**
 * Brings a draft that was begun on a text of an article onto another one: its places go where their words surely stand.
 * `chosen` takes the place of the claimed words where these have none.
 */
export const bringDraft = (
  before: string,
  after: string,
  draft: ClaimDraft,
  chosen: Range | null = null,
): Brought => {
  const carry = carrying(before, after, [...rangesOf(draft), ...rangesOf(draft.began)]);
  const gone = rangesOf(draft).filter((range) => carry(range) === null);
  const lost = [...new Set(gone.map((range) => wordsAt(before, range)))];
  const passage = carry(draft.passage) ?? chosen;
  if (!passage) return { draft: null, lost };
  const began = restOn(draft.began, carry(draft.began.passage) ?? passage, carry);
  return {
    draft: { ...restOn(draft, passage, carry), began, before: draft.before && chainOn(draft.before, carry) },
    lost,
  };
};
