import pg from 'pg';

/** The migrated database that every fresh one is a copy of. */
export const templateName = 'chancery_template';

/** Runs one statement on a connection of its own. */
export const runSql = async (url: string, sql: string): Promise<void> => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
};
