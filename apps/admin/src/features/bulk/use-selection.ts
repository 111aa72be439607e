import { type KeyboardEvent, useState } from 'react';

/** Rows that are chosen together. What is no longer in the list is not chosen any more. */
export type Selection = {
  readonly chosen: readonly string[];
  readonly isChosen: (id: string) => boolean;
  /** Chooses a row, or leaves it; with what lies between it and the last one where that is asked for. */
  readonly turn: (at: number, between: 'ONE' | 'BETWEEN') => void;
  readonly all: () => void;
  readonly none: () => void;
  /** Chooses these, and no others. */
  readonly only: (ids: readonly string[]) => void;
  /** Arrows go from row to row, and with Shift choose what they pass. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLInputElement>, at: number) => void;
};

/** The ids of a range, whichever end comes first. */
export const rangeOf = (ids: readonly string[], one: number, other: number): readonly string[] =>
  ids.slice(Math.min(one, other), Math.max(one, other) + 1);

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** What is chosen of a list, by its ids in their order. */
export function useSelection(ids: readonly string[]): Selection {
  const [kept, setKept] = useState<readonly string[]>([]);
  const [anchor, setAnchor] = useState(0);
  const chosen = ids.filter((id) => kept.includes(id));
  const add = (more: readonly string[]) => setKept([...new Set([...chosen, ...more])]);
  return {
    chosen,
    isChosen: (id) => chosen.includes(id),
    turn: (at, between) => {
      const id = ids[at];
      if (id === undefined) return;
      if (between === 'BETWEEN') return add(rangeOf(ids, anchor, at));
      setAnchor(at);
      setKept(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
    },
    all: () => setKept(ids),
    none: () => setKept([]),
    only: setKept,
    onKeyDown: (event, at) => {
      const step = steps[event.key];
      if (step === undefined || ids[at + step] === undefined) return;
      event.preventDefault();
      const rows = event.currentTarget
        .closest('[data-rows]')
        ?.querySelectorAll<HTMLInputElement>('[data-row-choice]');
      rows?.[at + step]?.focus();
      if (!event.shiftKey) return setAnchor(at + step);
      // The row that one comes from begins the range.
      add(rangeOf(ids, at, at + step));
    },
  };
}
