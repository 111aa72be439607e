import { exportAnnotations, type ImportedAnnotations as Imported, importAnnotations } from '@chancery/db';
import { type Unplaced, unplacedReasons, writeAnnotations } from '@chancery/domain';
import { costOfExport } from '../bounds/rate-limit.ts';
import { builder } from '../builder.ts';
import { articleBy, recordBy, signedIn } from '../context.ts';
import { command, found, given, resultOf } from './commands.ts';
import { enumOf } from './enum-of.ts';
import { orRefused } from './failure.ts';
import { idempotencyKey } from './idempotency-key.ts';
import { Article, Record, Review } from './refs.ts';

export const UnplacedReason = enumOf(
  'UnplacedReason',
  unplacedReasons,
  'Why words have no place in a text.',
  {
    NOT_FOUND: 'They stand nowhere in it.',
    AMBIGUOUS: 'They stand in it, but what stood around them fits no place there, or several.',
  },
);

const UnplacedAnnotation = builder.objectRef<Unplaced>('UnplacedAnnotation').implement({
  description:
    'A claim that was left out, by the import or already by the export, since the text does not surely have its words.',
  fields: (t) => ({
    claim: t.exposeID('claim', { description: 'The id that its claim has where it comes from.' }),
    exact: t.exposeString('exact', { description: 'The words that were looked for.' }),
    reason: t.expose('reason', { type: UnplacedReason, description: 'Why they have no place.' }),
  }),
});

const ImportedAnnotations = builder.objectRef<Imported>('ImportedAnnotations').implement({
  description: 'What an import of annotations did.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article: the one here with the very text, or a new one.',
      resolve: ({ article }, _, context) => articleBy(context, article),
    }),
    review: t.field({
      type: Review,
      nullable: true,
      description:
        'The caller’s own draft, which has those claims now that stood in no submitted review; null where there were none.',
      resolve: async ({ review }, _, { loaders }) =>
        review === null ? null : found(await loaders.review.load(review)),
    }),
    claimCount: t.int({
      description: 'How many claims were read, those that were here already among them.',
      resolve: ({ claims }) => claims.length,
    }),
    made: t.field({
      type: [Record],
      description: 'The records that were made, since none here was found to be them. Drafts.',
      resolve: ({ made }, _, context) => Promise.all(made.map(async (id) => recordBy(context, id))),
    }),
    unplaced: t.field({
      type: [UnplacedAnnotation],
      description: 'What the export named as left out, and then the annotations that were left out here.',
      resolve: ({ unplaced }) => [...unplaced],
    }),
  }),
});

builder.queryField('annotations', (t) =>
  t.string({
    nullable: true,
    description:
      'An article with the claims on it that the caller may see and nobody rejected, as JSON: a W3C AnnotationCollection, an annotation a claim, a target a passage that it cites in the newest text; claims whose words have no sure place in that are named in `chancery:unplaced`. `importAnnotations` takes it. Null when there is no such article. Only for who has signed in: it holds the text.',
    args: { article: t.arg.id({ required: true, description: 'The article’s id.' }) },
    resolve: async (_, { article }, context) => {
      context.spend(costOfExport);
      const exported = await exportAnnotations(context.db, signedIn(context), article);
      return exported && JSON.stringify(writeAnnotations(exported));
    },
  }),
);

const ImportAnnotationsInput = builder.inputType('ImportAnnotationsInput', {
  description: 'An article with its claims, out of another installation.',
  fields: (t) => ({
    ...idempotencyKey(t),
    annotations: t.string({
      required: true,
      description: 'The JSON that `annotations` answers with, 5000 annotations at most.',
    }),
  }),
});
const ImportAnnotationsResult = resultOf(
  'ImportAnnotations',
  'ImportedAnnotations',
  [ImportedAnnotations],
  ['Invalid', 'NotAllowed'],
);

builder.mutationField('importAnnotations', (t) =>
  t.field({
    type: ImportAnnotationsResult,
    description:
      'Takes an article with its claims out of an export, all or nothing, into the caller’s own draft. The same text is the same article, and the same claim is not added twice. Records are found by their id, by an identifier, by their very name. For editors.',
    args: { input: t.arg({ type: ImportAnnotationsInput, required: true, description: given }) },
    resolve: (_, { input }, context) =>
      orRefused(() => command(context, (db, actor) => importAnnotations(db, actor, input))) as Promise<never>, // one of the union's types
  }),
);
