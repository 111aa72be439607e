import { type Anchored, carryPassages, type Range, slice } from '@chancery/domain';
import type { ChainDraft, ClaimDraft, ClaimSaid } from './claim-draft.ts';

/** A draft on another text of its article, and the words that have no sure place there. */
export type Brought = {
  /** Null where the claimed words themselves have none. */
  readonly draft: ClaimDraft | null;
  readonly lost: readonly string[];
};

type Carry = (range: Range) => Range | null;

const carrying = (before: string, after: string, ranges: readonly Range[]): Carry => {
  const keyOf = ({ start, end }: Range) => `${start} ${end}`;
  const isWithin = ({ start, end }: Range) => start < end && end <= [...before].length;
  const sound = ranges.filter(isWithin);
  const places = new Map<string, Anchored>(
    carryPassages(before, after, sound).map((place, at) => [keyOf(sound[at] ?? { start: 0, end: 0 }), place]),
  );
  return (range) => {
    const place = places.get(keyOf(range));
    return place?.ok ? place.range : null;
  };
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

// What was kept may come from an older page: a range that leaves its text names no words.
const wordsAt = (text: string, range: Range): string => {
  const length = [...text].length;
  const end = Math.min(range.end, length);
  return slice(text, { start: Math.min(range.start, end), end });
};
