import { NotFound, Stale } from '@chancery/domain';
import { uuids } from '../issues.ts';
import type { Sql } from '../transaction.ts';

/** A record at the version that somebody saw. */
export type ExpectedRecord = { readonly id: string; readonly version: number };

/** Throws Stale where a record holds something else than at the version that was seen, and NotFound where there is none. */
export const requireUnchanged = async (sql: Sql, expected: readonly ExpectedRecord[]): Promise<void> => {
  if (expected.length === 0) return;
  const ids = uuids(expected.map(({ id }) => id));
  const found = await sql.record.findMany({
    where: { id: { in: ids } },
    select: { id: true, version: true },
  });
  const versions = new Map(found.map(({ id, version }) => [id, version]));
  for (const [at, { id, version }] of expected.entries()) {
    const actual = versions.get(id);
    if (actual === undefined) throw new NotFound(['expectedRecords', String(at), 'id'], id);
    if (actual !== version) throw new Stale(version, actual, ['expectedRecords', String(at), 'version']);
  }
};
