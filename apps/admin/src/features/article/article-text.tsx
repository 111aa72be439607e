'use client';
import { codePoints, type Range, slice } from '@chancery/domain';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useRef } from 'react';
import styles from './article-text.module.css';
import { domRange, drawMarks, type Mark, offsetAt } from './highlights.ts';
import { linesOf, moveWords, rangeOfWords, type Step, trimmed, wordsOf, wordsTouched } from './offsets.ts';

const steps: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1, ArrowDown: 10, ArrowUp: -10 };

type Selecting = {
  readonly selection: Range | null;
  readonly onSelect: (range: Range | null) => void;
  /** Enter on a selection. */
  readonly onEnter: () => void;
};
type Props = {
  readonly text: string;
  readonly language: string | null;
  readonly marks: readonly Mark[];
  /** Brought into view, and marked. */
  readonly focus: Range | null;
  /** Left out where the text is only read. */
  readonly selecting?: Selecting;
  /** A click on the text, at an offset in code points. */
  readonly onPoint?: (offset: number) => void;
};

const name = { 'aria-label': 'Text of the article' } as const;
const readable = { ...name, role: 'group' } as const;
const selectable = { ...name, role: 'application', 'aria-describedby': 'text-help', tabIndex: 0 } as const;

/** An article's text: read, marked, and selected by mouse, touch or keys. Offsets are code points. */
export function ArticleText({ text, language, marks, focus, selecting, onPoint }: Props) {
  const root = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(text), [text]);
  const selection = selecting?.selection ?? null;

  useEffect(() => {
    if (!root.current) return;
    const focused: readonly Mark[] = focus ? [{ ...focus, kind: 'focus' }] : [];
    const selected: readonly Mark[] = selection ? [{ ...selection, kind: 'selected' }] : [];
    drawMarks(root.current, [...marks, ...focused, ...selected]);
    return () => CSS.highlights?.clear();
  }, [marks, focus, selection]);

  useEffect(() => {
    if (!root.current || !focus) return;
    domRange(root.current, focus)?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }, [focus]);

  const readPointer = () => {
    const chosen = window.getSelection();
    if (!chosen?.anchorNode || !chosen.focusNode || !root.current?.contains(chosen.anchorNode)) return;
    const from = offsetAt(chosen.anchorNode, chosen.anchorOffset);
    const to = offsetAt(chosen.focusNode, chosen.focusOffset);
    if (from === null || to === null) return;
    if (from === to) onPoint?.(from);
    else if (selecting) {
      selecting.onSelect(trimmed(codePoints(text), { start: Math.min(from, to), end: Math.max(from, to) }));
      chosen.removeAllRanges();
    }
  };
  const keys = useKeys(text, root, selecting);
  return (
    <div>
      {selecting && (
        <p className={styles.help} id="text-help">
          Select words with the mouse, or with the arrow keys: left and right go by a word, up and down by
          ten, with Shift the selection grows. Enter makes a claim, Escape clears.
        </p>
      )}
      <div
        ref={root}
        className={styles.text}
        dir="auto"
        {...(language ? { lang: language } : {})}
        {...(selecting ? { ...selectable, onKeyDown: keys } : readable)}
        onPointerUp={() => setTimeout(readPointer, 0)}
      >
        {lines.map(({ start, text: line }) => (
          <p key={start} data-start={start}>
            {line}
          </p>
        ))}
      </div>
      {selecting && (
        <div className={styles.said} aria-live="polite">
          {selection ? `Selected: ${slice(text, selection)}` : ''}
        </div>
      )}
    </div>
  );
}

/** Selecting by keys: arrows go by words, Shift extends, Enter takes, Escape clears. */
function useKeys(
  text: string,
  root: RefObject<HTMLDivElement | null>,
  selecting: Selecting | undefined,
): (event: KeyboardEvent) => void {
  const words = useMemo(() => wordsOf(text), [text]);
  if (!selecting) return () => undefined;
  const { selection, onSelect, onEnter } = selecting;
  const move = (step: Step) => {
    const current = selection && wordsTouched(words, selection);
    const next = moveWords(current, words.length, step);
    const range = next && rangeOfWords(words, next);
    if (!range || !root.current) return;
    onSelect(range);
    domRange(root.current, range)?.endContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  };
  return (event) => {
    const by = steps[event.key];
    if (by !== undefined && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      move({ by, extend: event.shiftKey });
    } else if (event.key === 'Enter' && selection) {
      event.preventDefault();
      onEnter();
    } else if (event.key === 'Escape') onSelect(null);
  };
}
