import { Client } from 'pg';
import { send } from './ask.ts';
import type { Serving } from './serve.ts';

/** How many statements one request costs, counted by PostgreSQL itself over some requests, one after the other. */
export const statementsOf = async (
  url: string,
  serving: Serving,
  bodies: readonly string[],
): Promise<number> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    const some = bodies.slice(0, 10);
    await client.query('select pg_stat_statements_reset()');
    for (const body of some) await send(serving, body);
    const { rows } = await client.query<{ readonly calls: number }>(`
      select coalesce(sum(calls), 0)::int as calls from pg_stat_statements s join pg_database d on d.oid = s.dbid
      where d.datname = current_database() and query not ilike '%pg_stat_statements%'`);
    return (rows[0]?.calls ?? 0) / some.length;
  } finally {
    await client.end();
  }
};
