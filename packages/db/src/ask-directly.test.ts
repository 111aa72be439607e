import { PrismaPg } from '@prisma/adapter-pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma, PrismaClient } from './generated/prisma/client.ts';
import { connect, type Database, Stopped } from './index.ts';
import { type FreshDatabase, freshDatabase } from './testing/fresh-database.ts';

let fresh: FreshDatabase;
let db: Database;
let plain: PrismaClient;
beforeAll(async () => {
  fresh = await freshDatabase();
  const { url } = fresh;
  db = connect(url, { poolSize: 2 });
  plain = new PrismaClient({ adapter: new PrismaPg({ connectionString: url }) });
});
afterAll(async () => {
  await db?.close();
  await plain?.$disconnect();
  await fresh?.drop();
});

const values = Prisma.sql`select ${1}::int as i, ${9007199254740993n}::bigint as big, array[${1n}, ${2n}]::bigint[] as bigs,
  ${'a “b” \\ {c},d'}::text as t, ${['x,y', '"q"', '\\', '', 'NULL']}::text[] as ts, ${null}::text as nothing,
  ${[null, 'a']}::text[] as some, ${true}::boolean as yes, ${[true, false]}::boolean[] as ways, ${0.1}::float8 as f,
  ${[0.5, 2]}::float8[] as fs, ${'12.50'}::numeric as n, array['1.10', '2']::numeric[] as ns,
  ${'0190c0de-0000-7000-8000-000000000000'}::uuid as id, ${['0190c0de-0000-7000-8000-000000000000']}::uuid[] as ids,
  ${new Date('2014-05-02T10:11:12.345Z')}::timestamptz as at, ${[new Date('2014-05-02T10:11:12.345Z')]}::timestamptz[] as ats,
  ${'2014-05-02'}::date as day, ${{ a: [1, 'ö', null] }}::jsonb as j, '[1,{"b":2}]'::json as js, array['{"c":3}']::jsonb[] as jss,
  ${Buffer.from([0, 255])}::bytea as bytes, 'DRAFT'::standing as standing`;

const plainly = (row: unknown) =>
  JSON.stringify(row, (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value));

it('reads what Prisma reads, whatever the type, the first time and when it is prepared', async () => {
  const expected = await plain.$queryRaw<object[]>(values);
  for (let time = 0; time < 4; time += 1) {
    const rows = await db.prisma.$queryRaw<Record<string, unknown>[]>(values);
    expect(JSON.parse(plainly(rows))).toEqual(JSON.parse(plainly(expected)));
    expect(rows[0]?.['at']).toBeInstanceOf(Date);
    expect(rows[0]?.['n']).toBeInstanceOf(Prisma.Decimal);
  }
});

it('takes words for what they are and never for SQL', async () => {
  const words = "'; drop table record; --";
  expect(await db.prisma.$queryRaw`select ${words} as words, count(*)::int as records from record`).toEqual([
    { words, records: 0 },
  ]);
});

it('throws what the database says, and goes on', async () => {
  await expect(db.prisma.$queryRaw`select 1 / ${0}::int`).rejects.toThrow('division by zero');
  expect(await db.prisma.$queryRaw`select 1 as one`).toEqual([{ one: 1 }]);
});

it('leaves what runs in a transaction to it', async () => {
  await expect(
    db.prisma.$transaction(async (sql) => {
      await sql.$queryRaw`create table in_vain ()`;
      throw new Error('No.');
    }),
  ).rejects.toThrow('No.');
  expect(await db.prisma.$queryRaw`select to_regclass('in_vain')::text as found`).toEqual([{ found: null }]);
});

