import { type Actor, requireRole } from '../actor.ts';
import { newestOf } from '../articles/newest.ts';
import type { Database } from '../connect.ts';
import { type Sql, transaction } from '../transaction.ts';

/** The actor's own draft for an article: the one there is, or a new one. Answers with its id; throws NotFound. */
export const draftFor = async (sql: Sql, actor: Actor, article: string): Promise<string> => {
  await newestOf(sql, article);
  // Two windows of one editor open one draft: the second waits for the first.
  await sql.$queryRaw`select id from article where id = ${article}::uuid for update`;
  const draft = { articleId: article, editorId: actor.id, state: 'DRAFT' } as const;
  // One that lost its last claim is a draft, too, which lists leave out: what has claims is gone on with.
  const first = async (where: object) =>
    sql.review.findFirst({
      where: { ...draft, ...where },
      orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
      select: { id: true },
    });
  const found = (await first({ proposals: { some: { withdrawnAt: null } } })) ?? (await first({}));
  return found?.id ?? (await sql.review.create({ data: draft, select: { id: true } })).id;
};

/** Opens the actor's own draft for an article; see draftFor. */
export const openReview = async (
  db: Database,
  actor: Actor,
  { article }: { readonly article: string },
): Promise<string> => {
  requireRole(actor, 'EDITOR', 'open a review');
  return transaction(db, async (sql) => draftFor(sql, actor, article));
};
