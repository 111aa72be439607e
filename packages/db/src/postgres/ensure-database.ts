import pg from 'pg';

const duplicateDatabase = '42P04';

const withClient = async (url: string, work: (client: pg.Client) => Promise<void>): Promise<void> => {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
};

/** Makes a database on a server where there is none of that name; the name is lower-case letters. */
export const ensureDatabase = async (server: string, name: string): Promise<void> =>
  withClient(server, async (client) => {
    try {
      await client.query(`create database ${pg.escapeIdentifier(name)}`);
    } catch (error) {
      if (!(error instanceof pg.DatabaseError && error.code === duplicateDatabase)) throw error;
    }
  });

/** Throws what PostgreSQL or the network says when a database cannot be used. */
export const tryDatabase = async (url: string): Promise<void> =>
  withClient(url, async (client) => {
    await client.query('select 1');
  });
