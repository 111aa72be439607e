import { Checkbox } from '@mantine/core';
import { useSay } from '../../messages/say.tsx';
import type { Selection } from './use-selection.ts';

/** Chooses a row: Space turns it, Shift with an arrow or the mouse takes those between. */
export function RowChoice({
  selection,
  at,
  id,
  about,
}: {
  readonly selection: Selection;
  /** Its place in the list. */
  readonly at: number;
  readonly id: string;
  readonly about: string;
}) {
  const say = useSay();
  return (
    <Checkbox
      size="xs"
      aria-label={say('bulk.choose', { about })}
      data-row-choice
      checked={selection.isChosen(id)}
      onChange={({ nativeEvent }) => {
        const shift = nativeEvent instanceof MouseEvent && nativeEvent.shiftKey;
        selection.turn(at, shift ? 'BETWEEN' : 'ONE');
      }}
      onKeyDown={(event) => selection.onKeyDown(event, at)}
    />
  );
}
