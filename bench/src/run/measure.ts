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
  /** The 99th percentile at 70 % of what it answers at most in the same round: the median of the rounds. */
  readonly p99: number;
};

type Pair = {
  readonly shape: Shape;
  readonly serving: Serving;
  readonly bodies: readonly string[];
  readonly turns: Turn[];
  /** The 99th percentile of each round. */
  readonly late: number[];
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
        late: [],
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
        if (!pair) continue;
        const turn = await closedLoop(pair.serving, pair.bodies, { ...how, seconds });
        pair.turns.push(turn);
        const times = await openLoop(pair.serving, pair.bodies, { perSecond: 0.7 * turn.perSecond, seconds });
        pair.late.push(percentile(times, 0.99));
      }
    }
  }
  const measured: Measured[] = [];
  for (const { shape, serving, bodies, turns, late } of pairs) {
    const statements = await statementsOf(place.url, serving, bodies);
    const perSecond = median(turns.map((turn) => turn.perSecond));
    say(`  ${shape.name}, ${serving.name}: ${perSecond.toFixed(0)} requests/s`);
    measured.push({ shape: shape.name, server: serving.name, turns, statements, p99: median(late) });
  }
  return measured;
};
