import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import type { From } from '../standpoint/conditions.ts';
import { holding, takenBack } from './holding.ts';

/** What is left of a retraction or correction. */
export type RetractionStanding = {
  /** Whether it still holds a claim down. One that a reviewer has judged since, it does not. */
  readonly holds: boolean;
  /** Whether reinstatements have taken it back for all its claims. */
  readonly isTakenBack: boolean;
};

const left = (from: From): Prisma.Sql => Prisma.sql`
  select own.claim_id as id from retracted_claim own
  where own.retraction_id = t.id and not ${takenBack(Prisma.sql`own.claim_id`, from)}`;

/** What is left of retractions, by their numbers; in one statement. */
export const retractionStandings = async (
  { prisma }: Database,
  ids: readonly string[],
  from: From = null,
): Promise<ReadonlyMap<string, RetractionStanding>> => {
  const rows = await prisma.$queryRaw<(RetractionStanding & { readonly id: string })[]>`
    select t.id::text as id,
      exists (select 1 from (${left(from)}) c ${holding(from)} where t.id = any(holding.ids)) as holds,
      t.kind <> 'REINSTATEMENT' and not exists (${left(from)}) as "isTakenBack"
    from retraction t where t.id = any(${[...ids]}::bigint[])`;
  return new Map(rows.map(({ id, ...standing }) => [id, standing]));
};
