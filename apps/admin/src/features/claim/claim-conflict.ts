import { canonicalJson } from '@chancery/domain';
import type { Chosen } from '../../components/conflict.tsx';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { type Side, type Versions, versionsOf } from '../../lib/three-way.ts';
import { beginDraft, type ClaimDraft, type ClaimSaid, sameRange } from './claim-draft.ts';
import type { Tongue } from './claim-part.ts';
import { claimParts } from './claim-parts.ts';
import { draftOfClaim } from './draft-of-claim.ts';

/** A claim that one is changing, and that was changed or withdrawn elsewhere meanwhile. */
export type ClaimConflict = {
  readonly mine: ClaimDraft;
  /** What stands in its place; null where nothing does. */
  readonly theirs: ClaimDraft | null;
};

/** Whether the claim that a form changes is gone from the draft, and what stands in its place: on the same words, of the same field. */
export const claimConflict = (
  mine: ClaimDraft | null,
  claims: readonly ClaimOnDeskFragment[],
): ClaimConflict | null => {
  if (!mine || mine.replaces === null || claims.some(({ id }) => id === mine.replaces)) return null;
  const others = claims
    .flatMap((claim) => draftOfClaim(claim, mine.begun) ?? [])
    .filter(({ passage }) => sameRange(passage, mine.began.passage));
  const theirs =
    others.find(
      ({ field, subject }) => field === mine.began.field && subject?.id === mine.began.subject?.id,
    ) ??
    others.find(({ field }) => field === mine.began.field) ??
    null;
  return { mine, theirs };
};

/** Part by part what it was, what one made of it, and what was made of it elsewhere. */
export const claimVersions = (mine: ClaimDraft, theirs: ClaimDraft, tongue: Tongue): readonly Versions[] => {
  const said = { base: mine.began, mine, theirs };
  return claimParts(said, tongue).map(({ name, label, keyOf, wordsOf }) =>
    versionsOf<ClaimSaid>(
      {
        name,
        label,
        keyOf: (of) => canonicalJson(keyOf(of)),
        wordsOf: (of, record) => wordsOf(of, record, tongue),
      },
      said,
    ),
  );
};

/** A form that takes the place of theirs, with each part as it was chosen. */
export const mergedClaim = (
  mine: ClaimDraft,
  theirs: ClaimDraft,
  chosen: Chosen,
  tongue: Tongue,
): ClaimDraft => {
  const said = { base: mine.began, mine, theirs };
  const from: Readonly<Record<Side, ClaimSaid>> = { MINE: mine, THEIRS: theirs, BASE: mine.began };
  const begun = beginDraft({ ...mine.began, ...saidOf(theirs) }, mine.begun);
  const merged = claimParts(said, tongue).reduce<ClaimSaid>(
    (into, { name, take }) => take(from[chosen[name] ?? 'MINE'], into),
    begun.began,
  );
  return { ...begun, ...merged };
};

const saidOf = ({
  begun: _,
  began: __,
  named: ___,
  before: ____,
  urged: _____,
  ...said
}: ClaimDraft): ClaimSaid => said;
