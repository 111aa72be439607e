import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export type Options = {
  readonly records: number;
  readonly seed: number;
  readonly rounds: number;
  /** Seconds for which a server answers one shape in a round. */
  readonly seconds: number;
  /** Requests under way at once. */
  readonly together: number;
  /** Names of shapes and servers; all where it is empty. */
  readonly shapes: readonly string[];
  readonly servers: readonly string[];
  /** The folder of the benchmark's own PostgreSQL. */
  readonly data: string;
};

/** The number that stands for an option. Throws where it is none. */
export const positive = (name: string, text: string): number => {
  const number = Number(text);
  if (Number.isFinite(number) && number > 0) return number;
  throw new Error(`--${name} takes a positive number, not “${text}”.`);
};
/** The folder of the benchmark's own PostgreSQL, where no other is given. */
export const ownFolder = fileURLToPath(new URL('../../.data', import.meta.url));
const listed = (text: string): readonly string[] => text.split(',').filter((each) => each !== '');

/** Reads what stands on the command line. Throws where an option is not known or not a number. */
export const optionsOf = (args: readonly string[]): Options => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      records: text,
      seed: text,
      rounds: text,
      seconds: text,
      together: text,
      shapes: text,
      servers: text,
      data: text,
    },
  });
  const number = (name: 'records' | 'seed' | 'rounds' | 'seconds' | 'together', otherwise: number) =>
    values[name] === undefined ? otherwise : positive(name, values[name]);
  return {
    records: Math.max(1000, number('records', 10_000)),
    seed: number('seed', 1),
    rounds: number('rounds', 5),
    seconds: number('seconds', 2),
    together: number('together', 8),
    shapes: listed(values.shapes ?? ''),
    servers: listed(values.servers ?? ''),
    data: resolve(values.data ?? ownFolder),
  };
};
