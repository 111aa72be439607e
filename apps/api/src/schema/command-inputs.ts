import { mostDecisions } from '@chancery/db';
import { builder } from '../builder.ts';
import { ClaimInput } from './claim-input.ts';
import { ExclusionReason, Kind, MediaType, Rank, Role, Verdict } from './enums.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { exactly, rangeEnd, rangeStart } from './range-input.ts';
import { SuggestionDecisionInput } from './suggestion-decision-input.ts';

// What each command is given.

const textField = { required: true } as const;
const asSeen = 'The version that the command is based on; `Stale` where it is not the newest.';
const words = 'A date in words or EDTF (ISO 8601-2); leave out when unknown.';
const language = 'The language it is written in (BCP 47); leave out when unknown.';
const address = 'Where it stands on the web, with http or https; leave out when unknown.';
export const originalWords =
  'The id of the bytes that the text was read out of, from `readArticle`; leave out where there are none.';

export const ImportArticleInput = builder.inputType('ImportArticleInput', {
  description: 'A published text, and what is known of it.',
  fields: (t) => ({
    ...idempotencyKey(t),
    content: t.string({ ...textField, description: 'The text as pasted, at most 2 MB in UTF-8.' }),
    mediaType: t.field({
      type: MediaType,
      required: true,
      defaultValue: 'TEXT_PLAIN',
      description: 'What the text is (IANA media type).',
    }),
    headline: t.string({ description: 'Its headline; the first line of the text where it is left out.' }),
    authors: t.stringList({ description: 'Who signs it, in the article’s own order.' }),
    publishedAt: t.string({ description: `When it was published. ${words}` }),
    outlet: t.id({ description: 'The id of the organisation that published it; leave out when unknown.' }),
    url: t.string({ description: address }),
    language: t.string({ description: language }),
    copyOf: t.id({ description: 'The id of the article of which it is a copy; leave out where it is none.' }),
    original: t.id({ description: originalWords }),
    onlyNew: t.boolean({
      description:
        'Refuse with `Duplicate`, which names the article, where an article of the office has or had this very text or one that stands at `url`, also where both come in at once; without it another article is made. See `ArticleReading.same` for near copies.',
    }),
  }),
});
export const DescribeArticleInput = builder.inputType('DescribeArticleInput', {
  description: 'All that is known of an article: what is left out is unknown from then on, except `copyOf`.',
  fields: (t) => ({
    ...idempotencyKey(t),
    article: t.id({ ...textField, description: 'The id of the article.' }),
    expectedVersion: t.int({ required: true, description: asSeen }),
    headline: t.string({ ...textField, description: 'Its headline.' }),
    authors: t.stringList({ required: true, description: 'Who signs it, in the article’s own order.' }),
    publishedAt: t.string({ description: `When it was published. ${words}` }),
    outlet: t.id({ description: 'The id of the organisation that published it; leave out when unknown.' }),
    url: t.string({ description: address }),
    language: t.string({ description: language }),
    copyOf: t.id({
      description:
        'The id of the article of which it is a copy; null where it is none. Left out, what was known of that stays.',
    }),
    bulk: t.id({
      description:
        'A UUID of the caller’s making, the same for each of 500 articles at most that are described together: see `Query.ownBulk`.',
    }),
  }),
});
const ExclusionInput = builder.inputType('ExclusionInput', {
  description: 'A range that is not the article’s own words.',
  fields: (t) => ({
    start: t.int({ required: true, description: rangeStart }),
    end: t.int({ required: true, description: rangeEnd }),
    exact: t.string({ ...textField, description: exactly }),
    reason: t.field({
      type: ExclusionReason,
      required: true,
      description: 'Why it is not the article’s own words.',
    }),
  }),
});
export const SetExcludedRangesInput = builder.inputType('SetExcludedRangesInput', {
  description: 'Which ranges of an article are not its own words.',
  fields: (t) => ({
    ...idempotencyKey(t),
    article: t.id({ ...textField, description: 'The id of the article.' }),
    expectedVersion: t.int({ required: true, description: asSeen }),
    ranges: t.field({
      type: [ExclusionInput],
      required: true,
      description: 'All of them: what is left out is no longer excluded.',
    }),
  }),
});
export const CreateRecordInput = builder.inputType('CreateRecordInput', {
  description: 'A record to begin with.',
  fields: (t) => ({
    ...idempotencyKey(t),
    kind: t.field({ type: Kind, required: true, description: 'What kind of record it is.' }),
    label: t.string({ ...textField, description: 'The editors’ working name for it.' }),
    article: t.id({
      description:
        'The id of the article at whose desk it is done, which keeps it among what `undoOnDesk` undoes there.',
    }),
  }),
});
export const OpenReviewInput = builder.inputType('OpenReviewInput', {
  description: 'Which article to review.',
  fields: (t) => ({
    ...idempotencyKey(t),
    article: t.id({ ...textField, description: 'The id of the article.' }),
  }),
});
export const ProposeClaimsInput = builder.inputType('ProposeClaimsInput', {
  description: 'Claims to put into a review.',
  fields: (t) => ({
    ...idempotencyKey(t),
    review: t.id({ ...textField, description: 'The id of the review.' }),
    expectedVersion: t.int({ required: true, description: asSeen }),
    claims: t.field({ type: [ClaimInput], required: true, description: 'The claims, 1 to 500.' }),
    withdraws: t.idList({
      description:
        'The ids of claims of the draft whose place these take, at most 500: withdrawn in the same act. One that is not in the draft is passed over.',
    }),
    decides: t.field({
      type: [SuggestionDecisionInput],
      description: `What to make of the suggestions that the claims come of, in the same act, ${mostDecisions} at most; one without \`claims\` became all of these.`,
    }),
  }),
});
export const WithdrawClaimInput = builder.inputType('WithdrawClaimInput', {
  description: 'Which claim to take out of which review.',
  fields: (t) => ({
    ...idempotencyKey(t),
    review: t.id({ ...textField, description: 'The id of the review.' }),
    expectedVersion: t.int({ required: true, description: asSeen }),
    claim: t.id({ ...textField, description: 'The id of the claim.' }),
  }),
});
export const WithdrawClaimsInput = builder.inputType('WithdrawClaimsInput', {
  description: 'Which claims to take out of which review, all or none.',
  fields: (t) => ({
    ...idempotencyKey(t),
    review: t.id({ ...textField, description: 'The id of the review.' }),
    expectedVersion: t.int({ required: true, description: asSeen }),
    claims: t.idList({ required: true, description: 'The ids of the claims, 1 to 500.' }),
  }),
});
const draftFields = 'Which draft, as it was seen.';
export const UndoActInput = builder.inputType('UndoActInput', {
  description: draftFields,
  fields: (t) => ({
    ...idempotencyKey(t),
    review: t.id({ ...textField, description: 'The id of the review.' }),
    expectedVersion: t.int({ required: true, description: asSeen }),
  }),
});
export const RedoActInput = builder.inputType('RedoActInput', {
  description: draftFields,
  fields: (t) => ({
    ...idempotencyKey(t),
    review: t.id({ ...textField, description: 'The id of the review.' }),
    expectedVersion: t.int({ required: true, description: asSeen }),
  }),
});
export const SubmitReviewInput = builder.inputType('SubmitReviewInput', {
  description: 'Which review to hand to the reviewers.',
  fields: (t) => ({
    ...idempotencyKey(t),
    review: t.id({ ...textField, description: 'The id of the review.' }),
    expectedVersion: t.int({ required: true, description: asSeen }),
  }),
});
const JudgementInput = builder.inputType('JudgementInput', {
  description: 'A decision on one claim.',
  fields: (t) => ({
    claim: t.id({ ...textField, description: 'The id of the claim.' }),
    verdict: t.field({ type: Verdict, required: true, description: 'What is decided.' }),
    rank: t.field({
      type: Rank,
      required: true,
      defaultValue: 'NORMAL',
      description: 'How it ranks among the claims about its field (Wikibase).',
    }),
    reason: t.string({ description: 'Why, in words; needed where the rank is not NORMAL.' }),
    confidence: t.int({ description: 'The editors’ own trust in the claim, in percent: 0 to 100.' }),
  }),
});
const ExpectedRecordInput = builder.inputType('ExpectedRecordInput', {
  description: 'A record as it was seen.',
  fields: (t) => ({
    id: t.id({ ...textField, description: 'The id of the record.' }),
    version: t.int({ required: true, description: 'Its version then.' }),
  }),
});
type Fields = Parameters<Parameters<typeof builder.inputType>[1]['fields']>[0];

