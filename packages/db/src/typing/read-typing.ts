import { mayAct, type Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';

export type KeptTypingRow = {
  readonly place: string;
  /** JSON in the form's own shape; null once it was dropped. */
  readonly content: string | null;
  readonly version: number;
  readonly updatedAt: Date;
};

/** What the viewer has typed in a form; null where nothing was, or where the viewer may not type there. */
export const readTyping = async (
  { prisma }: Database,
  viewer: Viewer,
  place: string,
): Promise<KeptTypingRow | null> => {
  if (viewer === null || !mayAct(viewer, 'EDITOR')) return null;
  return prisma.keptTyping.findUnique({
    where: { accountId_place: { accountId: viewer.id, place } },
    select: { place: true, content: true, version: true, updatedAt: true },
  });
};
