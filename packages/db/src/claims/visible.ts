import type { Viewer } from '../actor.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { type From, standsFrom, toldFrom } from '../standpoint/conditions.ts';
import { judgementFrom } from '../standpoint/then.ts';
import type { Sql } from '../transaction.ts';

/** The judgement in force of the claim `c`, as `j`; to be joined. */
export const judgementInForce = judgementFrom(null);

/**
 * Whether the claim `c` with its judgement `j` may be seen: accepted ones by all; those that were judged, or stand in a
 * submitted review, by all who signed in; those of a draft by its editor. From a standpoint of the past or of some
 * sources all see the same: what was accepted there.
 */
export const visibleTo = (viewer: Viewer, from: From = null): Prisma.Sql =>
  from
    ? standsFrom(from)
    : viewer === null
      ? Prisma.sql`j.verdict = 'ACCEPTED'`
      : Prisma.sql`(j.verdict is not null or exists (
        select 1 from proposal p join review on review.id = p.review_id
        where p.claim_id = c.id and p.withdrawn_at is null
          and (review.state <> 'DRAFT' or review.editor_id = ${viewer.id})))`;

/**
 * Whether the claim `c` with its judgement `j` was decided on there, accepted or not, as a history tells of it: for who has
 * signed in.
 */
export const decidedFrom = (from: From): Prisma.Sql =>
  Prisma.sql`j.verdict is not null and ${toldFrom(from)}`;

/** Whether a claim may be seen, within a command. */
export const seesClaim = async (sql: Sql, viewer: Viewer, claim: string): Promise<boolean> => {
  const rows = await sql.$queryRaw<readonly unknown[]>`
    select 1 from claim c ${judgementInForce} where c.id = ${claim} and ${visibleTo(viewer)}`;
  return rows.length > 0;
};
