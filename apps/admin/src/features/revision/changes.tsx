import { type TextChange, textChanges } from '@chancery/domain';
import { Text, VisuallyHidden } from '@mantine/core';
import { useMemo } from 'react';
import { useSay } from '../../messages/say.tsx';
import styles from './changes.module.css';
import { shownChanges } from './shown-changes.ts';

/** What was added to a text and what was taken away, with some of the words around. */
export function Changes({ before, after }: { readonly before: string; readonly after: string }) {
  const say = useSay();
  const { changes, more } = useMemo(() => shownChanges(textChanges(before, after)), [before, after]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by keys.
    <section className={styles.changes} aria-label={say('revision.changes')} tabIndex={0}>
      <p className={styles.text}>
        {changes.map((change, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the parts never change places
          <Part key={at} change={change} />
        ))}
      </p>
      {more > 0 && <Text size="sm">{say('revision.moreChanges', { count: more })}</Text>}
    </section>
  );
}

function Part({ change: { kind, text } }: { readonly change: TextChange }) {
  const say = useSay();
  if (kind === 'KEPT') return text;
  const Marked = kind === 'ADDED' ? 'ins' : 'del';
  return (
    <Marked className={kind === 'ADDED' ? styles.added : styles.removed}>
      <VisuallyHidden>{say(`revision.spoken.${kind}`)} </VisuallyHidden>
      {text}
    </Marked>
  );
}
