// Run before the API starts: makes the owner on the first start, and sows what every office begins with.
import { randomInt } from 'node:crypto';
import { connect, type Database, listAccounts, seed } from '@chancery/db';
import { makeAccount } from './create-account.ts';
import { readEnv } from './env.ts';

// Without letters and digits that look like each other.
const readable = 'abcdefghjkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const makePassword = (): string =>
  Array.from({ length: 20 }, () => readable[randomInt(readable.length)]).join('');

type Owner = { readonly id: string; readonly howToSignIn: string };

const prepareOwner = async (db: Database, email: string, given: string | undefined): Promise<Owner> => {
  const owner = (await listAccounts(db)).find(({ role }) => role === 'OWNER');
  if (owner)
    return { id: owner.id, howToSignIn: `Sign in as ${owner.email} with the password of the first start.` };
  const password = given ?? makePassword();
  const id = await makeAccount(db, { name: 'Owner', email, password, role: 'OWNER' });
  const shown =
    given === undefined ? `the password ${password} (shown only this once)` : 'the password you gave';
  return { id, howToSignIn: `Sign in as ${email} with ${shown}.` };
};

const started = Date.now();
try {
  const env = readEnv(process.env);
  const db = connect(env.DATABASE_URL);
  const owner = await prepareOwner(db, env.CHANCERY_OWNER_EMAIL.toLowerCase(), env.CHANCERY_OWNER_PASSWORD);
  const { added } = await seed(db, { ownerId: owner.id });
  if (added > 0)
    console.error(`Entered the states and the sample (${((Date.now() - started) / 1000).toFixed(1)} s).`);
  console.log(owner.howToSignIn);
  await db.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
