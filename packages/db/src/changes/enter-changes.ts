import type { Sql } from '../transaction.ts';
import type { ChangeAction } from './change-row.ts';
import { moveClock } from './clock.ts';

/** The channel on which every commit with changes is told, by the number of its last one. */
export const changeChannel = 'chancery_changes';

/** A record whose standing a command has changed. */
export type Moved = { readonly id: string; readonly to: 'PUBLISHED' | 'DRAFT' | 'MERGED' };

const publicAmong = async (sql: Sql, records: readonly string[]): Promise<readonly string[]> =>
  records.length === 0
    ? []
    : (
        await sql.record.findMany({
          where: { id: { in: [...records] }, standing: 'PUBLISHED' },
          select: { id: true },
        })
      ).map(({ id }) => id);

type Entry = { readonly record: string; readonly action: ChangeAction };

// The version is read by a statement of its own: one that waited for the clock would still see what was before. A new
// version is dated by the clock too.
const store = async (sql: Sql, entries: readonly Entry[]): Promise<void> => {
  const { sequence, at } = await moveClock(sql, entries.length);
  const first = sequence - BigInt(entries.length);
  await sql.$queryRaw`
    with entered as (
      insert into change (sequence, record_id, kind, action, version, at)
      select ${first}::bigint + entry.place, r.id, r.kind, entry.action::change_action, r.version, ${at}::timestamptz
      from unnest(${entries.map(({ record }) => record)}::uuid[], ${entries.map(({ action }) => action)}::text[])
        with ordinality as entry(record, action, place)
      join record r on r.id = entry.record
      returning record_id, version, at, action
    ), dated as (
      update record set updated_at = entered.at, public_since = case entered.action
        when 'PUBLISHED' then entered.at when 'CHANGED' then record.public_since end
      from entered
      where record.id = entered.record_id and (entered.action <> 'CHANGED' or not exists (
        select 1 from change known where known.record_id = record.id and known.version = entered.version))
    )
    select pg_notify(${changeChannel}, ${String(sequence)})::text`;
};

/**
 * Enters what a command changed of what the public can read: `moved` are the records whose standing it changed,
 * `changed` those of which it changed what they hold or the evidence. Records that are drafts before and after it leave
 * no trace. One entry for a record; the last that a command does, as it locks the clock.
 */
export const enterChanges = async (
  sql: Sql,
  moved: readonly Moved[],
  changed: readonly string[],
): Promise<void> => {
  const known = new Set(moved.map(({ id }) => id));
  const stayed = await publicAmong(
    sql,
    [...new Set(changed)].filter((id) => !known.has(id)),
  );
  const entries = [
    ...moved.map(({ id, to }) => ({ record: id, action: to === 'DRAFT' ? 'WITHDRAWN' : to }) as const),
    ...stayed.map((id) => ({ record: id, action: 'CHANGED' }) as const),
  ].sort((one, other) => (one.record < other.record ? -1 : 1));
  if (entries.length > 0) await store(sql, entries);
};
