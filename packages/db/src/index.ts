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
export { type Actor, mayAct, type Role, requireRole, roles, type Viewer } from './actor.ts';
export { type ArticleRow, type ExclusionRow, exclusionReasons } from './articles/article-row.ts';
export { type DescribeArticle, describeArticle } from './articles/describe-article.ts';
export { type ImportArticle, importArticle, mediaTypes } from './articles/import-article.ts';
export { mentionsIn } from './articles/mentions.ts';
export {
  countArticles,
  listArticles,
  type RevisionRow,
  readArticles,
  readRevisions,
} from './articles/read-articles.ts';
export {
  type ExcludedRange,
  type SetExcludedRanges,
  setExcludedRanges,
} from './articles/set-excluded-ranges.ts';
export type { ClaimInput } from './claims/claim-input.ts';
export type { ChainLinkRow, ClaimRow, JudgementRow, PassageRow } from './claims/claim-row.ts';
export { fieldOf } from './claims/field-of.ts';
export {
  claimsAbout,
  claimsBehind,
  claimsCiting,
  countClaimsAbout,
  countClaimsCiting,
  evidenceFor,
} from './claims/find-claims.ts';
export { readClaims } from './claims/read-claims.ts';
export { type ConnectOptions, connect, type Database } from './connect.ts';
export type { Page, PageArguments } from './page.ts';
export type { Difference } from './projection/differences.ts';
export type { Held, HeldValue } from './projection/held.ts';
export { type Rebuilt, rebuild } from './projection/rebuild.ts';
export { type CreateRecord, createRecord } from './records/create-record.ts';
export { countLinks, type LinkRequest, type LinkRow, readLinks } from './records/read-links.ts';
export { countRecords, listRecords, type RecordFilter, readRecords } from './records/read-records.ts';
export type { RecordRow } from './records/record-row.ts';
export { type SearchHit, searchRecords } from './records/search-records.ts';
export { type JudgeClaims, type JudgementInput, judgeClaims } from './reviews/judge-claims.ts';
export { openReview } from './reviews/open-review.ts';
export { type ProposeClaims, proposeClaims } from './reviews/propose-claims.ts';
export {
  countReviews,
  listReviews,
  type ProposalRow,
  proposalsOf,
  type ReviewFilter,
  type ReviewRow,
  type ReviewState,
  readReviews,
  reviewStates,
  reviewsOf,
} from './reviews/read-reviews.ts';
export { submitReview, withdrawClaim } from './reviews/settle-review.ts';
export { seed } from './seed/seed.ts';
