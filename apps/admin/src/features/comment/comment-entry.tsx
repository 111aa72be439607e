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
import { labelOf, readTarget, sameTarget, type Target } from './comment-target.ts';
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

type Typed = {
  readonly text: string;
  readonly chosen: readonly Person[];
  /** What the words are about; null where the form has but one target. */
  readonly about: Target | null;
};

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
    ? { text: stored.text, chosen: stored.chosen, about: 'about' in stored ? readTarget(stored.about) : null }
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
  target,
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
  /** What it is about, where that may change while one types: the words stay with what they were begun on. */
  readonly target?: Target;
  readonly send: string;
  readonly began?: string;
  readonly called?: readonly Person[];
  readonly busy: boolean;
  readonly failure: Error | null;
  readonly onSend: (said: Said, done: () => void, about?: Target) => void;
  readonly onCancel?: () => void;
}) {
  const say = useSay();
  const [text, setText] = useState(began);
  const [chosen, setChosen] = useState(called);
  const [about, setAbout] = useState<Target | null>(null);
  const typed = text === began ? null : { text, chosen, about };
  const heading = about ? labelOf(about, say) : label;
  const kept = useKept({
    place,
    value: typed,
    read: readTyped,
    restore: (before) => {
      setText(before.text);
      setChosen(before.chosen);
      setAbout(before.about);
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
    const said = { text, mentions: stillCalled(text, chosen).map(({ id }) => id) };
    const done = () => {
      setText('');
      setChosen([]);
      setAbout(null);
      kept.drop();
    };
    onSend(said, done, about ?? undefined);
  };
  const type = (words: string) => {
    setText(words);
    setAbout(words === began ? null : (about ?? target ?? null));
  };
  return (
    <form onSubmit={submit} aria-label={heading}>
      <Stack gap={6}>
        <Textarea
          ref={field}
          label={heading}
          description={say('comment.callNote')}
          required
          rows={3}
          maxLength={5000}
          dir="auto"
          value={text}
          onChange={(event) => type(event.currentTarget.value)}
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
        {about && target && !sameTarget(about, target) && (
          <Button
            size="compact-xs"
            variant="default"
            w="fit-content"
            onClick={() => {
              setAbout(target);
              field.current?.focus();
            }}
          >
            {say('comment.aboutChosen')}
          </Button>
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
