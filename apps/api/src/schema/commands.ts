import {
  type Actor,
  createRecord,
  type Database,
  describeArticle,
  importArticle,
  judgeClaims,
  judgeReviews,
  openReview,
  proposeClaims,
  readOffice,
  redoAct,
  setAccountRole,
  setExcludedRanges,
  setOffice,
  submitReview,
  undoAct,
  withdrawClaim,
  withdrawClaims,
} from '@chancery/db';
import { NotAllowed } from '@chancery/domain';
import { builder } from '../builder.ts';
import { type Context, claimsBy } from '../context.ts';
import { databaseFor } from '../identity/command-key.ts';
import { createAccount } from '../identity/create-account.ts';
import { makeLoaders } from '../loaders.ts';
import { Office } from './account.ts';
import {
  CreateAccountInput,
  CreateRecordInput,
  DescribeArticleInput,
  ImportArticleInput,
  JudgeClaimsInput,
  JudgeReviewsInput,
  OpenReviewInput,
  ProposeClaimsInput,
  RedoActInput,
  SetAccountRoleInput,
  SetExcludedRangesInput,
  SetOfficeInput,
  SubmitReviewInput,
  UndoActInput,
  WithdrawClaimInput,
  WithdrawClaimsInput,
} from './command-inputs.ts';
import { type FailureName, failureName, failureTypes, orRefused } from './failure.ts';
import { Account, Article, Claim, Review } from './refs.ts';
import { withPlacesIn } from './suggestion-places.ts';
import { typedRecords } from './typed-records.ts';

/** The argument that every command has. */
export const given = 'What the command is given.';

const Proposed = builder
  .objectRef<{ readonly review: string; readonly claims: readonly string[] }>('Proposed')
  .implement({
    description: 'What a proposal did.',
    fields: (t) => ({
      review: t.field({
        type: Review,
        description: 'The review that they were put into.',
        resolve: async ({ review }, _, { loaders }) => found(await loaders.review.load(review)),
      }),
      claims: t.field({
        type: [Claim],
        description: 'The claims, in the order given.',
        resolve: ({ claims }, _, context) => claimsBy(context, claims),
      }),
    }),
  });

const JudgedReviews = builder.objectRef<{ readonly reviews: readonly string[] }>('JudgedReviews').implement({
  description: 'What judging in several reviews did.',
  fields: (t) => ({
    reviews: t.field({
      type: [Review],
      description: 'The reviews, in the order given.',
      resolve: async ({ reviews }, _, { loaders }) =>
        (await loaders.review.loadMany(reviews)).map((each) => {
          if (each instanceof Error) throw each;
          return found(each);
        }),
    }),
  }),
});

/** What a command stored, as its answer shows it. */
export const found = <Row>(row: Row | null): Row => {
  if (row === null) throw new Error('What a command stored cannot be read.');
  return row;
};

/** What a command answers with. The types of unions are told apart by the class of the refusal; whatever else is an answer has one type. */
export const resultOf = (
  name: string,
  answer: string | null,
  types: readonly unknown[],
  failures: readonly FailureName[],
) =>
  builder.unionType(`${name}Result`, {
    description: `What \`${name[0]?.toLowerCase()}${name.slice(1)}\` answers with: what it did, or why it was refused.`,
    types: [...types, ...failureTypes(failures)] as never, // refs of several classes, in one list
    resolveType: (value: unknown) =>
      failureName(value) ?? answer ?? (value as { readonly kind: string }).kind,
  });

/** Runs a command as the signed-in actor, and reads what it answers anew. */
export const command = async <Answer>(
  context: Context,
  run: (db: Database, actor: Actor) => Promise<Answer>,
): Promise<Answer> => {
  const { db, viewer } = context;
  if (!viewer) throw new NotAllowed('Sign in first.');
  const answer = await run(databaseFor(context, viewer.id), viewer);
  context.loaders = makeLoaders(db, viewer, context.reading, context.suggester);
  return answer;
};

type Load = (context: Context, id: string) => Promise<unknown>;
const article: Load = async ({ loaders }, id) => found(await loaders.article.load(id));
export const review: Load = async ({ loaders }, id) => found(await loaders.review.load(id));
const account: Load = async ({ loaders }, id) => found(await loaders.account.load(id));
const record: Load = async ({ loaders }, id) => found(await loaders.record.load(id));

/** Runs a command that answers with an id, and loads what has it. */
export const answered = async (
  context: Context,
  run: (db: Database, actor: Actor) => Promise<string>,
  load: Load,
): Promise<never> => orRefused(async () => load(context, await command(context, run))) as Promise<never>; // one of the union's types

const ImportArticleResult = resultOf(
  'ImportArticle',
  'Article',
  [Article],
  ['Invalid', 'NotAllowed', 'NotFound', 'Duplicate'],
);
const changed = ['Invalid', 'NotAllowed', 'NotFound', 'Stale'] as const;
const DescribeArticleResult = resultOf('DescribeArticle', 'Article', [Article], changed);
const SetExcludedRangesResult = resultOf('SetExcludedRanges', 'Article', [Article], changed);
const CreateRecordResult = resultOf('CreateRecord', null, typedRecords(), ['Invalid', 'NotAllowed']);
const OpenReviewResult = resultOf('OpenReview', 'Review', [Review], ['Invalid', 'NotAllowed', 'NotFound']);
const ProposeClaimsResult = resultOf('ProposeClaims', 'Proposed', [Proposed], changed);
const WithdrawClaimResult = resultOf('WithdrawClaim', 'Review', [Review], changed);
const WithdrawClaimsResult = resultOf('WithdrawClaims', 'Review', [Review], changed);
const UndoActResult = resultOf('UndoAct', 'Review', [Review], changed);
const RedoActResult = resultOf('RedoAct', 'Review', [Review], changed);
const SubmitReviewResult = resultOf('SubmitReview', 'Review', [Review], changed);
const JudgeClaimsResult = resultOf('JudgeClaims', 'Review', [Review], changed);
const JudgeReviewsResult = resultOf('JudgeReviews', 'JudgedReviews', [JudgedReviews], changed);
const CreateAccountResult = resultOf(
  'CreateAccount',
  'Account',
  [Account],
  ['Invalid', 'NotAllowed', 'Duplicate'],
);
const SetAccountRoleResult = resultOf(
  'SetAccountRole',
  'Account',
  [Account],
  ['Invalid', 'NotAllowed', 'NotFound'],
);
const SetOfficeResult = resultOf('SetOffice', 'Office', [Office], ['Invalid', 'NotAllowed']);

