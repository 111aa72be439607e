import { codePoints, slice } from '@chancery/domain';
import { canonicaliseArticle, detectExcluded, type Reading } from '@chancery/reader';
import { v7 as uuidv7 } from 'uuid';
import { type Actor, requireRole } from '../actor.ts';
import type { Database } from '../connect.ts';
import { issue, isUuid, refuseIf, textIssues } from '../issues.ts';
import { transaction } from '../transaction.ts';
import { type Description, descriptionIssues } from './describe.ts';

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
  url: orNull(input.url),
  language: orNull(input.language),
});

const readContent = ({ content, mediaType }: ImportArticle): Extract<Reading, { ok: true }>['revision'] => {
  const read = canonicaliseArticle({ content, mediaType: mediaTypes[mediaType] });
  if (read.ok) return read.revision;
  refuseIf([issue(['content'], read.issue.code, read.issue.message)]);
  throw new Error('An article without a revision was not refused.');
};

/** Stores a pasted article with its first description; credits and adverts are excluded as detected. */
export const importArticle = async (db: Database, actor: Actor, input: ImportArticle): Promise<string> => {
  requireRole(actor, 'EDITOR', 'import an article');
  const { content: _, ...rest } = input;
  const revision = readContent(input);
  const { outlet, ...description } = describe(input, revision.text);
  refuseIf([
    ...textIssues(rest),
    ...(outlet !== null && !isUuid(outlet)
      ? [issue(['outlet'], 'NOT_FOUND', `There is no record with the id ${outlet}.`)]
      : []),
  ]);
  return transaction(db, async (sql) => {
    refuseIf(await descriptionIssues(sql, { ...description, outlet }));
    const articleId = uuidv7();
    const revisionId = uuidv7();
    await sql.article.create({ data: { id: articleId } });
    await sql.revision.create({
      data: {
        id: revisionId,
        articleId,
        text: revision.text,
        sha256: revision.sha256,
        raw: Buffer.from(revision.raw),
        normaliser: revision.normaliser,
        mediaType: mediaTypes[input.mediaType],
      },
    });
    await sql.articleDescription.create({
      data: {
        ...description,
        authors: [...description.authors],
        articleId,
        version: 1,
        revisionId,
        outletId: outlet,
        excluded: detectExcluded(revision.text).map((range) => ({ ...range })),
        describedById: actor.id,
      },
    });
    return articleId;
  });
};
