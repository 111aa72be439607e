import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import type { ReactNode } from 'react';
import { FailureNote } from '../../components/error-state.tsx';
import { explained, translated } from '../../lib/explain.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import type { BulkOutcome } from './do-each.ts';
import type { Each } from './use-each.ts';
import type { Selection } from './use-selection.ts';

type Came = {
  readonly outcome: BulkOutcome<{ readonly id: string }> | undefined;
  readonly nameOf: (id: string) => string;
  readonly doneText: (count: number) => string;
};

type Act = { readonly label: string; readonly run: () => void; readonly unfit?: boolean };

/** What can be done to all entries that are chosen, and what came of it. */
export function BulkBar({
  selection,
  count,
  acts,
  each: { busy, failure, outcome, goOn },
  nameOf,
  doneText,
  children,
}: Omit<Came, 'outcome'> & {
  readonly selection: Selection;
  /** How many there are to choose from. */
  readonly count: number;
  readonly acts: readonly Act[];
  readonly each: Each;
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
      <FailureNote failure={failure && { message: explained(failure, say) }} />
      <Outcome outcome={outcome} nameOf={nameOf} doneText={doneText} onGoOn={goOn} busy={busy} />
      {children}
    </Stack>
  );
}

/** To how many it was done, and why not to others. */
export function Outcome({
  outcome,
  nameOf,
  doneText,
  onGoOn,
  busy,
}: Came & {
  /** Does what is left; left out where the act itself is offered again. */
  readonly onGoOn?: () => void;
  readonly busy: boolean;
}) {
  const say = useSay();
  if (!outcome) return null;
  return (
    <>
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
      {outcome.failure && (
        <Left outcome={outcome} failure={outcome.failure} nameOf={nameOf} onGoOn={onGoOn} busy={busy} />
      )}
    </>
  );
}

/** To which it was not done as no answer came, and the way on. */
function Left({
  outcome: { done, rest },
  failure,
  nameOf,
  onGoOn,
  busy,
}: {
  readonly outcome: BulkOutcome<{ readonly id: string }>;
  readonly failure: Error;
  readonly nameOf: (id: string) => string;
  readonly onGoOn: (() => void) | undefined;
  readonly busy: boolean;
}) {
  const say = useSay();
  const { list } = usePrints();
  const [first] = rest;
  return (
    <Alert color="red" role="alert" variant="outline" title={say('bulk.ended', { count: rest.length })}>
      <Stack gap="xs" align="flex-start">
        <Text size="sm">{explained(failure, say)}</Text>
        {done.length > 0 && <Text size="sm">{say('bulk.endedDone', { names: list(done.map(nameOf)) })}</Text>}
        <Text size="sm">{say('bulk.endedLeft', { names: list(rest.map(({ id }) => nameOf(id))) })}</Text>
        {first && <Text size="sm">{say('bulk.endedUnsure', { about: nameOf(first.id) })}</Text>}
        {onGoOn && (
          <Button size="xs" variant="default" loading={busy} onClick={onGoOn}>
            {say('bulk.goOn', { count: rest.length })}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}
