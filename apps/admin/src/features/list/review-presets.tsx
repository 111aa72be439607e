import { type ListView, type ReviewState, reviewStates, type ViewCondition } from '@chancery/domain';
import { Group, SegmentedControl } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { QueuePart } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import type { Viewer } from '../session/viewer.ts';

const CountsDocument = graphql(`
  query QueueCounts {
    mine: reviewQueue(first: 0, part: MINE) {
      totalCount
    }
    unassigned: reviewQueue(first: 0, part: UNASSIGNED) {
      totalCount
    }
    all: reviewQueue(first: 0, part: ALL) {
      totalCount
    }
  }
`);

const useCounts = () =>
  useQuery({
    queryKey: ['queue', 'counts'],
    queryFn: () => request(CountsDocument),
    placeholderData: keepPreviousData,
  }).data;

const without = (view: ListView, ...fields: readonly string[]): readonly ViewCondition[] =>
  view.conditions.filter(({ field }) => !fields.includes(field));

// Who has waited longest stands first; of what is done, the last.
const orders: Readonly<Record<ReviewState, ListView['order']>> = {
  DRAFT: null,
  SUBMITTED: { field: 'submittedAt', direction: 'ASC' },
  DECIDED: { field: 'decidedAt', direction: 'DESC' },
};

/** The state that a view asks for alone; null where it asks for several, or otherwise. */
export const stateOf = ({ conditions }: ListView): ReviewState | null => {
  const asked = conditions.filter(({ field }) => field === 'state');
  const [only] = asked;
  if (asked.length !== 1 || only?.test !== 'IS' || only.values.length !== 1) return null;
  return reviewStates.find((state) => state === only.values[0]) ?? null;
};

/** A view of the reviews in one state, otherwise narrowed as it was. */
export const inState = (view: ListView, state: ReviewState): ListView => ({
  ...view,
  conditions: [{ field: 'state', test: 'IS', values: [state] }, ...without(view, 'state', 'assignee')],
  order: orders[state],
});

/** Whose part of the queue a view asks for; null where it asks for something else. */
export const partOf = ({ conditions }: ListView, viewer: string): QueuePart | null => {
  const [asked, more] = conditions.filter(({ field }) => field === 'assignee');
  if (!asked) return 'ALL';
  if (more) return null;
  if (asked.test === 'UNKNOWN') return 'UNASSIGNED';
  return asked.test === 'IS' && asked.values.length === 1 && asked.values[0] === viewer ? 'MINE' : null;
};

/** A view of one's own part of the queue, of nobody's, or of all. */
export const inPart = (view: ListView, part: QueuePart, viewer: string): ListView => {
  const conditions: Readonly<Record<QueuePart, readonly ViewCondition[]>> = {
    ALL: [],
    MINE: [{ field: 'assignee', test: 'IS', values: [viewer] }],
    UNASSIGNED: [{ field: 'assignee', test: 'UNKNOWN', values: [] }],
  };
  return { ...view, conditions: [...without(view, 'assignee'), ...conditions[part]] };
};

const states = ['SUBMITTED', 'DRAFT', 'DECIDED'] as const;

/** The reviews in a state, and of those that wait one's own, nobody's or everybody's, one press away. */
export function ReviewPresets({
  view,
  viewer,
  onShow,
}: {
  readonly view: ListView;
  readonly viewer: Viewer;
  readonly onShow: (view: ListView) => void;
}) {
  const say = useSay();
  const { constant } = useNames();
  const counts = useCounts();
  const state = stateOf(view);
  const choice = (value: QueuePart, of: { readonly totalCount: number } | undefined) => {
    const name = say(`review.part.${value}`);
    return { value, label: of ? say('review.partCount', { part: name, count: of.totalCount }) : name };
  };
  return (
    <Group gap="sm">
      <SegmentedControl
        aria-label={say('list.state')}
        value={state ?? ''}
        onChange={(value) => {
          const chosen = states.find((each) => each === value);
          if (chosen) onShow(inState(view, chosen));
        }}
        data={states.map((value) => ({ value, label: constant(value) }))}
        w="fit-content"
        maw="100%"
      />
      {state === 'SUBMITTED' && (
        <SegmentedControl
          aria-label={say('review.whose')}
          size="xs"
          value={partOf(view, viewer.id) ?? ''}
          onChange={(value) => onShow(inPart(view, value as QueuePart, viewer.id))} // one of those below
          w="fit-content"
          maw="100%"
          data={[
            choice('ALL', counts?.all),
            choice('MINE', counts?.mine),
            choice('UNASSIGNED', counts?.unassigned),
          ]}
        />
      )}
    </Group>
  );
}
