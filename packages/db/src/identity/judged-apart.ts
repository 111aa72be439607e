import type { Sql } from '../transaction.ts';

/** A judgement in force that two are not one, by the records that stand for them now. */
export type Apart = { readonly record: string; readonly other: string; readonly reason: string | null };

/**
 * The judgements in force that records, or what was merged into them, are not the same as others: newest first. In one
 * statement.
 */
export const judgedApart = async (sql: Sql, records: readonly string[]): Promise<readonly Apart[]> =>
  sql.$queryRaw<Apart[]>`
    with member as materialized (
      select id from record where id = any(${[...records]}::uuid[]) or canonical_id = any(${[...records]}::uuid[])
    )
    select root_of(j.record_id, null) as record, root_of(j.other_id, null) as other, j.reason
    from identity_judgement j
    where j.verdict = 'NOT_SAME'
      and (j.record_id = any(array(select id from member)) or j.other_id = any(array(select id from member)))
      and not exists (
        select from identity_judgement n where n.id > j.id and (
          (n.record_id = j.record_id and n.other_id = j.other_id)
          or (n.record_id = j.other_id and n.other_id = j.record_id)))
    order by j.id desc`;
