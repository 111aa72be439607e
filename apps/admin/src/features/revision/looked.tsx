import { Button, Group, Loader, Text } from '@mantine/core';
import { FailureNote } from '../../components/error-state.tsx';
import { explained, withoutPath } from '../../lib/explain.ts';
import { useSay } from '../../messages/say.tsx';
import { PreviewNote } from './preview-note.tsx';
import type { ReadAgainState } from './use-read-again.ts';

/** What was read again and what it changes, to be stored or left. */
export function Looked({
  state: { looking, storing },
  onClose,
}: {
  readonly state: ReadAgainState;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const preview = looking.data;
  const isBusy = looking.isPending || storing.isPending;
  const failure = looking.error ?? storing.error;
  return (
    <>
      <Text size="sm" component="div" role="status">
        {looking.isPending && (
          <Group gap="xs">
            <Loader size={14} aria-hidden />
            {say('intake.reading')}
          </Group>
        )}
        {preview && !looking.isPending && say(preview.isNewest ? 'revision.unchanged' : 'revision.changed')}
      </Text>
      {failure && !isBusy && <FailureNote failure={{ message: withoutPath(explained(failure, say)) }} />}
      {preview && !looking.isPending && !preview.isNewest && <PreviewNote preview={preview} />}
      <Group gap="sm">
        {preview && !preview.isNewest && (
          <Button loading={storing.isPending} disabled={looking.isPending} onClick={() => storing.mutate()}>
            {say('revision.store')}
          </Button>
        )}
        <Button variant="default" disabled={storing.isPending} onClick={onClose}>
          {say(preview && !preview.isNewest ? 'revision.leave' : 'components.close')}
        </Button>
      </Group>
    </>
  );
}
