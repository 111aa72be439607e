import { enterChanges } from '../changes/enter-changes.ts';
import { refreshDuplicates } from '../duplicates/refresh-duplicates.ts';
import { touchedBy } from '../duplicates/touched-by.ts';
import { holdIdentity, rootsOf } from '../identity/roots.ts';
import { anyRootOf } from '../standpoint/identity.ts';
import type { Sql } from '../transaction.ts';
import { type Difference, differences } from './differences.ts';
import { type WantedOnDays, wantedOnDays } from './on-days.ts';
import { refreshStanding } from './standing.ts';
import { statedClaims } from './stated-claims.ts';
import { type Stored, storedRecords } from './stored.ts';
import { type Wanted, wantedOf } from './wanted.ts';
import { writeRecords } from './write.ts';
import { placeLinks } from './write-links.ts';
import { writeOnDays } from './write-on-days.ts';

export type Compared = {
  readonly stored: Stored;
  readonly wanted: Wanted;
  readonly onDays: WantedOnDays;
  readonly differences: readonly Difference[];
};

/** What is stored of records beside what their claims add up to. */
export const compareRecords = async (sql: Sql, records: readonly string[]): Promise<readonly Compared[]> => {
  const stated = await statedClaims(sql, records);
  return (await storedRecords(sql, records)).map((stored) => {
    const claimed = stated.get(stored.id) ?? { claims: [], judgements: [] };
    const wanted = wantedOf(stored, claimed);
    const onDays = wantedOnDays(stored, claimed, wanted);
    return { stored, wanted, onDays, differences: differences(stored, wanted) };
  });
};

/**
 * Holds records still, and what they were merged into, in one order for all, so that two commands on the same records wait for each other. Their keys
 * stay free: a proposal that names one of them waits for nothing, and cannot end in a deadlock.
 */
export const lockRecords = async (sql: Sql, records: readonly string[]): Promise<void> => {
  await holdIdentity(sql);
  await sql.$queryRaw`
    select id from record where id = any(${[...records]}::uuid[]) or id = ${anyRootOf(records, null)}
    order by id for no key update`;
};

/**
 * Writes what differs, sets the standing of `touched`, enters what that and the changed evidence mean in the feed, and
 * brings the queue of possible duplicates up to it.
 */
export const writeCompared = async (
  sql: Sql,
  compared: readonly Compared[],
  touched: readonly string[],
  evidence: readonly string[],
): Promise<void> => {
  const different = compared.filter((each) => each.differences.length > 0);
  await writeRecords(sql, different);
  const moved = await refreshStanding(sql, touched);
  await enterChanges(sql, moved, [...different.map(({ stored }) => stored.id), ...evidence]);
  await refreshDuplicates(sql, touchedBy(different, moved));
};

export type Affected = {
  /** Records that claims are about. */
  readonly subjects: readonly string[];
  /** Records that the same claims name: their standing may change. */
  readonly named: readonly string[];
  /** Records whose public evidence the command has changed, whatever they hold. */
  readonly evidence: readonly string[];
};

/**
 * Brings records up to what their claims add up to, and those that they were merged into. They are locked first, and the
 * clock last.
 */
export const projectRecords = async (sql: Sql, { subjects, named, evidence }: Affected): Promise<void> => {
  await lockRecords(sql, [...subjects, ...named]);
  const roots = await rootsOf(sql, [...subjects, ...named, ...evidence]);
  const withTheirs = (records: readonly string[]) => [
    ...new Set(records.flatMap((record) => [record, roots.get(record) ?? record])),
  ];
  const compared = await compareRecords(sql, withTheirs(subjects));
  await placeLinks(sql, compared);
  await writeOnDays(sql, compared);
  await writeCompared(sql, compared, withTheirs([...subjects, ...named]), withTheirs(evidence));
};
