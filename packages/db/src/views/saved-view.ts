import { type ListName, type ListView, listNames, listView } from '@chancery/domain';
import type { Actor } from '../actor.ts';
import type { Database } from '../connect.ts';
import type { SavedView } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';

/** A view of a list as its account has it. */
export type SavedViewRow = {
  readonly id: string;
  readonly list: ListName;
  readonly name: string;
  readonly view: ListView;
  readonly isDefault: boolean;
  readonly version: number;
  readonly updatedAt: Date;
};

// A list that is no longer declared has no views.
const rowOf = ({ definition, list, ...row }: SavedView): SavedViewRow | null => {
  const declared = listNames.find((name) => name === list);
  return declared ? { ...row, list: declared, view: listView.parse(definition) } : null;
};

const rowsOf = (views: readonly SavedView[]): readonly SavedViewRow[] =>
  views.map(rowOf).filter((row) => row !== null);

/** The actor's own views of a list, by name. */
export const listSavedViews = async (
  { prisma }: Database,
  actor: Actor,
  list: ListName,
): Promise<readonly SavedViewRow[]> =>
  rowsOf(
    await prisma.savedView.findMany({
      where: { accountId: actor.id, list },
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
