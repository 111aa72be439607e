import { useState } from 'react';

/** Claims that are chosen together, in the order of their list; what is no longer in it is not chosen any more. */
export type ChosenClaims = {
  readonly chosen: readonly string[];
  readonly isChosen: (id: string) => boolean;
  /** Chooses one, or leaves it. */
  readonly turn: (id: string) => void;
  /** Chooses several more. */
  readonly add: (ids: readonly string[]) => void;
  readonly none: () => void;
};

/** What is chosen of a list of claims, by their ids in its order. */
export function useChosenClaims(ids: readonly string[]): ChosenClaims {
  const [kept, setKept] = useState<ReadonlySet<string>>(new Set());
  const chosen = ids.filter((id) => kept.has(id));
  return {
    chosen,
    isChosen: (id) => kept.has(id),
    turn: (id) =>
      setKept(
        (before) => new Set(before.has(id) ? [...before].filter((each) => each !== id) : [...before, id]),
      ),
    add: (more) => setKept((before) => new Set([...before, ...more])),
    none: () => setKept(new Set()),
  };
}

/** Why a command on several claims was refused, claim by claim: issues name the places in the list that was sent. */
export const refusedClaims = (
  sent: readonly string[],
  issues: readonly { readonly path: readonly string[]; readonly message: string }[],
): ReadonlyMap<string, string> =>
  new Map(
    issues.flatMap(({ path: [list, at], message }) => {
      const id = list === 'claims' || list === 'judgements' ? sent[Number(at)] : undefined;
      return id === undefined || at === undefined ? [] : [[id, message] as const];
    }),
  );
