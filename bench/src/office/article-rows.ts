import { shinglesInTurns, sketchOf, sketchRules } from '../../../packages/db/src/articles/intake/shingles.ts';
import { storeClaims } from '../../../packages/db/src/claims/store-claims.ts';
import { ownChunks, vectorOf } from '../../../packages/db/src/words/chunks.ts';
import { tokenise, tokeniser } from '../../../packages/db/src/words/tokenise.ts';
import { codePoints } from '../../../packages/domain/src/index.ts';
import type { Written } from './article.ts';
import { addRecords } from './project.ts';
import { AsJson, add, collectorOf, type Rows } from './rows.ts';

/** The accounts that made the office. */
export const editor = 'bench-editor';
export const reviewer = 'bench-reviewer';

const start = Date.UTC(2026, 0, 1);
const momentOf = (at: number, second: number): string =>
  new Date(start + at * 10_000 + second * 1000).toISOString();

const sketched = (text: string): readonly number[] => {
  const turns = shinglesInTurns(text);
  let turn = turns.next();
  while (!turn.done) turn = turns.next();
  return sketchOf(turn.value);
};

const addWords = async (
  rows: Rows,
  { id, headline, canonical: { text }, excluded }: Written,
): Promise<void> => {
  const own = await ownChunks(text, excluded);
  const empty = { start: null, end: null, claim_id: null, ordinal: null };
  const row = { ...empty, article_id: id, tokeniser };
  add(rows, 'article_words', [{ ...row, of: 'HEADLINE', words: vectorOf([...tokenise(headline)], 'A') }]);
  add(
    rows,
    'article_words',
    own.map((chunk) => ({ ...row, of: 'TEXT', ...chunk })),
  );
};

const addText = (rows: Rows, written: Written, made: string): void => {
  const { id, revision, canonical, headline, publishedAt, outlet } = written;
  add(rows, 'article', [{ id, version: 1, created_at: made }]);
  const { text, sha256, raw, normaliser } = canonical;
  add(rows, 'revision', [
    {
      id: revision,
      article_id: id,
      text,
      sha256,
      raw: Buffer.from(raw),
      normaliser,
      media_type: 'text/plain',
    },
  ]);
  add(rows, 'revision_sketch', [{ revision_id: revision, rules: sketchRules, hashes: sketched(text) }]);
  add(rows, 'article_description', [
    {
      article_id: id,
      version: 1,
      revision_id: revision,
      headline,
      authors: [],
      published_at: publishedAt,
      outlet_id: outlet,
      language: 'en',
      excluded: new AsJson(written.excluded),
      described_by_id: editor,
      at: made,
    },
  ]);
};

/** How far the numbers of judgements and changes have gone. */
export type Numbers = { judgement: number; change: number };

/** Adds everything that is stored of an article, its claims, their acceptance and their records; moves the numbers on. */
export const addArticle = async (
  rows: Rows,
  written: Written,
  at: number,
  numbers: Numbers,
): Promise<void> => {
  const [made, decided] = [momentOf(at, 0), momentOf(at, 5)];
  addText(rows, written, made);
  await addWords(rows, written);
  const { id, revision, review, canonical } = written;
  const cited = { article: id, revision, text: codePoints(canonical.text) };
  const ids = await storeClaims(collectorOf(rows, made), cited, written.claims);
  const by = { editor_id: editor, reviewer_id: reviewer };
  const moments = { created_at: made, submitted_at: made, decided_at: decided };
  add(rows, 'review', [{ id: review, article_id: id, version: 4, state: 'DECIDED', ...by, ...moments }]);
  add(
    rows,
    'proposal',
    ids.map((claim) => ({ review_id: review, claim_id: claim, by_id: editor, at: made })),
  );
  const sequences = new Map(ids.map((claim, place) => [claim, numbers.judgement + place + 1]));
  add(
    rows,
    'judgement',
    [...sequences].map(([claim, sequence]) => ({
      id: sequence,
      claim_id: claim,
      review_id: review,
      verdict: 'ACCEPTED',
      rank: 'NORMAL',
      by_id: reviewer,
      at: decided,
    })),
  );
  addRecords(rows, written, (claim) => sequences.get(claim) ?? 0, numbers.change + 1, [made, decided]);
  numbers.judgement += ids.length;
  numbers.change += written.records.length;
};
