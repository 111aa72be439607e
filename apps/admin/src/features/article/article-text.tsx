'use client';
import { codePoints, type Range, slice } from '@chancery/domain';
import { type ClipboardEvent, memo, useEffect, useMemo, useRef } from 'react';
import { useLatest } from '../../components/use-latest.ts';
import { Say, useSay } from '../../messages/say.tsx';
import styles from './article-text.module.css';
import { domRange, drawMarks, type Mark, offsetAt } from './highlights.ts';
import { type Line, linesOf, trimmed } from './offsets.ts';
import { type Selecting, useTextKeys } from './use-text-keys.ts';

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

const readable = { role: 'group' } as const;
// Read like a text that cannot be changed: a screen reader's own commands go on working in it.
const selectable = {
  role: 'textbox',
  'aria-readonly': true,
  'aria-multiline': true,
  'aria-describedby': 'text-help',
  tabIndex: 0,
} as const;

/** An article's text: read, marked, and selected by mouse, touch or keys. Offsets are code points. */
export function ArticleText({ text, language, marks, focus, selecting, onPoint }: Props) {
  const say = useSay();
  const root = useRef<HTMLDivElement>(null);
  const lines = useMemo(() => linesOf(text), [text]);
  const selection = selecting?.selection ?? null;
  const keys = useTextKeys(lines, marks, root, selecting);
  usePointer(text, root, selecting?.onSelect, onPoint);

  useEffect(() => {
    if (root.current) drawMarks(root.current, ['excluded', 'mention', 'suggestion', 'claim'], marks);
  }, [marks]);
  useEffect(() => {
    if (!root.current) return;
    const focused: readonly Mark[] = focus ? [{ ...focus, kind: 'focus' }] : [];
    const selected: readonly Mark[] = selection ? [{ ...selection, kind: 'selected' }] : [];
    drawMarks(root.current, ['focus', 'selected'], [...focused, ...selected]);
  }, [focus, selection]);
  useEffect(() => () => CSS.highlights?.clear(), []);
  useEffect(() => {
    if (!root.current || !focus) return;
    domRange(root.current, focus)?.startContainer.parentElement?.scrollIntoView({ block: 'center' });
  }, [focus]);

  // What is selected here is no selection of the browser's, which would copy nothing.
  const copy = (event: ClipboardEvent) => {
    if (!selection || window.getSelection()?.isCollapsed === false) return;
    event.clipboardData.setData('text/plain', slice(text, selection));
    event.preventDefault();
  };
  return (
    <div>
      {selecting && (
        <p className={styles.help} id="text-help">
          {say('article.selectHelp')}
        </p>
      )}
      <div
        ref={root}
        className={styles.text}
        {...(language ? { lang: language } : {})}
        {...{ 'aria-label': say('article.text') }}
        {...(selecting ? { ...selectable, onKeyDown: keys, onCopy: copy } : readable)}
      >
        <Lines lines={lines} />
      </div>
      {selecting && (
        <div className={styles.said} aria-live="polite">
          {selection && <Say id="article.selected" values={{ words: <bdi>{slice(text, selection)}</bdi> }} />}
        </div>
      )}
    </div>
  );
}

/** The lines, drawn once: marks and selections lie over them. Each has its own direction. */
const Lines = memo(function Lines({ lines }: { readonly lines: readonly Line[] }) {
  return lines.map(({ start, text }) => (
    <p key={start} data-start={start} dir="auto">
      {text}
    </p>
  ));
});

/** Reads what the pointer selected, also where it was let go outside of the text. */
function usePointer(
  text: string,
  root: { readonly current: HTMLDivElement | null },
  onSelect: Selecting['onSelect'] | undefined,
  onPoint: ((offset: number) => void) | undefined,
): void {
  // What arrives while the pointer is down draws the page anew, and must not end the selection.
  const selects = onSelect !== undefined;
  const select = useLatest((range: Range | null) => onSelect?.(range));
  const point = useLatest((offset: number) => onPoint?.(offset));
  useEffect(() => {
    const element = root.current;
    if (!element) return;
    let began = false;
    const down = () => {
      began = true;
      // Until it ends, nothing but the text can be selected.
      document.body.style.userSelect = 'none';
      element.style.userSelect = 'text';
    };
    const read = () => {
      const chosen = window.getSelection();
      if (!chosen?.anchorNode || !chosen.focusNode || !element.contains(chosen.anchorNode)) return;
      const from = offsetAt(chosen.anchorNode, chosen.anchorOffset);
      const to = offsetAt(chosen.focusNode, chosen.focusOffset);
      if (from === null || to === null) return;
      if (from === to) point(from);
      else if (selects) {
        select(trimmed(codePoints(text), { start: Math.min(from, to), end: Math.max(from, to) }));
        chosen.removeAllRanges();
      }
    };
    const up = () => {
      if (!began) return;
      began = false;
      document.body.style.userSelect = '';
      setTimeout(read, 0); // the browser settles its selection after the event
    };
    element.addEventListener('pointerdown', down);
    document.addEventListener('pointerup', up);
    document.addEventListener('pointercancel', up);
    return () => {
      document.body.style.userSelect = '';
      element.removeEventListener('pointerdown', down);
      document.removeEventListener('pointerup', up);
      document.removeEventListener('pointercancel', up);
    };
  }, [text, root, selects, select, point]);
}
