import { NotFound, Stale } from '@chancery/domain';
import { isUuid } from '../issues.ts';
import type { Sql } from '../transaction.ts';

/** The newest description of an article with its text; null where there is no such article. */
export const findNewest = async (sql: Sql, article: string) =>
  isUuid(article)
    ? sql.articleDescription.findFirst({
        where: { articleId: article },
        orderBy: { version: 'desc' },
        include: { revision: { select: { id: true, text: true } } },
      })
    : null;

/** The newest description of an article with its text. Throws NotFound, with the path of the input that named it. */
export const newestOf = async (sql: Sql, article: string, path: readonly string[] = ['article']) => {
  const newest = await findNewest(sql, article);
  if (!newest) throw new NotFound(path, article);
  return newest;
};

/** Takes the next version of an article, so that nobody else can. Throws Stale or NotFound. */
export const nextVersion = async (sql: Sql, article: string, expected: number): Promise<number> => {
  if (!isUuid(article)) throw new NotFound(['article'], article);
  const { count } = await sql.article.updateMany({
    where: { id: article, version: expected },
    data: { version: { increment: 1 } },
  });
  if (count === 1) return expected + 1;
  const found = await sql.article.findUnique({ where: { id: article }, select: { version: true } });
  if (!found) throw new NotFound(['article'], article);
  throw new Stale(expected, found.version);
};
