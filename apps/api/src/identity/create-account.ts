import { type Actor, addAccount, type Database, type Role, requireRole, textIssues } from '@chancery/db';
import { Invalid, type Issue } from '@chancery/domain';
import { z } from 'zod';
import { shortestPassword } from './auth.ts';

export type NewAccount = {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly role: Role;
};

const shape = z.object({
  name: z.string().trim().min(1, 'An account has a name.').max(200),
  email: z.email('This is no e-mail address.').max(320),
  password: z
    .string()
    .min(shortestPassword, `A password has at least ${shortestPassword} characters.`)
    .max(128),
});

/** Makes an account that can sign in; `by` is the account that makes it. Throws Invalid, or Duplicate where the address is taken. */
export const makeAccount = async (db: Database, account: NewAccount, by?: string): Promise<string> => {
  const { name: called, email: address, password: secret } = account;
  const texts = Object.entries({ name: called, email: address, password: secret });
  const unreadable = texts.flatMap(([field, text]) => textIssues(text, [field]));
  if (unreadable.length > 0) throw new Invalid(unreadable);
  const read = shape.safeParse(account);
  if (!read.success)
    throw new Invalid(
      read.error.issues.map(
        ({ path, message }): Issue => ({ path: path.map(String), code: 'INVALID_VALUE', message }),
      ),
    );
  const { name, email, password } = read.data;
  const { hashPassword } = await import('better-auth/crypto');
  return addAccount(db, {
    name,
    email: email.toLowerCase(),
    role: account.role,
    passwordHash: await hashPassword(password),
    ...(by === undefined ? {} : { by }),
  });
};

/** The owner's command. */
export const createAccount = async (db: Database, actor: Actor, account: NewAccount): Promise<string> => {
  requireRole(actor, 'OWNER', 'make accounts');
  return makeAccount(db, account, actor.id);
};
