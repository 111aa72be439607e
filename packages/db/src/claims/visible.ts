import type { Viewer } from '../actor.ts';
import { Prisma } from '../generated/prisma/client.ts';

/** The judgement in force of the claim `c`, as `j`; to be joined. */
export const judgementInForce = Prisma.sql`
  left join lateral (
    select id, verdict, rank, reason, confidence, at, by_id from judgement where claim_id = c.id order by id desc limit 1
  ) j on true`;

/**
 * Whether the claim `c` with its judgement `j` may be seen: accepted ones by all; those that were judged, or stand in a
 * submitted review, by all who signed in; those of a draft by its editor.
 */
export const visibleTo = (viewer: Viewer): Prisma.Sql =>
  viewer === null
    ? Prisma.sql`j.verdict = 'ACCEPTED'`
    : Prisma.sql`(j.verdict is not null or exists (
        select 1 from proposal p join review on review.id = p.review_id
        where p.claim_id = c.id and p.withdrawn_at is null
          and (review.state <> 'DRAFT' or review.editor_id = ${viewer.id})))`;
