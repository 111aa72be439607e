import {
  type ArticleRevisionRow,
  type LostPassage as LostPassageShape,
  type Revised as RevisedShape,
  reviseArticle,
} from '@chancery/db';
import { builder } from '../builder.ts';
import { articleBy, claimBy, revisionBy } from '../context.ts';
import { UnplacedReason } from './annotation.ts';
import { Passage } from './claim.ts';
import { originalWords } from './command-inputs.ts';
import { command, given, resultOf } from './commands.ts';
import { MediaType } from './enums.ts';
import { orRefused } from './failure.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { Account, Article, Claim, Revision } from './refs.ts';

const ArticleRevision = builder.objectRef<ArticleRevisionRow>('ArticleRevision').implement({
  description: 'A text that an article had or has, since pages change.',
  fields: (t) => ({
    revision: t.field({
      type: Revision,
      description: 'The text.',
      resolve: ({ revisionId }, _, context) => revisionBy(context, revisionId),
    }),
    at: t.expose('at', { type: 'DateTime', description: 'When it became the article’s text.' }),
    by: t.field({
      type: Account,
      nullable: true,
      description: 'Who stored it; null for who has not signed in.',
      resolve: ({ byId }, _, { viewer, loaders }) => (viewer ? loaders.account.load(byId) : null),
    }),
  }),
});

builder.objectField(Article, 'revisions', (t) =>
  t.field({
    type: [ArticleRevision],
    description: 'Every text that it had, the newest first: that is its `revision`.',
    resolve: async ({ id }, _, { loaders }) => [...(await loaders.revisionsOf.load(id))],
  }),
);

export const LostPassage = builder.objectRef<LostPassageShape>('LostPassage').implement({
  description:
    'A passage that a claim cites in an earlier text, and that has no sure place in the newest one.',
  fields: (t) => ({
    claim: t.field({
      type: Claim,
      description: 'The claim. It stays as it is.',
      resolve: ({ claim }, _, context) => claimBy(context, claim),
    }),
    passage: t.field({
      type: Passage,
      description: 'The passage, in the text that the claim cites.',
      resolve: ({ passage }) => passage,
    }),
    reason: t.expose('reason', { type: UnplacedReason, description: 'Why it has no place.' }),
  }),
});

const Revised = builder.objectRef<RevisedShape>('Revised').implement({
  description:
    'What a new text did to the passages of the article that claims cite: those of claims that the caller may see and nobody rejected.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article with its new text.',
      resolve: ({ article }, _, context) => articleBy(context, article),
    }),
    carried: t.exposeInt('carried', { description: 'How many passages have a place in it.' }),
    lost: t.field({
      type: [LostPassage],
      description: 'The passages that have none, as they stood.',
      // Where the command comes again with its key, a claim may have been withdrawn since.
      resolve: async ({ lost }, _, { loaders }) => {
        const claims = await Promise.all(lost.map(({ claim }) => loaders.claim.load(claim)));
        return lost.filter((__, at) => claims[at]);
      },
    }),
  }),
});

const ReviseArticleInput = builder.inputType('ReviseArticleInput', {
  description: 'Another text of an article, for a page that has changed.',
  fields: (t) => ({
    ...idempotencyKey(t),
    article: t.id({ required: true, description: 'The id of the article.' }),
    expectedVersion: t.int({
      required: true,
      description: 'The version that the command is based on; `Stale` where it is not the newest.',
    }),
    content: t.string({ required: true, description: 'The text as pasted, at most 2 MB in UTF-8.' }),
    mediaType: t.field({
      type: MediaType,
      required: true,
      defaultValue: 'TEXT_PLAIN',
      description: 'What the text is (IANA media type).',
    }),
    original: t.id({ description: originalWords }),
  }),
});

const ReviseArticleResult = resultOf(
  'ReviseArticle',
  'Revised',
  [Revised],
  ['Invalid', 'NotAllowed', 'NotFound', 'Stale', 'Duplicate'],
);

builder.mutationField('reviseArticle', (t) =>
  t.field({
    type: ReviseArticleResult,
    description:
      'Gives an article another text; what else is known of it stays, and so do earlier texts with the claims that cite them. `Duplicate` where it is the newest text already. For editors.',
    args: { input: t.arg({ type: ReviseArticleInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      orRefused(() => command(context, (db, actor) => reviseArticle(db, actor, input))) as Promise<never>, // one of the union's types
  }),
);
