import { Button } from '@mantine/core';
import { useSay } from '../../messages/say.tsx';
import { ChosenBar } from '../bulk/chosen-bar.tsx';
import type { KeptText } from '../kept/use-kept-text.tsx';
import { RejectAll } from './reject-all.tsx';

/** What can be decided on all claims that are chosen, where any is. */
export function ChosenToJudge({
  count,
  rejection,
  busy,
  onNone,
  onAccept,
  onReject,
}: {
  readonly count: number;
  /** The reason for rejecting them. */
  readonly rejection: KeptText;
  readonly busy: boolean;
  readonly onNone: () => void;
  readonly onAccept: () => void;
  readonly onReject: (reason: string) => void;
}) {
  const say = useSay();
  if (count === 0) return null;
  return (
    <ChosenBar count={count} onNone={onNone}>
      <Button size="xs" loading={busy} onClick={onAccept}>
        {say('bulk.acceptThem')}
      </Button>
      <RejectAll
        kept={rejection}
        undecided={count}
        label={say('bulk.rejectClaims')}
        busy={busy}
        onReject={onReject}
      />
    </ChosenBar>
  );
}
