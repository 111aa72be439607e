import { Duplicate } from '@chancery/domain';
import { v7 as uuidv7 } from 'uuid';
import { enterOfficeDeed } from '../activity/enter-office-deed.ts';
import type { Role } from '../actor.ts';
import type { Database } from '../connect.ts';
import { transaction } from '../transaction.ts';

export type AddAccount = {
  readonly name: string;
  /** Lower case. */
  readonly email: string;
  readonly role: Role;
  /** As better-auth hashes passwords. */
  readonly passwordHash: string;
  /** The account that makes it; left out by who sets an office up. */
  readonly by?: string;
};

/** Stores an account that signs in by password. Throws Duplicate where the address is taken. */
export const addAccount = async (
  db: Database,
  { name, email, role, passwordHash, by }: AddAccount,
): Promise<string> =>
  transaction(db, async (sql) => {
    const id = uuidv7();
    // The address is unique in the database, so that two at once cannot both have it.
    const added = await sql.user.createMany({ data: { id, name, email, role }, skipDuplicates: true });
    if (added.count === 0)
      throw new Duplicate(['email'], `There is an account with the address ${email} already.`);
    await sql.account.create({
      data: { id: uuidv7(), accountId: id, providerId: 'credential', userId: id, password: passwordHash },
    });
    if (by !== undefined) await enterOfficeDeed(sql, { kind: 'ACCOUNT_MADE', by, account: id });
    return id;
  });
