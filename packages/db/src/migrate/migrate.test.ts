import { cp, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emptyDatabase, freshDatabase } from '../testing/fresh-database.ts';
import { applyMigrations } from './apply-migrations.ts';
import { migrationsFolder } from './project-folders.ts';

const ask = async (url: string, sql: string) => {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
};

describe('the migrations', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'chancery-migrations-'));
  });
  afterAll(async () => rm(folder, { recursive: true, force: true }));

  it('are applied once, and kept account of as Prisma does', async () => {
    const { url } = await emptyDatabase();
    const applied = await applyMigrations({ url, folder: migrationsFolder });
    expect(applied.length).toBeGreaterThan(0);
    expect(await applyMigrations({ url, folder: migrationsFolder })).toEqual([]);
    const rows = await ask(
      url,
      'select migration_name from _prisma_migrations where finished_at is not null',
    );
    expect(rows.map((row) => row.migration_name)).toEqual(applied);
  });

  it('name the one that failed half way, and go on once it is marked as rolled back', async () => {
    const { url } = await emptyDatabase();
    await cp(migrationsFolder, folder, { recursive: true });
    const broken = join(folder, '29990101000000_broken');
    await mkdir(broken);
    await writeFile(join(broken, 'migration.sql'), 'create table half (n int);\nselect * from nowhere;');
    await expect(applyMigrations({ url, folder })).rejects.toThrow(/29990101000000_broken.*nowhere/s);
    await expect(applyMigrations({ url, folder })).rejects.toThrow(/29990101000000_broken/);
    await ask(
      url,
      "update _prisma_migrations set rolled_back_at = now() where migration_name like '%broken'",
    );
    await writeFile(join(broken, 'migration.sql'), 'create table if not exists half (n int);');
    expect(await applyMigrations({ url, folder })).toEqual(['29990101000000_broken']);
  });
});

describe('what was said', () => {
  const tables = [
    'revision',
    'article_description',
    'attribution',
    'attribution_link',
    'claim',
    'citation',
    'claim_reference',
    'judgement',
  ];
  it.each(tables)('in %s cannot be changed or removed', async (table) => {
    const { url, drop } = await freshDatabase();
    const [column] = await ask(
      url,
      `select column_name from information_schema.columns where table_name = '${table}'`,
    );
    const name = column?.column_name;
    for (const sql of [
      `update "${table}" set "${name}" = "${name}"`,
      `delete from "${table}"`,
      `truncate "${table}" cascade`,
    ])
      await expect(ask(url, sql), sql).rejects.toThrow('never rewritten');
    await drop();
  });
});
