import type { Sql } from '../transaction.ts';
import {
  type Blocks,
  beside,
  type Keyed,
  type KeyMoves,
  keyedOf,
  keyMoves,
  keysOf,
  readBlocks,
  storedKeys,
  turnedBlocks,
  writeKeys,
} from './blocks.ts';
import { readFacts } from './facts.ts';
import {
  likelyPairs,
  nameOf,
  type Pair,
  type PairMoves,
  pairMoves,
  pairsApart,
  storedPairs,
  type Two,
  two,
  writePairs,
} from './pairs.ts';

/** Records of which something has changed that the queue of possible duplicates rests on. */
export type Touched = {
  /** Those whose own names, codes, dates, links, standing or judgements have. */
  readonly changed: readonly string[];
  /** Those that links lead to since then, or no longer. */
  readonly linked: readonly string[];
};

const touches =
  (records: ReadonlySet<string>) =>
  ({ record, other }: Two): boolean =>
    records.has(record) || records.has(other);

/** Brings the keys of records up to what they hold. */
const refreshKeys = async (sql: Sql, changed: readonly string[]) => {
  const facts = await readFacts(sql, changed);
  const wanted = [...facts.values()].flatMap(keysOf);
  const moves = keyMoves(await storedKeys(sql, changed), wanted);
  await writeKeys(sql, moves);
  const blocks = await readBlocks(sql, [...wanted, ...moves.gone], changed.length);
  return {
    moves,
    blocks,
    keyed: keyedOf(changed, wanted),
  };
};

/** The keys and blocks of records that have not changed, but share a key that compares since now, or no longer. */
const keyedOthers = async (sql: Sql, others: readonly string[]) => {
  if (others.length === 0) return { keyed: [], blocks: new Map() as Blocks };
  const keys = await storedKeys(sql, others);
  return {
    keyed: keyedOf(others, keys),
    blocks: await readBlocks(sql, keys, 0),
  };
};

const comparedWith = (keyed: readonly Keyed[], blocks: Blocks): readonly Two[] =>
  keyed.flatMap((each) => beside(blocks, each).map((other) => two(each.record, other)));

const distinct = (pairs: readonly Two[]): readonly Two[] => [
  ...new Map(pairs.map((pair) => [nameOf(pair), pair])).values(),
];

const wantedPairs = async (sql: Sql, asked: readonly Two[]): Promise<readonly Pair[]> => {
  if (asked.length === 0) return [];
  const records = [...new Set(asked.flatMap(({ record, other }) => [record, other]))];
  return likelyPairs(asked, await readFacts(sql, records), await pairsApart(sql, records));
};

/** What was stored of the queue and should not have been, and what should. */
export type QueueMoves = { readonly keys: KeyMoves; readonly pairs: PairMoves };

const nothing: QueueMoves = { keys: { gone: [], fresh: [] }, pairs: { gone: [], fresh: [] } };

/**
 * Brings the queue of possible duplicates up to what records hold and what was judged of them, and answers with what was
 * not as it should be. What is done is bounded: a record has so many keys, and a key that many share compares nobody. Of
 * two that change at once the later one must see the earlier: call it with the clock locked.
 */
export const refreshDuplicates = async (sql: Sql, { changed, linked }: Touched): Promise<QueueMoves> => {
  if (changed.length === 0) return nothing;
  const { moves, blocks, keyed } = await refreshKeys(sql, [...new Set(changed)]);
  const known = new Set(changed);
  const others = [...new Set(turnedBlocks(blocks, moves))].filter((record) => !known.has(record));
  const turned = await keyedOthers(sql, others);
  const compared = new Set([...changed, ...others]);
  const is = await storedPairs(sql, [...compared, ...linked]);
  const wanted = await wantedPairs(
    sql,
    distinct([
      ...comparedWith(keyed, blocks),
      ...comparedWith(turned.keyed, turned.blocks),
      // Links from others order what is compared anyway.
      ...is.filter((pair) => !touches(compared)(pair)),
    ]),
  );
  const pairs = pairMoves(is, wanted);
  await writePairs(sql, pairs);
  return { keys: moves, pairs };
};
