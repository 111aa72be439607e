import type { Range } from '@chancery/domain';
import { type KeyboardEvent, useRef } from 'react';
import { keyPressed } from '../../lib/key-pressed.ts';
import { lettersWork } from '../../lib/letters.ts';
import { directionAt, domRange, type Mark } from './highlights.ts';
import {
  byArrow,
  endsOfLine,
  type Line,
  moveWords,
  rangeOfWords,
  type Step,
  type WordSelection,
  wordsOf,
  wordsTouched,
} from './offsets.ts';

export type Selecting = {
  readonly selection: Range | null;
  readonly onSelect: (range: Range | null) => void;
  /** Enter on a selection. */
  readonly onEnter: () => void;
  /** What other keys do while the text has the focus, by their chord: "d", "Shift+s", "Mod+z". */
  readonly chords?: Readonly<Record<string, () => void>>;
};

/** A key with what is held down with it; Control and Command are both "Mod". */
const chordOf = (event: KeyboardEvent): string => {
  const { ctrlKey, metaKey, altKey, shiftKey } = event;
  const key = keyPressed(event);
  const isLetter = /^\p{L}$/u.test(key);
  const held = [
    [ctrlKey || metaKey, 'Mod'],
    [altKey, 'Alt'],
    [shiftKey && (isLetter || key.length > 1), 'Shift'],
  ] as const;
  return [
    ...held.flatMap(([isHeld, name]) => (isHeld ? [name] : [])),
    isLetter ? key.toLowerCase() : key,
  ].join('+');
};

// A letter or a sign by itself, which may be switched off.
const isOff = (chord: string): boolean => /^(?:Shift\+)?.$/u.test(chord) && !lettersWork();

/** The known name after or before a selection; the first or the last where nothing is selected. */
const nextName = (marks: readonly Mark[], from: Range | null, forward: boolean): Range | null => {
  const names = marks.filter(({ kind }) => kind === 'mention').sort((one, other) => one.start - other.start);
  const found = forward
    ? names.find(({ start }) => !from || start > from.start)
    : names.findLast(({ start }) => !from || start < from.start);
  return found ? { start: found.start, end: found.end } : null;
};

/** Selecting by keys: arrows go by words and marks, sideways as the line runs, Home and End by lines, Alt by known names; Shift extends. */
export const useTextKeys = (
  lines: readonly Line[],
  marks: readonly Mark[],
  root: { readonly current: HTMLDivElement | null },
  selecting: Selecting | undefined,
): ((event: KeyboardEvent) => void) => {
  const found = useRef<{ readonly of: readonly Line[]; readonly words: readonly Range[] } | null>(null);
  // The end that moves: a selection that grew to the left goes on to the left.
  const active = useRef<{ readonly range: Range; readonly words: WordSelection } | null>(null);
  // Words are looked for when the first key asks for them: most texts are only read.
  const words = () => {
    if (found.current?.of !== lines) found.current = { of: lines, words: wordsOf(lines) };
    return found.current.words;
  };
  if (!selecting) return () => undefined;
  const { selection, onSelect, onEnter } = selecting;

  const show = (range: Range) => {
    onSelect(range);
    if (root.current)
      domRange(root.current, range)?.endContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  };
  const current = (): WordSelection | null => {
    if (!selection) return null;
    const { range, words: kept } = active.current ?? {};
    const isKept = range?.start === selection.start && range.end === selection.end;
    return isKept && kept ? kept : wordsTouched(words(), selection);
  };
  const select = (next: WordSelection | null) => {
    const range = next && rangeOfWords(words(), next);
    if (!next || !range) return;
    active.current = { range, words: next };
    show(range);
  };
  const toLineEnd = (forward: boolean, extend: boolean) => {
    const now = current() ?? { from: 0, to: 0 };
    const { first, last } = endsOfLine(lines, words(), now.to);
    const to = forward ? last : first;
    select({ from: extend ? now.from : to, to });
  };
  // Of the line in which the end that moves stands: each line has its own.
  const direction = () => {
    const word = words()[current()?.to ?? 0];
    return root.current && word ? directionAt(root.current, word.start) : 'ltr';
  };
  const move = (step: Step) => select(moveWords(current(), words().length, step));

  return (event) => {
    const pressed = chordOf(event);
    const chord = isOff(pressed) ? undefined : selecting.chords?.[pressed];
    if (chord) {
      event.preventDefault();
      if (!event.repeat) chord();
      return;
    }
    const by = byArrow(event.key, direction);
    if (event.ctrlKey || event.metaKey) return;
    if (by !== undefined && event.altKey) {
      const name = nextName(marks, selection, by > 0);
      if (name) show(name);
    } else if (by !== undefined) move({ by, extend: event.shiftKey });
    else if (event.key === 'Home' || event.key === 'End') toLineEnd(event.key === 'End', event.shiftKey);
    else if (event.key === 'Enter' && selection) onEnter();
    else if (event.key === 'Escape') onSelect(null);
    else return;
    event.preventDefault();
  };
};
