import { Alert, Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ErrorState } from '../../components/error-state.tsx';
import { Question } from '../../components/question.tsx';
import { useNotice } from '../../components/use-notice.ts';
import { isStale } from '../../lib/refusal.ts';
import { useSay } from '../../messages/say.tsx';
import { KeptNote } from '../kept/kept-note.tsx';
import { useKept } from '../kept/use-kept.ts';
import type { RecordAnswer } from '../record/use-record.ts';
import { useJudgeIdentity } from './use-judge-identity.ts';

type Merged = RecordAnswer['merged'][number];
const verdicts = ['NOT_SAME', 'UNDECIDED'] as const;
type Parting = { readonly reason: string; readonly verdict: (typeof verdicts)[number] };

const readParting = (stored: unknown): Parting | null => {
  if (typeof stored !== 'object' || stored === null || !('reason' in stored && 'verdict' in stored))
    return null;
  const verdict = verdicts.find((each) => each === stored.verdict);
  return typeof stored.reason === 'string' && verdict ? { reason: stored.reason, verdict } : null;
};

/** Parts a record from the one that it was merged into, with a reason. */
export function PartAgain(props: { readonly record: RecordAnswer; readonly merged: Merged }) {
  const say = useSay();
  const [opened, setOpened] = useState(false);
  const { label: name } = props.merged;
  return (
    <>
      <Button
        variant="default"
        size="compact-sm"
        aria-label={say('identity.partOf', { name })}
        onClick={() => setOpened(true)}
      >
        {say('identity.part')}
      </Button>
      <Question title={say('identity.partTitle', { name })} opened={opened} onClose={() => setOpened(false)}>
        <PartForm {...props} onClose={() => setOpened(false)} />
      </Question>
    </>
  );
}

function PartForm({
  record,
  merged,
  onClose,
}: {
  readonly record: RecordAnswer;
  readonly merged: Merged;
  readonly onClose: () => void;
}) {
  const say = useSay();
  const notice = useNotice();
  const judging = useJudgeIdentity();
  const [parting, setParting] = useState<Parting>({ reason: '', verdict: 'NOT_SAME' });
  const { reason, verdict } = parting;
  const typed = reason === '' ? null : parting;
  const kept = useKept({
    place: `record/${merged.id}/parting`,
    value: typed,
    read: readParting,
    restore: setParting,
  });
  // It may have been merged into another one that was merged in turn: it is parted from that one.
  const other = record.merged.find(({ id }) => id === merged.judgement.otherId) ?? record;
  const part = (event: FormEvent) => {
    event.preventDefault();
    if (judging.isPending) return;
    judging.mutate(
      {
        record: merged.id,
        recordVersion: merged.version,
        other: other.id,
        otherVersion: other.version,
        verdict,
        reason: reason.trim(),
      },
      {
        onSuccess: () => {
          kept.drop();
          notice(say('identity.parted', { name: merged.label }));
        },
      },
    );
  };
  const leave = () => {
    kept.drop();
    onClose();
  };
  return (
    <form onSubmit={part}>
      <Stack gap="sm">
        {isStale(judging.error) ? (
          <Alert color="gray" variant="outline" role="alert">
            {say('identity.changed')}
          </Alert>
        ) : (
          judging.error && <ErrorState error={judging.error} />
        )}
        <Textarea
          label={say('review.reason')}
          dir="auto"
          required
          maxLength={1_000}
          value={reason}
          onChange={(event) => setParting({ verdict, reason: event.currentTarget.value })}
          data-autofocus
        />
        <Radio.Group
          label={say('identity.verdict')}
          value={verdict}
          onChange={(chosen) =>
            setParting({ reason, verdict: chosen === 'UNDECIDED' ? 'UNDECIDED' : 'NOT_SAME' })
          }
        >
          <Stack gap={6} mt={4}>
            {verdicts.map((each) => (
              <Radio key={each} value={each} label={say(`identity.partAnd.${each}`)} />
            ))}
          </Stack>
        </Radio.Group>
        <KeptNote form={kept} mine={typed} tell={(words) => words.reason} />
        <Group>
          <Button type="submit" loading={judging.isPending}>
            {say('identity.part')}
          </Button>
          <Button variant="default" onClick={leave}>
            {say('components.cancel')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
