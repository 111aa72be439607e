import { useEffect } from 'react';
import { useLatest } from '../../components/use-latest.ts';
import { keyPressed } from '../../lib/key-pressed.ts';
import type { Undo } from './use-undo.ts';

// Typing has an undoing of its own, and a dialog stands before the desk.
const elsewhere = '[contenteditable=true], input, select, textarea, [role=dialog]';

// With Shift the Arabic keyboard has no letter where Z stands.
const acts: Readonly<Record<string, 'undo' | 'redo'>> = { z: 'undo', Z: 'redo', y: 'redo' };

/** Ctrl + Z, and Ctrl + Shift + Z or Ctrl + Y, anywhere at the desk but where they undo typing. */
export const useUndoKeys = ({ undo, redo }: Pick<Undo, 'undo' | 'redo'>, enabled: boolean): void => {
  const run = useLatest((event: KeyboardEvent) => {
    const { ctrlKey, metaKey, altKey, shiftKey, target, defaultPrevented, repeat } = event;
    const isElsewhere = target instanceof Element && target.closest(elsewhere) !== null;
    if (defaultPrevented || isElsewhere || altKey || !(ctrlKey || metaKey)) return;
    const act = acts[keyPressed(event)];
    // Command + Y belongs to the browser.
    if (!act || (act === 'redo' && !shiftKey && metaKey)) return;
    event.preventDefault();
    if (!repeat) ({ undo, redo })[act]();
  });
  useEffect(() => {
    if (!enabled) return;
    document.addEventListener('keydown', run);
    return () => document.removeEventListener('keydown', run);
  }, [enabled, run]);
};
