import { connect, seed } from '@chancery/db';
import { makeAccount } from '../identity/create-account.ts';
import { give } from './give.ts';
import { claimOf, publish } from './publish.ts';
import { type Client, clientOf, password, type ServedApi, signIn } from './served-api.ts';

/** An office with the world’s states, eight of which buy ferries: each in a deal of its own, out of an article of its own. */
export type FerryOffice = {
  readonly editor: Client;
  /** The owner, who judges. */
  readonly reviewer: Client;
  /** The owner’s session. */
  readonly cookie: string;
  /** The ids of the deals, of the states that buy, and of all that is claimed of the deals. */
  readonly deals: readonly string[];
  readonly states: readonly string[];
  readonly claims: readonly string[];
};

const sentence = 'Norway buys nine ferries for $40 million from Iceland, says a person close to the yard.';

const chain = {
  ends: 'ANONYMOUS_ORIGIN',
  links: [
    { sourceKind: 'AUTHOR_VOICE', toNext: 'PARAPHRASES', read: true },
    { sourceKind: 'ANONYMOUS_PERSON', described: 'close to the yard' },
  ],
};

const dealWith = async (
  { editor, reviewer }: Pick<FerryOffice, 'editor' | 'reviewer'>,
  at: number,
  state: string,
): Promise<string> => {
  const label = `Ferries “${at}”\n\\ \u2028 船舶 العبارات`;
  const deal: string = (await give(editor, 'createRecord', { kind: 'DEAL', label })).id;
  const told = `${sentence} It was signed in May 2014, the ${at + 1}th of them.`;
  await publish(editor, reviewer, told, [
    claimOf(told, deal, 'value', { asStated: '$40 million' }),
    claimOf(told, deal, 'status', { choice: 'AGREED' }),
    claimOf(told, deal, 'names', { name: { name: `The ${at + 1}th ferries`, kind: 'PRIMARY' } }),
    claimOf(told, deal, 'signed', { asStated: 'May 2014' }),
    { ...claimOf(told, deal, 'parties', { link: { target: state, role: 'BUYER' } }), chain },
  ]);
  return deal;
};

/** Fills an office, which has an editor then. */
export const ferryOffice = async (api: ServedApi): Promise<FerryOffice> => {
  const email = 'owner@example.org';
  const ownerId = await makeAccount(api.db, { name: 'Owner', email, password, role: 'OWNER' });
  await seed(api.db, { ownerId });
  const cookie = await signIn(api.url, email, password);
  const accounts = { editor: await api.as('EDITOR'), reviewer: clientOf(api.url, { cookie }) };
  const db = connect(api.databaseUrl, { poolSize: 1 });
  const states = await db.prisma.record.findMany({ where: { kind: 'State' }, take: 8 });
  const deals: string[] = [];
  for (const [at, { id }] of states.entries()) deals.push(await dealWith(accounts, at, id));
  const claims = await db.prisma.claim.findMany({ where: { subjectId: { in: deals } } });
  await db.close();
  return {
    ...accounts,
    cookie,
    deals,
    states: states.map(({ id }) => id),
    claims: claims.map(({ id }) => id),
  };
};
