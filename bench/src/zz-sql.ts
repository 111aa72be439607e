import { Client } from 'pg';
import { openBench } from './run/database.ts';
import { optionsOf } from './run/options.ts';
const bench = await openBench(optionsOf(process.argv.slice(2)));
try {
  const c = new Client({ connectionString: bench.url }); await c.connect();
  const q = async (s: string, v: unknown[] = []) => (await c.query(s, v)).rows;
  console.log(await q(`select kind, avg(length(held::text))::int l, avg(pg_column_size(held))::int s, count(*) from record group by 1`));
  console.log(JSON.stringify((await q(`select held from record where kind='Deal' limit 1`))[0].held).slice(0, 2500));
  const t = async (name: string, s: string) => { const n=200; await q(s); const a=process.hrtime.bigint(); for (let i=0;i<n;i++) await q(s); console.log(name, Number(process.hrtime.bigint()-a)/1e6/n, 'ms'); };
  await t('full', `select held from record where kind='Deal' and standing='PUBLISHED' order by caption, id limit 20`);
  await t('none', `select id from record where kind='Deal' and standing='PUBLISHED' order by caption, id limit 20`);
  await t('keys', `select (select jsonb_object_agg(k, held->k) from unnest(array['type','status','subject','value','signed']) k) as held from record where kind='Deal' and standing='PUBLISHED' order by caption, id limit 20`);
  await t('keys2', `select (select jsonb_object_agg(key, value) from jsonb_each(held) where key = any(array['type','status','subject','value','signed'])) as held from record where kind='Deal' and standing='PUBLISHED' order by caption, id limit 20`);
  await t('minus', `select held - array['parties','names','term'] as held from record where kind='Deal' and standing='PUBLISHED' order by caption, id limit 20`);
  await c.end();
} finally { await bench.stop(); }
