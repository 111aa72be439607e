import { Button, Group, Stack, Text, Textarea } from '@mantine/core';
import { useRouter } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Question } from '../../components/question.tsx';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { judgeTwo } from '../identity/use-judge-identity.ts';
import { type KeptText, useKeptText } from '../kept/use-kept-text.tsx';
import type { RecordRow } from '../list/kind-documents.ts';
import { BulkBar } from './bulk-bar.tsx';
import { type Pair, pairsOf } from './pairs.ts';
import { type Prepared, useEach } from './use-each.ts';
import { useSeenNames } from './use-seen-names.ts';
import type { Selection } from './use-selection.ts';

/** As many pairs as ten records make: each is a judgement of its own. */
const mostPairs = 45;

type Judged = Pair<RecordRow> & { readonly reason: string };

const judgeApart = async ({ one, other, reason, idempotencyKey }: Prepared<Judged>) =>
  judgeTwo({
    record: one.id,
    recordVersion: one.version,
    other: other.id,
    otherVersion: other.version,
    verdict: 'NOT_SAME',
    reason,
    idempotencyKey,
  });

const everything = [[]];

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
  const pairs = pairsOf(records.filter(({ id }) => selection.isChosen(id)));
  const reason = useKeptText('records/apart');
  // Of pairs no part is left chosen: who goes on does so with the pairs, and the others are asked for anew.
  const judging = useEach(judgeApart, everything, ({ failure }) => {
    if (failure !== null) return;
    selection.none();
    reason.clear();
  });
  const nameOf = useSeenNames(
    pairs.map(({ id, one, other }) => ({
      id,
      name: say('bulk.pair', { one: one.caption, other: other.caption }),
    })),
  );
  const [asks, setAsks] = useState(false);
  const [first] = pairs;
  const compare = () => {
    if (first) router.push(paths.merge(first.one.id, { id: first.other.id, way: 'GOES' }));
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
      each={judging}
      nameOf={nameOf}
      doneText={(count) => say('bulk.donePairs', { count })}
    >
      <Question
        title={say('bulk.apartTitle', { count: selection.chosen.length })}
        opened={asks}
        onClose={() => setAsks(false)}
      >
        <Apart
          kept={reason}
          onSay={(said) => {
            setAsks(false);
            judging.run(async () => pairs.map((pair) => ({ ...pair, reason: said })));
          }}
        />
      </Question>
    </BulkBar>
  );
}

function Apart({
  kept: { text: reason, setText: setReason, note },
  onSay,
}: {
  readonly kept: KeptText;
  readonly onSay: (reason: string) => void;
}) {
  const say = useSay();
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
      {note}
      <Group>
        <Button type="submit" disabled={reason.trim() === ''}>
          {say('identity.apart')}
        </Button>
      </Group>
    </Stack>
  );
}
