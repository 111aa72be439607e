import { type ComparedPair, canonicalJson, comparePair, type DuplicateEvidence } from '@chancery/domain';
import { judgedApart } from '../identity/judged-apart.ts';
import type { Sql } from '../transaction.ts';
import type { Facts } from './facts.ts';

/** Two records in the order of their ids. */
export type Two = { readonly record: string; readonly other: string };
/** Two records that may be one, as they are stored. */
export type Pair = Two & {
  readonly kind: string;
  /** 0 to 1, with six places. */
  readonly score: string;
  readonly evidence: readonly DuplicateEvidence[];
};

export const two = (one: string, other: string): Two =>
  one < other ? { record: one, other } : { record: other, other: one };
export const nameOf = ({ record, other }: Two): string => `${record} ${other}`;

const asStored = (one: Facts, { score, evidence }: ComparedPair, other: string): Pair => ({
  record: one.id,
  other,
  kind: one.kind,
  score: score.toFixed(6),
  evidence,
});

/** Those of some pairs that may be one, and that nobody has judged to be two. */
export const likelyPairs = (
  asked: readonly Two[],
  facts: ReadonlyMap<string, Facts>,
  apart: ReadonlySet<string>,
): readonly Pair[] =>
  asked.flatMap((pair) => {
    const [one, other] = [facts.get(pair.record), facts.get(pair.other)];
    if (!one?.isListed || !other?.isListed || one.kind !== other.kind || apart.has(nameOf(pair))) return [];
    const compared = comparePair(one, other);
    return compared.isLikely ? [asStored(one, compared, other.id)] : [];
  });

/** The stored pairs of which a record is among these; in one statement. */
export const storedPairs = async (sql: Sql, records: readonly string[]): Promise<readonly Pair[]> =>
  sql.$queryRaw<Pair[]>`
    select record_id as record, other_id as other, kind, score::text as score, evidence from possible_duplicate
    where record_id = any(${[...records]}::uuid[]) or other_id = any(${[...records]}::uuid[])`;

/** The pairs that were judged to be two, or of which something that was merged into them was; in one statement. */
export const pairsApart = async (sql: Sql, records: readonly string[]): Promise<ReadonlySet<string>> =>
  new Set((await judgedApart(sql, records)).map(({ record, other }) => nameOf(two(record, other))));

export type PairMoves = { readonly gone: readonly Pair[]; readonly fresh: readonly Pair[] };

const textOf = (pair: Pair): string => canonicalJson(pair);

/** What is stored that should not be, and what should be stored; a pair that is to change is among both. */
export const pairMoves = (is: readonly Pair[], wanted: readonly Pair[]): PairMoves => {
  const [known, kept] = [new Set(is.map(textOf)), new Set(wanted.map(textOf))];
  return {
    gone: is.filter((pair) => !kept.has(textOf(pair))),
    fresh: wanted.filter((pair) => !known.has(textOf(pair))),
  };
};

export const writePairs = async (sql: Sql, { gone, fresh }: PairMoves): Promise<void> => {
  if (gone.length > 0)
    await sql.$executeRaw`
      delete from possible_duplicate p
      using unnest(${gone.map(({ record }) => record)}::uuid[], ${gone.map(({ other }) => other)}::uuid[])
        gone(record, other)
      where p.record_id = gone.record and p.other_id = gone.other`;
  if (fresh.length > 0)
    await sql.$executeRaw`
      insert into possible_duplicate (record_id, other_id, kind, score, evidence)
      select * from unnest(${fresh.map(({ record }) => record)}::uuid[], ${fresh.map(({ other }) => other)}::uuid[],
        ${fresh.map(({ kind }) => kind)}::text[], ${fresh.map(({ score }) => score)}::numeric[],
        ${fresh.map(({ evidence }) => JSON.stringify(evidence))}::jsonb[])`;
};
