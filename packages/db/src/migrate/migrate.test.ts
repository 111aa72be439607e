import { cp, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { identifier, quantity, statement } from '@chancery/domain';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shortKey } from '../claims/field-of.ts';
import { sha256 } from '../hash.ts';
import { idsInside } from '../issues.ts';
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

/** A folder with the migrations that are older than one; to be removed. */
const earlier = async (than: string): Promise<string> => {
  const before = await mkdtemp(join(tmpdir(), 'chancery-migrations-'));
  await cp(migrationsFolder, before, { recursive: true });
  const [added = ''] = (await readdir(before)).filter((name) => name.endsWith(than));
  for (const name of await readdir(before))
    if (name >= added && name !== 'migration_lock.toml') await rm(join(before, name), { recursive: true });
  return before;
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
      'select migration_name from _prisma_migrations where finished_at is not null order by migration_name',
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

describe('an office that is older than the feed of changes', () => {
  it('has all that it has published as the first changes', async () => {
    const { url, drop } = await emptyDatabase();
    const before = await earlier('_add_changes');
    await applyMigrations({ url, folder: before });
    await ask(
      url,
      `insert into record (id, kind, label, caption, folded, standing, version, updated_at)
       select gen_random_uuid(), 'Deal', n, n, n, (case when n % 3 = 0 then 'DRAFT' else 'PUBLISHED' end)::standing, n, now()
       from generate_series(1, 9) n`,
    );
    await applyMigrations({ url, folder: migrationsFolder });
    const changes = await ask(
      url,
      `select sequence::int, action, c.version, c.version = r.version as newest, r.standing
       from change c join record r on r.id = c.record_id order by sequence`,
    );
    expect(changes.map((row) => row.sequence)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(new Set(changes.map(({ action, newest, standing }) => `${action} ${newest} ${standing}`))).toEqual(
      new Set(['PUBLISHED true PUBLISHED']),
    );
    expect(await ask(url, 'select sequence::int, epoch::int from clock')).toEqual([
      { sequence: 6, epoch: 6 },
    ]);
    await rm(before, { recursive: true });
    await drop();
  });
});

describe('an office that is older than codes in one form', () => {
  it('has the keys of its codes as they are made now', async () => {
    const { url, drop } = await emptyDatabase();
    const before = await earlier('_codes_compared');
    await applyMigrations({ url, folder: before });
    const codes = [
      ['LEI', '529900t8bm49-aursdo55'],
      ['IMO', 'IMO: 907 4729'],
      ['IMO', 'imo9074729'],
      ['BIC', 'BICXDEFF'],
      ['NYSE', 'NYSE'],
      ['INN', '７7—36.050'],
      ['IMO', '—'],
    ].map(([scheme = '', value = '']) => ({ scheme, value }));
    await ask(
      url,
      `set session_replication_role = replica;
       insert into claim (id, subject_id, field, snak, value, value_key, polarity, realisation, certainty, revision_id, attribution_id)
       select v::text, gen_random_uuid(), 'identifiers', 'VALUE', v, v ->> 'value', 'POSITIVE', 'ACTUAL', 'CERTAIN', gen_random_uuid(), ''
       from jsonb_array_elements('${JSON.stringify(codes)}') v`,
    );
    await applyMigrations({ url, folder: migrationsFolder });
    const rows = await ask(url, `select value_key as key from claim`);
    expect(rows.map(({ key }) => key).sort()).toEqual(codes.map((code) => identifier.key(code)).sort());
    await rm(before, { recursive: true });
    await drop();
  });
});

describe('an office that is older than keys with lists in them', () => {
  // As keys were stored then.
  const hashed = (key: string) =>
    [`sha256:${sha256(key.replace(idsInside, '#'))}`, ...(key.match(idsInside) ?? [])].join('|');

  it('has the keys of long statements as they are made now', async () => {
    const { url, drop } = await emptyDatabase();
    const before = await earlier('_lists_in_keys');
    await applyMigrations({ url, folder: before });
    const ids = [1, 2, 3, 4, 5].map((nth) => `${String(nth).repeat(8)}-0000-4000-8000-00000000000a`);
    const long = 'Die  Werft in KIEL baut Fregatten. '.repeat(9);
    const statements = [
      { text: long, about: ids.slice(0, 2).reverse(), quantity: null },
      { text: `${long}\u{1f6a2}`, about: ids.slice(0, 1), quantity: null },
      { text: 'Ｓhort, but\u00a0about MANY ', about: ids, quantity: null },
      { text: 'Short', about: ids.slice(0, 2), quantity: null },
      ...['about 3 Frigates', 'more than 1,500.50 t', 'up to 3', 'at least 20 ships'].map((words) => {
        const read = quantity.parse(words);
        return { text: long, about: ids.slice(1, 4), quantity: read.ok ? read.value : null };
      }),
    ];
    const rows = statements.map((value) => {
      const key = statement.key(value);
      return { value, key: key.length > 200 ? hashed(key) : key };
    });
    await ask(
      url,
      `set session_replication_role = replica;
       insert into claim (id, subject_id, field, snak, value, value_key, polarity, realisation, certainty, revision_id, attribution_id)
       select v::text, gen_random_uuid(), 'statements', 'VALUE', v -> 'value', v ->> 'key', 'POSITIVE', 'ACTUAL', 'CERTAIN', gen_random_uuid(), ''
       from jsonb_array_elements('${JSON.stringify(rows)}') v`,
    );
    await applyMigrations({ url, folder: migrationsFolder });
    const kept = await ask(url, `select value_key as key from claim`);
    const made = statements.map((value) => shortKey(statement.key(value)));
    expect(kept.map(({ key }) => key).sort()).toEqual(made.sort());
    expect(made).not.toEqual(rows.map(({ key }) => key).sort());
    await rm(before, { recursive: true });
    await drop();
  });
});

describe('what was said', () => {
  const tables = [
    'revision',
    'original',
    'article_description',
    'attribution',
    'attribution_link',
    'claim',
    'citation',
    'claim_reference',
    'judgement',
    'retraction',
    'retracted_claim',
    'claim_relation',
    'change',
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
