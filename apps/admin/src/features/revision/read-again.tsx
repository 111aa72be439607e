'use client';
import { Button, FileButton, Group, Stack, Text, Textarea } from '@mantine/core';
import { useEffect } from 'react';
import { Question } from '../../components/question.tsx';
import { useLatest } from '../../components/use-latest.ts';
import { useSay } from '../../messages/say.tsx';
import { readable } from '../intake/sources.ts';
import { useKeptText } from '../kept/use-kept-text.tsx';
import { Looked } from './looked.tsx';
import { useReadAgain } from './use-read-again.ts';

type Asking = {
  readonly article: { readonly id: string; readonly url: string | null };
  readonly onClose: () => void;
  readonly onStored: (carried: number, lost: number) => void;
};

/** Reads an article again, and shows what has changed before it is stored. */
export function ReadAgain({ opened, ...asking }: Asking & { readonly opened: boolean }) {
  const say = useSay();
  return (
    <Question title={say('revision.title')} opened={opened} onClose={asking.onClose} size="xl">
      <Asked {...asking} />
    </Question>
  );
}

function Asked({ article: { id, url }, onClose, onStored }: Asking) {
  const say = useSay();
  const { text: pasted, setText: setPasted, clear, note } = useKeptText(`article/${id}/revision`);
  const state = useReadAgain(id, (carried, lost) => {
    clear();
    onStored(carried, lost);
  });
  const { looking, storing, look } = state;
  const isBusy = looking.isPending || storing.isPending;
  // What one came for; the other ways stand below.
  const lookAtOnce = useLatest(() => {
    if (url !== null) look({ kind: 'ADDRESS', url });
  });
  useEffect(() => lookAtOnce(), [lookAtOnce]);
  return (
    <Stack gap="md">
      {url !== null && (
        <Group gap="sm">
          <Button variant="default" disabled={isBusy} onClick={() => look({ kind: 'ADDRESS', url })}>
            {say('revision.byAddress')}
          </Button>
          <Text size="sm" c="dimmed" dir="ltr" style={{ overflowWrap: 'anywhere' }}>
            {url}
          </Text>
        </Group>
      )}
      <Looked state={state} onClose={onClose} />
      <Stack gap="xs" component="section" aria-label={say('revision.otherWays')}>
        <Textarea
          label={say('revision.pasted')}
          description={say('revision.pastedNote')}
          autosize
          minRows={2}
          maxRows={8}
          dir="auto"
          value={pasted}
          onChange={(event) => setPasted(event.currentTarget.value)}
        />
        {note}
        <Group gap="sm">
          <Button
            variant="default"
            disabled={isBusy || pasted.trim() === ''}
            onClick={() => look({ kind: 'TEXT', text: pasted })}
          >
            {say('revision.readPasted')}
          </Button>
          <FileButton accept={readable} onChange={(file) => file && look({ kind: 'FILE', file })}>
            {(props) => (
              <Button variant="default" disabled={isBusy} {...props}>
                {say('revision.file')}
              </Button>
            )}
          </FileButton>
        </Group>
      </Stack>
    </Stack>
  );
}
