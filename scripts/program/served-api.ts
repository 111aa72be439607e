import { freePort } from '@chancery/db/postgres';
import { type Run, run } from './office.ts';
import { type Client, clientOf, signIn } from './web.ts';

const origin = 'http://localhost:3000';
const owner = { email: 'owner@chancery.example', password: 'the words of the owner' };
const shared = { AUTH_SECRET: 'x'.repeat(40), ADMIN_URL: origin, CHANCERY_OWNER_PASSWORD: owner.password };

/** Makes the owner and the first records, as `npm start` does. */
export const prepare = async (databaseUrl: string): Promise<void> => {
  const prepared = run(['apps/api/dist/prepare.js'], { ...shared, DATABASE_URL: databaseUrl });
  if ((await prepared.ended) !== 0) throw new Error(prepared.output());
};

export type Api = {
  readonly url: string;
  readonly process: Run;
  /** Asks with a session's cookie; sessions outlive the process. */
  readonly as: (cookie: string) => Client;
  /** The cookie of a new session. */
  readonly signIn: (email: string, password: string) => Promise<string>;
  readonly signInOwner: () => Promise<string>;
};

/** The API as a process of its own. */
export const serveApi = async (databaseUrl: string): Promise<Api> => {
  const url = `http://127.0.0.1:${await freePort()}`;
  const env = { ...shared, DATABASE_URL: databaseUrl, PORT: new URL(url).port };
  const process = run(['apps/api/dist/main.js'], env);
  await process.says('The API listens at');
  const enter = async (email: string, password: string): Promise<string> =>
    signIn(url, origin, email, password);
  return {
    url,
    process,
    as: (cookie) => clientOf(`${url}/graphql`, cookie),
    signIn: enter,
    signInOwner: async () => enter(owner.email, owner.password),
  };
};
