import { setTimeout as pause } from 'node:timers/promises';
import { send } from './ask.ts';
import { processorTime } from './processes.ts';
import type { Serving } from './serve.ts';

/** What a server did in one turn. Times in milliseconds. */
export type Turn = { readonly perSecond: number; readonly processor: number; readonly database: number };

/** Asks as fast as answers come, so many at a time, for so many seconds. */
export const closedLoop = async (
  serving: Serving,
  bodies: readonly string[],
  {
    together,
    seconds,
    postgres,
  }: { readonly together: number; readonly seconds: number; readonly postgres: number },
): Promise<Turn> => {
  let asked = 0;
  let answered = 0;
  const began = performance.now();
  const end = began + seconds * 1000;
  const before = [processorTime(serving.pid), processorTime(postgres)] as const;
  const client = async () => {
    while (performance.now() < end) {
      asked += 1;
      await send(serving, bodies[asked % bodies.length] ?? '');
      answered += 1;
    }
  };
  await Promise.all(Array.from({ length: together }, client));
  const took = performance.now() - began;
  return {
    perSecond: (answered * 1000) / took,
    processor: (processorTime(serving.pid) - before[0]) / answered,
    database: (processorTime(postgres) - before[1]) / answered,
  };
};

/** Asks so often a second, however long answers take, and gives the times that they took from when they were due. */
export const openLoop = async (
  serving: Serving,
  bodies: readonly string[],
  { perSecond, seconds }: { readonly perSecond: number; readonly seconds: number },
): Promise<readonly number[]> => {
  const began = performance.now();
  const count = Math.max(30, Math.floor(perSecond * seconds));
  const times: number[] = [];
  const under: Promise<void>[] = [];
  for (let at = 0; at < count; at += 1) {
    const due = began + (at * 1000) / perSecond;
    const early = due - performance.now();
    if (early > 1) await pause(early);
    under.push(
      send(serving, bodies[at % bodies.length] ?? '').then(() => {
        times.push(performance.now() - due);
      }),
    );
  }
  await Promise.all(under);
  return times;
};

/** The value below which so large a part of them lies. */
export const percentile = (values: readonly number[], part: number): number =>
  [...values].sort((one, other) => one - other)[
    Math.min(values.length - 1, Math.floor(part * values.length))
  ] ?? Number.NaN;
