import { give } from './give.ts';
import type { Client } from './served-api.ts';

/** A claim that all of an article says, for certain. */
export const claimOf = (text: string, subject: string, field: string, value: object) => ({
  subject,
  field,
  value,
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  citations: [{ start: 0, end: [...text].length, exact: text }],
});

/** Imports an article, has one account propose its claims and another accept them; answers with the article's id. */
export const publish = async (
  editor: Client,
  reviewer: Client,
  content: string,
  claims: readonly object[],
): Promise<string> => {
  const article = (await give(editor, 'importArticle', { content })).id;
  const review = (await give(editor, 'openReview', { article })).id;
  const { claims: proposed } = await give(
    editor,
    'proposeClaims',
    { review, expectedVersion: 1, claims },
    '... on Proposed { claims { id } }',
  );
  await give(editor, 'submitReview', { review, expectedVersion: 2 });
  const judgements = proposed.map(({ id }: { id: string }) => ({ claim: id, verdict: 'ACCEPTED' }));
  await give(reviewer, 'judgeClaims', { review, expectedVersion: 3, judgements });
  return article;
};
