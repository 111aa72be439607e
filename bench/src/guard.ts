// `npm run guard`: whether reads have become dearer, beside the raw statement, than bench/marks.json says. With --write it
// sets the marks. Takes the options of `npm run bench`; the marks are of an office of 10,000 records.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { openBench } from './run/database.ts';
import { dearer, type Marks, marksOf, measureOf } from './run/marks.ts';
import { measure } from './run/measure.ts';
import { chosen, optionsOf } from './run/options.ts';
import { serveAll } from './run/serve.ts';
import { targetsIn } from './run/targets.ts';
import { shapes as all } from './shapes/index.ts';

const file = fileURLToPath(new URL('../marks.json', import.meta.url));
const given = process.argv.slice(2);
const isWriting = given.includes('--write');
const options = optionsOf(given.filter((each) => each !== '--write'));
const shapes = chosen('shapes', all, options.shapes);
// Where no one statement says the same, a shape is told by what the raw one of another costs.
const measured = all.filter((shape) => shapes.includes(shape) || shape.name === measureOf);

const bench = await openBench(options);
try {
  const targets = await targetsIn(bench.url);
  const servings = await serveAll(['raw', 'ours'], bench.url);
  try {
    const now = marksOf(
      await measure(bench, servings, measured, targets, options, (line) => console.error(line)),
    );
    const marks = JSON.parse(await readFile(file, 'utf8')) as Marks; // written below
    for (const [shape, { cost, statements }] of Object.entries(now))
      console.log(
        `${shape}: ${cost} times raw (mark ${marks[shape]?.cost ?? 'none'}), ${statements} statements`,
      );
    if (isWriting) await writeFile(file, `${JSON.stringify({ ...marks, ...now }, null, 2)}\n`);
    else {
      const faults = dearer(
        marks,
        now,
        shapes.map(({ name }) => name),
      );
      for (const fault of faults) console.error(fault);
      if (faults.length > 0) process.exitCode = 1;
    }
  } finally {
    await Promise.all(servings.map(async ({ stop }) => stop()));
  }
} finally {
  await bench.stop();
}
