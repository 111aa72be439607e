import { Prisma } from '../generated/prisma/client.ts';
import type { Then } from '../standpoint/then.ts';

/**
 * A key that the claim `c` shares with those that were judged to be of one report with it, directly or by way of others;
 * null where there is none. Most claims were never judged beside another one: for these nothing is walked.
 */
export const reportOf = (from: Then): Prisma.Sql => Prisma.sql`case
  when exists (select 1 from claim_relation where claim_id = c.id)
    or exists (select 1 from claim_relation where other_id = c.id)
  then report_of(c.id, ${from?.knownAt ?? null}::timestamptz) end`;
