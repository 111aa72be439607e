import { type KindName, kindNames, type ListView, listView } from '@chancery/domain';
import type { Actor } from '../actor.ts';
import type { Database } from '../connect.ts';
import type { SavedView } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';

/** A view of a list as its account has it. */
export type SavedViewRow = {
  readonly id: string;
  readonly kind: KindName;
  readonly name: string;
  readonly view: ListView;
  readonly isDefault: boolean;
  readonly version: number;
  readonly updatedAt: Date;
};

// A kind that is no longer declared has no lists, and so no views.
const rowOf = ({ definition, kind, ...row }: SavedView): SavedViewRow | null => {
  const declared = kindNames.find((name) => name === kind);
  return declared ? { ...row, kind: declared, view: listView.parse(definition) } : null;
};

const rowsOf = (views: readonly SavedView[]): readonly SavedViewRow[] =>
  views.map(rowOf).filter((row) => row !== null);

/** The actor's own views of lists of a kind, by name. */
export const listSavedViews = async (
  { prisma }: Database,
  actor: Actor,
  kind: KindName,
): Promise<readonly SavedViewRow[]> =>
  rowsOf(
    await prisma.savedView.findMany({
      where: { accountId: actor.id, kind },
      orderBy: [{ name: 'asc' }, { id: 'asc' }],
    }),
  );

/** Views by their ids, those of the actor. */
export const readSavedViews = async (
  { prisma }: Database,
  actor: Actor,
  ids: readonly string[],
): Promise<ReadonlyMap<string, SavedViewRow>> => {
  const found = await prisma.savedView.findMany({ where: { id: { in: uuids(ids) }, accountId: actor.id } });
  return new Map(rowsOf(found).map((row) => [row.id, row]));
};
