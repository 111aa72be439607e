import type { Sql } from '../transaction.ts';

/** The judgement that is in force between two records, whichever was judged beside the other; null where there is none. */
export const newestJudgement = async (sql: Sql, one: string, other: string) =>
  sql.identityJudgement.findFirst({
    where: {
      OR: [
        { recordId: one, otherId: other },
        { recordId: other, otherId: one },
      ],
    },
    orderBy: { id: 'desc' },
  });
