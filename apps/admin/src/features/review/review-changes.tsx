import { Alert, Button, Stack, Text } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useSay } from '../../messages/say.tsx';
import styles from '../article/desk.module.css';
import { Difference } from './difference.tsx';
import type { DeskReview } from './review-document.ts';
import type { OnOther } from './use-sending.ts';

/** What a review would change, as things stand; on top of it what was refused since a record holds something else by now. */
export function ReviewChanges({
  review,
  other,
  busy,
  onAgain,
  onShow,
  onKeyDown,
}: {
  readonly review: DeskReview;
  readonly other: OnOther | null;
  readonly busy: boolean;
  /** Decides all the same. */
  readonly onAgain: () => void;
  /** Brings a claim of the review into view. */
  readonly onShow: (claim: string) => void;
  /** Hears the keys that decide on the current claim. */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}) {
  const say = useSay();
  const aside = useRef<HTMLElement>(null);
  // The keys are heard where one is sent to look.
  useEffect(() => {
    if (other) aside.current?.focus();
  }, [other]);
  return (
    <aside
      ref={aside}
      className={styles.side}
      aria-label={say('review.changes')}
      aria-describedby="keys-help"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      {other && (
        <Alert color="red" role="alert" variant="outline" title={say('components.faster')} mb="sm">
          <Stack gap="sm" align="flex-start">
            <Text size="sm">{say('review.holdsOther', { record: other.record })}</Text>
            <Button size="xs" loading={busy} onClick={onAgain}>
              {say('dispute.allTheSame')}
            </Button>
          </Stack>
        </Alert>
      )}
      <Difference review={review} onShow={onShow} />
    </aside>
  );
}
