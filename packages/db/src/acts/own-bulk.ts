import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import type { DeskActKind } from './desk-act.ts';
import { type OwnActs, ownActsIn } from './read-desk-acts.ts';

/** What a bulk act did at the desk of one article. */
export type BulkDesk = {
  readonly article: string;
  /** How many acts of the editor there were at this desk: whoever undoes says which they have seen. */
  readonly version: number;
  readonly isUndone: boolean;
};

/** One thing that an editor did at several desks together. */
export type OwnBulk = {
  readonly bulk: string;
  readonly kind: DeskActKind;
  readonly at: Date;
  readonly desks: readonly BulkDesk[];
};

const desksOf = (own: OwnActs | undefined, article: string, bulk: string) => {
  const ofBulk = (acts: OwnActs['standing']) => acts.findLast((each) => each.bulk === bulk);
  if (!own) return [];
  const stands = ofBulk(own.standing);
  const act = stands ?? ofBulk(own.undone);
  return act ? [{ act, desk: { article, version: own.version, isUndone: !stands } }] : [];
};

/**
 * The last thing that somebody did at several desks together and can undo or do again, with the desks where that is so:
 * what was submitted since is settled. Null where there is none.
 */
export const readOwnBulk = async ({ prisma }: Database, viewer: Viewer): Promise<OwnBulk | null> => {
  if (viewer === null) return null;
  const last = await prisma.act.findFirst({
    where: { byId: viewer.id, bulkId: { not: null } },
    orderBy: { id: 'desc' },
    select: { bulkId: true },
  });
  const bulk = last?.bulkId ?? null;
  if (bulk === null) return null;
  const parts = await prisma.act.findMany({
    where: { byId: viewer.id, bulkId: bulk },
    distinct: ['articleId'],
    orderBy: { id: 'asc' },
    select: { articleId: true },
  });
  const articles = parts.map(({ articleId }) => articleId);
  const own = await ownActsIn(prisma, viewer.id, articles);
  const found = articles.flatMap((article) => desksOf(own.get(article), article, bulk));
  const [first] = found;
  if (!first) return null;
  return { bulk, kind: first.act.kind, at: first.act.at, desks: found.map(({ desk }) => desk) };
};
