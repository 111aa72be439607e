import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { explained, translated } from '../lib/explain.ts';
import { RequestError } from '../lib/graphql.ts';
import { useSay } from '../messages/say.tsx';
import { useAskWho } from './ask-who.ts';
import { SignInLink } from './sign-in-link.tsx';

/** What happened, and the way on. */
export function ErrorState({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const say = useSay();
  const signedOut = error instanceof RequestError && error.reason === 'SIGNED_OUT';
  useAskWho(signedOut);
  return (
    <Alert
      color="red"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title={say('components.didNotWork')}
      variant="outline"
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{explained(error, say)}</Text>
        <Group gap="xs">
          {retry && (
            <Button size="xs" variant="default" onClick={retry}>
              {say('app.tryAgain')}
            </Button>
          )}
          {signedOut && <SignInLink size="xs" />}
        </Group>
      </Stack>
    </Alert>
  );
}

/** An expected failure, as the API puts it. What was typed stays. */
export function FailureNote({
  failure,
}: {
  readonly failure: { readonly message: string } | null | undefined;
}) {
  const say = useSay();
  if (!failure) return null;
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} variant="outline">
      {translated(failure.message, say)}
    </Alert>
  );
}
