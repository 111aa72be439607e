'use client';
import { Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Question } from '../../components/question.tsx';
import { useSay } from '../../messages/say.tsx';
import type { KeptText } from '../kept/use-kept-text.tsx';
import { useOfferActs } from '../palette/acts.ts';

/** Rejects several claims, with one reason for all, which is kept until it is done. */
export function RejectAll({
  kept: { text: reason, setText: setReason, clear, note },
  undecided,
  label,
  busy,
  onReject,
}: {
  /** The reason: of the desk, as this may be gone once all is decided. */
  readonly kept: KeptText;
  readonly undecided: number;
  /** What the button says that opens it. */
  readonly label: string;
  readonly busy: boolean;
  readonly onReject: (reason: string) => void;
}) {
  const say = useSay();
  const [opened, setOpened] = useState(false);
  useOfferActs([{ id: `reject ${label}`, label, keys: '', run: () => setOpened(true) }]);
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
              dir="auto"
              required
              value={reason}
              onChange={(event) => setReason(event.currentTarget.value)}
              data-autofocus
            />
            {note}
            <Group>
              <Button type="submit">{say('review.rejectAll')}</Button>
              <Button
                variant="default"
                onClick={() => {
                  setOpened(false);
                  clear();
                }}
              >
                {say('components.cancel')}
              </Button>
            </Group>
          </Stack>
        </form>
      </Question>
    </>
  );
}
