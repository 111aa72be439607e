'use client';
import { ranks } from '@chancery/domain';
import { Button, Group, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Keys } from '../../components/keys.tsx';
import type { JudgementInput, Rank, Verdict } from '../../generated/graphql.ts';
import { useLetters } from '../../lib/letters.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { type DeskProposal, isUndecided } from './review-document.ts';

/** With which rank and trust a claim will be judged, and why, as it was entered. */
export type How = { readonly rank: Rank; readonly reason: string; readonly confidence: number | '' };
export const usual: How = { rank: 'NORMAL', reason: '', confidence: '' };

/** Whether nothing was entered. */
export const isUsual = ({ rank, reason, confidence }: How): boolean =>
  rank === usual.rank && reason === usual.reason && confidence === usual.confidence;

/** A verdict with how it was entered, as the API takes it. */
export const judgementOf = (
  claim: string,
  verdict: Verdict,
  { rank, reason, confidence }: How,
): JudgementInput => ({
  claim,
  verdict,
  rank,
  reason: reason.trim() || null,
  confidence: confidence === '' ? null : confidence,
});

/** Accepts or rejects one claim. */
export function Decision({
  proposal,
  how,
  busy,
  onHow,
  onDecide,
}: {
  readonly proposal: DeskProposal;
  readonly how: How;
  readonly busy: boolean;
  readonly onHow: (how: How) => void;
  readonly onDecide: (verdict: Verdict) => void;
}) {
  const say = useSay();
  const claim = useNames().claim(proposal.claim);
  // What was decided is judged again by its buttons only.
  const isByKey = useLetters() && isUndecided(proposal);
  const keyed = (key: string) => isByKey && { 'aria-keyshortcuts': key };
  return (
    <Stack gap={6}>
      <HowJudged how={how} onHow={onHow} />
      <Group gap="xs">
        <Button
          size="xs"
          loading={busy}
          aria-label={say('review.acceptNamed', { claim })}
          {...keyed('A')}
          onClick={() => onDecide('ACCEPTED')}
        >
          {say('review.accept')}
        </Button>
        {/* Beside and not in them: what is seen in a button has to be in its name. */}
        {isByKey && <Keys>{'A'}</Keys>}
        <Button
          size="xs"
          variant="default"
          loading={busy}
          aria-label={say('review.rejectNamed', { claim })}
          {...keyed('R')}
          onClick={() => onDecide('REJECTED')}
        >
          {say('review.reject')}
        </Button>
        {isByKey && <Keys>{'R'}</Keys>}
        <Text size="sm" c="dimmed">
          {say('review.proposedBy', { name: proposal.by.name })}
        </Text>
      </Group>
    </Stack>
  );
}

function HowJudged({ how, onHow }: { readonly how: How; readonly onHow: (how: How) => void }) {
  const say = useSay();
  const { choices } = useNames();
  // Seldom needed, and a review may have hundreds of claims: drawn when it is opened, or where something was entered before.
  const [opened, setOpened] = useState<boolean | null>(null);
  const open = opened ?? !isUsual(how);
  return (
    <details open={open} onToggle={(event) => setOpened(event.currentTarget.open)}>
      <summary>{say('review.how')}</summary>
      {open && (
        <Stack gap={6}>
          <Group grow align="start">
            <NativeSelect
              label={say('review.rank')}
              value={how.rank}
              onChange={(event) => onHow({ ...how, rank: event.currentTarget.value as Rank })} // from data
              data={choices(ranks)}
            />
            <NumberInput
              label={say('review.confidence')}
              min={0}
              max={100}
              value={how.confidence}
              onChange={(value) => onHow({ ...how, confidence: typeof value === 'number' ? value : '' })}
            />
          </Group>
          <TextInput
            label={say(how.rank === 'NORMAL' ? 'review.reason' : 'review.reasonNeeded')}
            dir="auto"
            value={how.reason}
            onChange={(event) => onHow({ ...how, reason: event.currentTarget.value })}
          />
        </Stack>
      )}
    </details>
  );
}
