import { Checkbox, Text } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { translated } from '../../lib/explain.ts';
import { useSay } from '../../messages/say.tsx';
import styles from './claim-choice.module.css';

type Props = {
  readonly claim: string;
  /** Names it. */
  readonly about: string;
  readonly checked: boolean;
  /** Why it was not done to this claim; null where nothing was refused. */
  readonly refused: string | null;
  readonly onTurn: (claim: string) => void;
  readonly onAdd: (claims: readonly string[]) => void;
};

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Chooses a claim: Space turns it; the arrows go to the next box, with Shift they choose what they pass. */
export function ClaimChoice({ claim, about, checked, refused, onTurn, onAdd }: Props) {
  const say = useSay();
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    const by = steps[event.key];
    const boxes = [
      ...(event.currentTarget.closest('aside')?.querySelectorAll<HTMLInputElement>('[data-claim-choice]') ??
        []),
    ];
    const next = by === undefined ? undefined : boxes[boxes.indexOf(event.currentTarget) + by];
    const id = next?.dataset['claimChoice'];
    if (!next || id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    next.focus();
    if (event.shiftKey) onAdd([claim, id]);
  };
  return (
    <div className={styles.choice}>
      <Checkbox
        size="xs"
        label={say('bulk.chooseIt')}
        aria-label={say('bulk.choose', { about })}
        data-claim-choice={claim}
        checked={checked}
        onChange={() => onTurn(claim)}
        onKeyDown={onKeyDown}
      />
      {refused !== null && (
        <Text size="sm" role="status" dir="auto" c="var(--mantine-color-error)">
          {translated(refused, say)}
        </Text>
      )}
    </div>
  );
}
