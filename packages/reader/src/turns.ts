/** Work in short turns: each yields how many steps it took, so that whoever drives it may let others go between. */
export type Turns<Result> = Generator<number, Result, void>;

/** Takes all the turns without a pause. */
export const atOnce = <Result>(turns: Turns<Result>): Result => {
  let turn = turns.next();
  while (!turn.done) turn = turns.next();
  return turn.value;
};
