import { Client } from 'pg';
import { connect } from '../../../packages/db/src/connect.ts';
import { rebuild } from '../../../packages/db/src/projection/rebuild.ts';

/** How records hang together: how many links begin or end at one. */
export type Degrees = {
  readonly records: number;
  readonly claims: number;
  readonly median: number;
  readonly p99: number;
  readonly p999: number;
};

const withClient = async <Answer>(url: string, use: (client: Client) => Promise<Answer>): Promise<Answer> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end();
  }
};

export const degreesOf = async (url: string): Promise<Degrees> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<Degrees>(`
      with ends as (select source_id as id from link union all select target_id from link where target_id is not null),
      degree as (select r.id, count(e.id) as many from record r left join ends e on e.id = r.id group by r.id)
      select count(*)::int as records, (select count(*) from claim)::int as claims,
        percentile_disc(0.5) within group (order by many)::int as median,
        percentile_disc(0.99) within group (order by many)::int as p99,
        percentile_disc(0.999) within group (order by many)::int as p999 from degree`);
    const [found] = rows;
    if (!found) throw new Error('The degrees were not counted.');
    return found;
  });

type Key = {
  readonly name: string;
  readonly from: string;
  readonly to: string;
  readonly columns: string;
  readonly joined: string;
};

/** Throws where a row names one that is not there: the loader stores without asking for keys. */
export const checkKeys = async (url: string): Promise<void> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<Key>(`
      select c.conname as name, c.conrelid::regclass::text as "from", c.confrelid::regclass::text as "to",
        (select string_agg(format('f.%I is not null', a.attname), ' and ') from unnest(c.conkey) k
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k) as columns,
        (select string_agg(format('t.%I = f.%I', b.attname, a.attname), ' and ')
          from unnest(c.conkey, c.confkey) k(mine, theirs)
          join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.mine
          join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.theirs) as joined
      from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace`);
    for (const { name, from, to, columns, joined } of rows) {
      const found = await client.query(
        `select 1 from ${from} f where ${columns} and not exists (select from ${to} t where ${joined}) limit 1`,
      );
      if (found.rowCount !== 0) throw new Error(`The generated rows break the key ${name}.`);
    }
  });

/** Throws where what was generated is not what the project's own rebuild makes of the claims. */
export const checkProjection = async (url: string): Promise<number> => {
  const db = connect(url);
  try {
    const { records, differences } = await rebuild(db);
    const [first] = differences;
    if (first)
      throw new Error(
        `${differences.length} differences from a rebuild; the first: ${JSON.stringify(first)}`,
      );
    return records;
  } finally {
    await db.close();
  }
};
