// `npm run cold -- --records 10000`: how long our API takes from its start to its first answer, and the memory that it has
// then. Each of the rounds is a process of its own; the first asks a nested read, which is as much as a page wants.

import { bodiesOf, dataOf, send } from './run/ask.ts';
import { openBench } from './run/database.ts';
import { optionsOf } from './run/options.ts';
import { mostMemory } from './run/processes.ts';
import { serve } from './run/serve.ts';
import { targetsIn } from './run/targets.ts';
import { nested } from './shapes/nested.ts';

const options = optionsOf(process.argv.slice(2));
const median = (numbers: readonly number[]): number =>
  [...numbers].sort((one, other) => one - other)[Math.floor(numbers.length / 2)] ?? Number.NaN;

const bench = await openBench(options);
try {
  const variants = nested.variants(await targetsIn(bench.url));
  const rounds: { readonly milliseconds: number; readonly megabytes: number }[] = [];
  for (let round = 0; round < options.rounds; round += 1) {
    const began = performance.now();
    const serving = { ...(await serve('ours', bench.url)), name: 'ours' as const };
    try {
      const [body] = await bodiesOf(serving, nested, variants);
      if (!body) throw new Error('There is nothing to ask.');
      dataOf(await send(serving, body));
      rounds.push({ milliseconds: performance.now() - began, megabytes: mostMemory(serving.pid) });
    } finally {
      await serving.stop();
    }
  }
  const times = rounds.map(({ milliseconds }) => milliseconds);
  const memories = rounds.map(({ megabytes }) => megabytes);
  console.log(
    `First answer after ${median(times).toFixed(0)} ms (${Math.min(...times).toFixed(0)} to ${Math.max(...times).toFixed(0)}), with ${median(memories)} MB at most (up to ${Math.max(...memories)}).`,
  );
} finally {
  await bench.stop();
}
