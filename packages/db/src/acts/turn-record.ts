import { NotFound } from '@chancery/domain';
import { issue, refuseIf } from '../issues.ts';
import type { Sql } from '../transaction.ts';
import type { DeedOf } from './desk-act.ts';
import type { Turn } from './turn.ts';

/** Why a record stays: claims name it, it is one with another record, or it is the outlet of an article. */
export const reasonsToStay = ['CLAIMS', 'MERGED', 'OUTLET'] as const;
export type ReasonToStay = (typeof reasonsToStay)[number];
/** A record that an act made and that stays although the act was undone. */
export type StayingRecord = { readonly record: string; readonly why: ReasonToStay };

type Resting = { readonly why: ReasonToStay; readonly said: string };

/** Why a record cannot go: what rests on it. Null where nothing does. */
const restsOn = async (sql: Sql, record: string): Promise<Resting | null> => {
  const claims = await sql.claim.count({
    where: {
      references: { some: { recordId: record } },
      OR: [{ proposals: { some: { withdrawnAt: null } } }, { judgements: { some: {} } }],
    },
  });
  if (claims > 0) return { why: 'CLAIMS', said: 'claims name it' };
  const merged = await sql.record.count({
    where: { OR: [{ id: record, canonicalId: { not: null } }, { canonicalId: record }] },
  });
  if (merged > 0) return { why: 'MERGED', said: 'it is one with another record' };
  const [article] = await sql.$queryRaw<readonly { readonly headline: string }[]>`
    select d.headline from article_description d join article a on a.id = d.article_id and a.version = d.version
    where d.outlet_id = ${record}::uuid limit 1`;
  return article ? { why: 'OUTLET', said: `it is the outlet of “${article.headline}”` } : null;
};

const setWithdrawn = async (sql: Sql, record: string, turn: Turn): Promise<void> => {
  await sql.record.update({
    where: { id: record },
    data: { withdrawnAt: turn === 'UNDO' ? new Date() : null, version: { increment: 1 } },
    select: { id: true },
  });
};

/** Withdraws a record that an act made, where nothing rests on it, or has it stand again. */
export const turnRecord = async (
  sql: Sql,
  { record }: DeedOf<'CREATE_RECORD'>,
  turn: Turn,
): Promise<void> => {
  // What names it in the meantime waits, and then finds it gone.
  await sql.$queryRaw`select id from record where id = ${record}::uuid for update`;
  const found = await sql.record.findUnique({ where: { id: record }, select: { caption: true } });
  if (!found) throw new NotFound(['article'], record);
  const why = turn === 'UNDO' ? await restsOn(sql, record) : null;
  refuseIf(
    why === null ? [] : [issue(['article'], 'CITED', `The record “${found.caption}” stays: ${why.said}.`)],
  );
  await setWithdrawn(sql, record, turn);
};

/**
 * Withdraws the records that an act made beside its claims, but for those on which something else rests, which are
 * answered with why; or has them stand again. The claims must be out of their draft already, or not yet in it.
 */
export const turnMade = async (
  sql: Sql,
  made: readonly string[],
  turn: Turn,
): Promise<readonly StayingRecord[]> => {
  const inOrder = [...made].sort();
  await sql.$queryRaw`select id from record where id = any(${inOrder}::uuid[]) order by id for update`;
  const staying: StayingRecord[] = [];
  for (const record of inOrder) {
    const rests = turn === 'UNDO' ? await restsOn(sql, record) : null;
    if (rests) staying.push({ record, why: rests.why });
    else await setWithdrawn(sql, record, turn);
  }
  return staying;
};
