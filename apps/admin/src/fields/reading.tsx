'use client';
import { type FieldType, readValueInput } from '@chancery/domain';
import { Group, Text, TextInput } from '@mantine/core';
import { translated } from '../lib/explain.ts';
import { useSay } from '../messages/say.tsx';
import { readingParts } from './reading-parts.ts';
import { type Readable, useUnderstood } from './understood.ts';
import { draftOf, type ValueDraft, valueInput } from './value-draft.ts';

const typeNames: Readonly<Record<string, string>> = {
  amount: 'Amount',
  quantity: 'Quantity',
  share: 'Share',
  duration: 'Duration',
  'fuzzy-date': 'FuzzyDate',
};

/** How the words are read, as one types, and the means to say that they mean something else. */
export function Reading({
  type,
  draft,
  onChange,
}: {
  readonly type: FieldType<unknown>;
  readonly draft: ValueDraft;
  readonly onChange: (change: (draft: ValueDraft) => ValueDraft) => void;
}) {
  const say = useSay();
  const parts = readingParts[type.name];
  if (!parts || draft.words.trim() === '') return null;
  return (
    <>
      <Understood type={type} draft={draft} />
      <details>
        <summary>{say('fields.meansElse')}</summary>
        <Group grow align="end" preventGrowOverflow={false} gap="xs">
          {parts.map(({ name, label }) => (
            <TextInput
              key={name}
              label={say(label)}
              dir="auto"
              miw={120}
              value={draft.parts[name] ?? ''}
              onChange={(event) => {
                const part = event.currentTarget.value;
                onChange((now) => ({ ...now, parts: { ...now.parts, [name]: part } }));
              }}
            />
          ))}
        </Group>
      </details>
    </>
  );
}

/** How words beside a value are read, such as a share or how many; nothing while there are none. */
export function WordsUnderstood({
  type,
  words,
}: {
  readonly type: FieldType<unknown>;
  readonly words: string;
}) {
  return words.trim() === '' ? null : <Understood type={type} draft={draftOf(words)} />;
}

function Understood({ type, draft }: { readonly type: FieldType<unknown>; readonly draft: ValueDraft }) {
  const say = useSay();
  const understood = useUnderstood();
  const read = readValueInput(type, valueInput(type, draft));
  const text = read.ok
    ? say('fields.understood', { reading: understood(readValueOf(type, read.value)) ?? '' })
    : read.issues.map(({ message }) => translated(message, say)).join(' ');
  return (
    <Text size="sm" c={read.ok ? 'dimmed' : 'var(--mantine-color-error)'} role="status">
      {text}
    </Text>
  );
}

const readValueOf = (type: FieldType<unknown>, value: unknown): Readable =>
  ({ __typename: typeNames[type.name], ...(value as object) }) as Readable; // the type's own value
