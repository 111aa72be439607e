import {
  type CameBytes,
  givingWay,
  outletSigns,
  requireRole,
  type SameArticle as SameArticleShape,
  type SuggestedOutlet as SuggestedOutletShape,
  sameArticles,
  sameness,
  suggestOutlet,
} from '@chancery/db';
import { Invalid } from '@chancery/domain';
import { canonicalise, type PageReading, readingWarnings, wordCountInTurns } from '@chancery/reader';
import { builder } from '../builder.ts';
import { volatile } from '../cache/shareable.ts';
import { articleBy, type Context, recordBy, signedIn } from '../context.ts';
import type { Asked, Part } from '../intake/asked.ts';
import { longestReading } from '../intake/intake.ts';
import { enumOf } from './enum-of.ts';
import { Article } from './refs.ts';
import { typedRecord } from './typed-records.ts';

const ReadingWarning = enumOf(
  'ReadingWarning',
  readingWarnings,
  'What an editor should look at before a reading is imported.',
  {
    SECOND_OPINION:
      'The usual reading found little: these words were found in another way, and may be others.',
    FEW_WORDS: 'There are few words for an article: it may be the beginning of one, or none.',
    PAYWALL_LIKELY: 'The page says that it is for subscribers: the rest may be missing.',
  },
);

const Sameness = enumOf('Sameness', sameness, 'In what two articles are the same.', {
  TEXT: 'The one has or had the canonical text of the other, to the last sign.',
  ADDRESS: 'They stand at the same address; where `shared` is below 1, the page has changed since.',
  NEAR_COPY: 'Much of the one text stands in the other, as in what several outlets have of one agency.',
});

const OutletSign = enumOf('OutletSign', outletSigns, 'What an outlet was told by.', {
  HOST: 'It published the other articles that the office has from this host.',
  NAME: 'It is the only organisation with the name of the site.',
});

const SuggestedOutlet = builder.objectRef<SuggestedOutletShape>('SuggestedOutlet').implement({
  description: 'Who may have published an article: a proposal, never a fact.',
  fields: (t) => ({
    outlet: t.field({
      type: typedRecord('Organisation'),
      description: 'The organisation.',
      resolve: ({ recordId }, _, context) => recordBy(context, recordId),
    }),
    by: t.expose('by', { type: OutletSign, description: 'What it was told by.' }),
  }),
});

const SameArticle = builder.objectRef<SameArticleShape>('SameArticle').implement({
  description: 'An article of the office that is the same as one that comes in.',
  fields: (t) => ({
    article: t.field({
      type: Article,
      description: 'The article.',
      resolve: ({ articleId }, _, context) => articleBy(context, articleId),
    }),
    by: t.expose('by', { type: Sameness, description: 'In what it is the same.' }),
    shared: t.exposeFloat('shared', {
      description: 'How much of the shorter text stands in the other, 0 to 1, counted in runs of five words.',
    }),
  }),
});

/** What was read, before anything is asked about it. */
export type Read = {
  readonly reading: PageReading;
  readonly text: string;
  readonly sha256: string;
  readonly url: string | null;
  readonly outlet: SuggestedOutletShape | null;
  readonly same: readonly SameArticleShape[];
  readonly original: CameBytes | null;
};

