import {
  countNeverSuggested,
  decideSuggestions,
  listNeverSuggested,
  mostDecisions,
  type NeverRow,
  neverSuggest,
  readNeverSuggested,
  suggestAgain,
} from '@chancery/db';
import { builder } from '../builder.ts';
import { maybeRecord, signedIn } from '../context.ts';
import { answered, found, given, resultOf } from './commands.ts';
import { connectionOf, pageArguments } from './connection.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { Account, Article, Record } from './refs.ts';
import { SuggestionDecisionInput } from './suggestion-decision-input.ts';
import { withPlaces } from './suggestion-places.ts';

const NeverSuggested = builder.objectRef<NeverRow>('NeverSuggested').implement({
  description: 'Words that the office does not suggest as a name.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'Names the entry in `suggestAgain`.' }),
    words: t.exposeString('words', {
      description: 'The words; capitals, accents and marks do not count.',
    }),
    record: t.field({
      type: Record,
      nullable: true,
      description: 'The record that they are not suggested for; null for any, and none.',
      resolve: ({ recordId }, _, context) => maybeRecord(context, recordId),
    }),
    by: t.field({
      type: Account,
      nullable: true,
      description: 'Who put it there.',
      resolve: ({ byId }, _, { loaders }) => loaders.account.load(byId),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When.' }),
    takenBackAt: t.expose('takenBackAt', {
      type: 'DateTime',
      nullable: true,
      description: 'When it was taken back; null while it holds.',
    }),
  }),
});

const NeverSuggestedConnection = connectionOf('NeverSuggested', NeverSuggested);

builder.queryFields((t) => ({
  neverSuggested: t.field({
    type: NeverSuggestedConnection,
    description: 'What the office never suggests, newest first. Only for who has signed in.',
    args: pageArguments,
    resolve: async (_, page, context) => {
      signedIn(context);
      return {
        page: await listNeverSuggested(context.db, page),
        total: () => countNeverSuggested(context.db),
      };
    },
  }),
}));

const DecideSuggestionsInput = builder.inputType('DecideSuggestionsInput', {
  description: 'What to make of suggestions on an article, one or many at once.',
  fields: (t) => ({
    ...idempotencyKey(t),
    article: t.id({ required: true, description: 'The id of the article.' }),
    decisions: t.field({
      type: [SuggestionDecisionInput],
      required: true,
      description: `One for each suggestion, ${mostDecisions} at most.`,
    }),
  }),
});

const NeverSuggestInput = builder.inputType('NeverSuggestInput', {
  description: 'What is never suggested from now on.',
  fields: (t) => ({
    ...idempotencyKey(t),
    words: t.string({ required: true, description: 'The words, 1 to 200 characters.' }),
    record: t.id({
      description:
        'The id of the record that they are not a name of; where it is left out the words are never suggested.',
    }),
    article: t.id({
      description:
        'The id of the article at whose desk it is done, which keeps it among what `undoOnDesk` undoes there.',
    }),
  }),
});

const SuggestAgainInput = builder.inputType('SuggestAgainInput', {
  description: 'What may be suggested again.',
  fields: (t) => ({
    ...idempotencyKey(t),
    entry: t.id({ required: true, description: 'The id of a NeverSuggested.' }),
    article: t.id({
      description:
        'The id of the article at whose desk it is done, which keeps it among what `undoOnDesk` undoes there.',
    }),
  }),
});

const refusals = ['Invalid', 'NotAllowed', 'NotFound'] as const;
const DecideSuggestionsResult = resultOf('DecideSuggestions', 'Article', [Article], refusals);
const NeverSuggestResult = resultOf('NeverSuggest', 'NeverSuggested', [NeverSuggested], refusals);
const SuggestAgainResult = resultOf('SuggestAgain', 'NeverSuggested', [NeverSuggested], refusals);

builder.mutationFields((t) => ({
  decideSuggestions: t.field({
    type: DecideSuggestionsResult,
    description:
      'Keeps what an editor makes of suggestions on an article, all or none. It writes no claim: see `proposeClaims`.',
    args: { input: t.arg({ type: DecideSuggestionsInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(
        context,
        async (db, actor) =>
          decideSuggestions(db, actor, { ...input, decisions: await withPlaces(context, input) }),
        async ({ loaders }, id) => found(await loaders.article.load(id)),
      ),
  }),
  neverSuggest: t.field({
    type: NeverSuggestResult,
    description: 'Puts words on the office’s list of what is never suggested.',
    args: { input: t.arg({ type: NeverSuggestInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(
        context,
        (db, actor) => neverSuggest(db, actor, input),
        async ({ db }, id) => found((await readNeverSuggested(db, [id])).get(id) ?? null),
      ),
  }),
  suggestAgain: t.field({
    type: SuggestAgainResult,
    description: 'Takes words off that list.',
    args: { input: t.arg({ type: SuggestAgainInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      answered(
        context,
        (db, actor) => suggestAgain(db, actor, input),
        async ({ db }, id) => found((await readNeverSuggested(db, [id])).get(id) ?? null),
      ),
  }),
}));
