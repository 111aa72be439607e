import { canonicalJson } from '@chancery/domain';
import { inChunks } from '../in-chunks.ts';
import { heldBy } from '../projection/held-by.ts';
import { type Stated, statedClaims } from '../projection/stated-claims.ts';
import type { Sql } from '../transaction.ts';
import { asOne } from './as-one.ts';
import { namingAny, toldByAny, withMembers } from './resting-on.ts';
import { type Roots, rooted, rootsOf } from './roots.ts';

type Two = { readonly record: string; readonly other: string };

const none: Stated = { claims: [], judgements: [] };

/** The records that stand for these, each once, without the two. */
const beside = async (sql: Sql, { record, other }: Two, records: readonly string[]) => {
  const roots = await rootsOf(sql, records);
  const found = new Set(records.map((id) => rooted(id, roots)));
  for (const id of [record, other]) found.delete(id);
  return found;
};

// Each of these links would lead to the other record: a value of what it stands in is another one.
const linkedTo = async (sql: Sql, record: string): Promise<readonly string[]> =>
  (
    await sql.$queryRaw<{ readonly id: string }[]>`
      select distinct source_id as id from link where target_id = ${record}::uuid or within_id = ${record}::uuid`
  ).map(({ id }) => id);

const differing = async (sql: Sql, ids: readonly string[], roots: Roots): Promise<readonly string[]> => {
  const stated = await statedClaims(sql, ids);
  const rows = await sql.record.findMany({
    where: { id: { in: [...ids] } },
    select: { id: true, kind: true },
  });
  return rows.flatMap(({ id, kind }) => {
    const { claims, judgements } = stated.get(id) ?? none;
    const [before, after] = [claims, asOne(kind, claims, roots)].map((each) =>
      canonicalJson(heldBy(kind, { claims: each, judgements })),
    );
    return before === after ? [] : [id];
  });
};

/**
 * The other records that would hold something else if `record` were merged into `other`, in the order of their ids: links
 * would lead elsewhere, what both say would count as of one origin, or be denied by other claims. By the projection itself,
 * of those of which it is not plain. Nothing changes for what rests on the other alone, nor for what one of the two says
 * where the other says nothing.
 */
export const changedByMerge = async (sql: Sql, two: Two): Promise<readonly string[]> => {
  const [ofRecord, ofOther] = [await withMembers(sql, [two.record]), await withMembers(sql, [two.other])];
  const linked = await beside(sql, two, await linkedTo(sql, two.record));
  const naming = await beside(sql, two, await namingAny(sql, ofRecord));
  const byOther = await beside(sql, two, await toldByAny(sql, ofOther));
  const byBoth = [...(await beside(sql, two, await toldByAny(sql, ofRecord)))].filter((id) =>
    byOther.has(id),
  );
  const unclear = [...new Set([...naming, ...byBoth])].filter((id) => !linked.has(id));
  const changed = [...linked];
  await inChunks(unclear, async (some) => {
    changed.push(...(await differing(sql, some, new Map([[two.record, two.other]]))));
  });
  return changed.sort();
};
