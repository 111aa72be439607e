import { Button, NativeSelect, Paper, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { ErrorState, FailureNote } from '../../components/error-state.tsx';
import type { TokenScope } from '../../generated/graphql.ts';
import { issueAt, issuesElsewhere } from '../../lib/issues.ts';
import { useSay } from '../../messages/say.tsx';
import type { Viewer } from '../session/viewer.ts';
import type { MadeToken } from './made-token-note.tsx';
import { scopesFor } from './scopes.ts';
import { endOf, type Term, terms } from './token-ends.ts';
import { useCreateToken } from './use-tokens.ts';

type Entry = {
  readonly name: string;
  readonly scope: TokenScope;
  readonly term: Term;
  readonly lastDay: string;
};
const blank: Entry = { name: '', scope: 'READ', term: '90', lastDay: '' };

/** What a token is for, what it may do, and how long. */
export function TokenForm({
  viewer,
  onMade,
  returning,
}: {
  readonly viewer: Viewer;
  readonly onMade: (made: MadeToken) => void;
  /** Whether it comes back after another token was made: then it takes the focus that was on that. */
  readonly returning: boolean;
}) {
  const say = useSay();
  const nameField = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (returning) nameField.current?.focus();
  }, [returning]);
  const [entry, setEntry] = useState(blank);
  const creating = useCreateToken();
  const outcome = creating.data;
  const failure = outcome && outcome.__typename !== 'CreatedApiToken' ? outcome : null;
  const issues = failure?.__typename === 'Invalid' ? failure.issues : [];
  const elsewhere = issuesElsewhere(issues, ['name', 'expiresAt'], say).join(' ');
  const set = (part: Partial<Entry>) => setEntry((before) => ({ ...before, ...part }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const { name, scope, term, lastDay } = entry;
    creating.mutate(
      { name, scope, expiresAt: endOf(term, lastDay, new Date()) },
      {
        onSuccess: (made) => {
          if (made.__typename === 'CreatedApiToken' && made.secret)
            onMade({ name: made.token.name, secret: made.secret });
        },
      },
    );
  };
  return (
    <Paper withBorder p="md" maw={480} component="form" onSubmit={submit} aria-label={say('token.new')}>
      <Stack gap="sm">
        {failure && issues.length === 0 && <FailureNote failure={failure} />}
        <FailureNote failure={elsewhere === '' ? null : { message: elsewhere }} />
        {creating.error && <ErrorState error={creating.error} />}
        <TextInput
          ref={nameField}
          label={say('token.name')}
          dir="auto"
          description={say('token.nameNote')}
          required
          autoComplete="off"
          maxLength={100}
          value={entry.name}
          error={issueAt(issues, 'name', say)}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <NativeSelect
          label={say('token.may')}
          value={entry.scope}
          data={scopesFor(viewer).map((value) => ({ value, label: say(`token.scope.${value}`) }))}
          onChange={(event) => {
            const scope = scopesFor(viewer).find((each) => each === event.currentTarget.value);
            if (scope) set({ scope });
          }}
        />
        <NativeSelect
          label={say('token.ends')}
          value={entry.term}
          data={terms.map((value) => ({ value, label: say(`token.term.${value}`) }))}
          error={entry.term === 'DAY' ? null : issueAt(issues, 'expiresAt', say)}
          onChange={(event) => {
            const term = terms.find((each) => each === event.currentTarget.value);
            if (term) set({ term });
          }}
        />
        {entry.term === 'DAY' && (
          <TextInput
            type="date"
            label={say('token.lastDay')}
            required
            value={entry.lastDay}
            error={issueAt(issues, 'expiresAt', say)}
            onChange={(event) => set({ lastDay: event.currentTarget.value })}
          />
        )}
        <Button type="submit" loading={creating.isPending} w="fit-content">
          {say('token.make')}
        </Button>
      </Stack>
    </Paper>
  );
}
