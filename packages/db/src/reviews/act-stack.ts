import type { DeskActKind } from '../acts/desk-act.ts';

export type ActKind = DeskActKind | 'UNDO' | 'REDO';

/** An act as the order of acts sees it; `of` is what an undoing or a redoing is about. */
export type ActStep = { readonly id: bigint; readonly kind: ActKind; readonly of: bigint | null };

/** Which acts stand and which were undone and can be done again, each in the order to undo or redo them in. */
export type ActStack = { readonly standing: readonly bigint[]; readonly undone: readonly bigint[] };

const nothing: ActStack = { standing: [], undone: [] };

const after = ({ standing, undone }: ActStack, { id, kind, of }: ActStep): ActStack => {
  if (kind === 'UNDO' && of !== null)
    return { standing: standing.filter((each) => each !== of), undone: [...undone, of] };
  if (kind === 'REDO' && of !== null)
    return { standing: [...standing, of], undone: undone.filter((each) => each !== of) };
  return { standing: [...standing, id], undone: [] }; // a new act: what was undone before it is not done again
};

/** Where a list of acts, oldest first, leaves what can be undone and what can be redone. */
export const actStack = (steps: readonly ActStep[]): ActStack => steps.reduce(after, nothing);
