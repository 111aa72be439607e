import { Button, NativeSelect, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useWordsOfValue } from '../../fields/words-of-value.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { KeptNote } from '../kept/kept-note.tsx';
import { useKept } from '../kept/use-kept.ts';
import type { RelatedClaim } from './relation-document.ts';
import type { OnRelate } from './use-relating.ts';

const relations = ['SAME_REPORT_AS', 'CORROBORATES', 'CONTRADICTS', 'REFINES', 'UNRELATED'] as const;
const longestReason = 1_000;

type Relating = {
  readonly first: string;
  readonly second: string;
  readonly relation: (typeof relations)[number];
  readonly reason: string;
};
const blank: Relating = { first: '', second: '', relation: 'SAME_REPORT_AS', reason: '' };

const relationOf = (named: unknown) => relations.find((each) => each === named) ?? blank.relation;

const readRelating = (stored: unknown): Relating | null => {
  if (typeof stored !== 'object' || stored === null) return null;
  const { first, second, relation, reason }: { readonly [part in keyof Relating]?: unknown } = stored;
  return typeof first === 'string' && typeof second === 'string' && typeof reason === 'string'
    ? { first, second, relation: relationOf(relation), reason }
    : null;
};

const longestWords = 60;

const shortened = (words: string): string =>
  [...words].length > longestWords ? `${[...words].slice(0, longestWords).join('')}…` : words;

/** Decides what any two of some claims about a record are to each other. */
export function RelateForm({
  record,
  claims,
  busy,
  onRelate,
}: {
  readonly record: string;
  readonly claims: readonly RelatedClaim[];
  readonly busy: boolean;
  readonly onRelate: OnRelate;
}) {
  const say = useSay();
  const names = useNames();
  const wordsOf = useWordsOfValue();
  const [relating, setRelating] = useState(blank);
  const { first, second, relation, reason } = relating;
  const typed = reason === '' ? null : relating;
  const kept = useKept({
    place: `record/${record}/relating`,
    value: typed,
    read: readRelating,
    restore: setRelating,
  });
  const set = (part: Partial<Relating>) => setRelating((before) => ({ ...before, ...part }));
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
    if (one && other && one !== other && !busy) {
      onRelate(relation, [one, other], reason, () => {
        set({ reason: '' });
        kept.drop();
      });
    }
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
          onChange={(event) => set({ first: event.currentTarget.value })}
        />
        <NativeSelect
          label={say('relation.what')}
          data={relations.map((value) => ({ value, label: say(`relation.is.${value}`) }))}
          value={relation}
          onChange={(event) => set({ relation: relationOf(event.currentTarget.value) })}
        />
        <NativeSelect
          label={say('relation.second')}
          data={options.filter(({ value }) => value === '' || value !== first)}
          value={second}
          onChange={(event) => set({ second: event.currentTarget.value })}
        />
        <TextInput
          label={say('review.reason')}
          dir="auto"
          maxLength={longestReason}
          value={reason}
          onChange={(event) => set({ reason: event.currentTarget.value })}
        />
        <KeptNote form={kept} mine={typed} tell={(words) => words.reason} />
        <Button type="submit" w="fit-content" disabled={!one || !other || one === other} loading={busy}>
          {say('relation.enter')}
        </Button>
      </Stack>
    </form>
  );
}
