import { Button, NativeSelect, Paper, PasswordInput, Stack, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { ErrorState, FailureNote } from '../../components/error-state.tsx';
import { useNotice } from '../../components/use-notice.ts';
import type { CreateAccountInput } from '../../generated/graphql.ts';
import { issueAt } from '../../lib/issues.ts';
import { useSay } from '../../messages/say.tsx';
import { roles, useRoleOptions } from './roles.ts';
import { useCreateAccount } from './use-accounts.ts';

const blank: CreateAccountInput = { name: '', email: '', password: '', role: 'EDITOR' };

/** Makes an account; what was typed stays until that worked. */
export function AccountForm() {
  const say = useSay();
  const notify = useNotice();
  const roleOptions = useRoleOptions();
  const [entry, setEntry] = useState(blank);
  const creating = useCreateAccount();
  const outcome = creating.data;
  const failure = outcome && outcome.__typename !== 'Account' ? outcome : null;
  const issues = issuesOf(failure);
  const set = (part: Partial<CreateAccountInput>) => setEntry((before) => ({ ...before, ...part }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    creating.mutate(entry, {
      onSuccess: (made) => {
        if (made.__typename !== 'Account') return;
        notify(say('account.made', { name: made.name }));
        setEntry(blank);
      },
    });
  };
  return (
    <Paper withBorder p="md" maw={480} component="form" onSubmit={submit} aria-label={say('account.new')}>
      <Stack gap="sm">
        {failure && issues.length === 0 && <FailureNote failure={failure} />}
        {creating.error && <ErrorState error={creating.error} />}
        <TextInput
          label={say('account.name')}
          dir="auto"
          required
          autoComplete="off"
          value={entry.name}
          error={issueAt(issues, 'name', say)}
          onChange={(event) => set({ name: event.currentTarget.value })}
        />
        <TextInput
          label={say('session.email')}
          type="email"
          dir="auto"
          required
          autoComplete="off"
          value={entry.email}
          error={issueAt(issues, 'email', say)}
          onChange={(event) => set({ email: event.currentTarget.value })}
        />
        <PasswordInput
          label={say('account.firstPassword')}
          description={say('account.firstPasswordNote')}
          required
          minLength={12}
          autoComplete="new-password"
          value={entry.password}
          error={issueAt(issues, 'password', say)}
          onChange={(event) => set({ password: event.currentTarget.value })}
          visibilityToggleButtonProps={{ 'aria-label': say('session.showPassword') }}
        />
        <NativeSelect
          label={say('account.role')}
          value={entry.role}
          data={roleOptions}
          onChange={(event) => {
            const role = roles.find((each) => each === event.currentTarget.value);
            if (role) set({ role });
          }}
        />
        <Button type="submit" loading={creating.isPending} w="fit-content">
          {say('account.make')}
        </Button>
      </Stack>
    </Paper>
  );
}

type Outcome = NonNullable<ReturnType<typeof useCreateAccount>['data']>;

function issuesOf(failure: Outcome | null) {
  if (failure?.__typename === 'Invalid') return failure.issues;
  if (failure?.__typename === 'Duplicate') return [{ path: failure.path, message: failure.message }];
  return [];
}
