import { Button, Group, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { Question } from '../../components/question.tsx';
import { useSay } from '../../messages/say.tsx';
import { type KeptText, useKeptText } from '../kept/use-kept-text.tsx';
import { useReviewers } from '../review/assign-document.ts';
import type { Viewer } from '../session/viewer.ts';
import { BulkBar } from './bulk-bar.tsx';
import { type BulkAct, type SeenReview, useBulk } from './bulk-documents.ts';
import { useSeenNames } from './use-seen-names.ts';
import type { Selection } from './use-selection.ts';

const titles = {
  ACCEPT: 'bulk.acceptTitle',
  REJECT: 'bulk.rejectTitle',
  HAND_ON: 'bulk.handOnTitle',
} as const;

type Named = SeenReview & { readonly name: string };

/** What can be done to all reviews that are chosen: take them, give them back, accept or reject what is undecided. */
export function BulkActs({
  viewer,
  selection,
  reviews,
}: {
  readonly viewer: Viewer;
  readonly selection: Selection;
  readonly reviews: readonly Named[];
}) {
  const say = useSay();
  const rejection = useKeptText('reviews/rejection');
  const bulk = useBulk((outcome) => {
    selection.only(outcome.rest.map(({ id }) => id));
    if (outcome.failure === null) rejection.clear();
  });
  const nameOf = useSeenNames(reviews);
  const [asking, setAsking] = useState<'ACCEPT' | 'REJECT' | 'HAND_ON' | null>(null);
  const title = asking === null ? null : titles[asking];
  const { chosen } = selection;
  const run = (act: BulkAct) => {
    setAsking(null);
    bulk.run(
      reviews.filter(({ id }) => selection.isChosen(id)).map(({ id, version }) => ({ id, version })),
      act,
    );
  };
  return (
    <BulkBar
      selection={selection}
      count={reviews.length}
      acts={[
        { label: say('review.take'), run: () => run({ act: 'ASSIGN', assignee: viewer.id }) },
        { label: say('review.giveBack'), run: () => run({ act: 'ASSIGN', assignee: null }) },
        { label: say('bulk.handOn'), run: () => setAsking('HAND_ON') },
        { label: say('bulk.accept'), run: () => setAsking('ACCEPT') },
        { label: say('bulk.reject'), run: () => setAsking('REJECT') },
      ]}
      each={bulk}
      nameOf={nameOf}
      doneText={(count) => say('bulk.done', { count })}
    >
      <Question
        title={title === null ? '' : say(title, { count: chosen.length })}
        opened={asking !== null}
        onClose={() => setAsking(null)}
      >
        {asking === 'REJECT' && (
          <Reject kept={rejection} onReject={(reason) => run({ act: 'REJECT', reason })} />
        )}
        {asking === 'HAND_ON' && <HandOn onHandOn={(assignee) => run({ act: 'ASSIGN', assignee })} />}
        {asking === 'ACCEPT' && (
          <Stack gap="sm">
            <Text size="sm">{say('bulk.acceptNote')}</Text>
            <Group>
              <Button data-autofocus onClick={() => run({ act: 'ACCEPT' })}>
                {say('bulk.acceptThem')}
              </Button>
            </Group>
          </Stack>
        )}
      </Question>
    </BulkBar>
  );
}

function HandOn({ onHandOn }: { readonly onHandOn: (assignee: string) => void }) {
  const say = useSay();
  const reviewers = useReviewers(true).data ?? [];
  const [chosen, setChosen] = useState<string | null>(null);
  const to = chosen ?? reviewers[0]?.id ?? null;
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (to !== null) onHandOn(to);
  };
  return (
    <Stack component="form" gap="sm" onSubmit={(event) => send(event)}>
      <NativeSelect
        label={say('bulk.to')}
        data-autofocus
        value={to ?? ''}
        data={reviewers.map(({ id, name }) => ({ value: id, label: name }))}
        onChange={({ currentTarget: { value } }) => setChosen(value)}
      />
      <Group>
        <Button type="submit" disabled={to === null}>
          {say('bulk.handThemOn')}
        </Button>
      </Group>
    </Stack>
  );
}

function Reject({
  kept: { text: reason, setText: setReason, note },
  onReject,
}: {
  readonly kept: KeptText;
  readonly onReject: (reason: string) => void;
}) {
  const say = useSay();
  const send = (event: FormEvent) => {
    event.preventDefault();
    onReject(reason);
  };
  return (
    <Stack component="form" gap="sm" onSubmit={(event) => send(event)}>
      <TextInput
        label={say('bulk.reason')}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
        dir="auto"
        data-autofocus
        required
      />
      {note}
      <Group>
        <Button type="submit">{say('bulk.rejectThem')}</Button>
      </Group>
    </Stack>
  );
}