describe('bytes of a text', () => {
  const texts = ['', 'Minsk', '“Ö” 中国 банк 🚢 \u0001', 'я'.repeat(300_000), 'short again'];
  const text = 'select $1::text as answer';

  it('are those of the text, however long, the first time and when it is prepared', async () => {
    const one = connect(fresh.url, { poolSize: 1 });
    for (let time = 0; time < 3; time += 1)
      for (const each of texts) {
        expect((await one.askBytes(text, [each])).toString()).toBe(each);
        expect(await one.prisma.$queryRaw`select ${each}::text as each, ${time}::int as time`).toEqual([
          { each, time },
        ]);
      }
    await one.close();
  });

  it('are kept apart from those of others that are read meanwhile', async () => {
    const all = Array.from({ length: 50 }, (_, at) => `${texts[at % texts.length]} ${at}`);
    const read = await Promise.all(all.map(async (each) => db.askBytes(text, [each])));
    expect(read.map(String)).toEqual(all);
  });

  it('come of statements without parameters and with others than texts', async () => {
    expect(String(await db.askBytes(`select 'x' as answer`, []))).toBe('x');
    const several = `select concat_ws(' ', $1::int, $2::text[], $3::text) as answer`;
    expect(String(await db.askBytes(several, [1, ['a', 'b'], null]))).toBe('1 {a,b}');
  });

  it('are refused where there are none, and where the database refuses the statement, which is then of use again', async () => {
    const one = connect(fresh.url, { poolSize: 1 });
    for (let time = 0; time < 3; time += 1) {
      await expect(one.askBytes(text, [null])).rejects.toThrow('gave none');
      await expect(one.askBytes('select 1 / $1::int as answer', [0])).rejects.toThrow('division by zero');
      await expect(one.askBytes('select nothing', [])).rejects.toThrow('nothing');
      expect(String(await one.askBytes(text, ['x']))).toBe('x');
      expect(await one.prisma.$queryRaw`select 1 as one`).toEqual([{ one: 1 }]);
    }
    await one.close();
  });

  it('are waited for until somebody says stop, and no longer', async () => {
    const one = connect(fresh.url, { poolSize: 1 });
    const asking = new AbortController();
    const asked = Promise.allSettled([
      one.askBytes('select pg_sleep(600)::text as answer', [], asking.signal),
      one.askBytes(text, ['waits for the connection'], asking.signal),
    ]);
    setTimeout(() => asking.abort(), 300);
    const stopped = { status: 'rejected', reason: expect.any(Stopped) };
    expect(await asked).toEqual([stopped, stopped]);
    await expect(one.askBytes(text, ['x'], asking.signal)).rejects.toThrow(Stopped);
    expect(String(await one.askBytes(text, ['x']))).toBe('x');
    await one.close();
  });
});

describe('a connection', () => {
  const long = (at: number) => Prisma.raw(`select ${at} as at /* ${'x'.repeat(20_000)} */`);
  const twice = async ({ prisma }: Database, at: number): Promise<void> => {
    for (let time = 0; time < 2; time += 1) expect(await prisma.$queryRaw(long(at))).toEqual([{ at }]);
  };
  const prepared = async ({ prisma }: Database): Promise<readonly string[]> => {
    const kept = await prisma.$queryRaw<{ readonly statement: string }[]>`
      select statement from pg_prepared_statements order by prepare_time`;
    return kept.map(({ statement }) => statement);
  };

  it('keeps no more prepared than it can bear, however long statements are: what was asked last', async () => {
    const one = connect(fresh.url, { poolSize: 1 });
    for (let at = 0; at < 150; at += 1) {
      await twice(one, at);
      await twice(one, 0); // which is asked all the time
    }
    const kept = await prepared(one);
    expect(kept.length).toBeGreaterThan(50);
    expect(kept.reduce((sum, { length }) => sum + length, 0)).toBeLessThan(2_100_000);
    expect(kept[0]).toBe(long(0).text);
    expect(kept).toContain(long(149).text);
    expect(kept).not.toContain(long(1).text);
    await twice(one, 1); // again, under another name
    expect(await prepared(one)).toContain(long(1).text);
    await one.close();
  });

  it('is of use after a statement that cannot be prepared, which is refused each time', async () => {
    const one = connect(fresh.url, { poolSize: 1 });
    for (let time = 0; time < 3; time += 1)
      await expect(one.prisma.$queryRaw`select nothing from record where id = ${time}`).rejects.toThrow();
    for (let at = 0; at < 150; at += 1) await twice(one, at);
    expect(await prepared(one)).not.toContainEqual(expect.stringContaining('nothing'));
    await one.close();
  });
});

it('has no workers started for what it asks', async () => {
  const asked = await db.prisma
    .$queryRaw`select current_setting('max_parallel_workers_per_gather') as workers`;
  expect(asked).toEqual([{ workers: '0' }]);
});

it('plans a statement once for all values where it is told to, and for each elsewhere', async () => {
  const one = connect(fresh.url, { poolSize: 1 });
  for (const [ask, plans] of [
    [one.askPlanned, { generic: 3, custom: 0 }],
    [one.prisma.$queryRaw.bind(one.prisma), { generic: 0, custom: 3 }],
  ] as const) {
    for (
      let time = 0;
      time < 4;
      time += 1 // the first is not prepared
    )
      expect(await ask`select id from record where label = ${`${time}`}`).toEqual([]);
    expect(
      await ask`select generic_plans::int as generic, custom_plans::int as custom from pg_prepared_statements
        where statement like 'select id from record%'`,
    ).toEqual([plans]);
  }
  await one.close();
});
