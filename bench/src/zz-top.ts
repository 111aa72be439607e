import { Client } from 'pg';
import { bodiesOf, send } from './run/ask.ts';
import { openBench } from './run/database.ts';
import { optionsOf } from './run/options.ts';
import { serve } from './run/serve.ts';
import { targetsIn } from './run/targets.ts';
import { shapes } from './shapes/index.ts';
const options = optionsOf(process.argv.slice(2));
const bench = await openBench(options);
try {
  const targets = await targetsIn(bench.url);
  const started = await serve('ours', bench.url);
  const serving = { ...started, name: 'ours' as const };
  const client = new Client({ connectionString: bench.url });
  await client.connect();
  for (const shape of shapes.filter(({ name }) => options.shapes.includes(name))) {
    const bodies = await bodiesOf(serving, shape, shape.variants(targets));
    for (const b of bodies) await send(serving, b);
    await client.query('select pg_stat_statements_reset()');
    for (const b of bodies) await send(serving, b);
    const { rows } = await client.query(`select calls, rows, mean_exec_time::float m, query from pg_stat_statements s join pg_database d on d.oid=s.dbid where d.datname=current_database() and query not ilike '%pg_stat%' order by total_exec_time desc`);
    console.log('##', shape.name, bodies.length);
    for (const r of rows) console.log((r.calls/bodies.length).toFixed(2), 'calls', (r.rows/r.calls).toFixed(1), 'rows', r.m.toFixed(3), 'ms\n', process.env.FULL ? r.query : r.query.replace(/\s+/g,' ').slice(0, 700), '\n');
  }
  await client.end();
  await started.stop();
} finally { await bench.stop(); }
