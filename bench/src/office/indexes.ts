import type { Client } from 'pg';

export type Index = { readonly name: string; readonly definition: string };

/** Drops the indexes that no key needs, to be made anew: row by row they would take most of the time of storing. */
export const dropIndexes = async (client: Client): Promise<readonly Index[]> => {
  const { rows } = await client.query<Index>(`
    select i.relname as name, pg_get_indexdef(i.oid) as definition
    from pg_index x join pg_class i on i.oid = x.indexrelid
    where i.relnamespace = 'public'::regnamespace
      and not exists (select from pg_constraint c where c.conindid = i.oid)`);
  for (const { name } of rows) await client.query(`drop index "${name}"`);
  return rows;
};

export const makeIndexes = async (client: Client, indexes: readonly Index[]): Promise<void> => {
  for (const { definition } of indexes) await client.query(definition);
};
