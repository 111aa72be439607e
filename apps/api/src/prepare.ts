// Run before the API starts: makes the owner on the first start, and sows what every office begins with.
import { randomInt } from 'node:crypto';
import {
  bringUpToDate,
  connect,
  type Database,
  fillPublishedDates,
  fillSketches,
  fillWords,
  listAccounts,
  seed,
} from '@chancery/db';
import { readEnv } from './env.ts';
import { makeAccount } from './identity/create-account.ts';

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
  const rebuilt = await bringUpToDate(db);
  if (rebuilt > 0) console.error(`Brought ${rebuilt} records up to this version.`);
  const reread = await fillWords(db);
  if (reread > 0) console.error(`Read ${reread} articles for search.`);
  const owner = await prepareOwner(db, env.CHANCERY_OWNER_EMAIL.toLowerCase(), env.CHANCERY_OWNER_PASSWORD);
  const { added } = await seed(db, { ownerId: owner.id });
  if (added > 0)
    console.error(`Entered the states and the sample (${((Date.now() - started) / 1000).toFixed(1)} s).`);
  const sketched = await fillSketches(db);
  if (sketched > 0) console.error(`Read ${sketched} articles for comparison.`);
  const dated = await fillPublishedDates(db);
  if (dated > 0) console.error(`Read ${dated} dates of articles.`);
  console.log(owner.howToSignIn);
  await db.close();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
