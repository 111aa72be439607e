import type { Sql } from '../transaction.ts';
import type { Deed } from './desk-act.ts';

/** Enters what an editor did at the desk of an article to something else than claims. The article must be there. */
export const enterDeed = async (
  sql: Sql,
  {
    article,
    by,
    deed,
    bulk = null,
  }: {
    readonly article: string;
    readonly by: string;
    readonly deed: Deed;
    /** The id that it shares with what it was done together with; null for an act of its own. */
    readonly bulk?: string | null;
  },
): Promise<void> => {
  // Whoever undoes at the same time sees this act, or this one waits until they have.
  await sql.$queryRaw`select id from article where id = ${article}::uuid for share`;
  const { kind, ...what } = deed;
  await sql.act.create({
    data: { articleId: article, byId: by, bulkId: bulk, kind, what, added: [], removed: [] },
    select: { id: true },
  });
};
