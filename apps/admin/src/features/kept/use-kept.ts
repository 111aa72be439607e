import { useEffect, useRef, useState } from 'react';
import { useLatest } from '../../components/use-latest.ts';
import { useViewer } from '../session/viewer.ts';
import { type Keeper, type KeptState, makeKeeper } from './keeper.ts';
import { readKept, writeKept } from './kept-document.ts';
import { localCopy } from './local-copy.ts';

export type Form<Value> = {
  /** Which form it is, in the account's own: `paste`, `article/<id>/claim`. */
  readonly place: string;
  /** What it says; null for nothing that would be missed. Kept as JSON. */
  readonly value: Value | null;
  /** Reads what was kept, which an earlier version of the app may have written; null where it cannot. */
  readonly read: (stored: unknown) => Value | null;
  /** Puts into the form what was kept. */
  readonly restore: (value: Value) => void;
};

export type KeptForm<Value> = {
  readonly state: KeptState;
  /** What another window has kept meanwhile; null for none. */
  readonly theirs: Value | null;
  readonly choose: (whose: 'MINE' | 'THEIRS') => void;
  /** Forgets what is kept: the form was sent, or given up. */
  readonly drop: () => void;
};

const parsed = (content: string): unknown => JSON.parse(content); // the server takes JSON only

/** Keeps what is typed in a form, in this browser at once and on the server within two seconds, and puts it back. */
export function useKept<Value>({ place, value, read, restore }: Form<Value>): KeptForm<Value> {
  const viewer = useViewer().data?.id;
  const [state, setState] = useState<KeptState>({ phase: 'QUIET' });
  const keeper = useRef<Keeper | null>(null);
  const begun = useRef(false);
  const putBack = useLatest((content: string) => {
    const before = read(parsed(content));
    if (before !== null) restore(before);
  });

  useEffect(() => {
    if (viewer === undefined) return;
    const made = makeKeeper({
      read: () => readKept(place),
      write: (next) => writeKept(place, next),
      copy: localCopy(viewer, place),
      restore: putBack,
      onState: setState,
    });
    keeper.current = made;
    begun.current = false;
    made.open();
    const leave = leavingPage(made);
    return () => {
      leave();
      made.close();
      keeper.current = null;
    };
  }, [viewer, place, putBack]);

  const content = value === null ? null : JSON.stringify(value);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another form begins anew, too.
  useEffect(() => {
    // How the form begins is nothing that anybody typed.
    if (begun.current) keeper.current?.type(content);
    begun.current = keeper.current !== null;
  }, [content, viewer, place]);

  return {
    state,
    theirs: state.phase === 'CONFLICT' ? read(parsed(state.theirs)) : null,
    choose: (whose) => keeper.current?.choose(whose),
    drop: () => {
      keeper.current?.type(null);
      keeper.current?.flush();
    },
  };
}

/** Has what is left written when the page goes out of sight, and tried again when the network is back. */
function leavingPage(keeper: Keeper): () => void {
  const hidden = () => {
    if (document.visibilityState === 'hidden') keeper.flush();
  };
  document.addEventListener('visibilitychange', hidden);
  window.addEventListener('pagehide', keeper.flush);
  window.addEventListener('online', keeper.flush);
  return () => {
    document.removeEventListener('visibilitychange', hidden);
    window.removeEventListener('pagehide', keeper.flush);
    window.removeEventListener('online', keeper.flush);
  };
}
