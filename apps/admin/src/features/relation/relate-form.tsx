import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWordsOfValue } from '../../fields/words-of-value.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import type { RelatedClaim } from './relation-document.ts';
import type { OnRelate } from './use-relating.ts';

const relations = ['SAME_REPORT_AS', 'CORROBORATES', 'CONTRADICTS', 'REFINES', 'UNRELATED'] as const;
const longestReason = 1_000;
const longestWords = 60;

const shortened = (words: string): string =>
  [...words].length > longestWords ? `${[...words].slice(0, longestWords).join('')}…` : words;

/** Decides what any two of some claims are to each other. */
export function RelateForm({
  claims,
  busy,
  onRelate,
}: {
  readonly claims: readonly RelatedClaim[];
  readonly busy: boolean;
  readonly onRelate: OnRelate;
}) {
  const say = useSay();
  const names = useNames();
  const wordsOf = useWordsOfValue();
  const [first, setFirst] = useState('');
  const [second, setSecond] = useState('');
  const [relation, setRelation] = useState<(typeof relations)[number]>('SAME_REPORT_AS');
  const [reason, setReason] = useState('');
  const [one, other] = [first, second].map((id) => claims.find((claim) => claim.id === id));
  if (claims.length < 2) return null;
  const options = [
    { value: '', label: say('relation.chooseClaim') },
    ...claims.map((claim) => ({
      value: claim.id,
      label: say('relation.choice', {
        field: names.field(claim.subject.kind, claim.field),
        value: claim.value ? wordsOf(claim.value) : say('record.notStated'),
        words: shortened(claim.passage.exact),
      }),
    })),
  ];
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (one && other && one !== other && !busy) onRelate(relation, [one, other], reason, () => setReason(''));
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm" maw={640}>
        <Text fw={600} component="h3">
          {say('relation.decide')}
        </Text>
        <NativeSelect
          label={say('relation.first')}
          data={options}
          value={first}
          onChange={(event) => setFirst(event.currentTarget.value)}
        />
        <NativeSelect
          label={say('relation.what')}
          data={relations.map((value) => ({ value, label: say(`relation.is.${value}`) }))}
          value={relation}
          onChange={(event) =>
            setRelation(relations.find((each) => each === event.currentTarget.value) ?? 'SAME_REPORT_AS')
          }
        />
        <NativeSelect
          label={say('relation.second')}
          data={options.filter(({ value }) => value === '' || value !== first)}
          value={second}
          onChange={(event) => setSecond(event.currentTarget.value)}
        />
        <TextInput
          label={say('review.reason')}
          dir="auto"
          maxLength={longestReason}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <Button type="submit" w="fit-content" disabled={!one || !other || one === other} loading={busy}>
          {say('relation.enter')}
        </Button>
      </Stack>
    </form>
  );
}
