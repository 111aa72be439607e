export * from './agreement/agreement.ts';
export { krippendorffAlpha } from './agreement/alpha.ts';
export { f1 } from './agreement/f1.ts';
export { cohenKappa } from './agreement/kappa.ts';
export { carryPassages } from './carry-passages.ts';
export * from './chain.ts';
export * from './claim.ts';
export * from './code-points.ts';
export * from './duplicates/blocking-keys.ts';
export type { ComparedName } from './duplicates/compare-names.ts';
export * from './duplicates/compare-pair.ts';
export * from './duplicates/evidence.ts';
export * from './duplicates/name-key.ts';
export * from './failure.ts';
export * from './fields/amount.ts';
export * from './fields/compare-amount.ts';
export * from './fields/compare-date.ts';
export * from './fields/compare-duration.ts';
export * from './fields/country.ts';
export type { Days } from './fields/days.ts';
export * from './fields/duration.ts';
export * from './fields/field-type.ts';
export * from './fields/fuzzy-date.ts';
export { holdsOn, holdsSince } from './fields/holds-on.ts';
export { isoDuration, nominalDays } from './fields/iso-duration.ts';
export * from './fields/item.ts';
export * from './fields/link.ts';
export * from './fields/number-phrase.ts';
export * from './fields/quantity.ts';
export { resolveDate } from './fields/resolve-date.ts';
export * from './fields/share.ts';
export * from './fields/simple.ts';
export * from './fields/statement.ts';
export * from './fields/vagueness.ts';
export * from './independent-origins.ts';
export * from './issue-codes.ts';
export * from './judgement.ts';
export { dealStatuses, dealTypes, partyRoles } from './kinds/deal.ts';
export * from './kinds/index.ts';
export * from './kinds/kind.ts';
export { organisationTypes } from './kinds/organisation.ts';
export { sanctionMeasures, sanctionStatuses } from './kinds/sanction.ts';
export { stateStatuses } from './kinds/state.ts';
export * from './kinds/ways-back.ts';
export * from './list-view.ts';
export * from './lists.ts';
export * from './passage.ts';
export * from './project.ts';
export * from './quoted-range.ts';
export * from './spelling.ts';
export * from './standpoint/project-on.ts';
export * from './standpoint/standpoint.ts';
export { type TextChange, textChanges } from './text-changes.ts';
export * from './value-input.ts';
export type * from './web-annotation/annotated-article.ts';
export {
  type ReadAnnotations,
  readAnnotations,
  type Unplaced,
  type UnplacedReason,
  unplacedReasons,
} from './web-annotation/read-annotations.ts';
export { annotationMediaType } from './web-annotation/vocabulary.ts';
export { writeAnnotations } from './web-annotation/write-annotations.ts';
