import type { Sql } from '../transaction.ts';
import { type Difference, differences } from './differences.ts';
import { refreshStanding } from './standing.ts';
import { statedClaims } from './stated-claims.ts';
import { type Stored, storedRecords } from './stored.ts';
import { type Wanted, wantedOf } from './wanted.ts';
import { writeRecords } from './write.ts';

export type Compared = {
  readonly stored: Stored;
  readonly wanted: Wanted;
  readonly differences: readonly Difference[];
};

/** What is stored of records beside what their claims add up to. */
export const compareRecords = async (sql: Sql, records: readonly string[]): Promise<readonly Compared[]> => {
  const stated = await statedClaims(sql, records);
  return (await storedRecords(sql, records)).map((stored) => {
    const wanted = wantedOf(stored, stated.get(stored.id) ?? { claims: [], judgements: [] });
    return { stored, wanted, differences: differences(stored, wanted) };
  });
};

/**
 * Holds records still, in one order for all, so that two commands on the same records wait for each other. Their keys
 * stay free: a proposal that names one of them waits for nothing, and cannot end in a deadlock.
 */
export const lockRecords = async (sql: Sql, records: readonly string[]): Promise<void> => {
  await sql.$queryRaw`select id from record where id = any(${[...records]}::uuid[]) order by id for no key update`;
};

/**
 * Brings records up to what their claims add up to. `named` are records that the same claims name: their standing may
 * change. Both are locked first.
 */
export const projectRecords = async (
  sql: Sql,
  subjects: readonly string[],
  named: readonly string[] = [],
): Promise<void> => {
  const touched = [...new Set([...subjects, ...named])];
  await lockRecords(sql, touched);
  const compared = await compareRecords(sql, [...new Set(subjects)]);
  await writeRecords(
    sql,
    compared.filter((each) => each.differences.length > 0),
  );
  await refreshStanding(sql, touched);
};
