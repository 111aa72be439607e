import type { Actor } from '../actor.ts';
import { importArticle } from '../articles/import-article.ts';
import type { ClaimInput } from '../claims/claim-input.ts';
import { connect, type Database } from '../connect.ts';
import { createRecord } from '../records/create-record.ts';
import { judgeClaims } from '../reviews/judge-claims.ts';
import { openReview } from '../reviews/open-review.ts';
import { proposeClaims } from '../reviews/propose-claims.ts';
import { submitReview } from '../reviews/settle-review.ts';
import { makeActor } from './actors.ts';
import { freshDatabase } from './fresh-database.ts';

/** An office with nothing in it but an editor and a reviewer. */
export type SmallOffice = {
  readonly db: Database;
  /** Where another server would connect to. */
  readonly url: string;
  readonly editor: Actor;
  readonly reviewer: Actor;
  readonly close: () => Promise<void>;
};

export const openSmallOffice = async (): Promise<SmallOffice> => {
  const fresh = await freshDatabase();
  const db = connect(fresh.url);
  const close = async () => {
    await db.close();
    await fresh.drop();
  };
  return {
    db,
    url: fresh.url,
    close,
    editor: await makeActor(db, 'EDITOR'),
    reviewer: await makeActor(db, 'REVIEWER'),
  };
};

export const addArticle = async ({ db, editor }: SmallOffice, content: string): Promise<string> =>
  importArticle(db, editor, { content, mediaType: 'TEXT_PLAIN' });

export const addRecord = async ({ db, editor }: SmallOffice, kind: string, label: string): Promise<string> =>
  createRecord(db, editor, { kind, label });

/** A plain claim that rests on the first word of its article. */
export const claimOn = (
  word: string,
  subject: string,
  field: string,
  value: ClaimInput['value'],
  said: Partial<ClaimInput> = {},
): ClaimInput => ({
  subject,
  field,
  snak: 'VALUE',
  value: value ?? null,
  polarity: 'POSITIVE',
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  alterations: [],
  citations: [{ role: 'CONTENT', start: 0, end: [...word].length, exact: word }],
  ...said,
});

/** Proposes claims from an article and hands them to the reviewers; nobody has judged them yet. */
export const submitClaims = async (
  { db, editor }: SmallOffice,
  article: string,
  claims: readonly ClaimInput[],
): Promise<{ readonly review: string; readonly claims: readonly string[] }> => {
  const review = await openReview(db, editor, { article });
  const proposed = await proposeClaims(db, editor, { review, expectedVersion: 1, claims });
  await submitReview(db, editor, { review, expectedVersion: 2 });
  return proposed;
};

/** Accepts submitted claims. */
export const acceptClaims = async (
  { db, reviewer }: SmallOffice,
  { review, claims }: { readonly review: string; readonly claims: readonly string[] },
): Promise<void> => {
  const judgements = claims.map((claim) => ({ claim, verdict: 'ACCEPTED', rank: 'NORMAL' }) as const);
  await judgeClaims(db, reviewer, { review, expectedVersion: 3, judgements });
};
