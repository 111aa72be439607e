import type { Shape, Targets } from '../shapes/shape.ts';
import { bodiesOf, canAsk } from './ask.ts';
import { closedLoop, openLoop, percentile, type Turn } from './load.ts';
import type { Options } from './options.ts';
import type { Serving } from './serve.ts';
import { statementsOf } from './statements.ts';

/** What was measured of one server and one shape. Times in milliseconds. */
export type Measured = {
  readonly shape: string;
  readonly server: string;
  readonly turns: readonly Turn[];
  readonly statements: number;
  /** The 99th percentile at 70 % of what it answers at most. */
  readonly p99: number;
};

type Pair = {
  readonly shape: Shape;
  readonly serving: Serving;
  readonly bodies: readonly string[];
  readonly turns: Turn[];
};

const pairsOf = async (
  servings: readonly Serving[],
  shapes: readonly Shape[],
  targets: Targets,
): Promise<readonly Pair[]> => {
  const pairs: Pair[] = [];
  for (const shape of shapes)
    for (const serving of servings.filter((each) => canAsk(each, shape)))
      pairs.push({
        shape,
        serving,
        bodies: await bodiesOf(serving, shape, shape.variants(targets)),
        turns: [],
      });
  return pairs;
};

export const median = (values: readonly number[]): number => percentile(values, 0.5);

/**
 * Measures in rounds: in each, every server answers every shape for a while, the servers in another order each time, so
 * that what else the machine does falls on all of them.
 */
export const measure = async (
  place: { readonly url: string; readonly postgres: number },
  servings: readonly Serving[],
  shapes: readonly Shape[],
  targets: Targets,
  { rounds, seconds, together }: Options,
  say: (line: string) => void,
): Promise<readonly Measured[]> => {
  const pairs = await pairsOf(servings, shapes, targets);
  const how = { together, postgres: place.postgres };
  for (const { serving, bodies } of pairs)
    await closedLoop(serving, bodies, { ...how, seconds: Math.min(1, seconds) });
  for (let round = 0; round < rounds; round += 1) {
    say(`  round ${round + 1} of ${rounds}`);
    for (const { name } of shapes) {
      const some = pairs.filter(({ shape }) => shape.name === name);
      for (const [at] of some.entries()) {
        const pair = some[(at + round) % some.length];
        if (pair) pair.turns.push(await closedLoop(pair.serving, pair.bodies, { ...how, seconds }));
      }
    }
  }
  say('  99th percentiles');
  const measured: Measured[] = [];
  for (const { shape, serving, bodies, turns } of pairs) {
    const perSecond = 0.7 * median(turns.map((turn) => turn.perSecond));
    const times = await openLoop(serving, bodies, { perSecond, seconds });
    const statements = await statementsOf(place.url, serving, bodies);
    say(`  ${shape.name}, ${serving.name}: ${(perSecond / 0.7).toFixed(0)} requests/s`);
    measured.push({
      shape: shape.name,
      server: serving.name,
      turns,
      statements,
      p99: percentile(times, 0.99),
    });
  }
  return measured;
};
