export {
  type AccountRow,
  listAccounts,
  type OfficeSettings,
  readAccounts,
  readOffice,
  setAccountRole,
  setOffice,
} from './accounts/accounts.ts';
export { addAccount } from './accounts/add-account.ts';
export { findColleagues } from './accounts/colleagues.ts';
export { type FourEyes, fourEyesRules, setFourEyes } from './accounts/four-eyes.ts';
export {
  type ActivityFilter,
  type ActivityKind,
  type ActivityRow,
  activityKinds,
  countActivity,
  listActivity,
} from './activity/activity.ts';
export { type Actor, mayAct, type Role, requireRole, roles, type Viewer } from './actor.ts';
export { type DeskActKind, type DeskActRow, type DeskActs, deskActKinds } from './acts/desk-act.ts';
export { type BulkDesk, type OwnBulk, readOwnBulk } from './acts/own-bulk.ts';
export { deskActs, readDeskAct } from './acts/read-desk-acts.ts';
export { redoOnDesk, type Turned, undoOnDesk } from './acts/turn-on-desk.ts';
export { type ReasonToStay, reasonsToStay, type StayingRecord } from './acts/turn-record.ts';
export { exportAnnotations } from './annotations/export-annotations.ts';
export { type ImportedAnnotations, importAnnotations } from './annotations/import-annotations.ts';
export { answer, answering, type RootRead, type Statement } from './answers/answer.ts';
export {
  type ArticleRead,
  type ChainRead,
  type CitationRead,
  type ClaimRead,
  type ClaimShape,
  type Codes,
  type DatedRead,
  type EdgeRead,
  type Entries,
  type Fixed,
  type Given,
  isArticleColumn,
  isChainColumn,
  isClaimColumn,
  isDatedPart,
  isJudgementColumn,
  isLinkColumn,
  isPageInfoPart,
  isPassageColumn,
  isRecordColumn,
  type JudgementRead,
  type LinkRead,
  NotAnswered,
  type PageAsked,
  type PageInfoRead,
  type PageRead,
  type PageShape,
  type PassageRead,
  type RecordRead,
  type RecordShape,
  type RowsShape,
  type Slot,
  type ValueRead,
  type ValueShape,
  type ValuesShape,
} from './answers/shape.ts';
export { type ArticleFilter, asksOffice } from './articles/article-filter.ts';
export { type ArticleRow, type ExclusionRow, exclusionReasons } from './articles/article-row.ts';
export type { LostPassage } from './articles/carried-citations.ts';
export {
  type DecideSuggestions,
  decideSuggestions,
  mostDecisions,
  type SuggestionDecision,
  type SuggestionDecisionRow,
} from './articles/decide-suggestions.ts';
export { type DescribeArticle, describeArticle } from './articles/describe-article.ts';
export { type ImportArticle, importArticle, mediaTypes } from './articles/import-article.ts';
export {
  type Incoming,
  nearCopy,
  type SameArticle,
  type Sameness,
  sameArticles,
  sameness,
} from './articles/intake/same-articles.ts';
export {
  type OutletSign,
  outletSigns,
  type SuggestedOutlet,
  suggestOutlet,
} from './articles/intake/suggest-outlet.ts';
export { fillSketches } from './articles/intake/write-sketch.ts';
export {
  type ArticleOrder,
  articleOrders,
  countArticles,
  listArticles,
} from './articles/list-articles.ts';
export { mentionsIn } from './articles/mentions.ts';
export {
  countNeverSuggested,
  listNeverSuggested,
  type NeverRow,
  neverSuggest,
  readNeverSuggested,
  suggestAgain,
} from './articles/never-suggested.ts';
export {
  type CameBytes,
  keepOriginal,
  type WaitingOriginalRow,
} from './articles/originals/keep-original.ts';
export { type OriginalRow, originalBytes, readOriginals } from './articles/originals/read-originals.ts';
export { passagesNow } from './articles/passages-now.ts';
export { previewRevision, type RevisionPreview } from './articles/preview-revision.ts';
export { fillPublishedDates } from './articles/published-date.ts';
export {
  type RevisionRow,
  readArticles,
  readDecidedArticles,
  readRevisions,
} from './articles/read-articles.ts';
export {
  type ReviseArticle,
  type Revised,
  reviseArticle,
} from './articles/revise-article.ts';
export { type ArticleRevisionRow, revisionsOf } from './articles/revisions.ts';
export {
  type ExcludedRange,
  type SetExcludedRanges,
  setExcludedRanges,
} from './articles/set-excluded-ranges.ts';
export { type SuggestionVerdict, suggestionVerdicts } from './articles/suggestion-decisions.ts';
export {
  type MoreSuggestions,
  type SuggestionRow,
  suggestionsIn,
  warmSuggestions,
} from './articles/suggestions.ts';
export { type ChangeAction, type ChangeRow, changeActions } from './changes/change-row.ts';
export { type PublicState, readPublicState } from './changes/clock.ts';
export {
  type ChangeFilter,
  changesAfter,
  countChanges,
  type FeedEntry,
  listChanges,
  placeInFeed,
} from './changes/read-changes.ts';
export { asksEditors, type ClaimFilter, type NamedAs } from './claims/claim-filter.ts';
export type { ClaimInput } from './claims/claim-input.ts';
export type { ChainLinkRow, ClaimRow, JudgementRow, PassageRow } from './claims/claim-row.ts';
export { cardinalityOf, fieldOf } from './claims/field-of.ts';
export {
  claimsAbout,
  claimsBehind,
  claimsCiting,
  countClaimsAbout,
  countClaimsCiting,
  evidenceFor,
} from './claims/find-claims.ts';
export { countClaims, listClaims } from './claims/list-claims.ts';
export { readClaims, readDecidedClaims } from './claims/read-claims.ts';
export { type AddComment, addComment } from './comments/add-comment.ts';
export { changeComment, removeComment, restoreComment, settleComment } from './comments/change-comment.ts';
export type { CommentRow } from './comments/comment-row.ts';
export { type CommentFilter, countComments, listComments, readComments } from './comments/read-comments.ts';
export { type CommandKey, type ConnectOptions, connect, type Database } from './connect.ts';
export { countDecidedReviews, listDecidedReviews } from './desk/decided-reviews.ts';
export { type DeskNote, type NoteOnDesk, noteOnDesk, readDeskNote } from './desk/desk-note.ts';
export { type Guide, type GuideStep, guideSteps, readGuide } from './desk/guide.ts';
export { countTakenBack, listTakenBack } from './desk/taken-back.ts';
export {
  countPossibleDuplicates,
  type DuplicateFilter,
  type DuplicateRow,
  listPossibleDuplicates,
  possibleDuplicatesOf,
} from './duplicates/read-duplicates.ts';
export { givingWay } from './giving-way.ts';
export { type IdentityVerdict, type JudgeIdentity, judgeIdentity } from './identity/judge-identity.ts';
export {
  type MergedField,
  type MergePreview,
  type MergeWarning,
  previewMerge,
} from './identity/preview-merge.ts';
export {
  type IdentityRow,
  identityJudgementsOf,
  type MergedRow,
  mergedInto,
  mostIdentityJudgements,
} from './identity/read-identity.ts';
export { type RestingRecord, restingThen } from './identity/resting-then.ts';
export { isUuid, textIssues } from './issues.ts';
export type { OrderBy } from './order-by.ts';
export { defaultPage, maximumPage, type Page, type PageArguments, pageWithin } from './page.ts';
export { allParts, type ClaimPart, claimParts, type Parts } from './parts.ts';
export { bringUpToDate } from './projection/bring-up-to-date.ts';
export type { Difference } from './projection/differences.ts';
export type { Held, HeldValue } from './projection/held.ts';
export { type Rebuilt, rebuild } from './projection/rebuild.ts';
export { type CreateRecord, createRecord } from './records/create-record.ts';
export { countHistory } from './records/decided-about.ts';
export type { DescribedRow, KnownDetails } from './records/described.ts';
export {
  countDisputes,
  countDisputesFrom,
  type Dispute,
  type DisputeFilter,
  disputesFrom,
  listDisputes,
} from './records/disputes.ts';
export { filteredTypes } from './records/filter/conditions.ts';
export type * from './records/filter/record-filter.ts';
export { type NameMatch, nameMatches } from './records/likeness.ts';
export type { HistoryDifference } from './records/past-holdings.ts';
export {
  countLinks,
  type LinkRequest,
  type LinkRow,
  type LinkWithEnd,
  readLinks,
} from './records/read-links.ts';
export { countRecords, listRecords, type RecordFilter, readRecords } from './records/read-records.ts';
export { type Facet, type FacetCount, facetFields, recordFacets } from './records/record-facets.ts';
export { type HistoryRow, recordHistory } from './records/record-history.ts';
export { commonOrders, orderedFields } from './records/record-order.ts';
export type { RecordRow } from './records/record-row.ts';
export { type SearchHit, type SearchRequest, searchRecords } from './records/search-records.ts';
export {
  type ProposedRelation,
  proposedRelations,
  proposedRelationsOf,
} from './relations/propose-relations.ts';
export {
  type RelationOfClaims,
  type RelationRow,
  relationsAbout,
  relationsOf,
} from './relations/read-relations.ts';
export { type RelateClaims, relateClaims } from './relations/relate-claims.ts';
export {
  type LinkTotal,
  previewRetraction,
  type RetractedField,
  type RetractedRecord,
  type RetractionPreview,
} from './retraction/preview-retraction.ts';
export {
  type RetractionRow,
  readRetractions,
  retractionsOf,
  retractionsOfOutlets,
} from './retraction/read-retractions.ts';
export { type Retract, retract } from './retraction/retract.ts';
export type { RetractionKind, RetractionOf } from './retraction/retraction-of.ts';
export { type RetractionStanding, retractionStandings } from './retraction/retraction-standing.ts';
export { type AcceptanceRow, acceptancesOf } from './reviews/acceptances.ts';
export { type ActRow, type NextActs, nextActs, ownActKinds } from './reviews/acts.ts';
export { type AgreementAsked, type ReadAgreement, readAgreement } from './reviews/agreement.ts';
export { type AssignReview, assignReview } from './reviews/assign-review.ts';
export { differencesOf, type FieldDifference, type RecordDifference } from './reviews/difference.ts';
export {
  type JudgeClaims,
  type JudgementInput,
  type JudgeReviews,
  judgeClaims,
  judgeReviews,
} from './reviews/judge-claims.ts';
export { judgementsIn } from './reviews/judgements-in.ts';
export {
  countReviews,
  listReviews,
  type ReviewOrder,
  reviewOrders,
} from './reviews/list-reviews.ts';
export { openReview } from './reviews/open-review.ts';
export { type ProposeClaims, proposeClaims } from './reviews/propose-claims.ts';
export { countQueue, listQueue, type QueuePart, queueParts } from './reviews/read-queue.ts';
export {
  type ProposalRow,
  proposalsOf,
  type ReviewRow,
  readReviews,
  reviewsOf,
} from './reviews/read-reviews.ts';
export type { ReviewFilter } from './reviews/review-filter.ts';
export { submitReview, type WithdrawClaims, withdrawClaim, withdrawClaims } from './reviews/settle-review.ts';
export { redoAct, undoAct } from './reviews/undo-act.ts';
export { seed } from './seed/seed.ts';
export type { From } from './standpoint/conditions.ts';
export { comparedAtMost } from './standpoint/few.ts';
export { countLinksFrom, linksFrom } from './standpoint/links-from.ts';
export { countFrom, facetsFrom, listFrom } from './standpoint/list-from.ts';
export { recordsFrom } from './standpoint/records-from.ts';
export { searchFrom } from './standpoint/search-from.ts';
export { isStopped, type Stop, Stopped, stoppable } from './stoppable.ts';
export { type CreateApiToken, createApiToken } from './tokens/create-token.ts';
export { type ApiTokenRow, apiTokensOf, readApiTokens, seesTokensOf } from './tokens/read-tokens.ts';
export { revokeApiToken } from './tokens/revoke-token.ts';
export { type TokenBearer, type TokenProblem, tokenBearer } from './tokens/token-bearer.ts';
export { type TokenScope, tokenScopes } from './tokens/token-scope.ts';
export { type DropTyping, dropTyping, type KeepTyping, keepTyping } from './typing/keep-typing.ts';
export { type KeptTypingRow, readTyping } from './typing/read-typing.ts';
export { type ChangeView, changeView, removeView, type SaveView, saveView } from './views/save-view.ts';
export { listSavedViews, readSavedViews, type SavedViewRow } from './views/saved-view.ts';
export { fillWords } from './words/fill-words.ts';
export {
  type ArticleHit,
  countFoundArticles,
  mostPassages,
  searchArticles,
} from './words/search-articles.ts';
