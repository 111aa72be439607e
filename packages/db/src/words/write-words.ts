import { readExclusions } from '../articles/article-row.ts';
import { newestOf } from '../articles/newest.ts';
import { inChunks } from '../in-chunks.ts';
import type { Sql } from '../transaction.ts';
import { type Chunk, chunksOf, ownChunks, vectorOf } from './chunks.ts';
import { tokenise, tokeniser } from './tokenise.ts';

type Cited = {
  readonly claimId: string;
  readonly ordinal: number;
  readonly start: number;
  readonly exact: string;
};
type Row = {
  readonly of: 'HEADLINE' | 'TEXT' | 'CITED';
  readonly words: string;
  readonly start?: number;
  readonly end?: number;
  readonly claimId?: string;
  readonly ordinal?: number;
};

const insert = async (sql: Sql, article: string, rows: readonly Row[]): Promise<void> =>
  inChunks(rows, async (some) => {
    const column = <Name extends keyof Row>(name: Name) => some.map((row) => row[name] ?? null);
    await sql.$executeRaw`
      insert into article_words (article_id, "of", words, start, "end", claim_id, ordinal, tokeniser)
      select ${article}::uuid, r."of"::words_of, r.words::tsvector, r.start, r."end", r.claim_id, r.ordinal, ${tokeniser}
      from unnest(${column('of')}::text[], ${column('words')}::text[], ${column('start')}::int[], ${column('end')}::int[],
        ${column('claimId')}::text[], ${column('ordinal')}::int[]) r("of", words, start, "end", claim_id, ordinal)
      on conflict do nothing`;
  });

const ofText = (chunk: Chunk): Row => ({ of: 'TEXT', ...chunk });

const ofHeadline = (headline: string): Row => ({
  of: 'HEADLINE',
  words: vectorOf([...tokenise(headline)], 'A'),
});

/** Writes the words that an article itself has: its headline, and its text without excluded ranges. */
export const writeArticleWords = async (sql: Sql, article: string): Promise<void> => {
  const { headline, excluded, revision } = await newestOf(sql, article);
  const own = await ownChunks(revision.text, readExclusions(excluded));
  await sql.articleWords.deleteMany({ where: { articleId: article, of: { in: ['HEADLINE', 'TEXT'] } } });
  await insert(sql, article, [ofHeadline(headline), ...own.map(ofText)]);
};

/** Writes the words of an article's new headline; those of its text too where other rules parted them, or none yet. */
export const writeHeadlineWords = async (sql: Sql, article: string, headline: string): Promise<void> => {
  const { count } = await sql.articleWords.deleteMany({
    where: { articleId: article, of: 'HEADLINE', tokeniser },
  });
  await (count === 0 ? writeArticleWords(sql, article) : insert(sql, article, [ofHeadline(headline)]));
};

/** Writes the words that claims cite of an article, which anybody may find once such a claim is accepted. */
export const writeCitedWords = async (sql: Sql, article: string, cited: readonly Cited[]): Promise<void> => {
  const rows: Row[] = [];
  const known = new Map<string, readonly Chunk[]>(); // many claims cite the same sentence
  for (const { claimId, ordinal, start, exact } of cited) {
    const key = `${start} ${exact}`;
    const chunks = known.get(key) ?? (await chunksOf(exact, start));
    known.set(key, chunks);
    rows.push(...chunks.map((chunk): Row => ({ of: 'CITED', claimId, ordinal, ...chunk })));
  }
  await insert(sql, article, rows);
};
