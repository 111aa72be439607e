import { Prisma } from '../generated/prisma/client.ts';
import type { Then } from '../standpoint/then.ts';

const until = (at: Prisma.Sql, from: Then): Prisma.Sql =>
  from?.knownAt ? Prisma.sql`and ${at} <= ${from.knownAt}` : Prisma.empty;

/** Whether a claim counts again there as far as the retraction or correction `t` goes: a reinstatement took that back. */
export const takenBack = (claim: Prisma.Sql, from: Then): Prisma.Sql => Prisma.sql`exists (
  select 1 from retracted_claim again join retraction back on back.id = again.retraction_id
  where again.claim_id = ${claim} and back.id > t.id and back.kind = 'REINSTATEMENT' and back.is_in_force
    and (back.takes_back_id is null or back.takes_back_id = t.id) ${until(Prisma.sql`back.at`, from)})`;

/**
 * The newest judgement by a reviewer on the claim `c` itself, as `own`: how it ranks where nothing holds it down. And the
 * retractions and corrections since then that do, newest first, as `holding.ids`: what was not taken back. To be joined.
 */
export const holding = (from: Then): Prisma.Sql => Prisma.sql`
  cross join lateral (
    select b.id, b.rank, b.confidence, b.reason from judgement b
    where b.claim_id = c.id and b.retraction_id is null ${until(Prisma.sql`b.at`, from)} order by b.id desc limit 1
  ) own
  cross join lateral (
    select array(
      select t.id from retraction t
      where t.kind <> 'REINSTATEMENT'
        and t.id in (select h.retraction_id from judgement h
          where h.claim_id = c.id and h.id > own.id ${until(Prisma.sql`h.at`, from)})
        and not ${takenBack(Prisma.sql`c.id`, from)}
      order by t.id desc
    ) as ids
  ) holding`;
