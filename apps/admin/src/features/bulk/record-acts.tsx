import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Question } from '../../components/question.tsx';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { judgeTwo } from '../identity/use-judge-identity.ts';
import type { RecordRow } from '../list/kind-documents.ts';
import { BulkBar } from './bulk-bar.tsx';
import { doEach } from './do-each.ts';
import { type Pair, pairsOf } from './pairs.ts';
import type { Selection } from './use-selection.ts';

/** As many pairs as ten records make: each is a judgement of its own. */
const mostPairs = 45;

const useJudgeApart = () => {
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({
      pairs,
      reason,
    }: {
      readonly pairs: readonly Pair<RecordRow>[];
      readonly reason: string;
    }) =>
      doEach(pairs, async ({ one, other }) =>
        judgeTwo({
          record: one.id,
          recordVersion: one.version,
          other: other.id,
          otherVersion: other.version,
          verdict: 'NOT_SAME',
          reason,
        }),
      ),
    onSettled: () => client.invalidateQueries(),
  });
};

/** What can be done to records that are chosen: two looked at side by side, or all judged not to be the same. */
export function RecordActs({
  selection,
  records,
}: {
  readonly selection: Selection;
  readonly records: readonly RecordRow[];
}) {
  const say = useSay();
  const router = useRouter();
  const judging = useJudgeApart();
  const [asks, setAsks] = useState(false);
  const pairs = pairsOf(records.filter(({ id }) => selection.isChosen(id)));
  const [first] = pairs;
  const compare = () => {
    if (first) router.push(paths.merge(first.one.id, { id: first.other.id, way: 'GOES' }));
  };
  const nameOf = (id: string): string => {
    const pair = pairsOf(records).find((each) => each.id === id);
    return pair ? say('bulk.pair', { one: pair.one.caption, other: pair.other.caption }) : id;
  };
  return (
    <BulkBar
      selection={selection}
      count={records.length}
      acts={[
        { label: say('bulk.compare'), run: compare, unfit: pairs.length !== 1 },
        {
          label: say('bulk.apart'),
          run: () => setAsks(true),
          unfit: pairs.length === 0 || pairs.length > mostPairs,
        },
      ]}
      busy={judging.isPending}
      failure={judging.error}
      outcome={judging.data}
      nameOf={nameOf}
      doneText={(count) => say('bulk.donePairs', { count })}
    >
      <Question
        title={say('bulk.apartTitle', { count: selection.chosen.length })}
        opened={asks}
        onClose={() => setAsks(false)}
      >
        <Apart
          onSay={(reason) => {
            setAsks(false);
            judging.mutate({ pairs, reason }, { onSuccess: selection.none });
          }}
        />
      </Question>
    </BulkBar>
  );
}

function Apart({ onSay }: { readonly onSay: (reason: string) => void }) {
  const say = useSay();
  const [reason, setReason] = useState('');
  const send = (event: FormEvent) => {
    event.preventDefault();
    onSay(reason.trim());
  };
  return (
    <Stack component="form" gap="sm" onSubmit={(event) => send(event)}>
      <Text size="sm">{say('bulk.apartNote')}</Text>
      <Textarea
        label={say('bulk.reason')}
        value={reason}
        onChange={({ currentTarget: { value } }) => setReason(value)}
        maxLength={1_000}
        autosize
        dir="auto"
        data-autofocus
        required
      />
      <Group>
        <Button type="submit" disabled={reason.trim() === ''}>
          {say('identity.apart')}
        </Button>
      </Group>
    </Stack>
  );
}
