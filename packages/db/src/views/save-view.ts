import {
  Duplicate,
  type Issue,
  type ListName,
  type ListView,
  listOf,
  listView,
  NotFound,
  Stale,
  viewIssues,
} from '@chancery/domain';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../actor.ts';
import type { Database } from '../connect.ts';
import type { SavedView } from '../generated/prisma/client.ts';
import { issue, isUuid, refuseIf, textIssues } from '../issues.ts';
import { type Sql, transaction } from '../transaction.ts';

const longestName = 100;
const mostViews = 50;

const trimmed = (name: string): string => name.normalize('NFC').replace(/\s+/gu, ' ').trim();

const nameIssues = (name: string): readonly Issue[] => {
  if (name === '') return [issue(['name'], 'EMPTY', 'A view has a name.')];
  return [...name].length > longestName
    ? [issue(['name'], 'TOO_LONG', `A view’s name has at most ${longestName} characters.`)]
    : [];
};

// What is no view at all is told by zod, what does not fit the list by the domain.
const definitionIssues = (list: ListName, view: ListView): readonly Issue[] => {
  const read = listView.safeParse(view);
  const shape = read.error?.issues ?? [];
  const found = read.success
    ? viewIssues(listOf(list), read.data)
    : shape.map(({ path, message }) => issue(path.map(String), 'INVALID_VALUE', message));
  return found.map((each) => ({ ...each, path: ['view', ...each.path] }));
};

// Held, so that what one account does to its views is done one after the other: one default, one view of a name.
const holdAccount = async (sql: Sql, { id }: Actor): Promise<void> => {
  await sql.$queryRaw`select id from "user" where id = ${id} for no key update`;
};

type Place = { readonly accountId: string; readonly list: string };

const requireFree = async (sql: Sql, place: Place, name: string, own?: string): Promise<void> => {
  const found = await sql.savedView.findFirst({ where: { ...place, name }, select: { id: true } });
  if (found && found.id !== own) throw new Duplicate(['name'], `There is a view “${name}” of this list.`);
};

const dropDefault = async (sql: Sql, place: Place): Promise<void> => {
  await sql.savedView.updateMany({ where: { ...place, isDefault: true }, data: { isDefault: false } });
};

export type SaveView = {
  readonly list: ListName;
  readonly name: string;
  readonly view: ListView;
  /** Whether the list opens with it, in the place of the one it opened with before. */
  readonly isDefault: boolean;
};

/** Keeps a view of a list for the actor. Throws Invalid or Duplicate. */
export const saveView = async (
  db: Database,
  actor: Actor,
  { list, name: given, view, isDefault }: SaveView,
): Promise<string> => {
  const name = trimmed(given);
  refuseIf([...textIssues({ name: given, view }), ...nameIssues(name), ...definitionIssues(list, view)]);
  const place = { accountId: actor.id, list };
  return transaction(db, async (sql) => {
    await holdAccount(sql, actor);
    await requireFree(sql, place, name);
    refuseIf(
      (await sql.savedView.count({ where: place })) < mostViews
        ? []
        : [issue([], 'TOO_MANY', `A list has at most ${mostViews} views of an account; remove one first.`)],
    );
    if (isDefault) await dropDefault(sql, place);
    const data = { id: uuidv7(), ...place, name, definition: view, isDefault };
    return (await sql.savedView.create({ data, select: { id: true } })).id;
  });
};

const ownView = async (sql: Sql, actor: Actor, id: string): Promise<SavedView> => {
  const found = isUuid(id) ? await sql.savedView.findFirst({ where: { id, accountId: actor.id } }) : null;
  if (!found) throw new NotFound(['savedView'], id);
  return found;
};

export type ChangeView = {
  readonly savedView: string;
  readonly expectedVersion: number;
  readonly name?: string | null | undefined;
  readonly view?: ListView | null | undefined;
  readonly isDefault?: boolean | null | undefined;
};

/** Changes what is given of one's own view. Throws Invalid, Duplicate, NotFound or Stale. */
export const changeView = async (
  db: Database,
  actor: Actor,
  { savedView, expectedVersion, name: given, view, isDefault }: ChangeView,
): Promise<string> => {
  const name = given == null ? undefined : trimmed(given);
  refuseIf([...textIssues({ name: given, view }), ...(name === undefined ? [] : nameIssues(name))]);
  return transaction(db, async (sql) => {
    await holdAccount(sql, actor);
    const before = await ownView(sql, actor, savedView);
    if (before.version !== expectedVersion) throw new Stale(expectedVersion, before.version);
    const list = before.list as ListName; // it was saved for one
    if (view) refuseIf(definitionIssues(list, view));
    if (name !== undefined) await requireFree(sql, { accountId: actor.id, list }, name, before.id);
    if (isDefault) await dropDefault(sql, { accountId: actor.id, list });
    const data = {
      ...(name === undefined ? {} : { name }),
      ...(view ? { definition: view } : {}),
      ...(isDefault == null ? {} : { isDefault }),
      version: { increment: 1 },
    };
    await sql.savedView.update({ where: { id: before.id }, data, select: { id: true } });
    return before.id;
  });
};

/** Removes one's own view. Throws NotFound. */
export const removeView = async (
  db: Database,
  actor: Actor,
  { savedView }: { readonly savedView: string },
): Promise<string> =>
  transaction(db, async (sql) => {
    const { id } = await ownView(sql, actor, savedView);
    await sql.savedView.delete({ where: { id } });
    return id;
  });
