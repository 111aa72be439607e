import {
  countComments,
  countDecidedReviews,
  countQueue,
  countReviews,
  countTakenBack,
  type DeskNote,
  type Guide as GuideShape,
  guideSteps,
  listDecidedReviews,
  listTakenBack,
  noteOnDesk,
  type ReviewRow,
  readDeskNote,
  readGuide,
} from '@chancery/db';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { accountBy, articleBy, type Context, signedIn } from '../context.ts';
import { answered, given, resultOf } from './commands.ts';
import { connectionOf, pageArguments } from './connection.ts';
import { enumOf } from './enum-of.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { Account, Article } from './refs.ts';
import { ReviewConnection } from './review.ts';

const GuideStep = enumOf('GuideStep', guideSteps, 'What the first-run guide has a new editor do.', {
  OPEN: 'Open the sample article.',
  SUGGESTION: 'Accept, change or reject one of its suggestions.',
  SELECT: 'Select a passage of it.',
  CLAIM: 'Claim something from it.',
  SUBMIT: 'Submit the claims for review.',
  DECISION: 'Have them decided.',
  RECORD: 'See a record with the words that it rests on.',
});

const GuidedStep = builder.objectRef<GuideShape['steps'][number]>('GuidedStep').implement({
  description: 'A step of the first-run guide.',
  fields: (t) => ({
    step: t.expose('step', { type: GuideStep, description: 'What is to be done.' }),
    done: t.exposeBoolean('done', { description: 'Whether the books say that the viewer has done it.' }),
  }),
});

const Guide = builder.objectRef<GuideShape>('Guide').implement({
  description: 'How far a new editor has come with the sample article.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The sample article.',
      resolve: ({ article }, _, context) => articleBy(context, article),
    }),
    dismissed: t.exposeBoolean('dismissed', { description: 'Whether the viewer has put the guide away.' }),
    steps: t.field({
      type: [GuidedStep],
      description: 'What to do, in order.',
      resolve: ({ steps }) => [...steps],
    }),
  }),
});

const TakenBack = builder.objectRef<ReviewRow>('TakenBack').implement({
  description:
    'That an editor took back a review which the viewer was to decide. It is that editor’s draft again.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article whose claims it holds.',
      resolve: ({ articleId }, _, context) => articleBy(context, articleId),
    }),
    editor: t.field({
      type: Account,
      description: 'Who took it back.',
      resolve: ({ editorId }, _, context) => accountBy(context, editorId),
    }),
    at: t.field({
      type: 'DateTime',
      description: 'When it was taken back.',
      resolve: ({ id, takenBackAt }) => {
        if (takenBackAt === null) throw new Error(`The review ${id} was not taken back.`);
        return takenBackAt;
      },
    }),
  }),
});
const TakenBackConnection = connectionOf('TakenBack', TakenBack);

const openMentions = (context: Context) => ({ calling: signedIn(context).id, open: true });

const Inbox = builder.objectRef<DeskNote>('Inbox').implement({
  description: 'What waits for the viewer.',
  fields: (t) => ({
    mentions: t.int({
      description: 'How many open comments call the viewer: see `mentions(open: true)`.',
      resolve: (_, __, context) => countComments(context.db, signedIn(context), openMentions(context)),
    }),
    assigned: t.int({
      description: 'How many reviews wait for the viewer’s decision: see `reviewQueue(part: MINE)`.',
      resolve: (_, __, context) => countQueue(context.db, signedIn(context), 'MINE'),
    }),
    drafts: t.int({
      description: 'How many drafts the viewer has: see `reviews(states: [DRAFT], mine: true)`.',
      resolve: (_, __, context) =>
        countReviews(context.db, signedIn(context), { states: ['DRAFT'], mine: true }),
    }),
    decided: t.field({
      type: ReviewConnection,
      description:
        'The viewer’s own reviews that others have decided since `decisionsSeenAt`, the newest decision first.',
      args: pageArguments,
      resolve: async (_, page, context) => {
        const actor = signedIn(context);
        return {
          page: await listDecidedReviews(context.db, actor, page),
          total: () => countDecidedReviews(context.db, actor),
        };
      },
    }),
    decisionsSeenAt: t.expose('decisionsSeenAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Up to when the viewer has seen decisions; null where none was noted as seen.',
    }),
    takenBack: t.field({
      type: TakenBackConnection,
      description:
        'Reviews that the viewer was to decide and that their editors took back since `takenBackSeenAt`, the last first. Submitted again, a review is the viewer’s to decide again.',
      args: pageArguments,
      resolve: async (_, page, context) => {
        const actor = signedIn(context);
        return {
          page: await listTakenBack(context.db, actor, page),
          total: () => countTakenBack(context.db, actor),
        };
      },
    }),
    takenBackSeenAt: t.expose('takenBackSeenAt', {
      type: 'DateTime',
      nullable: true,
      description: 'Up to when the viewer has seen reviews taken back; null where none was noted as seen.',
    }),
    guide: t.field({
      type: Guide,
      nullable: true,
      description:
        'The first-run guide; null for readers, and for who has had a review of another article decided.',
      resolve: (_, __, context) => readGuide(context.db, signedIn(context)),
    }),
  }),
});

builder.queryField('inbox', (t) =>
  t.field({
    type: Inbox,
    ...volatile,
    description: 'What waits for the viewer. Only for who has signed in.',
    resolve: (_, __, context) => readDeskNote(context.db, signedIn(context)),
  }),
);

const NoteOnDeskInput = builder.inputType('NoteOnDeskInput', {
  description: 'What the caller has seen or put away; what is left out stays.',
  fields: (t) => ({
    ...idempotencyKey(t),
    decisionsSeenUntil: t.field({
      type: 'DateTime',
      description: 'Decisions up to this moment were seen. It never goes back.',
    }),
    takenBackSeenUntil: t.field({
      type: 'DateTime',
      description: 'Reviews that were taken back up to this moment were seen. It never goes back.',
    }),
    sampleOpened: t.boolean({ description: 'The sample article was opened; once noted, it stays.' }),
    passageSelected: t.boolean({
      description: 'A passage of the sample article was selected; once noted, it stays.',
    }),
    recordSeen: t.boolean({ description: 'A record was seen; once noted, it stays.' }),
    guideDismissed: t.boolean({ description: 'Whether the first-run guide is put away.' }),
  }),
});

const NoteOnDeskResult = resultOf('NoteOnDesk', 'Inbox', [Inbox], ['Invalid', 'NotAllowed']);

builder.mutationField('noteOnDesk', (t) =>
  t.field({
    type: NoteOnDeskResult,
    description: 'Notes what the caller has seen or put away. It is nobody else’s business, and in no feed.',
    args: { input: t.arg({ type: NoteOnDeskInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(
        context,
        (db, actor) => noteOnDesk(db, actor, input),
        async (asked) => readDeskNote(asked.db, signedIn(asked)),
      ),
  }),
);
