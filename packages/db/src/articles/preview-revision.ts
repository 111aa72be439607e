import { type Actor, requireRole } from '../actor.ts';
import type { Database } from '../connect.ts';
import { type Carried, carriedCitations } from './carried-citations.ts';
import { findNewest } from './newest.ts';

/** What a text would do to an article of which it became the newest one. */
export type RevisionPreview = Carried & {
  readonly article: string;
  /** The version of the article that was looked at. */
  readonly version: number;
  /** The newest text that it has. */
  readonly revisionId: string;
  readonly isNewest: boolean;
};

/** Looks what `reviseArticle` would do with a canonical text; stores nothing. Null where there is no such article. */
export const previewRevision = async (
  { prisma }: Database,
  actor: Actor,
  { article, text }: { readonly article: string; readonly text: string },
): Promise<RevisionPreview | null> => {
  requireRole(actor, 'EDITOR', 'revise an article');
  const newest = await findNewest(prisma, article);
  if (!newest) return null;
  const { articleId, version, revision } = newest;
  const carried = await carriedCitations(prisma, actor, articleId, text);
  return {
    article: articleId,
    version,
    revisionId: revision.id,
    isNewest: revision.text === text,
    ...carried,
  };
};
