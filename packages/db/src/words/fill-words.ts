import { markPublicChange } from '../changes/clock.ts';
import type { Database } from '../connect.ts';
import { type Sql, transaction } from '../transaction.ts';
import { tokeniser } from './tokenise.ts';
import { writeArticleWords, writeCitedWords } from './write-words.ts';

const batch = 100;

const refill = async (sql: Sql, article: string): Promise<void> => {
  await sql.$queryRaw`select id from article where id = ${article}::uuid for update`;
  await sql.articleWords.deleteMany({ where: { articleId: article } });
  const cited = await sql.citation.findMany({
    where: { revision: { articleId: article } },
    select: { claimId: true, ordinal: true, start: true, exact: true },
  });
  await writeCitedWords(sql, article, cited);
  await writeArticleWords(sql, article);
  await markPublicChange(sql); // the public may find it by other words now
};

const unfilled = async ({ prisma }: Database): Promise<readonly { readonly id: string }[]> =>
  prisma.$queryRaw`
    select a.id from article a where not exists (
      select 1 from article_words w where w.article_id = a.id and w."of" = 'HEADLINE' and w.tokeniser = ${tokeniser})
    order by a.id limit ${batch}`;

/**
 * Works out the words of articles that have none, or whose words were parted by other rules. Answers with how many
 * there were; costs one statement where there is none.
 */
export const fillWords = async (db: Database): Promise<number> => {
  let filled = 0;
  for (let some = await unfilled(db); some.length > 0; some = await unfilled(db)) {
    for (const { id } of some) await transaction(db, async (sql) => refill(sql, id));
    filled += some.length;
  }
  return filled;
};
