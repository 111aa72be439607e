// `npm run bench -- --records 10000`: measures reads of Chancery beside other servers on one PostgreSQL. See README.md.
import { degreesOf } from './office/check-office.ts';
import { command, measureCommand } from './run/command.ts';
import { compareServers } from './run/compare.ts';
import { openBench } from './run/database.ts';
import { measure } from './run/measure.ts';
import { chosen, optionsOf } from './run/options.ts';
import { mostMemory } from './run/processes.ts';
import { serveAll, serverNames } from './run/serve.ts';
import { tableOf } from './run/table.ts';
import { targetsIn } from './run/targets.ts';
import { shapes as all } from './shapes/index.ts';

const say = (line: string): void => console.error(line);
const options = optionsOf(process.argv.slice(2));
const shapes = chosen('shapes', all, options.shapes, [command]);
const names = chosen(
  'servers',
  serverNames.map((name) => ({ name })),
  options.servers,
).map(({ name }) => name);
const isCommanded = options.shapes.length === 0 || options.shapes.includes(command);

const bench = await openBench(options);
try {
  const targets = await targetsIn(bench.url);
  const servings = await serveAll(names, bench.url);
  try {
    say('Comparing answers …');
    for (const shape of shapes) {
      const bytes = await compareServers(servings, shape, shape.variants(targets));
      say(`  ${shape.name}: equal (${bytes} bytes of ours)`);
    }
    say('Measuring …');
    const measured = await measure(bench, servings, shapes, targets, options, say);
    const memory = servings
      .filter(({ name }) => name !== 'shared')
      .map(({ name, pid }) => `${name} ${mostMemory(pid)} MB`);
    await Promise.all(servings.map(async ({ stop }) => stop()));
    const commands = names.includes('ours') && isCommanded ? [await measureCommand(bench.url)] : [];
    const { records, claims, median, p99, p999 } = await degreesOf(bench.url);
    console.log(tableOf(shapes, measured, commands));
    console.log(
      `\n${records} records, ${claims} claims; links a record: median ${median}, 99th percentile ${p99}, 999th permille ${p999}. ` +
        `${options.rounds} rounds of ${options.seconds} s, ${options.together} requests at once. Most memory: ${memory.join(', ')}.`,
    );
  } finally {
    await Promise.all(servings.map(async ({ stop }) => stop()));
  }
} finally {
  await bench.stop();
}
