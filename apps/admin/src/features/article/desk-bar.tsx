import { Button } from '@mantine/core';
import { Keys } from '../../components/keys.tsx';
import { useSay } from '../../messages/say.tsx';
import { FieldStrip } from '../keys/field-strip.tsx';
import type { FieldKeys } from '../keys/use-field-keys.ts';
import { UndoButtons } from '../undo/undo-buttons.tsx';
import type { useUndo } from '../undo/use-undo.ts';
import styles from './desk.module.css';

type Props = {
  readonly isSelected: boolean;
  readonly isClaiming: boolean;
  /** Whether a deal is in hand already. */
  readonly isDealing: boolean;
  readonly fieldKeys: FieldKeys;
  readonly undo: ReturnType<typeof useUndo>;
  readonly onClaim: () => void;
  readonly onDeal: (() => void) | undefined;
  readonly onExclude: () => void;
  readonly onAllPlaces: () => void;
};

/** What can be done with the selected words, above the text, with the keys that do it. */
export function DeskBar({ isSelected, isClaiming, isDealing, fieldKeys, undo, ...on }: Props) {
  const say = useSay();
  return (
    <div className={styles.bar}>
      <Button
        disabled={!isSelected || isClaiming}
        aria-keyshortcuts="Enter"
        rightSection={<Keys>{'↵'}</Keys>}
        onClick={on.onClaim}
      >
        {say('article.key.CLAIM')}
      </Button>
      <Button
        variant="default"
        disabled={!isSelected || isDealing}
        aria-keyshortcuts="D"
        rightSection={<Keys>{'D'}</Keys>}
        onClick={on.onDeal}
      >
        {say('article.proposeDeal')}
      </Button>
      <Button variant="default" disabled={!isSelected} onClick={on.onExclude}>
        {say('article.exclude')}
      </Button>
      <UndoButtons undo={undo} />
      <FieldStrip keys={fieldKeys} isOff={!isSelected} onAllPlaces={on.onAllPlaces} />
    </div>
  );
}
