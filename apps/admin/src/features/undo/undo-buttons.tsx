import { Button, Group } from '@mantine/core';
import { Keys } from '../../components/keys.tsx';
import { useLetters } from '../../lib/letters.ts';
import { useSay } from '../../messages/say.tsx';
import { actWords } from './act-words.ts';
import type { Undo } from './use-undo.ts';

/** Undoes the last act at the desk and does it again; each says which that is. */
export function UndoButtons({ undo: { acts, busy, undo, redo } }: { readonly undo: Undo }) {
  const say = useSay();
  const areLetters = useLetters();
  const next = acts?.undoable ? actWords(acts.undoable, say) : null;
  const again = acts?.redoable ? actWords(acts.redoable, say) : null;
  return (
    <Group gap="xs">
      <Button
        variant="default"
        disabled={next === null || busy}
        {...(next !== null && { title: say('undo.next.UNDO', { act: next }) })}
        aria-keyshortcuts="Z Control+Z"
        rightSection={areLetters ? <Keys>{'Z'}</Keys> : null}
        onClick={undo}
      >
        {say('undo.undo')}
      </Button>
      <Button
        variant="default"
        disabled={again === null || busy}
        {...(again !== null && { title: say('undo.next.REDO', { act: again }) })}
        aria-keyshortcuts="Shift+Z Control+Shift+Z Control+Y"
        rightSection={areLetters ? <Keys>{'⇧ Z'}</Keys> : null}
        onClick={redo}
      >
        {say('undo.redo')}
      </Button>
    </Group>
  );
}
