import { previewRevision, type RevisionPreview as RevisionPreviewShape } from '@chancery/db';
import { builder } from '../builder.ts';
import { articleBy, revisionBy, signedIn } from '../context.ts';
import { ArticleReading } from './article-reading.ts';
import { LostPassage } from './article-revision.ts';
import { Article, Revision } from './refs.ts';

const RevisionPreview = builder.objectRef<RevisionPreviewShape>('RevisionPreview').implement({
  description:
    'What `reviseArticle` would do to an article with a text that was read. Nothing is stored by looking.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article, as it is.',
      resolve: ({ article }, _, context) => articleBy(context, article),
    }),
    version: t.exposeInt('version', {
      description: 'The version that was looked at: name it as `expectedVersion`.',
    }),
    revision: t.field({
      type: Revision,
      description: 'The newest text that it has, to compare with the one that was read.',
      resolve: ({ revisionId }, _, context) => revisionBy(context, revisionId),
    }),
    isNewest: t.exposeBoolean('isNewest', {
      description: 'Whether the text that was read is that one: the page has not changed.',
    }),
    carried: t.exposeInt('carried', { description: 'How many cited passages would have a place in it.' }),
    lost: t.field({
      type: [LostPassage],
      description: 'The passages that would have none, as they stand.',
      resolve: ({ lost }) => [...lost],
    }),
  }),
});

builder.objectField(ArticleReading, 'revising', (t) =>
  t.field({
    type: RevisionPreview,
    nullable: true,
    description:
      'What would change if an article of the office had this text; null where there is no such article.',
    args: { article: t.arg.id({ required: true, description: 'The article’s id.' }) },
    resolve: ({ text }, { article }, context) =>
      previewRevision(context.db, signedIn(context), { article, text }),
  }),
);
