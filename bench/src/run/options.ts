import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { mostCopies } from '../office/multiply-office.ts';

export type Options = {
  readonly records: number;
  readonly seed: number;
  /** How many records the office has that this one is made of, by multiplying it; null where it is generated whole. */
  readonly from: number | null;
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
// A comma in a number divides nothing: `page at 10,000` is one name.
const listed = (text: string): readonly string[] =>
  text
    .split(/,(?!\d)/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');

/** Reads what stands on the command line. Throws where an option is not known or not a number. */
export const optionsOf = (args: readonly string[]): Options => {
  const text = { type: 'string' } as const;
  const { values } = parseArgs({
    args: [...args],
    options: {
      records: text,
      seed: text,
      from: text,
      rounds: text,
      seconds: text,
      together: text,
      shapes: text,
      servers: text,
      data: text,
    },
  });
  const records = Math.max(1000, positive('records', values.records ?? '10000'));
  const from = values.from === undefined ? null : positive('from', values.from);
  if (from !== null && (!Number.isInteger(records / from) || records <= from || records / from > mostCopies))
    throw new Error(
      `--from takes what goes into ${records} records, twice to ${mostCopies} times, not ${from}.`,
    );
  const number = (name: 'seed' | 'rounds' | 'seconds' | 'together', otherwise: number) =>
    values[name] === undefined ? otherwise : positive(name, values[name]);
  return {
    records,
    from,
    seed: number('seed', 1),
    rounds: number('rounds', 5),
    seconds: number('seconds', 2),
    together: number('together', 8),
    shapes: listed(values.shapes ?? ''),
    servers: listed(values.servers ?? ''),
    data: resolve(values.data ?? ownFolder),
  };
};

/** Those of a name that is asked for, or all where none is. Throws where a name is none of theirs, nor one of `others`. */
export const chosen = <Item extends { readonly name: string }>(
  option: string,
  items: readonly Item[],
  names: readonly string[],
  others: readonly string[] = [],
): readonly Item[] => {
  const known = [...items.map(({ name }) => name), ...others];
  const unknown = names.find((name) => !known.includes(name));
  if (unknown !== undefined)
    throw new Error(`--${option} knows no “${unknown}”; there are: ${known.join(', ')}.`);
  return names.length === 0 ? items : items.filter(({ name }) => names.includes(name));
};
