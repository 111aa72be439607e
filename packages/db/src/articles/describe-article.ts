import { type Actor, requireRole } from '../actor.ts';
import type { Database } from '../connect.ts';
import { issue, isUuid, refuseIf, textIssues } from '../issues.ts';
import { projectRecords } from '../projection/project-records.ts';
import { type Sql, transaction } from '../transaction.ts';
import { type Description, descriptionIssues } from './describe.ts';
import { newestOf, nextVersion } from './newest.ts';

export type DescribeArticle = {
  readonly article: string;
  readonly expectedVersion: number;
  readonly headline: string;
  readonly authors: readonly string[];
  readonly publishedAt?: string | null | undefined;
  readonly outlet?: string | null | undefined;
  readonly url?: string | null | undefined;
  readonly language?: string | null | undefined;
};

const orNull = (text: string | null | undefined): string | null => {
  const trimmed = text?.trim() ?? '';
  return trimmed === '' ? null : trimmed;
};

const describe = (input: DescribeArticle): Description => ({
  headline: input.headline.trim(),
  authors: input.authors.map((author) => author.trim()).filter((author) => author !== ''),
  publishedAt: orNull(input.publishedAt),
  outlet: input.outlet ?? null,
  url: orNull(input.url),
  language: orNull(input.language),
});

const subjectsOf = async (sql: Sql, article: string): Promise<readonly string[]> =>
  (
    await sql.claim.findMany({
      where: { revision: { articleId: article } },
      distinct: ['subjectId'],
      select: { subjectId: true },
    })
  ).map(({ subjectId }) => subjectId);

/**
 * Replaces what is known of an article by a new description; the old one stays in the books. Records that rest on the
 * article follow: whose voice it is decides how many origins a value has.
 */
export const describeArticle = async (
  db: Database,
  actor: Actor,
  input: DescribeArticle,
): Promise<string> => {
  requireRole(actor, 'EDITOR', 'describe an article');
  const { outlet, ...description } = describe(input);
  refuseIf([
    ...textIssues(input),
    ...(outlet !== null && !isUuid(outlet)
      ? [issue(['outlet'], 'NOT_FOUND', `There is no record with the id ${outlet}.`)]
      : []),
  ]);
  return transaction(db, async (sql) => {
    const version = await nextVersion(sql, input.article, input.expectedVersion);
    refuseIf(await descriptionIssues(sql, { ...description, outlet }));
    const before = await newestOf(sql, input.article);
    await sql.articleDescription.create({
      data: {
        ...description,
        authors: [...description.authors],
        articleId: input.article,
        version,
        revisionId: before.revisionId,
        outletId: outlet,
        excluded: before.excluded ?? [],
        describedById: actor.id,
      },
    });
    const outlets = [before.outletId, outlet].filter((id) => id !== null);
    await projectRecords(sql, await subjectsOf(sql, input.article), outlets);
    return input.article;
  });
};
