import { NotAllowed, NotFound } from '@chancery/domain';
import { type Actor, type Role, requireRole } from '../actor.ts';
import type { Database } from '../connect.ts';
import { transaction } from '../transaction.ts';

export type AccountRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
};

const select = { id: true, name: true, email: true, role: true } as const;

export const readAccounts = async (
  { prisma }: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccountRow>> => {
  const rows = await prisma.user.findMany({ where: { id: { in: [...ids] } }, select });
  return new Map(rows.map((row) => [row.id, row]));
};

/** Every account, by name. */
export const listAccounts = async ({ prisma }: Database): Promise<readonly AccountRow[]> =>
  prisma.user.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], select });

/** Gives an account another role. There is always an owner left. */
export const setAccountRole = async (
  db: Database,
  actor: Actor,
  { account, role }: { readonly account: string; readonly role: Role },
): Promise<string> => {
  requireRole(actor, 'OWNER', 'set roles');
  return transaction(db, async (sql) => {
    const owners = await sql.$queryRaw<{ readonly id: string }[]>`
      select id from "user" where role = 'OWNER' order by id for update`;
    if (role !== 'OWNER' && owners.length === 1 && owners[0]?.id === account)
      throw new NotAllowed('This is the only owner; make another one first.');
    const { count } = await sql.user.updateMany({ where: { id: account }, data: { role } });
    if (count === 0) throw new NotFound(['account'], account);
    return account;
  });
};

export type OfficeSettings = {
  /** Whether editors may accept their own claims. */
  readonly selfAcceptance: boolean;
};

export const readOffice = async ({ prisma }: Database): Promise<OfficeSettings> => {
  const office = await prisma.office.findUnique({ where: { id: 1 } });
  return { selfAcceptance: office?.selfAcceptance ?? false };
};

export const setOffice = async (db: Database, actor: Actor, settings: OfficeSettings): Promise<void> => {
  requireRole(actor, 'OWNER', 'change the office’s settings');
  await transaction(db, async (sql) =>
    sql.office.upsert({ where: { id: 1 }, create: { id: 1, ...settings }, update: settings }),
  );
};
