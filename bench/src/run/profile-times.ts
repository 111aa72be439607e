/** A function in a profile of V8. */
export type Frame = { readonly functionName: string; readonly url: string; readonly lineNumber: number };
type Profile = {
  readonly nodes: readonly { readonly id: number; readonly callFrame: Frame }[];
  readonly samples: readonly number[];
  readonly timeDeltas: readonly number[];
};

/**
 * Microseconds that were spent in functions themselves during the last ones of a profile, by a name for each; waiting is
 * left out, and what came before: the start, and code that was not compiled yet.
 */
export const timesOf = (
  text: string,
  last: number,
  nameOf: (frame: Frame) => string,
): ReadonlyMap<string, number> => {
  const { nodes, samples, timeDeltas } = JSON.parse(text) as Profile; // as V8 writes it
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const times = new Map<string, number>();
  let left = timeDeltas.reduce((sum, delta) => sum + delta, 0);
  for (const [at, id] of samples.entries()) {
    const frame = frames.get(id);
    left -= timeDeltas[at] ?? 0;
    if (left > last || !frame || frame.functionName === '(idle)') continue;
    const name = nameOf(frame);
    times.set(name, (times.get(name) ?? 0) + (timeDeltas[at] ?? 0));
  }
  return times;
};
