import { createHash } from 'node:crypto';
import { type BlockingKey, blockingKeys } from '@chancery/domain';
import type { Sql } from '../transaction.ts';
import type { Facts } from './facts.ts';

/** A blocking key as it is stored; the number as text. */
type Key = { readonly key: string; readonly most: number };
type RecordKey = Key & { readonly record: string };
/** A record with its keys. */
export type Keyed = { readonly record: string; readonly keys: readonly Key[] };

/** Records that share a key; as many as are needed to tell whether it compares any. */
export type Block = { readonly most: number; readonly members: readonly string[] };
export type Blocks = ReadonlyMap<string, Block>;

const stored = (kind: string, { key, most }: BlockingKey): Key => ({
  key: String(createHash('sha256').update(`${kind} ${key}`).digest().readBigInt64BE()),
  most,
});

/** The keys that a record is to have: none where it is not in the queue. */
export const keysOf = (facts: Facts): readonly RecordKey[] => {
  const keys = facts.isListed ? blockingKeys(facts.kind, facts).map((key) => stored(facts.kind, key)) : [];
  return [...new Map(keys.map((key) => [key.key, { ...key, record: facts.id }])).values()];
};

/** The keys that are stored of records; in one statement. */
export const storedKeys = async (sql: Sql, records: readonly string[]): Promise<readonly RecordKey[]> =>
  sql.$queryRaw<RecordKey[]>`
    select record_id as record, key::text as key, most::int as most from blocking_key
    where record_id = any(${[...records]}::uuid[])`;

/** The keys of some records, record by record. */
export const keyedOf = (records: readonly string[], keys: readonly RecordKey[]): readonly Keyed[] => {
  const found = new Map(records.map((record): [string, RecordKey[]] => [record, []]));
  for (const key of keys) found.get(key.record)?.push(key);
  return [...found].map(([record, own]) => ({ record, keys: own }));
};

export type KeyMoves = { readonly gone: readonly RecordKey[]; readonly fresh: readonly RecordKey[] };

const nameOf = ({ record, key, most }: RecordKey): string => `${record} ${key} ${most}`;

/** What is stored that should not be, and what should be stored. */
export const keyMoves = (is: readonly RecordKey[], wanted: readonly RecordKey[]): KeyMoves => {
  const [known, kept] = [new Set(is.map(nameOf)), new Set(wanted.map(nameOf))];
  return {
    gone: is.filter((key) => !kept.has(nameOf(key))),
    fresh: wanted.filter((key) => !known.has(nameOf(key))),
  };
};

const columns = (keys: readonly RecordKey[]) => ({
  records: keys.map(({ record }) => record),
  keys: keys.map(({ key }) => key),
  mosts: keys.map(({ most }) => most),
});

export const writeKeys = async (sql: Sql, { gone, fresh }: KeyMoves): Promise<void> => {
  const [old, made] = [columns(gone), columns(fresh)];
  if (gone.length > 0)
    await sql.$executeRaw`
      delete from blocking_key k using unnest(${old.records}::uuid[], ${old.keys}::bigint[]) gone(record, key)
      where k.key = gone.key and k.record_id = gone.record`;
  if (fresh.length > 0)
    await sql.$executeRaw`
      insert into blocking_key (record_id, key, most)
      select * from unnest(${made.records}::uuid[], ${made.keys}::bigint[], ${made.mosts}::int[])`;
};

/**
 * The blocks of keys, by key. Of each as many members are read as compare at most, one more, and as many again as have
 * just been added: what it was before can then be told. In one statement.
 */
export const readBlocks = async (sql: Sql, keys: readonly Key[], added: number): Promise<Blocks> => {
  if (keys.length === 0) return new Map();
  const asked = [...new Map(keys.map((key) => [key.key, key])).values()];
  const rows = await sql.$queryRaw<(Key & { readonly members: readonly string[] })[]>`
    select asked.key::text as key, asked.most, array(
      select record_id from blocking_key b where b.key = asked.key limit asked.most + 1 + ${added}::int
    ) as members
    from unnest(${asked.map(({ key }) => key)}::bigint[], ${asked.map(({ most }) => most)}::int[]) asked(key, most)`;
  return new Map(rows.map(({ key, most, members }) => [key, { most, members }]));
};

const countsOf = (keys: readonly RecordKey[]): ReadonlyMap<string, number> =>
  keys.reduce((found, { key }) => found.set(key, (found.get(key) ?? 0) + 1), new Map<string, number>());

/** The members of blocks that compare since these moves, or no longer. */
export const turnedBlocks = (blocks: Blocks, { gone, fresh }: KeyMoves): readonly string[] => {
  const [left, added] = [countsOf(gone), countsOf(fresh)];
  return [...blocks].flatMap(([key, { most, members }]) => {
    const before = members.length - (added.get(key) ?? 0) + (left.get(key) ?? 0);
    return before <= most !== members.length <= most ? members : [];
  });
};

/** The other members of a record’s blocks that compare. */
export const beside = (blocks: Blocks, { record, keys }: Keyed): readonly string[] =>
  [
    ...new Set(
      keys.flatMap(({ key }) => {
        const block = blocks.get(key);
        return block && block.members.length <= block.most ? block.members : [];
      }),
    ),
  ].filter((other) => other !== record);
