'use client';
import { Alert, Button, Paper, PasswordInput, Stack, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRouter, useSearchParams } from 'next/navigation';
import { type FormEvent, useState } from 'react';
import { Page } from '../../components/page.tsx';
import { safeReturn } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { signIn } from './auth.ts';

type Entry = { readonly email: string; readonly password: string };

/** Signs in, then leads back to where one came from. */
export function SignInPage() {
  const say = useSay();
  const [entry, setEntry] = useState<Entry>({ email: '', password: '' });
  const entering = useSignIn();
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate(entry);
  };
  return (
    <Page title={say('components.signIn')}>
      <Paper
        withBorder
        p="lg"
        maw={420}
        component="form"
        onSubmit={submit}
        aria-label={say('components.signIn')}
      >
        <Stack gap="md">
          {entering.data && (
            <Alert color="red" variant="outline" role="alert">
              {say(entering.data.id, entering.data.values)}
            </Alert>
          )}
          <TextInput
            label={say('session.email')}
            type="email"
            dir="auto"
            autoComplete="username"
            required
            value={entry.email}
            onChange={(event) => setEntry({ ...entry, email: event.currentTarget.value })}
          />
          <PasswordInput
            label={say('session.password')}
            autoComplete="current-password"
            required
            value={entry.password}
            onChange={(event) => setEntry({ ...entry, password: event.currentTarget.value })}
            visibilityToggleButtonProps={{ 'aria-label': say('session.showPassword') }}
          />
          <Button type="submit" loading={entering.isPending}>
            {say('components.signIn')}
          </Button>
        </Stack>
      </Paper>
    </Page>
  );
}

function useSignIn() {
  const client = useQueryClient();
  const router = useRouter();
  const from = safeReturn(useSearchParams().get('from'));
  return useMutation({
    mutationFn: ({ email, password }: Entry) => signIn(email, password),
    onSuccess: async (problem) => {
      if (problem) return;
      // What was asked as a stranger may now have another answer.
      await client.resetQueries();
      router.replace(from);
    },
  });
}
