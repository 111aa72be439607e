import type { Database } from '../connect.ts';
import { transaction } from '../transaction.ts';
import { curate } from './curate.ts';
import { sampleArticle } from './sample.ts';
import { statesArticle } from './states.ts';

/** Enters the states of the world and the sample article, each once; answers with how many were entered now. */
export const seed = async (
  db: Database,
  { ownerId }: { readonly ownerId: string },
): Promise<{ readonly added: number }> => {
  let added = 0;
  for (const article of [statesArticle, sampleArticle])
    if (await transaction(db, async (sql) => curate(sql, { id: ownerId, role: 'OWNER' }, article())))
      added += 1;
  return { added };
};
