import { canonicalJson, type Kind as DomainKind, kinds } from '@chancery/domain';
import type { Chosen } from '../../components/conflict.tsx';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { kindName } from '../../lib/format.ts';
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

const holdsMany = ({ subject, field }: ClaimDraft): boolean => {
  const fields: DomainKind['fields'] = subject ? kinds[kindName(subject.kind)].fields : {};
  return fields[field]?.holds === 'MANY';
};

/**
 * Whether the claim that a form changes is gone from the drafts, and what stands in its place: a claim that was not there
 * when it was begun, on the same words or of the same field of its record, whichever is nearest.
 */
export const claimConflict = (
  mine: ClaimDraft | null,
  claims: readonly ClaimOnDeskFragment[],
): ClaimConflict | null => {
  if (!mine || mine.replaces === null || claims.some(({ id }) => id === mine.replaces)) return null;
  const drafts = claims
    .filter(({ id }) => !mine.others.includes(id))
    .flatMap((claim) => draftOfClaim(claim, mine.begun) ?? []);
  const isThere = ({ passage }: ClaimDraft) => sameRange(passage, mine.began.passage);
  const isOfField = ({ field }: ClaimDraft) => field === mine.began.field;
  const isAboutIt = ({ subject }: ClaimDraft) => subject?.id === mine.began.subject?.id;
  const theirs =
    drafts.find((each) => isThere(each) && isOfField(each) && isAboutIt(each)) ??
    drafts.find((each) => isThere(each) && isOfField(each)) ??
    // Of a field of many another claim is another value.
    drafts.find((each) => isOfField(each) && isAboutIt(each) && !holdsMany(each));
  if (!theirs) return { mine, theirs: null };
  const others = claims.flatMap(({ id }) => (id === theirs.replaces ? [] : [id]));
  return { mine, theirs: { ...theirs, others } };
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
  const begun = beginDraft({ ...mine.began, ...saidOf(theirs) }, mine.begun, { others: theirs.others });
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
  others: ______,
  ...said
}: ClaimDraft): ClaimSaid => said;
