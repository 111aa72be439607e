'use client';
import { Alert, Button, Group, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { FailureNote } from '../../components/error-state.tsx';
import { Question } from '../../components/question.tsx';
import { useNames } from '../../lib/names.ts';
import { isStale } from '../../lib/refusal.ts';
import { useSay } from '../../messages/say.tsx';
import { useKeptText } from '../kept/use-kept-text.tsx';
import { type Settling, settlement } from './settlement.ts';
import type { DisputedField } from './use-disputes.ts';
import { useSettle } from './use-settle.ts';
import { useWordsOfEntry } from './words-of-entry.ts';

/** What is about to be decided, on the field as it was shown when that began. */
export type Attempt = {
  readonly field: DisputedField;
  /** The field's place in the list. */
  readonly at: number;
  /** The value's: see DisputedValue. */
  readonly entry: string;
  readonly settling: Settling;
};

/**
 * Asks for the reason, and settles. It is based on what was shown: where somebody was faster it says how things stand by
 * now, keeps the reason, and settles only what is confirmed again.
 */
export function SettleQuestion({
  attempt,
  now,
  isTwo,
  onClose,
  onGone,
}: {
  readonly attempt: Attempt;
  /** The field as it was read last; null where it is not in dispute any more. */
  readonly now: DisputedField | null;
  readonly isTwo: boolean;
  readonly onClose: () => void;
  readonly onGone: () => void;
}) {
  const say = useSay();
  const wordsOf = useWordsOfEntry();
  const { entry, settling } = attempt;
  const [opened, setOpened] = useState(false);
  // A dialog that opens once it is there knows what had the focus before, and gives it back.
  useEffect(() => setOpened(true), []);
  const [renewed, setRenewed] = useState(false);
  const settle = useSettle();
  const chosen = attempt.field.values.find((value) => value.entry === entry);
  const { id: claim } = chosen?.claims[0] ?? attempt.field.record;
  const {
    text: reason,
    setText: setReason,
    clear,
    note,
  } = useKeptText(`claim/${claim}/settling/${settling.toLowerCase()}`);
  const field = renewed ? now : attempt.field;
  const reviews = field ? settlement(field, entry, settling, reason.trim()) : [];
  const words = chosen ? wordsOf(chosen) : say('record.notStated');
  const meaning = settling === 'DEPRECATE' ? settling : (`${settling}.${attempt.field.holds}` as const);
  const giveUp = () => {
    clear();
    setOpened(false);
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!field || reason.trim() === '' || reviews.length === 0 || settle.isPending) return;
    const { record } = field;
    settle.mutate(
      { record, reviews },
      {
        onSuccess: giveUp,
        // The disputes were read anew by now: what is shown from here on is how they stand.
        onError: () => setRenewed(true),
      },
    );
  };
  const leave = () => {
    onGone();
    onClose();
  };
  return (
    <Question
      title={say(`dispute.actOn.${settling}`, { value: words })}
      opened={opened}
      onClose={() => setOpened(false)}
      onGone={leave}
    >
      <form onSubmit={send}>
        <Stack gap="sm">
          <Text size="sm">{say(`dispute.means.${meaning}`)}</Text>
          {isTwo && <Text size="sm">{say('dispute.two')}</Text>}
          {isStale(settle.error) && !settle.isPending ? (
            <Alert role="alert" color="red" variant="outline" title={say('components.faster')}>
              <StandsNow field={now} />
            </Alert>
          ) : (
            <FailureNote failure={settle.error} />
          )}
          <TextInput
            data-autofocus
            label={say('dispute.why')}
            dir="auto"
            required
            value={reason}
            onChange={({ currentTarget: { value } }) => setReason(value)}
          />
          {note}
          <Group gap="xs">
            <Button type="submit" loading={settle.isPending} disabled={reviews.length === 0}>
              {say(renewed ? 'dispute.allTheSame' : `dispute.act.${settling}`)}
            </Button>
            <Button variant="default" onClick={giveUp}>
              {say('components.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Question>
  );
}

function StandsNow({ field }: { readonly field: DisputedField | null }) {
  const say = useSay();
  const { constantInside } = useNames();
  const wordsOf = useWordsOfEntry();
  if (!field) return say('dispute.over');
  return (
    <>
      <Text size="sm">{say('dispute.standsNow')}</Text>
      <ul>
        {field.values.map((value) => {
          const { entry, rank, claims } = value;
          const judgement = claims.find((claim) => claim.judgement?.rank === rank)?.judgement;
          return (
            <li key={entry}>
              {say('dispute.valueNow', {
                value: wordsOf(value),
                rank: constantInside(rank),
                who: judgement?.by?.name ?? say('review.somebody'),
              })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
