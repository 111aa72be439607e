import type { ActivityKind } from '../../generated/graphql.ts';

const meant = {
  ARTICLE_IMPORTED: true,
  ARTICLE_DESCRIBED: true,
  ARTICLE_REVISED: true,
  CLAIMS_PROPOSED: true,
  CLAIMS_CHANGED: true,
  CLAIMS_WITHDRAWN: true,
  CLAIMS_SUBMITTED: true,
  CLAIMS_TAKEN_BACK: true,
  CLAIMS_ACCEPTED_FIRST: true,
  CLAIMS_ACCEPTED: true,
  CLAIMS_REJECTED: true,
  CLAIMS_RETRACTED: true,
  CLAIMS_CORRECTED: true,
  CLAIMS_REINSTATED: true,
  CLAIMS_RELATED: true,
  CLAIMS_UNRELATED: true,
  SUGGESTIONS_DECIDED: true,
  WORDS_NEVER_SUGGESTED: true,
  WORDS_SUGGESTED_AGAIN: true,
  ACT_UNDONE: true,
  ACT_REDONE: true,
  RECORD_MADE: true,
  RECORDS_MERGED: true,
  RECORDS_TOLD_APART: true,
  RECORDS_UNDECIDED: true,
  REVIEW_ASSIGNED: true,
  COMMENTED: true,
  COMMENT_CHANGED: true,
  COMMENT_REMOVED: true,
  COMMENT_SETTLED: true,
  COMMENT_REOPENED: true,
  ACCOUNT_MADE: true,
  ROLE_SET: true,
  RULE_SET: true,
  TOKEN_MADE: true,
  TOKEN_REVOKED: true,
} as const satisfies Readonly<Record<ActivityKind, true>>;

/** Every kind of act that the log tells of: one that the contract adds does not compile without its place here. */
export const activityKinds = Object.keys(meant) as readonly ActivityKind[]; // Object.keys forgets the names

/** The kind that an address names; null where it names none. */
export const kindOfActivity = (text: string | null): ActivityKind | null =>
  activityKinds.find((kind) => kind === text) ?? null;
