import { Prisma } from '../generated/prisma/client.ts';
import type { Then } from './then.ts';

const known = (from: Then): Prisma.Sql => Prisma.sql`${from?.knownAt ?? null}::timestamptz`;

// The functions walk up the judgements, and are dear to call: most records were never merged, which an index tells.
const wasMerged = (record: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`exists (select 1 from identity_judgement m where m.record_id = ${record} and m.verdict = 'SAME')`;
const tookIn = (record: Prisma.Sql): Prisma.Sql =>
  Prisma.sql`exists (select 1 from identity_judgement m where m.other_id = ${record} and m.verdict = 'SAME')`;

/** The record that stands for a record there: itself, or what it was merged into at last. */
export const rootFrom = (record: Prisma.Sql, from: Then): Prisma.Sql =>
  Prisma.sql`(case when ${wasMerged(record)} then root_of(${record}, ${known(from)}) else ${record} end)`;

/** Any of a record and those that were merged into it there; to be compared with. Of today the records themselves tell. */
export const anyMember = (record: Prisma.Sql, from: Then): Prisma.Sql =>
  from?.knownAt
    ? Prisma.sql`any(case when ${tookIn(record)} then array(select members_of(${record}, ${known(from)}))
        else array[${record}] end)`
    : Prisma.sql`any(array(select ${record} union all select m.id from record m where m.canonical_id = ${record}))`;

/** Any of some records, what stands for them, and all that were merged into that; to be compared with. */
export const anyMemberOf = (records: readonly string[], from: Then): Prisma.Sql =>
  Prisma.sql`any(array(select member from unnest(${[...records]}::uuid[]) given
    cross join lateral unnest(case when ${wasMerged(Prisma.sql`given`)} or ${tookIn(Prisma.sql`given`)}
      then array(select members_of(root_of(given, ${known(from)}), ${known(from)})) else array[given] end) member))`;

/** Any of the records that stand for some; to be compared with. */
export const anyRootOf = (records: readonly string[], from: Then): Prisma.Sql =>
  Prisma.sql`any(array(select root_of(given, ${known(from)}) from unnest(${[...records]}::uuid[]) given))`;

const anId = '[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}';

// What a record stands for today its row tells: that spares nearly every key the function, which costs a hundred times as much.
const keyToday = (key: Prisma.Sql): Prisma.Sql => Prisma.sql`(
  select case
    when k !~ '${Prisma.raw(anId)}' then k
    when k ~ '^record:${Prisma.raw(anId)}$' then 'record:' || coalesce(
      (select one.canonical_id from record one where one.id = substr(k, 8)::uuid)::text, substr(k, 8))
    else held_key(k, null) end
  from (select ${key} as k offset 0) given_key)`;

/** A key with the records that it names as others stand for them there. */
export const keyFrom = (key: Prisma.Sql, from: Then): Prisma.Sql =>
  from?.knownAt
    ? Prisma.sql`(case when exists (select 1 from identity_judgement m where m.verdict = 'SAME')
        then held_key(${key}, ${known(from)}) else ${key} end)`
    : keyToday(key);