builder.mutationFields((t) => ({
  importArticle: t.field({
    type: ImportArticleResult,
    description: 'Stores a pasted article; credits and adverts are excluded as detected.',
    args: { input: t.arg({ type: ImportArticleInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => importArticle(db, actor, input), article),
  }),
  describeArticle: t.field({
    type: DescribeArticleResult,
    description: 'Replaces what is known of an article; the earlier description stays in the books.',
    args: { input: t.arg({ type: DescribeArticleInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => describeArticle(db, actor, input), article),
  }),
  setExcludedRanges: t.field({
    type: SetExcludedRangesResult,
    description: 'Sets which ranges are not the article’s own words.',
    args: { input: t.arg({ type: SetExcludedRangesInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => setExcludedRanges(db, actor, input), article),
  }),
  createRecord: t.field({
    type: CreateRecordResult,
    description: 'Makes a draft of which nothing is known but the editors’ working name.',
    args: { input: t.arg({ type: CreateRecordInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => createRecord(db, actor, input), record),
  }),
  openReview: t.field({
    type: OpenReviewResult,
    description: 'A draft of the caller’s own for the article: the one there is, or a new one.',
    args: { input: t.arg({ type: OpenReviewInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => openReview(db, actor, input), review),
  }),
  proposeClaims: t.field({
    type: ProposeClaimsResult,
    description: 'Puts claims into the caller’s own draft, all or none.',
    args: { input: t.arg({ type: ProposeClaimsInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      orRefused(() =>
        command(context, async (db, actor) => {
          const decides = await withPlacesIn(context, input.review, input.decides);
          return proposeClaims(db, actor, { ...input, decides });
        }),
      ) as Promise<never>, // as above
  }),
  withdrawClaim: t.field({
    type: WithdrawClaimResult,
    description: 'Takes a claim out of the caller’s own draft.',
    args: { input: t.arg({ type: WithdrawClaimInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => withdrawClaim(db, actor, input), review),
  }),
  withdrawClaims: t.field({
    type: WithdrawClaimsResult,
    description: 'Takes claims out of the caller’s own draft, all or none; an issue names the place of each.',
    args: { input: t.arg({ type: WithdrawClaimsInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => withdrawClaims(db, actor, input), review),
  }),
  undoAct: t.field({
    type: UndoActResult,
    description:
      'Undoes the last act in the caller’s own draft that stands: takes out the claims it put in and puts back those it took out.',
    args: { input: t.arg({ type: UndoActInput, required: true, description: given }) },
    resolve: (_, { input }, context) => answered(context, (db, actor) => undoAct(db, actor, input), review),
  }),
  redoAct: t.field({
    type: RedoActResult,
    description: 'Does the act that was undone last in the caller’s own draft again.',
    args: { input: t.arg({ type: RedoActInput, required: true, description: given }) },
    resolve: (_, { input }, context) => answered(context, (db, actor) => redoAct(db, actor, input), review),
  }),
  submitReview: t.field({
    type: SubmitReviewResult,
    description: 'Hands the caller’s own draft to the reviewers.',
    args: { input: t.arg({ type: SubmitReviewInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => submitReview(db, actor, input), review),
  }),
  judgeClaims: t.field({
    type: JudgeClaimsResult,
    description: 'Enters judgements, all or none. A review with no claim left undecided is DECIDED.',
    args: { input: t.arg({ type: JudgeClaimsInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => judgeClaims(db, actor, input), review),
  }),
  judgeReviews: t.field({
    type: JudgeReviewsResult,
    description:
      'Enters judgements in several reviews, all or none and at one moment, such as those that settle a conflict between articles.',
    args: { input: t.arg({ type: JudgeReviewsInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      orRefused(async () => ({
        reviews: await command(context, (db, actor) => judgeReviews(db, actor, input)),
      })) as Promise<never>, // as above
  }),
  createAccount: t.field({
    type: CreateAccountResult,
    description: 'Makes an account. Only for the owner.',
    args: { input: t.arg({ type: CreateAccountInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => createAccount(db, actor, input), account),
  }),
  setAccountRole: t.field({
    type: SetAccountRoleResult,
    description: 'Gives an account another role; there is always an owner left. Only for the owner.',
    args: { input: t.arg({ type: SetAccountRoleInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(context, (db, actor) => setAccountRole(db, actor, input), account),
  }),
  setOffice: t.field({
    type: SetOfficeResult,
    description: 'Settles the office. Only for the owner.',
    args: { input: t.arg({ type: SetOfficeInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      orRefused(() =>
        command(context, async (db, actor) => {
          await setOffice(db, actor, input);
          return readOffice(db);
        }),
      ) as Promise<never>, // as above
  }),
}));
