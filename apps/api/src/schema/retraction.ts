import { type ClaimRow, type RetractionKind as Kind, type PageArguments, retract } from '@chancery/db';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { type Context, retractionStandingBy } from '../context.ts';
import { ClaimConnection, Judgement, Passage } from './claim.ts';
import { answered, found, given, resultOf } from './commands.ts';
import { type Connected, pageArguments } from './connection.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { paged } from './paged.ts';
import { exactly, rangeEnd, rangeStart } from './range-input.ts';
import { Account, Article, Claim, Retraction } from './refs.ts';
import { typedRecord } from './typed-records.ts';

/** What became of what was said. */
export const RetractionKind = builder.enumType('RetractionKind', {
  description: 'What became of what was said.',
  values: {
    RETRACTION: { description: 'It was taken back: an article, an outlet’s word, or single claims.' },
    CORRECTION: { description: 'Its source corrected some of it: the claims that are named.' },
    REINSTATEMENT: {
      description:
        'A retraction or correction was taken back: the claims count again, once no other holds them down.',
    },
  } satisfies Readonly<Record<Kind, object>>,
});

/** How many of the claims, and of the records, are shown. */
export const shown = 100;

/** The first of the claims; one that was rejected since is no business of the public. */
export const someClaims = async ({ loaders }: Context, ids: readonly string[]) =>
  (await Promise.all(ids.slice(0, shown).map((id) => loaders.claim.load(id)))).filter(
    (claim) => claim !== null,
  );

Retraction.implement({
  description:
    'That a source took back or corrected what it said, or that this was taken back. Its claims stay public, deprecated by a judgement that names it, and hold nothing up while that is in force. Never rewritten.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Its number in the books of the office: a later one is higher.' }),
    kind: t.expose('kind', { type: RetractionKind, description: 'What became of what was said.' }),
    article: t.field({
      type: Article,
      nullable: true,
      description: 'The article that it is of; null where it is of an outlet or of single claims.',
      resolve: ({ articleId }, _, { loaders }) =>
        articleId === null ? null : loaders.article.load(articleId),
    }),
    outlet: t.field({
      type: typedRecord('Organisation'),
      nullable: true,
      description: 'The outlet that it is of; null where it is of an article or of single claims.',
      resolve: ({ outletId }, _, { loaders }) => (outletId === null ? null : loaders.record.load(outletId)),
    }),
    reason: t.exposeString('reason', { description: 'Why, in words.' }),
    noticeUrl: t.exposeString('noticeUrl', {
      nullable: true,
      description: 'Where the notice stands on the web; null where that is not known.',
    }),
    notice: t.field({
      type: Passage,
      nullable: true,
      description:
        'The words of the notice in an article of the office; null where there are none, or that article may not be seen.',
      resolve: async ({ notice }, _, { loaders }) =>
        notice && (await loaders.revision.load(notice.revisionId)) ? notice : null,
    }),
    claimCount: t.int({
      description: 'How many claims it is of.',
      resolve: ({ claims }) => claims.length,
    }),
    claims: t.field({
      type: [Claim],
      description: `The first ${shown} of them, those that may be seen.`,
      resolve: ({ claims }, _, context) => someClaims(context, claims),
    }),
    takesBack: t.field({
      type: Retraction,
      nullable: true,
      description:
        'The retraction or correction that a reinstatement takes back, of its claims; null for others, and for an early reinstatement, which took back all that held its claims then.',
      resolve: ({ takesBackId }, _, { loaders }) =>
        takesBackId === null ? null : loaders.retraction.load(takesBackId),
    }),
    isInForce: t.exposeBoolean('isInForce', {
      description:
        'Whether it was carried out; where the office asks for two reviewers, false until the second enters the same.',
    }),
    holds: t.boolean({
      description:
        'Whether it still holds a claim down: one that no reinstatement lets count again, and that no reviewer has judged since. False for reinstatements.',
      resolve: async ({ id }, _, context) => (await retractionStandingBy(context, id)).holds,
    }),
    isTakenBack: t.boolean({
      description:
        'Whether reinstatements have taken it back for all its claims. False for reinstatements themselves.',
      resolve: async ({ id }, _, context) => (await retractionStandingBy(context, id)).isTakenBack,
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was entered.' }),
    by: t.field({
      type: Account,
      nullable: true,
      description: 'Who entered it; null for who has not signed in.',
      resolve: ({ byId }, _, { viewer, loaders }) => (viewer ? loaders.account.load(byId) : null),
    }),
    firstBy: t.field({
      type: Account,
      nullable: true,
      description:
        'Who entered it first, where the office asked for two reviewers; else null, and for who has not signed in.',
      resolve: ({ firstById }, _, { viewer, loaders }) =>
        viewer && firstById !== null ? loaders.account.load(firstById) : null,
    }),
  }),
});

