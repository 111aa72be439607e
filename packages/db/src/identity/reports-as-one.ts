import type { Sql } from '../transaction.ts';
import { withMembers } from './resting-on.ts';

/** By a claim, or the key of its report, the key of the report that it would be of. */
export type Reports = ReadonlyMap<string, string>;

type Pair = { readonly one: string; readonly other: string };

const joined = (pairs: readonly Pair[]): Reports => {
  const groups = new Map<string, readonly string[]>();
  for (const { one, other } of pairs) {
    const all = [...new Set([one, other].flatMap((key) => groups.get(key) ?? [key]))].sort();
    for (const key of all) groups.set(key, all);
  }
  return new Map([...groups].map(([key, [least = key]]) => [key, least]));
};

/**
 * The reports that claims about two records would be of if these were one: what was judged of claims across them is in
 * force then. In three statements.
 */
export const reportsAsOne = async (
  sql: Sql,
  { record, other }: { readonly record: string; readonly other: string },
): Promise<Reports> => {
  const [ofRecord, ofOther] = [await withMembers(sql, [record]), await withMembers(sql, [other])];
  const pairs = await sql.$queryRaw<Pair[]>`
    select coalesce(report_of(a.id, null), a.id) as one, coalesce(report_of(b.id, null), b.id) as other
    from claim a
    cross join lateral (
      select t.id, t.other_id as across from claim_relation t where t.claim_id = a.id and t.relation = 'SAME_REPORT_AS'
      union all
      select t.id, t.claim_id from claim_relation t where t.other_id = a.id and t.relation = 'SAME_REPORT_AS'
    ) t
    join claim b on b.id = t.across
    where a.subject_id = any(${[...ofRecord]}::uuid[]) and b.subject_id = any(${[...ofOther]}::uuid[])
      and not exists (select 1 from claim_relation n where n.id > t.id
        and ((n.claim_id = a.id and n.other_id = b.id) or (n.claim_id = b.id and n.other_id = a.id)))`;
  return joined(pairs);
};
