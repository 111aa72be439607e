import { Button } from '@mantine/core';
import { Keys } from '../../components/keys.tsx';
import { useLetters } from '../../lib/letters.ts';
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
  readonly onSentenceBefore: () => void;
  readonly onNextSentence: () => void;
  readonly onClaim: () => void;
  readonly onDeal: (() => void) | undefined;
  readonly onExclude: () => void;
  readonly onAllPlaces: () => void;
};

/** What can be done with the selected words, above the text, with the keys that do it. */
export function DeskBar({ isSelected, isClaiming, isDealing, fieldKeys, undo, ...on }: Props) {
  const say = useSay();
  const areLetters = useLetters();
  return (
    <div className={styles.bar}>
      <Button
        variant="default"
        title={say('article.key.SENTENCE_BEFORE')}
        aria-keyshortcuts="Shift+S"
        rightSection={areLetters ? <Keys>{'⇧ S'}</Keys> : null}
        onClick={on.onSentenceBefore}
      >
        {say('article.sentenceBefore')}
      </Button>
      <Button
        variant="default"
        title={say('article.key.NEXT_SENTENCE')}
        aria-keyshortcuts="S"
        rightSection={areLetters ? <Keys>{'S'}</Keys> : null}
        onClick={on.onNextSentence}
      >
        {say('article.nextSentence')}
      </Button>
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
        rightSection={areLetters ? <Keys>{'D'}</Keys> : null}
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