builder.objectField(Judgement, 'retraction', (t) =>
  t.field({
    type: Retraction,
    nullable: true,
    description:
      'The retraction or correction that deprecates the claim, or the reinstatement by which it counts again; null where the claim itself was judged.',
    resolve: ({ retractionId }, _, { loaders }) =>
      retractionId === null ? null : loaders.retraction.load(retractionId),
  }),
);

builder.objectField(Article, 'retractions', (t) =>
  t.field({
    type: [Retraction],
    ...volatile,
    description:
      'What was retracted, corrected or reinstated of the claims that cite it, newest first. One that waits for a second reviewer is only for who has signed in.',
    resolve: async ({ id }, _, { loaders }) => [...(await loaders.retractionsOf.load(id))],
  }),
);

builder.objectField(typedRecord('Organisation'), 'retractions', (t) =>
  t.field({
    type: [Retraction],
    ...volatile,
    description:
      'What was retracted, corrected or reinstated of all that it says as an outlet, newest first; what was so of one article stands there. One that waits for a second reviewer is only for who has signed in.',
    resolve: async ({ id }, _, { loaders }) => [...(await loaders.retractionsOfOutlets.load(id))],
  }),
);

/** A page of the claims; one that was rejected since is no business of the public, and stands on no page. */
export const claimsPaged = async (
  { loaders }: Context,
  ids: readonly string[],
  asked: PageArguments,
): Promise<Connected<ClaimRow>> => {
  const { page, total } = paged(
    'retracted claims',
    ids.map((id) => ({ id })),
    ({ id }) => id,
    asked,
  );
  const items = await Promise.all(
    page.items.map(async ({ cursor, row: { id } }) => ({ cursor, row: await loaders.claim.load(id) })),
  );
  const seen = items.flatMap(({ cursor, row }) => (row === null ? [] : [{ cursor, row }]));
  return { page: { ...page, items: seen }, total };
};

builder.objectField(Retraction, 'allClaims', (t) =>
  t.field({
    type: ClaimConnection,
    description: 'The claims that it is of, those that may be seen, in the order of their ids.',
    args: { ...pageArguments },
    resolve: ({ claims }, page, context) => claimsPaged(context, claims, page),
  }),
);

/** What the arguments by which a retraction is named are told of. */
export const ofArticle = 'The id of the article whose claims it is of, those of its copies included.';
export const ofOutlet =
  'The id of the outlet that it is of: all that it says, and all that others pass on from it, the copies of its articles included. Not beside `article`.';
export const ofClaims =
  'The ids of claims: of the article or outlet only these, or without them the claims alone. 100 at most; all where left out. A correction names them.';

export const ofRetraction =
  'The number of the retraction or correction that a reinstatement takes back: of all its claims, or of those that are of the article, outlet or claims beside it. Left out, the newest retraction of that article or outlet, or else that holds down a claim of it; a correction where there is none.';

const NoticeInput = builder.inputType('NoticeInput', {
  description: 'The words of a notice in the newest text of an article.',
  fields: (t) => ({
    article: t.id({ required: true, description: 'The id of the article that has the notice.' }),
    start: t.int({ required: true, description: rangeStart }),
    end: t.int({ required: true, description: rangeEnd }),
    exact: t.string({ required: true, description: exactly }),
  }),
});

const RetractInput = builder.inputType('RetractInput', {
  description: 'What is retracted, corrected or reinstated.',
  fields: (t) => ({
    ...idempotencyKey(t),
    kind: t.field({ type: RetractionKind, required: true, description: 'Which of them.' }),
    article: t.id({ description: ofArticle }),
    outlet: t.id({ description: ofOutlet }),
    claims: t.idList({ description: ofClaims }),
    retraction: t.id({ description: ofRetraction }),
    reason: t.string({ required: true, description: 'Why, 1 to 1,000 characters.' }),
    noticeUrl: t.string({ description: 'Where the notice stands on the web.' }),
    notice: t.field({ type: NoticeInput, description: 'Its words, where it stands in the office.' }),
    expectedState: t.string({
      required: true,
      description:
        '`RetractionPreview.state` as it was seen: `Invalid` with the code STALE where something has changed since.',
    }),
  }),
});

const RetractResult = resultOf('Retract', 'Retraction', [Retraction], ['Invalid', 'NotAllowed', 'NotFound']);

builder.mutationField('retract', (t) =>
  t.field({
    type: RetractResult,
    description:
      'Enters that an article, an outlet or the source of claims took back what it said or corrected it, or that this was taken back. All records that rest on it follow at once, in one transaction; where the office asks for two reviewers, once the second enters the same. Only for reviewers.',
    args: { input: t.arg({ type: RetractInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(
        context,
        (db, actor) => retract(db, actor, input),
        async ({ loaders }, id) => found(await loaders.retraction.load(id)),
      ),
  }),
);
