import { codePoints, type Issue, NotAllowed } from '@chancery/domain';
import { type Actor, requireRole } from '../actor.ts';
import { readExclusions } from '../articles/article-row.ts';
import { newestOf } from '../articles/newest.ts';
import { type CheckedClaim, type ClaimContext, checkClaim } from '../claims/check-claim.ts';
import { type ClaimInput, idsIn } from '../claims/claim-input.ts';
import { storeClaims } from '../claims/store-claims.ts';
import type { Database } from '../connect.ts';
import { issue, refuseIf, textIssues, uuids } from '../issues.ts';
import { type Sql, transaction } from '../transaction.ts';
import { type ReviewBefore, takeReview } from './change-review.ts';

export type ProposeClaims = {
  readonly review: string;
  readonly expectedVersion: number;
  readonly claims: readonly ClaimInput[];
};

const most = 500;

const contextOf = async (sql: Sql, article: string, claims: readonly ClaimInput[]): Promise<ClaimContext> => {
  // Held still: a range that is excluded at the same time must see these claims, or they it.
  await sql.$queryRaw`select id from article where id = ${article}::uuid for share`;
  const { revision, excluded } = await newestOf(sql, article);
  const records = await sql.record.findMany({
    where: { id: { in: uuids(idsIn(claims)) } },
    select: { id: true, kind: true },
  });
  return {
    article,
    revision: revision.id,
    text: codePoints(revision.text),
    excluded: readExclusions(excluded),
    kinds: new Map(records.map(({ id, kind }) => [id, kind])),
  };
};

/** Throws unless the review is the actor's own draft. */
export const requireOwnDraft = (actor: Actor, review: ReviewBefore): void => {
  if (review.editorId !== actor.id) throw new NotAllowed('This review is another editor’s.');
  if (review.state !== 'DRAFT')
    refuseIf([
      issue(['review'], 'NOT_DRAFT', `The review is ${review.state.toLowerCase()}; its claims are settled.`),
    ]);
};

const check = (context: ClaimContext, claims: readonly ClaimInput[]): readonly CheckedClaim[] => {
  const issues: Issue[] = [];
  const checked: CheckedClaim[] = [];
  claims.forEach((claim, at) => {
    const read = checkClaim(context, ['claims', at], claim);
    if ('claim' in read) checked.push(read.claim);
    else issues.push(...read.issues);
  });
  refuseIf(issues);
  return checked;
};

/** Puts claims into the actor's own draft, all or none. A claim that is there already is not added again. */
export const proposeClaims = async (
  db: Database,
  actor: Actor,
  { review: id, expectedVersion, claims }: ProposeClaims,
): Promise<{ readonly review: string; readonly claims: readonly string[] }> => {
  requireRole(actor, 'EDITOR', 'propose claims');
  refuseIf([
    ...textIssues({ claims }),
    ...(claims.length === 0 ? [issue(['claims'], 'EMPTY', 'At least one claim is proposed.')] : []),
    ...(claims.length > most
      ? [issue(['claims'], 'TOO_MANY', `At most ${most} claims are proposed at once.`)]
      : []),
  ]);
  return transaction(db, async (sql) => {
    const review = await takeReview(sql, id, expectedVersion);
    requireOwnDraft(actor, review);
    const context = await contextOf(sql, review.articleId, claims);
    const ids = await storeClaims(sql, context, check(context, claims));
    const proposals = [...new Set(ids)].map((claimId) => ({ reviewId: id, claimId, byId: actor.id }));
    await sql.proposal.createMany({ data: proposals, skipDuplicates: true });
    await sql.proposal.updateMany({
      where: { reviewId: id, claimId: { in: [...ids] }, withdrawnAt: { not: null } },
      data: { withdrawnAt: null },
    });
    return { review: id, claims: ids };
  });
};
