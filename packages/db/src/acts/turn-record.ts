import { NotFound } from '@chancery/domain';
import { issue, refuseIf } from '../issues.ts';
import type { Sql } from '../transaction.ts';
import type { DeedOf } from './desk-act.ts';
import type { Turn } from './turn.ts';

/** Why a record cannot go: what rests on it. Null where nothing does. */
const restsOn = async (sql: Sql, record: string): Promise<string | null> => {
  const claims = await sql.claim.count({
    where: {
      references: { some: { recordId: record } },
      OR: [{ proposals: { some: { withdrawnAt: null } } }, { judgements: { some: {} } }],
    },
  });
  if (claims > 0) return 'claims name it';
  const merged = await sql.record.count({
    where: { OR: [{ id: record, canonicalId: { not: null } }, { canonicalId: record }] },
  });
  if (merged > 0) return 'it is one with another record';
  const [article] = await sql.$queryRaw<readonly { readonly headline: string }[]>`
    select d.headline from article_description d join article a on a.id = d.article_id and a.version = d.version
    where d.outlet_id = ${record}::uuid limit 1`;
  return article ? `it is the outlet of “${article.headline}”` : null;
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
  refuseIf(why === null ? [] : [issue(['article'], 'CITED', `The record “${found.caption}” stays: ${why}.`)]);
  await sql.record.update({
    where: { id: record },
    data: { withdrawnAt: turn === 'UNDO' ? new Date() : null, version: { increment: 1 } },
    select: { id: true },
  });
};
