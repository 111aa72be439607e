import { builder } from '../builder.ts';
import { ExclusionReason, Kind, MediaType, Rank, Role, Verdict } from './enums.ts';
import { ClaimInput } from './inputs.ts';

// What each command is given.

const textField = { required: true } as const;

export const ImportArticleInput = builder.inputType('ImportArticleInput', {
  fields: (t) => ({
    content: t.string({ ...textField, description: 'As pasted, at most 2 MB.' }),
    mediaType: t.field({ type: MediaType, required: true, defaultValue: 'TEXT_PLAIN' }),
    headline: t.string({ description: 'The first line of the text where none is given.' }),
    authors: t.stringList(),
    publishedAt: t.string({ description: 'A date in words or EDTF; leave out when unknown.' }),
    outlet: t.id({ description: 'The organisation that published it.' }),
    url: t.string(),
    language: t.string({ description: 'BCP 47.' }),
  }),
});
export const DescribeArticleInput = builder.inputType('DescribeArticleInput', {
  fields: (t) => ({
    article: t.id(textField),
    expectedVersion: t.int({ required: true }),
    headline: t.string(textField),
    authors: t.stringList({ required: true }),
    publishedAt: t.string({ description: 'A date in words or EDTF; leave out when unknown.' }),
    outlet: t.id(),
    url: t.string(),
    language: t.string({ description: 'BCP 47.' }),
  }),
});
const ExclusionInput = builder.inputType('ExclusionInput', {
  fields: (t) => ({
    start: t.int({ required: true }),
    end: t.int({ required: true }),
    exact: t.string(textField),
    reason: t.field({ type: ExclusionReason, required: true }),
  }),
});
export const SetExcludedRangesInput = builder.inputType('SetExcludedRangesInput', {
  fields: (t) => ({
    article: t.id(textField),
    expectedVersion: t.int({ required: true }),
    ranges: t.field({
      type: [ExclusionInput],
      required: true,
      description: 'All of them: what is left out is no longer excluded.',
    }),
  }),
});
export const CreateRecordInput = builder.inputType('CreateRecordInput', {
  fields: (t) => ({ kind: t.field({ type: Kind, required: true }), label: t.string(textField) }),
});
export const OpenReviewInput = builder.inputType('OpenReviewInput', {
  fields: (t) => ({ article: t.id(textField) }),
});
export const ProposeClaimsInput = builder.inputType('ProposeClaimsInput', {
  fields: (t) => ({
    review: t.id(textField),
    expectedVersion: t.int({ required: true }),
    claims: t.field({ type: [ClaimInput], required: true }),
  }),
});
export const WithdrawClaimInput = builder.inputType('WithdrawClaimInput', {
  fields: (t) => ({
    review: t.id(textField),
    expectedVersion: t.int({ required: true }),
    claim: t.id(textField),
  }),
});
export const SubmitReviewInput = builder.inputType('SubmitReviewInput', {
  fields: (t) => ({ review: t.id(textField), expectedVersion: t.int({ required: true }) }),
});
const JudgementInput = builder.inputType('JudgementInput', {
  fields: (t) => ({
    claim: t.id(textField),
    verdict: t.field({ type: Verdict, required: true }),
    rank: t.field({ type: Rank, required: true, defaultValue: 'NORMAL' }),
    reason: t.string({ description: 'A rank other than NORMAL has one.' }),
    confidence: t.int({ description: 'The editors’ own trust, 0 to 100.' }),
  }),
});
export const JudgeClaimsInput = builder.inputType('JudgeClaimsInput', {
  fields: (t) => ({
    review: t.id(textField),
    expectedVersion: t.int({ required: true }),
    judgements: t.field({ type: [JudgementInput], required: true }),
  }),
});
export const CreateAccountInput = builder.inputType('CreateAccountInput', {
  fields: (t) => ({
    name: t.string(textField),
    email: t.string(textField),
    password: t.string({ ...textField, description: 'At least 12 characters.' }),
    role: t.field({ type: Role, required: true }),
  }),
});
export const SetAccountRoleInput = builder.inputType('SetAccountRoleInput', {
  description: 'A role to give, to an account as it was seen.',
  fields: (t) => ({
    account: t.id(textField),
    role: t.field({ type: Role, required: true }),
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
    selfAcceptance: t.boolean({ required: true }),
    expectedSelfAcceptance: t.boolean({
      required: true,
      description: 'What was seen to be settled: `Invalid` with the code STALE where it is otherwise by now.',
    }),
  }),
});
