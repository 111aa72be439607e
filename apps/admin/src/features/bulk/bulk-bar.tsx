import { Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { FailureNote } from '../../components/error-state.tsx';
import { translated } from '../../lib/explain.ts';
import { useSay } from '../../messages/say.tsx';
import type { BulkOutcome } from './do-each.ts';
import type { Selection } from './use-selection.ts';

type Came = {
  readonly outcome: BulkOutcome | undefined;
  readonly nameOf: (id: string) => string;
  readonly doneText: (count: number) => string;
};

type Act = { readonly label: string; readonly run: () => void; readonly unfit?: boolean };

/** What can be done to all entries that are chosen, and what came of it. */
export function BulkBar({
  selection,
  count,
  acts,
  busy,
  failure,
  outcome,
  nameOf,
  doneText,
  children,
}: Came & {
  readonly selection: Selection;
  /** How many there are to choose from. */
  readonly count: number;
  readonly acts: readonly Act[];
  readonly busy: boolean;
  readonly failure: Error | null;
  /** The question that an act asks first. */
  readonly children: ReactNode;
}) {
  const say = useSay();
  const { chosen, all, none } = selection;
  const isAll = count > 0 && chosen.length === count;
  return (
    <Stack gap={4}>
      <Group gap="xs" role="group" aria-label={say('bulk.acts')}>
        <Button size="xs" variant="default" disabled={count === 0} onClick={isAll ? none : all}>
          {isAll ? say('bulk.none') : say('bulk.all')}
        </Button>
        {acts.map(({ label, run, unfit = false }) => (
          <Button
            key={label}
            size="xs"
            variant="default"
            disabled={chosen.length === 0 || busy || unfit}
            onClick={run}
          >
            {label}
          </Button>
        ))}
        <Text size="sm" c="dimmed" role="status">
          {say('bulk.chosen', { count: chosen.length })}
        </Text>
      </Group>
      <Text size="xs" c="dimmed">
        {say('bulk.keys')}
      </Text>
      <FailureNote failure={failure} />
      <Outcome outcome={outcome} nameOf={nameOf} doneText={doneText} />
      {children}
    </Stack>
  );
}

/** To how many it was done, and why not to others. */
export function Outcome({ outcome, nameOf, doneText }: Came) {
  const say = useSay();
  if (!outcome) return null;
  return (
    <div role="status">
      <Text size="sm">{doneText(outcome.done.length)}</Text>
      {outcome.refused.length > 0 && (
        <Text component="ul" size="sm" m={0} ps="lg">
          {outcome.refused.map(({ id, why }) => (
            <li key={id}>{say('bulk.refused', { about: nameOf(id), why: translated(why, say) })}</li>
          ))}
        </Text>
      )}
    </div>
  );
}
