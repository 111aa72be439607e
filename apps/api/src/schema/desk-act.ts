import {
  type BulkDesk as BulkDeskRow,
  type DeskActRow,
  type DeskActs,
  deskActKinds,
  type OwnBulk as OwnBulkRow,
  readDeskAct,
  readOwnBulk,
  reasonsToStay,
  redoOnDesk,
  type StayingRecord as StayingRow,
  undoOnDesk,
} from '@chancery/db';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { articleBy, type Context, maybeRecord, signedIn } from '../context.ts';
import { command, found, given, resultOf } from './commands.ts';
import { enumOf } from './enum-of.ts';
import { orRefused } from './failure.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { Article, Record } from './refs.ts';

const DeskActKind = enumOf('DeskActKind', deskActKinds, 'What an act at the desk of an article did.', {
  PROPOSE: 'It put claims into the draft.',
  CHANGE: 'It put claims in the place of others.',
  WITHDRAW: 'It took claims out of the draft.',
  CREATE_RECORD: 'It made a record.',
  EXCLUDE: 'It set which ranges are not the article’s own words.',
  DESCRIBE: 'It described the article.',
  DECIDE_SUGGESTIONS: 'It decided suggestions.',
  NEVER_SUGGEST: 'It put words on the list of what is never suggested, or took them off.',
  REVISE: 'It gave the article another text.',
  SUBMIT: 'It handed the draft to the reviewers.',
});

const DeskAct = builder.objectRef<DeskActRow>('DeskAct').implement({
  description: 'Something that an editor did at the desk of an article at one time.',
  fields: (t) => ({
    kind: t.expose('kind', { type: DeskActKind, description: 'What was done.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was done.' }),
    added: t.int({
      description: 'How many claims it put in, or submitted.',
      resolve: ({ added, deed }) => (deed?.kind === 'SUBMIT' ? deed.claims : added.length),
    }),
    removed: t.int({ description: 'How many claims it took out.', resolve: ({ removed }) => removed.length }),
    record: t.field({
      type: Record,
      nullable: true,
      description: 'The record that it made, or that all of its claims are about; null where there is none.',
      resolve: ({ record }, _, context) => maybeRecord(context, record),
    }),
    made: t.int({ description: 'How many records it made.', resolve: ({ made }) => made.length }),
    suggestions: t.int({
      description: 'How many suggestions it decided.',
      resolve: ({ decisions }) => decisions.length,
    }),
  }),
});

/** What the caller did at the desk of an article and can undo. */
export const OwnActs = builder.objectRef<DeskActs>('OwnActs').implement({
  description:
    'The caller’s own acts at the desk of an article, whatever they were, since their last submission, and that; of those that set excluded ranges, the ones on its newest text.',
  fields: (t) => ({
    version: t.exposeInt('version', {
      description: 'How many there were, undoings too; `undoOnDesk` and `redoOnDesk` name it.',
    }),
    undoable: t.field({
      type: DeskAct,
      nullable: true,
      description: 'What `undoOnDesk` would undo; null where there is nothing.',
      resolve: ({ undo }) => undo,
    }),
    redoable: t.field({
      type: DeskAct,
      nullable: true,
      description: 'What `redoOnDesk` would do again; null where there is nothing.',
      resolve: ({ redo }) => redo,
    }),
  }),
});

const BulkDesk = builder.objectRef<BulkDeskRow>('BulkDesk').implement({
  description: 'What a bulk act did at the desk of one article.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article.',
      resolve: ({ article }, _, context) => articleBy(context, article),
    }),
    version: t.exposeInt('version', {
      description: 'The `OwnActs.version` of this desk, which `undoOnDesk` and `redoOnDesk` name.',
    }),
    isUndone: t.exposeBoolean('isUndone', {
      description: 'Whether it is undone here, and can be done again; else it stands, and can be undone.',
    }),
  }),
});
const OwnBulk = builder.objectRef<OwnBulkRow>('OwnBulk').implement({
  description:
    'One thing that the caller did at several desks together. `undoOnDesk` and `redoOnDesk` turn it desk by desk: each is refused by itself where others changed it since.',
  fields: (t) => ({
    bulk: t.exposeID('bulk', { description: 'Names it in `undoOnDesk` and `redoOnDesk`.' }),
    kind: t.expose('kind', { type: DeskActKind, description: 'What was done.' }),
    at: t.expose('at', { type: 'DateTime', description: 'When it was begun.' }),
    desks: t.field({
      type: [BulkDesk],
      description: 'The desks at which it stands or can be done again, 500 at most.',
      resolve: ({ desks }) => [...desks],
    }),
  }),
});

