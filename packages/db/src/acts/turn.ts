/** Which way an act is gone through again: taken back, or done once more. */
export type Turn = 'UNDO' | 'REDO';

/** What an act left, and what is wanted in its place. */
export const ends = <State>(
  turn: Turn,
  { before, after }: { readonly before: State; readonly after: State },
): { readonly from: State; readonly to: State } =>
  turn === 'UNDO' ? { from: after, to: before } : { from: before, to: after };
