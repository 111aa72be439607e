'use client';
import { Button, Group, NativeSelect, Text } from '@mantine/core';
import { FailureNote } from '../../components/error-state.tsx';
import { useSay } from '../../messages/say.tsx';
import { useOfferActs } from '../palette/acts.ts';
import { atLeast, type Viewer } from '../session/viewer.ts';
import { useAssign, useReviewers } from './assign-document.ts';

type Assigned = {
  readonly id: string;
  readonly version: number;
  readonly assignee: { readonly id: string; readonly name: string } | null;
};

/** Who is to decide a review that waits; reviewers take it, give it back or hand it on. */
export function Assignee({
  review,
  viewer,
  about,
  isLabelled = false,
  isOffered = false,
}: {
  readonly review: Assigned;
  readonly viewer: Viewer;
  /** Names the review where several are shown. */
  readonly about: string;
  /** Whether what it stands in says already what it is. */
  readonly isLabelled?: boolean;
  /** Whether the palette offers it: where the page is about this review alone. */
  readonly isOffered?: boolean;
}) {
  const say = useSay();
  const assign = useAssign();
  const may = atLeast(viewer, 'REVIEWER');
  const reviewers = useReviewers(may).data ?? [];
  const { assignee } = review;
  const to = (id: string | null) => assign.mutate({ review, assignee: id });
  const isMine = assignee?.id === viewer.id;
  useOfferActs(
    may && isOffered
      ? [
          {
            id: 'assign',
            label: say(isMine ? 'review.giveBackOf' : 'review.takeOf', { headline: about }),
            keys: '',
            run: () => to(isMine ? null : viewer.id),
          },
        ]
      : [],
  );
  if (!may)
    return (
      <Text size="sm" c="dimmed">
        {assignee ? say('review.assignedToName', { name: assignee.name }) : say('review.assignedToNobody')}
      </Text>
    );
  const known = reviewers.some(({ id }) => id === assignee?.id);
  const options = [
    { value: '', label: say('review.nobody') },
    ...(assignee && !known ? [{ value: assignee.id, label: assignee.name }] : []),
    ...reviewers.map(({ id, name }) => ({
      value: id,
      label: id === viewer.id ? say('components.you', { name }) : name,
    })),
  ];
  return (
    <>
      <Group gap="xs" align="center">
        {!isLabelled && (
          <Text size="sm" c="dimmed" aria-hidden>
            {say('review.assignedTo')}
          </Text>
        )}
        <NativeSelect
          size="xs"
          aria-label={say('review.assignedToOf', { headline: about })}
          value={assign.isPending ? (assign.variables.assignee ?? '') : (assignee?.id ?? '')}
          disabled={assign.isPending}
          data={options}
          onChange={(event) => to(event.currentTarget.value || null)}
        />
        {isMine ? (
          <Button
            size="xs"
            variant="default"
            aria-label={say('review.giveBackOf', { headline: about })}
            onClick={() => to(null)}
          >
            {say('review.giveBack')}
          </Button>
        ) : (
          <Button
            size="xs"
            variant="default"
            aria-label={say('review.takeOf', { headline: about })}
            onClick={() => to(viewer.id)}
          >
            {say('review.take')}
          </Button>
        )}
      </Group>
      <FailureNote failure={assign.error} />
    </>
  );
}
