import { type Cardinality, canonicalJson, type Kind as DomainKind, kinds } from '@chancery/domain';
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

const cardinalityOf = ({ subject, field }: ClaimSaid): Cardinality | undefined => {
  const fields: DomainKind['fields'] = subject ? kinds[kindName(subject.kind)].fields : {};
  return fields[field]?.holds;
};

/**
 * Whether claims of one field of one record, on other words each, can be taken for the same one: of a field of many another
 * is another value, and of a history another entry unless it is of the same day, or of none and of the same value.
 */
const isSameEntry = (one: ClaimSaid, other: ClaimSaid): boolean => {
  const holds = cardinalityOf(one);
  if (holds !== 'HISTORY') return holds === 'ONE';
  const [day, otherDay] = [one, other].map(({ validTime }) => validTime.trim());
  return day === otherDay && (day !== '' || canonicalJson(one.value) === canonicalJson(other.value));
};

/**
 * Whether the claim that a form changes is gone from the drafts, and what stands in its place: a claim that was not there
 * when it was begun, on the same words or of the same entry of its record, whichever is nearest.
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
    drafts.find((each) => isOfField(each) && isAboutIt(each) && isSameEntry(each, mine.began));
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
