import { isDeepStrictEqual } from 'node:util';
import { type Actor, requireRole } from '../actor.ts';
import { type Details, mostBulkDesks } from '../acts/desk-act.ts';
import { enterDeed } from '../acts/enter-deed.ts';
import { subjectsResting } from '../changes/accepted-subjects.ts';
import { takeMoment } from '../changes/clock.ts';
import type { Database } from '../connect.ts';
import { issue, isUuid, refuseIf, textIssues } from '../issues.ts';
import { lockRecords, projectRecords } from '../projection/project-records.ts';
import { type Sql, transaction } from '../transaction.ts';
import { writeHeadlineWords } from '../words/write-words.ts';
import { addressOf } from './address-of.ts';
import { holdDescriptions, withCopies } from './copies.ts';
import { type Description, descriptionIssues } from './describe.ts';
import { newestOf, nextVersion } from './newest.ts';
import { keepPublishedDate } from './published-date.ts';

export type DescribeArticle = {
  readonly article: string;
  readonly expectedVersion: number;
  readonly headline: string;
  readonly authors: readonly string[];
  readonly publishedAt?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly language?: string | null | undefined;
  /** The id of the article of which it is a copy; left out, what was known of that stays. */
  readonly copyOf?: string | null | undefined;
  /** The id that it shares with what is done together with it: a UUID of the caller's making. */
  readonly bulk?: string | null | undefined;
};

const orNull = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

const describe = (input: DescribeArticle): Omit<Description, 'copyOf'> => ({
  headline: input.headline.trim(),
  authors: input.authors.map((author) => author.trim()).filter((author) => author !== ''),
  publishedAt: orNull(input.publishedAt),
  outlet: input.outlet ?? null,
  url: addressOf(input.url),
  language: orNull(input.language),
});

const subjectsOf = async (sql: Sql, articles: readonly string[]): Promise<readonly string[]> =>
  (
    await sql.claim.findMany({
      where: { revision: { articleId: { in: [...articles] } } },
      distinct: ['subjectId'],
      select: { subjectId: true },
    })
  ).map(({ subjectId }) => subjectId);

type Newest = Awaited<ReturnType<typeof newestOf>>;

/** What is known of an article beside its text. */
export const detailsOf = ({
  headline,
  authors,
  publishedAt,
  outletId,
  url,
  language,
  copyOfId,
}: Newest): Details => ({ headline, authors, publishedAt, outletId, url, language, copyOfId });

/** Stores the next description of an article, whose version is taken already. Records that rest on it follow. */
const storeDetails = async (
  sql: Sql,
  actor: Actor,
  { before, version, details }: { before: Newest; version: number; details: Details },
): Promise<void> => {
  const { articleId, revisionId, excluded } = before;
  const { outletId: outlet, copyOfId: copyOf, ...described } = details;
  refuseIf(await descriptionIssues(sql, { ...described, outlet, copyOf }, articleId));
  const voices = await withCopies(sql, articleId);
  const subjects = await subjectsOf(sql, voices);
  const outlets = [before.outletId, outlet].filter((id) => id !== null);
  await lockRecords(sql, [...subjects, ...outlets]);
  await sql.articleDescription.create({
    data: {
      ...details,
      articleId,
      version,
      revisionId,
      excluded: excluded ?? [],
      describedById: actor.id,
      at: await takeMoment(sql),
    },
  });
  await writeHeadlineWords(sql, articleId, details.headline);
  await projectRecords(sql, {
    subjects,
    named: outlets,
    evidence: await subjectsResting(sql, ...voices),
  });
};

/** Describes an article that is held still. */
export const describeIn = async (
  sql: Sql,
  actor: Actor,
  article: string,
  details: Details,
): Promise<void> => {
  const before = await newestOf(sql, article);
  const version = await nextVersion(sql, article, before.version);
  await storeDetails(sql, actor, { before, version, details });
};

/** Throws Invalid where a bulk act has all the desks that it may have. */
const requireRoomIn = async (sql: Sql, { id: byId }: Actor, bulkId: string | null): Promise<void> => {
  if (bulkId === null) return;
  const done = await sql.act.count({ where: { byId, bulkId } });
  refuseIf(
    done >= mostBulkDesks
      ? [issue(['bulk'], 'LIST_TOO_LONG', `A bulk act is of at most ${mostBulkDesks} articles.`)]
      : [],
  );
};

/**
 * Replaces what is known of an article by a new description; the old one stays in the books. Records that rest on the
 * article or on a copy of it follow: whose voice it is decides how many origins a value has.
 */
export const describeArticle = async (
  db: Database,
  actor: Actor,
  input: DescribeArticle,
): Promise<string> => {
  requireRole(actor, 'EDITOR', 'describe an article');
  const { outlet, authors, ...described } = describe(input);
  refuseIf([
    ...textIssues(input),
    ...(outlet !== null && !isUuid(outlet)
      ? [issue(['outlet'], 'NOT_FOUND', `There is no record with the id ${outlet}.`)]
      : []),
    ...(input.bulk && !isUuid(input.bulk)
      ? [issue(['bulk'], 'INVALID_VALUE', 'The id of a bulk act is a UUID.')]
      : []),
  ]);
  await keepPublishedDate(db, described.publishedAt);
  return transaction(db, async (sql) => {
    await holdDescriptions(sql);
    const version = await nextVersion(sql, input.article, input.expectedVersion);
    const before = await newestOf(sql, input.article);
    // Clients that know nothing of copies leave it out.
    const copyOfId = input.copyOf === undefined ? before.copyOfId : input.copyOf;
    const details = { ...described, authors: [...authors], outletId: outlet, copyOfId };
    await storeDetails(sql, actor, { before, version, details });
    const deed = { kind: 'DESCRIBE', before: detailsOf(before), after: details } as const;
    await requireRoomIn(sql, actor, input.bulk ?? null);
    if (!isDeepStrictEqual(deed.before, deed.after))
      await enterDeed(sql, { article: before.articleId, by: actor.id, deed, bulk: input.bulk ?? null });
    return input.article;
  });
};
