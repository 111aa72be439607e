import { keepOriginal, type OriginalRow, type WaitingOriginalRow } from '@chancery/db';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { accountBy, signedIn } from '../context.ts';
import { pathOfOriginal } from '../http/serve-originals.ts';
import { ArticleReading } from './article-reading.ts';
import { Account, Revision } from './refs.ts';

const mediaType = 'What they are (IANA media type).';
const charset = 'The charset that was named with them (IANA); null where none was.';
const sha256 = 'Hex digest of the bytes.';
const url = 'Where they were found in the end, after redirects; null for a file that was handed in.';

const Original = builder.objectRef<OriginalRow>('Original').implement({
  description: 'The bytes of the page or the file out of which a text was read, as they came.',
  fields: (t) => ({
    mediaType: t.exposeString('mediaType', { description: mediaType }),
    charset: t.exposeString('charset', { nullable: true, description: charset }),
    url: t.exposeString('url', { nullable: true, description: url }),
    at: t.expose('at', { type: 'DateTime', description: 'When they were fetched or handed in.' }),
    by: t.field({
      type: Account,
      description: 'Who had them read.',
      resolve: ({ byId }, _, context) => accountBy(context, byId),
    }),
    sha256: t.exposeString('sha256', { description: sha256 }),
    size: t.exposeInt('size', { description: 'How many bytes they are.' }),
    isTextAsRead: t.exposeBoolean('isTextAsRead', {
      description: 'Whether the text is what was read out of them; false where an editor changed it before.',
    }),
    path: t.string({
      description: 'Where the API serves them for download, to who has signed in or has a token.',
      resolve: ({ revisionId }) => pathOfOriginal(revisionId),
    }),
  }),
});

builder.objectField(Revision, 'original', (t) =>
  t.field({
    type: Original,
    nullable: true,
    ...volatile,
    description:
      'Out of what it was read; null where it was pasted, and for who has not signed in: the page belongs to its publisher.',
    resolve: ({ id }, _, { loaders }) => loaders.original.load(id),
  }),
);

const WaitingOriginal = builder.objectRef<WaitingOriginalRow>('WaitingOriginal').implement({
  description:
    'The bytes that were read, kept for `importArticle` or `reviseArticle` by the same account: for a week, and the newest 100 or 200 MB.',
  fields: (t) => ({
    id: t.exposeID('id', { description: 'What the command names as `original`.' }),
    mediaType: t.exposeString('mediaType', { description: mediaType }),
    charset: t.exposeString('charset', { nullable: true, description: charset }),
    url: t.exposeString('url', { nullable: true, description: url }),
    at: t.expose('at', { type: 'DateTime', description: 'Since when they wait.' }),
    sha256: t.exposeString('sha256', { description: sha256 }),
    size: t.exposeInt('size', { description: 'How many bytes they are.' }),
  }),
});

builder.objectField(ArticleReading, 'original', (t) =>
  t.field({
    type: WaitingOriginal,
    nullable: true,
    description:
      'The bytes that it was read out of. Who asks for them has them kept for the command that stores the text; null for a text, which is stored as it came.',
    resolve: async ({ original, text }, _, context) =>
      original && keepOriginal(context.db, signedIn(context), original, text),
  }),
);
