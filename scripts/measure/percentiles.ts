import { loadavg } from 'node:os';

/** The value below which a share of the values lies, 0 to 1, by the nearest rank; NaN where there are none. */
export const percentile = (values: readonly number[], share: number): number => {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
};

/** Prints what was measured, in milliseconds, as a line with the load of the machine. */
export const print = (what: string, values: readonly number[]): void => {
  const shown = [0.5, 0.75, 0.95].map((share) => percentile(values, share).toFixed(0).padStart(5)).join('');
  console.log(`${what.padEnd(44)}${shown} ms  of ${values.length}, load ${loadavg()[0]?.toFixed(1)}`);
};

/** Whether 75 of 100 values are within a target, in milliseconds; not where nothing was measured. */
export const isWithin = (values: readonly number[], most: number): boolean =>
  percentile(values, 0.75) <= most;

/** Prints what was measured, as `print` does, and has the program end with an error where it misses its target. */
export const hold = (what: string, values: readonly number[], most: number): void => {
  print(what, values);
  if (isWithin(values, most)) return;
  console.log(`  MISSED: the 75th percentile is to be at most ${most} ms; load ${loadavg()[0]?.toFixed(1)}`);
  process.exitCode = 1;
};

/** What stands above the lines of `print`. */
export const printHead = (what: string): void => {
  console.log(`\n${what.padEnd(44)}  p50  p75  p95`);
};
