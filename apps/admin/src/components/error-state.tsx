import { Alert, Button, Group, Stack, Text } from '@mantine/core';
import { IconAlertTriangle } from '@tabler/icons-react';
import { usePathname } from 'next/navigation';
import { RequestError } from '../lib/graphql.ts';
import { paths } from '../lib/paths.ts';
import { LinkButton } from './links.tsx';

/** What happened, and the way on. */
export function ErrorState({ error, retry }: { readonly error: Error; readonly retry?: () => void }) {
  const pathname = usePathname();
  const signedOut = error instanceof RequestError && error.reason === 'SIGNED_OUT';
  return (
    <Alert
      color="red"
      role="alert"
      icon={<IconAlertTriangle aria-hidden />}
      title="That did not work"
      variant="outline"
    >
      <Stack gap="sm" align="flex-start">
        <Text size="sm">{error.message}</Text>
        <Group gap="xs">
          {retry && (
            <Button size="xs" variant="default" onClick={retry}>
              Try again
            </Button>
          )}
          {signedOut && (
            <LinkButton size="xs" href={paths.signIn(pathname)}>
              Sign in
            </LinkButton>
          )}
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
  if (!failure) return null;
  return (
    <Alert color="red" role="alert" icon={<IconAlertTriangle aria-hidden />} variant="outline">
      {failure.message}
    </Alert>
  );
}
