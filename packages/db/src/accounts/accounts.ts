import { NotAllowed, NotFound } from '@chancery/domain';
import { enterOfficeDeed } from '../activity/enter-office-deed.ts';
import { type Actor, type Role, requireRole } from '../actor.ts';
import { markPublicChange } from '../changes/clock.ts';
import type { Database } from '../connect.ts';
import { transaction } from '../transaction.ts';
import { type FourEyes, ruleOf } from './four-eyes.ts';
import { noLonger } from './no-longer.ts';

export type AccountRow = {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
};

const select = { id: true, name: true, email: true, role: true } as const;

// Accounts are made with UUIDs here, but better-auth may have made some in its own way.
const isAccountId = (text: string): boolean => /^[\w-]{1,64}$/u.test(text);

export const readAccounts = async (
  { prisma }: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, AccountRow>> => {
  const rows = await prisma.user.findMany({ where: { id: { in: ids.filter(isAccountId) } }, select });
  return new Map(rows.map((row) => [row.id, row]));
};

/** Every account, by name. */
export const listAccounts = async ({ prisma }: Database): Promise<readonly AccountRow[]> =>
  prisma.user.findMany({ orderBy: [{ name: 'asc' }, { id: 'asc' }], select });

export type SetAccountRole = {
  readonly account: string;
  readonly role: Role;
  /** The role that it was seen with. */
  readonly expectedRole: Role;
};

/** Gives an account another role. There is always an owner left. Throws Invalid (STALE) where it has another by now. */
export const setAccountRole = async (
  db: Database,
  actor: Actor,
  { account, role, expectedRole }: SetAccountRole,
): Promise<string> => {
  requireRole(actor, 'OWNER', 'set roles');
  if (!isAccountId(account)) throw new NotFound(['account'], account);
  return transaction(db, async (sql) => {
    const owners = await sql.$queryRaw<{ readonly id: string }[]>`
      select id from "user" where role = 'OWNER' order by id for no key update`;
    const { count } = await sql.user.updateMany({
      where: { id: account, role: expectedRole },
      data: { role },
    });
    if (count === 0) {
      const found = await sql.user.findUnique({ where: { id: account }, select: { role: true } });
      throw found ? noLonger('expectedRole', found.role) : new NotFound(['account'], account);
    }
    if (role !== 'OWNER' && owners.length === 1 && owners[0]?.id === account)
      throw new NotAllowed('This is the only owner; make another one first.', ['account']);
    if (role !== expectedRole)
      await enterOfficeDeed(sql, { kind: 'ROLE_SET', by: actor.id, account, what: role });
    return account;
  });
};

export type OfficeSettings = {
  /** Whether editors may accept their own claims. */
  readonly selfAcceptance: boolean;
  /** Who has to accept a claim; OFF is the same as `selfAcceptance`. */
  readonly fourEyes: FourEyes;
};

export const readOffice = async ({ prisma }: Database): Promise<OfficeSettings> => {
  const office = await prisma.office.findUnique({ where: { id: 1 } });
  return { selfAcceptance: office?.selfAcceptance ?? false, fourEyes: ruleOf(office) };
};

/** What to settle, and what was seen to be settled; left out by who sets an office up. */
export type SetOffice = Pick<OfficeSettings, 'selfAcceptance'> & {
  readonly expectedSelfAcceptance?: boolean;
};

/** Changes the office's settings. Throws Invalid (STALE) where they are no longer what was seen. */
export const setOffice = async (
  db: Database,
  actor: Actor,
  { selfAcceptance, expectedSelfAcceptance }: SetOffice,
): Promise<void> => {
  requireRole(actor, 'OWNER', 'change the office’s settings');
  await transaction(db, async (sql) => {
    await sql.office.createMany({ data: { id: 1 }, skipDuplicates: true });
    const seen = expectedSelfAcceptance === undefined ? {} : { selfAcceptance: expectedSelfAcceptance };
    // Who allows self-acceptance does not ask for two others at once; who forbids it leaves that as it is.
    const data = selfAcceptance ? { selfAcceptance, twoAcceptances: false } : { selfAcceptance };
    const { count } = await sql.office.updateMany({ where: { id: 1, ...seen }, data });
    if (count === 0) throw noLonger('expectedSelfAcceptance', !expectedSelfAcceptance);
    const rule = ruleOf(await sql.office.findUnique({ where: { id: 1 } }));
    await enterOfficeDeed(sql, { kind: 'RULE_SET', by: actor.id, what: rule });
    await markPublicChange(sql);
  });
};
