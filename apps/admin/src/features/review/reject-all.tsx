'use client';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Question } from '../../components/question.tsx';
import { useSay } from '../../messages/say.tsx';

/** Rejects several claims, with one reason for all. */
export function RejectAll({
  undecided,
  label,
  busy,
  onReject,
}: {
  readonly undecided: number;
  /** What the button says that opens it. */
  readonly label: string;
  readonly busy: boolean;
  readonly onReject: (reason: string) => void;
}) {
  const say = useSay();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const reject = (event: FormEvent) => {
    event.preventDefault();
    setOpened(false);
    onReject(reason);
  };
  return (
    <>
      <Button variant="default" loading={busy} onClick={() => setOpened(true)}>
        {label}
      </Button>
      <Question title={say('review.rejectAllClaims')} opened={opened} onClose={() => setOpened(false)}>
        <form onSubmit={reject}>
          <Stack gap="sm">
            <Text size="sm">{say('review.rejection', { count: undecided })}</Text>
            <TextInput
              label={say('review.reason')}
              required
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              data-autofocus
            />
            <Group>
              <Button type="submit">{say('review.rejectAll')}</Button>
              <Button variant="default" onClick={() => setOpened(false)}>
                {say('components.cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Question>
    </>
  );
}