export const ArticleReading = builder.objectRef<Read>('ArticleReading').implement({
  description:
    'What was read out of a page, a file or a text, as `importArticle` takes it once an editor has looked. Nothing of it is stored but what `original` keeps.',
  fields: (t) => ({
    title: t.string({
      nullable: true,
      description: 'Its headline; null where it gives none.',
      resolve: ({ reading }) => reading.title,
    }),
    authors: t.stringList({
      description: 'Who signs it, in its own order; a byline of several names may be one entry.',
      resolve: ({ reading }) => [...reading.authors],
    }),
    siteName: t.string({
      nullable: true,
      description: 'What the site calls itself; null where it does not.',
      resolve: ({ reading }) => reading.siteName,
    }),
    language: t.string({
      nullable: true,
      description: 'The language that it says it is written in (BCP 47); null where it does not.',
      resolve: ({ reading }) => reading.language,
    }),
    publishedAt: t.string({
      nullable: true,
      description:
        'The day on which it says it was published, in EDTF (ISO 8601-2), by the outlet’s own clock; null when the date is unknown: ask for it.',
      resolve: ({ reading }) => reading.published?.edtf ?? null,
    }),
    publishedAsWritten: t.string({
      nullable: true,
      description: 'That date as the page writes it, understood or not; null where it has none.',
      resolve: ({ reading }) => reading.published?.asWritten ?? null,
    }),
    url: t.exposeString('url', {
      nullable: true,
      description:
        'Where it stands by its own word (its canonical address), else where it was read; null when unknown.',
    }),
    outlet: t.field({
      type: SuggestedOutlet,
      nullable: true,
      description: 'Who may have published it; null where nothing or several tell.',
      resolve: ({ outlet }) => outlet,
    }),
    text: t.exposeString('text', { description: 'Its canonical text, as a Revision would have it.' }),
    sha256: t.exposeString('sha256', { description: 'Hex digest of that text in UTF-8.' }),
    words: t.int({
      description: 'How many words it has, by the rules of Unicode.',
      resolve: ({ text }) => givingWay(wordCountInTurns(text)),
    }),
    warnings: t.field({
      type: [ReadingWarning],
      description: 'What to look at first.',
      resolve: ({ reading }) => [...reading.warnings],
    }),
    same: t.field({
      type: [SameArticle],
      description: 'The articles of the office that are the same, what tells most first; 60 at most.',
      resolve: ({ same }) => [...same],
    }),
  }),
});

const ReadArticleInput = builder.inputType('ReadArticleInput', {
  description:
    'What to read: one of `html`, `htmlFile`, `pdf`, `text` and `textFile`, with the `url` where it was found if that is known; or a `url` alone, which is fetched.',
  fields: (t) => ({
    url: t.string({
      description:
        'Where it stands on the public web, by http or https. Fetched where nothing else is given, within 15 seconds and 20 MB.',
    }),
    html: t.string({ description: 'A whole page, at most 20 MB in UTF-8.' }),
    htmlFile: t.string({
      description:
        'A whole page as it came, in Base64 (RFC 4648), at most 20 MB before that: its characters are told as browsers tell them.',
    }),
    pdf: t.string({ description: 'A PDF in Base64 (RFC 4648), at most 20 MB before that.' }),
    textFile: t.string({
      description:
        'A plain text as it came, in Base64 (RFC 4648), at most 20 MB before that: in UTF-8, or with a byte order mark.',
    }),
    text: t.string({ description: 'A plain text.' }),
  }),
});

const canonicalOf = (part: Part, words: string) => {
  const read = canonicalise(words);
  if (read.ok) return read.revision;
  const message =
    part === 'text' || part === 'textFile'
      ? read.issue.message
      : `No article was found there. ${read.issue.message}`;
  throw new Invalid([{ path: ['input', part], code: read.issue.code, message }]);
};

const readIncoming = async (context: Context, asked: Asked): Promise<Read> => {
  const { db, intake, patience } = context;
  const actor = signedIn(context);
  requireRole(actor, 'EDITOR', 'read an article');
  patience.prolong(longestReading);
  const { part, reading, urls, original } = await intake(asked, actor.id, patience.signal());
  const { text, sha256 } = canonicalOf(part, reading.text);
  const [url = null] = urls;
  return {
    reading,
    text,
    sha256,
    url,
    outlet: await suggestOutlet(db, url, reading.siteName),
    same: await sameArticles(db, { text, urls }),
    original,
  };
};

builder.queryField('readArticle', (t) =>
  t.field({
    type: ArticleReading,
    ...volatile,
    description:
      'Reads an article out of a page, a file or a text, fetching it where an address alone is given; nothing is stored. For editors, 60 addresses and files a minute, and as many pasted texts (`html` and `text`).',
    args: { input: t.arg({ type: ReadArticleInput, required: true, description: 'What to read.' }) },
    resolve: (_, { input }, context) => readIncoming(context, input),
  }),
);
