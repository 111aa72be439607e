import { codePoints, Duplicate, slice } from '@chancery/domain';
import { canonicaliseArticle, detectExcluded, type Reading, sameAddresses } from '@chancery/reader';
import { v7 as uuidv7 } from 'uuid';
import { type Actor, requireRole } from '../actor.ts';
import type { Database } from '../connect.ts';
import { sha256 } from '../hash.ts';
import { issue, isUuid, refuseIf, textIssues } from '../issues.ts';
import { type Sql, transaction } from '../transaction.ts';
import { writeArticleWords } from '../words/write-words.ts';
import { addressOf } from './address-of.ts';
import type { StoredExclusion } from './article-row.ts';
import { type Description, descriptionIssues } from './describe.ts';
import { knownArticles } from './intake/same-articles.ts';
import { writeSketch } from './intake/write-sketch.ts';
import { attachOriginal } from './originals/attach-original.ts';
import { keepPublishedDate } from './published-date.ts';

export const mediaTypes = { TEXT_PLAIN: 'text/plain', TEXT_HTML: 'text/html' } as const;

type Optional<Value> = Value | null | undefined;
export type ImportArticle = {
  /** As pasted. */
  readonly content: string;
  readonly mediaType: keyof typeof mediaTypes;
  /** The first line of the text where none is given. */
  readonly headline?: Optional<string>;
  readonly authors?: Optional<readonly string[]>;
  readonly publishedAt?: Optional<string>;
  readonly outlet?: Optional<string>;
  readonly url?: Optional<string>;
  readonly language?: Optional<string>;
  /** The id of the article of which it is a copy. */
  readonly copyOf?: Optional<string>;
  /** The id of the bytes out of which the text was read, which wait for their reader. */
  readonly original?: Optional<string>;
  /** Whether it is refused where the very text, or an article of its address, is there already. */
  readonly onlyNew?: Optional<boolean>;
};

const firstLine = (text: string): string => {
  const line = text.split('\n').find((each) => each.trim() !== '') ?? '';
  const points = codePoints(line.trim());
  return slice(points, { start: 0, end: Math.min(points.length, 300) });
};

const orNull = (text: Optional<string>): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

const describe = (input: ImportArticle, text: string): Description => ({
  headline: orNull(input.headline) ?? firstLine(text),
  authors: (input.authors ?? []).map((author) => author.trim()).filter((author) => author !== ''),
  publishedAt: orNull(input.publishedAt),
  outlet: input.outlet ?? null,
  url: addressOf(input.url),
  language: orNull(input.language),
  copyOf: input.copyOf ?? null,
});

type Canonical = Extract<Reading, { ok: true }>['revision'];

/** The canonical text of what was pasted. Throws Invalid. */
export const readContent = ({
  content,
  mediaType,
}: Pick<ImportArticle, 'content' | 'mediaType'>): Canonical => {
  const read = canonicaliseArticle({ content, mediaType: mediaTypes[mediaType] });
  if (read.ok) return read.revision;
  refuseIf([issue(['content'], read.issue.code, read.issue.message)]);
  throw new Error('An article without a revision was not refused.');
};

/** A text that was read, and what is known of it. */
export type NewArticle = {
  readonly revision: Canonical;
  readonly mediaType: keyof typeof mediaTypes;
  readonly description: Description;
  readonly excluded: readonly StoredExclusion[];
  /** The id of bytes that wait for the actor; null for none. */
  readonly original: string | null;
};

/** Stores a text of an article, with the bytes it was read out of and with what near copies of it are found by. */
export const writeRevision = async (
  sql: Sql,
  actor: Actor,
  {
    id,
    articleId,
    revision,
    mediaType,
    original,
  }: Pick<NewArticle, 'revision' | 'mediaType' | 'original'> & {
    readonly id: string;
    readonly articleId: string;
  },
): Promise<void> => {
  const { raw, ...canonical } = revision;
  await sql.revision.create({
    data: { id, articleId, ...canonical, raw: Buffer.from(raw), mediaType: mediaTypes[mediaType] },
  });
  await attachOriginal(sql, actor, id, original);
  await writeSketch(sql, id, revision.text);
};

/** Stores an article with its first description. Throws Invalid where that is wrong; answers with its id. */
export const storeArticle = async (
  sql: Sql,
  actor: Actor,
  { revision, mediaType, description: { outlet, copyOf, ...description }, excluded, original }: NewArticle,
): Promise<string> => {
  refuseIf(await descriptionIssues(sql, { ...description, outlet, copyOf }));
  const articleId = uuidv7();
  const revisionId = uuidv7();
  await sql.article.create({ data: { id: articleId } });
  await writeRevision(sql, actor, { id: revisionId, articleId, revision, mediaType, original });
  await sql.articleDescription.create({
    data: {
      ...description,
      authors: [...description.authors],
      articleId,
      version: 1,
      revisionId,
      outletId: outlet,
      copyOfId: copyOf,
      excluded: excluded.map((range) => ({ ...range })),
      describedById: actor.id,
    },
  });
  await writeArticleWords(sql, articleId);
  return articleId;
};

const refuseKnown = async (sql: Sql, text: string, { url }: Description): Promise<void> => {
  // Of two that bring the same at once, the second sees what the first has stored.
  await sql.$queryRaw`select pg_advisory_xact_lock(hashtext('chancery new articles'))::text`;
  const [known] = await knownArticles(sql, sha256(text), url === null ? [] : sameAddresses(url));
  if (known)
    throw new Duplicate(
      [known.by === 'TEXT' ? 'content' : 'url'],
      known.by === 'TEXT'
        ? `The article ${known.articleId} has or had this very text.`
        : `The article ${known.articleId} stands at this address.`,
      known.articleId,
    );
};

/** Stores a pasted article with its first description; credits and adverts are excluded as detected. */
export const importArticle = async (db: Database, actor: Actor, input: ImportArticle): Promise<string> => {
  requireRole(actor, 'EDITOR', 'import an article');
  const { content: _, ...rest } = input;
  const revision = readContent(input);
  const description = describe(input, revision.text);
  const { outlet } = description;
  refuseIf([
    ...textIssues(rest),
    ...(outlet !== null && !isUuid(outlet)
      ? [issue(['outlet'], 'NOT_FOUND', `There is no record with the id ${outlet}.`)]
      : []),
  ]);
  const excluded = detectExcluded(revision.text);
  await keepPublishedDate(db, description.publishedAt);
  return transaction(db, async (sql) => {
    if (input.onlyNew) await refuseKnown(sql, revision.text, description);
    return storeArticle(sql, actor, {
      revision,
      mediaType: input.mediaType,
      description,
      excluded,
      original: input.original ?? null,
    });
  });
};
