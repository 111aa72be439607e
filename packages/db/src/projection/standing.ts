import type { Moved } from '../changes/enter-changes.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { anyMember } from '../standpoint/identity.ts';
import type { Sql } from '../transaction.ts';
import type { Difference } from './differences.ts';

type Row = {
  readonly id: string;
  readonly is: string;
  readonly should: 'PUBLISHED' | 'DRAFT';
  readonly merged: boolean;
};

const own = anyMember(Prisma.sql`record.id`, null);

/**
 * Records whose standing is not what it should be: public is what an accepted claim is about or names, and the outlet
 * of an article that an accepted claim cites; what names a record that was merged names what it was merged into.
 */
const misplaced = async (sql: Sql, records: readonly string[]): Promise<readonly Row[]> => sql.$queryRaw<
  Row[]
>`
  select * from (
    select record.id, record.standing::text as "is", record.canonical_id is not null as merged, case
      when record.canonical_id is not null then 'DRAFT' when exists (
        select 1 from claim_reference r
        join lateral (select verdict from judgement where claim_id = r.claim_id order by id desc limit 1) j on true
        where r.record_id = ${own} and j.verdict = 'ACCEPTED'
      ) or exists (
        select 1 from article_description d
        join article a on a.id = d.article_id and a.version = d.version
        join revision v on v.article_id = a.id
        join claim c on c.revision_id = v.id
        join lateral (select verdict from judgement where claim_id = c.id order by id desc limit 1) j on true
        where d.outlet_id = ${own} and j.verdict = 'ACCEPTED'
      ) then 'PUBLISHED' else 'DRAFT' end as should
    from record where record.id = any(${[...records]}::uuid[])
  ) standing where "is" <> should`;

export const standingDifferences = async (
  sql: Sql,
  records: readonly string[],
): Promise<readonly Difference[]> =>
  (await misplaced(sql, records)).map(({ id, is, should }) => ({
    record: id,
    place: 'standing',
    is,
    shouldBe: should,
  }));

/** Sets the standing of records whose claims, or whose naming in claims, may have changed; answers with what it set. */
export const refreshStanding = async (sql: Sql, records: readonly string[]): Promise<readonly Moved[]> => {
  const rows = await misplaced(sql, records);
  for (const standing of ['PUBLISHED', 'DRAFT'] as const) {
    const ids = rows.filter(({ should }) => should === standing).map(({ id }) => id);
    if (ids.length > 0)
      await sql.record.updateMany({
        where: { id: { in: ids } },
        data: { standing, version: { increment: 1 } },
      });
  }
  return rows.map(({ id, should, merged }) => ({ id, to: merged ? 'MERGED' : should }));
};
