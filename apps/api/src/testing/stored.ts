import type { Database } from '@chancery/db';

// What a command notes of itself, or of who gave it, is no effect of it.
const aside = ['session', 'command_key', '_prisma_migrations'];

/** A text for each table that changes with whatever is stored in it. */
export const stored = async ({ prisma }: Database): Promise<Readonly<Record<string, string>>> => {
  const tables = await prisma.$queryRaw<{ readonly name: string }[]>`
    select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`;
  const hashes: Record<string, string> = {};
  for (const { name } of tables.filter((table) => !aside.includes(table.name))) {
    const [row] = await prisma.$queryRawUnsafe<{ readonly hash: string }[]>(
      `select count(*) || ' ' || coalesce(md5(string_agg(t::text, ' ' order by t::text)), '') as hash from "${name}" t`,
    );
    hashes[name] = row?.hash ?? '';
  }
  return hashes;
};
