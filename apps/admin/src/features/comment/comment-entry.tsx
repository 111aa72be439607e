'use client';
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useRef, useState } from 'react';
import { FailureNote } from '../../components/error-state.tsx';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { useSay } from '../../messages/say.tsx';
import { KeptNote } from '../kept/kept-note.tsx';
import { useKept } from '../kept/use-kept.ts';
import { nameBegun, stillCalled, withName } from './talks.ts';

const ColleaguesDocument = graphql(`
  query Colleagues($named: String!) {
    colleagues(named: $named) {
      id
      name
    }
  }
`);

type Person = { readonly id: string; readonly name: string };
export type Said = { readonly text: string; readonly mentions: string[] };

type Typed = { readonly text: string; readonly chosen: readonly Person[] };

const isPerson = (stored: unknown): boolean =>
  typeof stored === 'object' &&
  stored !== null &&
  'id' in stored &&
  typeof stored.id === 'string' &&
  'name' in stored &&
  typeof stored.name === 'string';

const readTyped = (stored: unknown): Typed | null =>
  typeof stored === 'object' &&
  stored !== null &&
  'text' in stored &&
  typeof stored.text === 'string' &&
  'chosen' in stored &&
  Array.isArray(stored.chosen) &&
  stored.chosen.every(isPerson)
    ? { text: stored.text, chosen: stored.chosen }
    : null;

/** The colleagues whose name is being typed. */
function useNamed(text: string): readonly Person[] {
  const [named] = useDebouncedValue(nameBegun(text), 150);
  const query = useQuery({
    queryKey: ['colleagues', named],
    queryFn: async () => (await request(ColleaguesDocument, { named: named ?? '' })).colleagues,
    enabled: named !== null,
    staleTime: 60_000,
  });
  return named === null || nameBegun(text) === null ? [] : (query.data ?? []).slice(0, 5);
}

/** Words for a comment; an @ and the beginning of a name offers colleagues to call. */
export function CommentEntry({
  place,
  label,
  send,
  began = '',
  called = [],
  busy,
  failure,
  onSend,
  onCancel,
}: {
  /** Where its words are kept while they are not sent. */
  readonly place: string;
  readonly label: string;
  readonly send: string;
  readonly began?: string;
  readonly called?: readonly Person[];
  readonly busy: boolean;
  readonly failure: Error | null;
  readonly onSend: (said: Said, done: () => void) => void;
  readonly onCancel?: () => void;
}) {
  const say = useSay();
  const [text, setText] = useState(began);
  const [chosen, setChosen] = useState(called);
  const typed = text === began ? null : { text, chosen };
  const kept = useKept({
    place,
    value: typed,
    read: readTyped,
    restore: (before) => {
      setText(before.text);
      setChosen(before.chosen);
    },
  });
  const field = useRef<HTMLTextAreaElement>(null);
  const named = useNamed(text);
  const choose = (person: Person) => {
    setText(withName(text, person.name));
    setChosen([...chosen.filter(({ id }) => id !== person.id), person]);
    field.current?.focus();
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSend({ text, mentions: stillCalled(text, chosen).map(({ id }) => id) }, () => {
      setText('');
      setChosen([]);
      kept.drop();
    });
  };
  return (
    <form onSubmit={submit} aria-label={label}>
      <Stack gap={6}>
        <Textarea
          ref={field}
          label={label}
          description={say('comment.callNote')}
          required
          rows={3}
          maxLength={5000}
          dir="auto"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
        {named.length > 0 && (
          <Group gap={6} role="group" aria-label={say('comment.colleagues')}>
            {named.map((person) => (
              <Button
                key={person.id}
                size="compact-xs"
                variant="light"
                aria-label={say('comment.call', { name: person.name })}
                onClick={() => choose(person)}
              >
                <bdi>{`@${person.name}`}</bdi>
              </Button>
            ))}
          </Group>
        )}
        <KeptNote form={kept} mine={typed} tell={(words) => words.text} />
        <FailureNote failure={failure} />
        <Group gap="xs">
          <Button size="xs" type="submit" loading={busy}>
            {send}
          </Button>
          {onCancel && (
            <Button
              size="xs"
              variant="default"
              onClick={() => {
                kept.drop();
                onCancel();
              }}
            >
              {say('components.cancel')}
            </Button>
          )}
        </Group>
      </Stack>
    </form>
  );
}