builder.queryField('ownBulk', (t) =>
  t.field({
    type: OwnBulk,
    nullable: true,
    ...volatile,
    description:
      'The last thing that the caller did at several desks together and can undo or do again; null where there is none. Only for who has signed in.',
    resolve: (_, __, context) => readOwnBulk(context.db, signedIn(context)),
  }),
);

const turnFields = (name: string) =>
  builder.inputType(name, {
    description: 'At the desk of which article, as it was seen.',
    fields: (t) => ({
      ...idempotencyKey(t),
      article: t.id({ required: true, description: 'The id of the article.' }),
      expectedVersion: t.int({
        required: true,
        description: 'The `OwnActs.version` that was seen; `Stale` where there was another act since.',
      }),
      bulk: t.id({
        description:
          'The bulk act of which this article’s part is meant, whatever the caller did here since; left out, the last act.',
      }),
    }),
  });
const UndoOnDeskInput = turnFields('UndoOnDeskInput');
const RedoOnDeskInput = turnFields('RedoOnDeskInput');

const ReasonToStay = enumOf(
  'ReasonToStay',
  reasonsToStay,
  'Why a record stays although its making was undone.',
  {
    CLAIMS: 'Claims name it.',
    MERGED: 'It is one with another record.',
    OUTLET: 'It is the outlet of an article.',
  },
);
const StayingRecord = builder.objectRef<StayingRow>('StayingRecord').implement({
  description: 'A record that an act made and that stays although the act was undone.',
  fields: (t) => ({
    record: t.field({
      type: Record,
      nullable: true,
      description: 'The record; null where the caller may not see it.',
      resolve: ({ record }, _, context) => maybeRecord(context, record),
    }),
    why: t.expose('why', { type: ReasonToStay, description: 'Why it stays.' }),
  }),
});

type TurnedShape = {
  readonly article: string;
  readonly act: DeskActRow;
  readonly staying: readonly StayingRow[];
};
const TurnedAct = builder.objectRef<TurnedShape>('TurnedAct').implement({
  description: 'What was undone, or done again.',
  fields: (t) => ({
    act: t.field({ type: DeskAct, description: 'The act.', resolve: ({ act }) => act }),
    staying: t.field({
      type: [StayingRecord],
      description:
        'The records that the act made with its claims and that stay, since something else rests on them; none where it was done again.',
      resolve: ({ staying }) => [...staying],
    }),
    article: t.field({
      type: Article,
      description: 'The article as it is now.',
      resolve: ({ article }, _, context) => articleBy(context, article),
    }),
  }),
});

const refusals = ['Invalid', 'NotAllowed', 'NotFound', 'Stale'] as const;
const UndoOnDeskResult = resultOf('UndoOnDesk', 'TurnedAct', [TurnedAct], refusals);
const RedoOnDeskResult = resultOf('RedoOnDesk', 'TurnedAct', [TurnedAct], refusals);

const turned = async (
  context: Context,
  turn: typeof undoOnDesk,
  input: Parameters<typeof undoOnDesk>[2],
): Promise<never> =>
  orRefused(async () => {
    const { article, act, staying } = await command(context, (db, actor) => turn(db, actor, input));
    return { article, act: found(await readDeskAct(context.db, act)), staying };
  }) as Promise<never>; // one of the union's types

builder.mutationFields((t) => ({
  undoOnDesk: t.field({
    type: UndoOnDeskResult,
    description:
      'Undoes the caller’s last act on an article that stands, whatever it was: claims of the draft, a record made, ranges excluded, details, suggestions decided, a new text, a submission. Refused where others rest on it, changed it or decided on it since; records that an import made with its claims stay there, and the others go.',
    args: { input: t.arg({ type: UndoOnDeskInput, required: true, description: given }) },
    resolve: (_, { input }, context) => turned(context, undoOnDesk, input),
  }),
  redoOnDesk: t.field({
    type: RedoOnDeskResult,
    description: 'Does the act that the caller undid last on an article again.',
    args: { input: t.arg({ type: RedoOnDeskInput, required: true, description: given }) },
    resolve: (_, { input }, context) => turned(context, redoOnDesk, input),
  }),
}));
