// `npm run profile -- --records 10000 --shapes "nested read"`: where our API spends its processor on shapes, by function.
// With `--servers shared`, where the public asks by GET and is answered out of what was answered before.
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bodiesOf } from './run/ask.ts';
import { openBench } from './run/database.ts';
import { closedLoop } from './run/load.ts';
import { chosen, optionsOf } from './run/options.ts';
import { untilIdle } from './run/processes.ts';
import { type Frame, timesOf } from './run/profile-times.ts';
import { serve } from './run/serve.ts';
import { targetsIn } from './run/targets.ts';
import { shapes as all } from './shapes/index.ts';

const options = optionsOf(process.argv.slice(2));
const shapes = chosen('shapes', all, options.shapes);
const most = 40;
const name: 'shared' | 'ours' =
  options.servers.length === 1 && options.servers[0] === 'shared' ? 'shared' : 'ours';
const last = options.seconds * 1_000_000;

const print = (title: string, times: ReadonlyMap<string, number>): void => {
  const all = [...times.values()].reduce((sum, time) => sum + time, 0);
  console.log(`\n| share | ${title} |\n| --- | --- |`);
  for (const [name, time] of [...times].sort((one, other) => other[1] - one[1]).slice(0, most))
    console.log(`| ${((100 * time) / all).toFixed(1)} % | ${name} |`);
};

const placeOf = ({ url }: Frame): string =>
  /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(url)?.[1] ??
  (url.includes('dist/main.js') ? 'our bundle' : url || 'the engine');

const bench = await openBench(options);
const folder = await mkdtemp(join(tmpdir(), 'chancery-profile-'));
try {
  const targets = await targetsIn(bench.url);
  for (const shape of shapes) {
    const started = await serve('ours', bench.url, ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
    const serving = { ...started, name };
    await untilIdle(serving.pid); // what it works on after its start is no part of what a request costs
    const bodies = await bodiesOf(serving, shape, shape.variants(targets));
    await closedLoop(serving, bodies, { ...options, postgres: bench.postgres }); // compiles what is used
    const turn = await closedLoop(serving, bodies, { ...options, postgres: bench.postgres });
    await serving.stop();
    const [file = ''] = await readdir(folder);
    const profile = await readFile(join(folder, file), 'utf8');
    await rm(join(folder, file));
    console.log(
      `\n## ${shape.name}: ${turn.perSecond.toFixed(0)} requests/s, ${turn.processor.toFixed(1)} ms a request`,
    );
    print('package', timesOf(profile, last, placeOf));
    print(
      'function',
      timesOf(
        profile,
        last,
        (frame) => `${frame.functionName || '(no name)'} · ${placeOf(frame)} ${frame.lineNumber + 1}`,
      ),
    );
  }
} finally {
  await rm(folder, { recursive: true, force: true });
  await bench.stop();
}
