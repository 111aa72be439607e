import { Client } from 'pg';
import { dropIndexes, makeIndexes } from './indexes.ts';

// What there is once, and what only the desk reads.
const left = [
  ...['_prisma_migrations', 'user', 'office', 'clock', 'name_word', 'public_word'],
  ...['proposal', 'article_words', 'revision_sketch', 'blocking_key', 'possible_duplicate'],
];

type Column = {
  readonly table: string;
  readonly name: string;
  readonly type: string;
  /** Whether it tells rows apart, or names one of another table that is multiplied. */
  readonly key: boolean;
};

/** Where ids of `idOf`, in whatever text, have room for the number of a copy. */
const room = { before: '-8000-0000', from: 21, digits: 3 } as const;
export const mostCopies = 16 ** room.digits;

const columnsIn = async (client: Client): Promise<readonly Column[]> => {
  const { rows } = await client.query<Column>(
    `select t.relname as "table", a.attname as name, format_type(a.atttypid, null) as type, exists (
        select from pg_constraint c where c.conrelid = t.oid and a.attnum = any(c.conkey)
          and (c.contype = 'p' or (c.contype = 'f' and c.confrelid::regclass::text <> '"user"'))) as key
      from pg_class t join pg_attribute a on a.attrelid = t.oid
      where t.relnamespace = 'public'::regnamespace and t.relkind = 'r' and t.relname <> all($1)
        and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by t.relname, a.attnum`,
    [left],
  );
  return rows;
};

const shiftedIds = (text: string): string =>
  `regexp_replace(${text}, '(-7[0-9a-f]{3}-8)000(-0000)', '\\1' || copy.digits || '\\2', 'g')`;

// Its last digits go round, as another number than its own each time.
const shiftedHash = (column: string): string => `left(${column}, -${room.digits}) || lpad(to_hex(
  (('x' || right(${column}, ${room.digits}))::bit(${4 * room.digits})::int + copy.nth) % ${mostCopies}), ${room.digits}, '0')`;

/** A column as the copy `copy` has it: ids name what is of the same copy, and numbers go on after those of the copy before. */
const copied = ({ name, type, key }: Column, step: number): string => {
  const column = `t."${name}"`;
  const named = `${column}::text like '%${room.before}%'`;
  if (type === 'uuid')
    return `overlay(${column}::text placing copy.digits from ${room.from} for ${room.digits})::uuid`;
  if (type === 'jsonb')
    return `case when ${named} then ${shiftedIds(`${column}::text`)}::jsonb else ${column} end`;
  if (type === 'bigint' && key) return `${column} + copy.nth * ${step}`;
  if (type !== 'text') return column;
  const hash = `${column} ~ '^[0-9a-f]{64}$'`;
  return key
    ? `case when ${hash} then ${shiftedHash(column)} else ${column} end`
    : `case when ${named} then ${shiftedIds(column)} else ${column} end`;
};

const copyTable = async (
  client: Client,
  table: string,
  columns: readonly Column[],
  { times, step }: { readonly times: number; readonly step: number },
): Promise<void> => {
  const names = columns.map(({ name }) => `"${name}"`).join(', ');
  // Copy by copy, so that the rows of one lie together, as those of an office do that was stored by and by.
  await client.query(`insert into "${table}" (${names})
    select ${columns.map((column) => copied(column, step)).join(', ')}
    from (select nth, lpad(to_hex(nth), ${room.digits}, '0') as digits from generate_series(1, ${times - 1}) nth) copy
    cross join lateral (select * from "${table}" offset 0) t`);
};

const greatest = async (client: Client, columns: readonly Column[]): Promise<number> => {
  let most = 0;
  for (const { table, name } of columns.filter(({ type, key }) => type === 'bigint' && key)) {
    const { rows } = await client.query<{ readonly most: string | null }>(
      `select max("${name}") as most from "${table}"`,
    );
    most = Math.max(most, Number(rows[0]?.most ?? 0));
  }
  return most;
};

// The next of each number comes after all that there are.
const goOn = async (client: Client, columns: readonly Column[]): Promise<void> => {
  for (const { table, name } of columns.filter(({ type, key }) => type === 'bigint' && key))
    await client.query(
      `select setval(s, (select max("${name}") from "${table}")) from pg_get_serial_sequence('"${table}"', $1) s
        where s is not null and exists (select from "${table}")`,
      [name],
    );
  await client.query('update clock set sequence = (select max(sequence) from change) where id = 1');
};

/**
 * Makes an office so many times as large, in its own database: copies of all of it, each linked within itself, so that how
 * records hang together stays as it is. A name has as many bearers then. What only the desk reads is left as it is.
 * Keys are not asked for: see checkKeys.
 */
export const multiplyOffice = async (
  url: string,
  times: number,
  say: (line: string) => void,
): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(`set session_replication_role = replica; set maintenance_work_mem = '512MB'`);
    const indexes = await dropIndexes(client);
    const columns = await columnsIn(client);
    const step = (await greatest(client, columns)) + 1;
    for (const table of new Set(columns.map((column) => column.table))) {
      say(`  ${table}`);
      await copyTable(
        client,
        table,
        columns.filter((column) => column.table === table),
        { times, step },
      );
    }
    await goOn(client, columns);
    say('  indexes');
    await makeIndexes(client, indexes);
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
};
