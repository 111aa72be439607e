import type { Actor } from '../actor.ts';
import type { Database } from '../connect.ts';
import { type ChangedField, fieldsBetween } from '../projection/fields-between.ts';
import { heldBy } from '../projection/held-by.ts';
import { statedClaims } from '../projection/stated-claims.ts';
import { readRecords } from '../records/read-records.ts';
import type { RecordRow } from '../records/record-row.ts';
import { asOne } from './as-one.ts';

/** A record that would hold something else if two others were one, field by field. */
export type RestingRecord = { readonly record: RecordRow; readonly fields: readonly ChangedField[] };

/**
 * What some records would hold if `record` were merged into `other`, those that hold something else then, by their ids. By
 * the projection; nothing is stored. In three statements.
 */
export const restingThen = async (
  db: Database,
  actor: Actor,
  { record, other }: { readonly record: string; readonly other: string },
  ids: readonly string[],
): Promise<ReadonlyMap<string, RestingRecord>> => {
  const [rows, stated] = [await readRecords(db, actor, ids), await statedClaims(db.prisma, ids)];
  const roots = new Map([[record, other]]);
  return new Map(
    [...rows].map(([id, row]) => {
      const { claims, judgements } = stated.get(id) ?? { claims: [], judgements: [] };
      const [before, after] = [claims, asOne(row.kind, claims, roots)].map((each) =>
        heldBy(row.kind, { claims: each, judgements }),
      );
      return [id, { record: row, fields: fieldsBetween(row.kind, before ?? {}, after ?? {}) }];
    }),
  );
};
