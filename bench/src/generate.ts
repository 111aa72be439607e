// `npm run generate -- --records 10000`: makes the office of that size, and says how its records hang together.

import { degreesOf } from './office/check-office.ts';
import { openBench } from './run/database.ts';
import { optionsOf } from './run/options.ts';

const options = optionsOf(process.argv.slice(2));
const bench = await openBench(options);
try {
  console.log(await degreesOf(bench.url));
} finally {
  await bench.stop();
}
