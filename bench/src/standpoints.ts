// `npm run standpoints`: what a list of 50 records with links costs from standpoints, in multiples of the same list of
// here and now, in an office of which a third has changed since. Answers are compared with a statement over claims and
// judgements first. Takes the options of `npm run bench`. Fails where `asOf` a moment or a day takes more than three times
// the processor: by what sources say all has to be projected.
import { compareServers } from './run/compare.ts';
import { openBench } from './run/database.ts';
import { measure, median } from './run/measure.ts';
import { chosen, optionsOf } from './run/options.ts';
import { untilIdle } from './run/processes.ts';
import { serveAll } from './run/serve.ts';
import { targetsIn } from './run/targets.ts';
import {
  standpoints as all,
  listAsOf,
  listBefore,
  listCertainlyOnADay,
  listOnADay,
  plainList,
} from './shapes/standpoints.ts';

const most = 3;
const bounded: ReadonlySet<string> = new Set(
  [listAsOf, listBefore, listOnADay, listCertainlyOnADay].map(({ name }) => name),
);
const say = (line: string): void => console.error(line);
const options = optionsOf(process.argv.slice(2));
const asked = chosen('shapes', all, options.shapes);
const standpoints = all.filter((shape) => shape === plainList || asked.includes(shape));

const bench = await openBench(options, 'MOVED_ON');
try {
  const targets = await targetsIn(bench.url);
  const servings = await serveAll(['raw', 'ours'], bench.url);
  try {
    for (const shape of standpoints) {
      const bytes = await compareServers(servings, shape, shape.variants(targets));
      say(`  ${shape.name}: equal (${bytes} bytes of ours)`);
    }
    const ours = servings.filter(({ name }) => name === 'ours');
    for (const { pid } of ours) await untilIdle(pid);
    const measured = await measure(bench, ours, standpoints, targets, options, say);
    const plain = measured.find(({ shape }) => shape === plainList.name);
    if (!plain) throw new Error('The list of here and now was not measured.');
    for (const { shape, turns, statements } of measured) {
      const times = median(
        turns.map(({ perSecond }, round) => (plain.turns[round]?.perSecond ?? perSecond) / perSecond),
      );
      const spent = turns.map(
        ({ processor, database }, round) =>
          (processor + database) /
          ((plain.turns[round]?.processor ?? 0) + (plain.turns[round]?.database ?? 0)),
      );
      console.log(
        `${shape}: ${times.toFixed(2)} times as long, ${median(spent).toFixed(2)} times the processor, ${statements} statements`,
      );
      if (bounded.has(shape) && median(spent) > most) process.exitCode = 1;
    }
  } finally {
    await Promise.all(servings.map(async ({ stop }) => stop()));
  }
} finally {
  await bench.stop();
}
