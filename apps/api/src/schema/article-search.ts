import {
  type ArticleHit as ArticleHitShape,
  countFoundArticles,
  mostPassages,
  searchArticles,
} from '@chancery/db';
import { builder } from '../builder.ts';
import { articleBy } from '../context.ts';
import { Passage } from './claim.ts';
import { connectionOf, pageArguments } from './connection.ts';
import { Article } from './refs.ts';
import { standpointArguments } from './standpoint.ts';

const ArticleHit = builder.objectRef<ArticleHitShape>('ArticleHit').implement({
  description: 'An article in which all the words of a search stand, with the places where they do.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article that was found.',
      resolve: ({ articleId }, _, context) => articleBy(context, articleId),
    }),
    inHeadline: t.exposeBoolean('inHeadline', {
      description: 'Whether any of the words stand in its headline.',
    }),
    score: t.exposeFloat('score', {
      description:
        'How often the words stand there, above 0; the headline counts more. Comparable within one search only.',
    }),
    passages: t.field({
      type: [Passage],
      description: `The first ${mostPassages} places where a word or phrase of the search stands, in the order of the text. Who has not signed in sees those within what accepted claims cite.`,
      resolve: ({ passages }) => [...passages],
    }),
  }),
});

builder.queryField('articleSearch', (t) =>
  t.field({
    type: connectionOf('ArticleHit', ArticleHit),
    description:
      'Articles in which all the words stand, best first. Who has signed in searches headlines and whole texts; all others headlines, and the words that accepted claims cite. Nobody finds excluded ranges. From a standpoint all search what was public there: headlines as they were, and the words that claims cite which were accepted.',
    args: {
      text: t.arg.string({
        required: true,
        description:
          'Words, "phrases" in quotation marks and begun wor*, of which all must stand there; at most 20 of them and 200 Unicode code points. Capitals, accents and signs do not count.',
      }),
      ...pageArguments,
      ...standpointArguments,
    },
    resolve: async (_, asked, { db, viewer, from }) => ({
      page: await searchArticles(db, viewer, asked, from),
      total: () => countFoundArticles(db, viewer, asked.text, from),
    }),
  }),
);
