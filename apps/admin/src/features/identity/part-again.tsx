import { Alert, Button, Group, Radio, Stack, Textarea } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ErrorState } from '../../components/error-state.tsx';
import { Question } from '../../components/question.tsx';
import { useNotice } from '../../components/use-notice.ts';
import { isStale } from '../../lib/refusal.ts';
import { useSay } from '../../messages/say.tsx';
import type { RecordAnswer } from '../record/use-record.ts';
import { useJudgeIdentity } from './use-judge-identity.ts';

type Merged = RecordAnswer['merged'][number];
const verdicts = ['NOT_SAME', 'UNDECIDED'] as const;

/** Parts a record from the one that it was merged into, with a reason. */
export function PartAgain({ record, merged }: { readonly record: RecordAnswer; readonly merged: Merged }) {
  const say = useSay();
  const notice = useNotice();
  const judging = useJudgeIdentity();
  const [opened, setOpened] = useState(false);
  const [reason, setReason] = useState('');
  const [verdict, setVerdict] = useState<(typeof verdicts)[number]>('NOT_SAME');
  const { label: name } = merged;
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
      { onSuccess: () => notice(say('identity.parted', { name })) },
    );
  };
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
              onChange={(event) => setReason(event.currentTarget.value)}
              data-autofocus
            />
            <Radio.Group
              label={say('identity.verdict')}
              value={verdict}
              onChange={(chosen) => setVerdict(chosen === 'UNDECIDED' ? 'UNDECIDED' : 'NOT_SAME')}
            >
              <Stack gap={6} mt={4}>
                {verdicts.map((each) => (
                  <Radio key={each} value={each} label={say(`identity.partAnd.${each}`)} />
                ))}
              </Stack>
            </Radio.Group>
            <Group>
              <Button type="submit" loading={judging.isPending}>
                {say('identity.part')}
              </Button>
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
