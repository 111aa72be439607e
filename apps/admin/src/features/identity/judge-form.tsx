import { Alert, Button, Group, Stack, Textarea } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { ErrorState } from '../../components/error-state.tsx';
import { useNotice } from '../../components/use-notice.ts';
import type { IdentityVerdict } from '../../generated/graphql.ts';
import { paths } from '../../lib/paths.ts';
import { isStale } from '../../lib/refusal.ts';
import { useSay } from '../../messages/say.tsx';
import { useKeptText } from '../kept/use-kept-text.tsx';
import type { Preview } from './preview-document.ts';
import { useJudgeIdentity } from './use-judge-identity.ts';

const longestReason = 1_000;

/** What the reviewer judges of the two, and why. The reason stays through a swap and through what somebody else did. */
export function JudgeForm({
  place,
  preview,
}: {
  /** Where the reason is kept: another one for every two. */
  readonly place: string;
  readonly preview: Preview | null;
}) {
  const say = useSay();
  const router = useRouter();
  const notice = useNotice();
  const judging = useJudgeIdentity();
  const { text: reason, setText: setReason, clear, note } = useKeptText(place);
  const [lacks, setLacks] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const judge = (verdict: IdentityVerdict) => {
    if (!preview || judging.isPending) return;
    const lacking = verdict !== 'SAME' && reason.trim() === '';
    setLacks(lacking);
    if (lacking) return field.current?.focus();
    const { record, other } = preview;
    judging.mutate(
      {
        record: record.id,
        recordVersion: record.version,
        other: other.id,
        otherVersion: other.version,
        verdict,
        reason: reason.trim() || null,
      },
      {
        onSuccess: () => {
          clear();
          notice(
            verdict === 'SAME'
              ? say('identity.made', { name: record.caption, other: other.caption })
              : say('identity.remembered'),
          );
          router.push(paths.record(other.id));
        },
      },
    );
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    judge('SAME');
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={640}>
        {isStale(judging.error) ? (
          <Alert color="gray" variant="outline" role="alert">
            {say('identity.changed')}
          </Alert>
        ) : (
          judging.error && <ErrorState error={judging.error} />
        )}
        <Textarea
          ref={field}
          label={say('review.reason')}
          dir="auto"
          autosize
          minRows={2}
          maxLength={longestReason}
          value={reason}
          error={lacks && say('identity.apartReason')}
          onChange={(event) => {
            setReason(event.currentTarget.value);
            setLacks(false);
          }}
        />
        {note}
        <Group>
          <Button type="submit" disabled={!preview} loading={judging.isPending}>
            {say('identity.makeOne')}
          </Button>
          <Button
            variant="default"
            disabled={!preview || judging.isPending}
            onClick={() => judge('NOT_SAME')}
          >
            {say('identity.apart')}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