const judgementsInReview = (t: Fields) => ({
  review: t.id({ ...textField, description: 'The id of the review.' }),
  expectedVersion: t.int({ required: true, description: asSeen }),
  judgements: t.field({
    type: [JudgementInput],
    required: true,
    description: 'The decisions, one for each claim at most.',
  }),
});
const expectedRecords = (t: Fields) => ({
  expectedRecords: t.field({
    type: [ExpectedRecordInput],
    description:
      'Records that the decisions are based on, 1,000 at most: `Stale` where one of them holds something else by now, also by a decision in another review.',
  }),
});
export const JudgeClaimsInput = builder.inputType('JudgeClaimsInput', {
  description: 'Decisions on claims of one submitted review.',
  fields: (t) => ({ ...idempotencyKey(t), ...judgementsInReview(t), ...expectedRecords(t) }),
});
const ReviewJudgementsInput = builder.inputType('ReviewJudgementsInput', {
  description: 'Decisions on claims of one submitted review, among those of others.',
  fields: judgementsInReview,
});
export const JudgeReviewsInput = builder.inputType('JudgeReviewsInput', {
  description: 'Decisions on claims of several submitted reviews.',
  fields: (t) => ({
    ...idempotencyKey(t),
    reviews: t.field({
      type: [ReviewJudgementsInput],
      required: true,
      description: 'The decisions by review, each named once, 100 at most.',
    }),
    ...expectedRecords(t),
  }),
});
export const CreateAccountInput = builder.inputType('CreateAccountInput', {
  description: 'An account to make.',
  fields: (t) => ({
    ...idempotencyKey(t),
    name: t.string({ ...textField, description: 'As others see who did something.' }),
    email: t.string({ ...textField, description: 'What the account signs in with.' }),
    password: t.string({ ...textField, description: 'What it signs in with, at least 12 characters.' }),
    role: t.field({ type: Role, required: true, description: 'What it may do.' }),
  }),
});
export const SetAccountRoleInput = builder.inputType('SetAccountRoleInput', {
  description: 'A role to give, to an account as it was seen.',
  fields: (t) => ({
    ...idempotencyKey(t),
    account: t.id({ ...textField, description: 'The id of the account.' }),
    role: t.field({ type: Role, required: true, description: 'What it may do from then on.' }),
    expectedRole: t.field({
      type: Role,
      required: true,
      description:
        'The role that the account was seen with: `Invalid` with the code STALE where it has another.',
    }),
  }),
});
export const SetOfficeInput = builder.inputType('SetOfficeInput', {
  description: 'What to settle, for an office as it was seen.',
  fields: (t) => ({
    ...idempotencyKey(t),
    selfAcceptance: t.boolean({
      required: true,
      description: 'Whether editors may accept their own claims.',
    }),
    expectedSelfAcceptance: t.boolean({
      required: true,
      description: 'What was seen to be settled: `Invalid` with the code STALE where it is otherwise by now.',
    }),
  }),
});
