import { NotAllowed } from '@chancery/domain';
import type { Actor } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isClaimId } from '../issues.ts';
import type { Sql } from '../transaction.ts';
import type { JudgementInput, ReviewJudgements } from './judge-claims.ts';
import { placeOf } from './right-to-judge.ts';

/** An acceptance that waits for a second one. */
export type AcceptanceRow = {
  readonly claimId: string;
  readonly byId: string;
  readonly at: Date;
};

// Those that count: entered since the judgement in force, or before any was.
const counting = (claims: readonly string[]): Prisma.Sql => Prisma.sql`
  select a.claim_id as "claimId", a.by_id as "byId", a.at from acceptance a
  where a.claim_id = any(${[...claims]}) and a.follows = coalesce(
    (select id from judgement where claim_id = a.claim_id order by id desc limit 1), 0)
  order by a.id`;

/** The acceptances that wait for a second one, by claim. */
export const acceptancesOf = async (
  { prisma }: Database,
  claims: readonly string[],
): Promise<ReadonlyMap<string, readonly AcceptanceRow[]>> => {
  const rows = await prisma.$queryRaw<AcceptanceRow[]>(counting(claims.filter(isClaimId)));
  return new Map(claims.map((claim) => [claim, rows.filter(({ claimId }) => claimId === claim)]));
};

const note = async (
  sql: Sql,
  actor: Actor,
  review: string,
  accepted: readonly JudgementInput[],
): Promise<void> => {
  const latest = await sql.judgement.groupBy({
    by: ['claimId'],
    where: { claimId: { in: accepted.map(({ claim }) => claim) } },
    _max: { id: true },
  });
  const follows = new Map(latest.map(({ claimId, _max }) => [claimId, _max.id]));
  await sql.acceptance.createMany({
    data: accepted.map(({ claim, rank, reason, confidence }) => ({
      claimId: claim,
      reviewId: review,
      rank,
      reason: reason ?? null,
      confidence: confidence ?? null,
      byId: actor.id,
      follows: follows.get(claim) ?? 0n,
    })),
  });
};

/**
 * Notes the acceptances among judgements, and answers with the judgements that are to be entered now: the rejections,
 * and acceptances that are the second ones. The records that the claims name are locked, so that of two reviewers at
 * once one is the second.
 */
export const takeAcceptances = async (
  sql: Sql,
  actor: Actor,
  { review, judgements }: ReviewJudgements,
): Promise<readonly JudgementInput[]> => {
  const accepted = judgements.filter(({ verdict }) => verdict === 'ACCEPTED');
  const before = await sql.$queryRaw<AcceptanceRow[]>(counting(accepted.map(({ claim }) => claim)));
  const mine = before.find(({ byId }) => byId === actor.id);
  if (mine)
    throw new NotAllowed(
      'You have accepted this claim already; it counts once a second reviewer accepts it too.',
      placeOf(judgements, mine.claimId),
    );
  await note(sql, actor, review, accepted);
  const seconded = new Set(before.map(({ claimId }) => claimId));
  return judgements.filter(({ verdict, claim }) => verdict === 'REJECTED' || seconded.has(claim));
};
