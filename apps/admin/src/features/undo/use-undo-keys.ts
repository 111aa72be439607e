import { useEffect } from 'react';
import { useLatest } from '../../components/use-latest.ts';
import { keyPressed } from '../../lib/key-pressed.ts';
import type { Undo } from './use-undo.ts';

// Typing has an undoing of its own, and a dialog stands before the desk.
const elsewhere = '[contenteditable=true], input, select, textarea, [role=dialog]';

/** Ctrl + Z and Ctrl + Shift + Z anywhere at the desk, but where they undo typing. */
export const useUndoKeys = ({ undo, redo }: Pick<Undo, 'undo' | 'redo'>, enabled: boolean): void => {
  const run = useLatest((event: KeyboardEvent) => {
    const { ctrlKey, metaKey, altKey, shiftKey, target, defaultPrevented, repeat } = event;
    const isElsewhere = target instanceof Element && target.closest(elsewhere) !== null;
    if (
      defaultPrevented ||
      isElsewhere ||
      altKey ||
      !(ctrlKey || metaKey) ||
      keyPressed(event).toLowerCase() !== 'z'
    )
      return;
    event.preventDefault();
    if (repeat) return;
    if (shiftKey) redo();
    else undo();
  });
  useEffect(() => {
    if (!enabled) return;
    document.addEventListener('keydown', run);
    return () => document.removeEventListener('keydown', run);
  }, [enabled, run]);
};
