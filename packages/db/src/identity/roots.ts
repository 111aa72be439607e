import { Prisma } from '../generated/prisma/client.ts';
import { idListsInside } from '../issues.ts';
import type { Sql } from '../transaction.ts';

const lock = Prisma.sql`hashtext('chancery identity')`;

/** Has merging wait until the transaction ends. Call it after every lock but those of records and the clock. */
export const holdIdentity = async (sql: Sql): Promise<void> => {
  await sql.$executeRaw`select pg_advisory_xact_lock_shared(${lock})`;
};

/** Has everything that brings records up to their claims wait until the transaction ends. */
export const changeIdentity = async (sql: Sql): Promise<void> => {
  await sql.$executeRaw`select pg_advisory_xact_lock(${lock})`;
};

/** By record, what it was merged into; those that stand for themselves are left out. */
export type Roots = ReadonlyMap<string, string>;

/** The record that stands for one. */
export const rooted = (id: string, roots: Roots): string => roots.get(id) ?? id;

/** The records that stand for some of these, as was known at a moment; null for now. In one statement. */
export const rootsOf = async (
  sql: Sql,
  records: readonly string[],
  knownAt: Date | null = null,
): Promise<Roots> => {
  if (records.length === 0) return new Map();
  const rows = await sql.$queryRaw<{ readonly id: string; readonly root: string }[]>`
    select given.id, root from (
      select each.id from unnest(${[...new Set(records)]}::uuid[]) each(id)
      where exists (select 1 from identity_judgement m where m.record_id = each.id and m.verdict = 'SAME') offset 0
    ) given cross join lateral root_of(given.id, ${knownAt}::timestamptz) root where root <> given.id`;
  return new Map(rows.map(({ id, root }) => [id, root]));
};

/** The records that stand for some, each once. */
export const rootedAll = (ids: readonly string[], roots: Roots): readonly string[] => [
  ...new Set(ids.map((id) => rooted(id, roots))),
];

/** A key with the records that it names as others stand for them: as if it had been made of these from the first. */
export const withRoots = (key: string, roots: Roots): string =>
  roots.size === 0
    ? key
    : key.replace(idListsInside, (list) => rootedAll(list.split(' | '), roots).toSorted().join(' | '));
