import { Alert, Button, CopyButton, Group, Stack, Text, TextInput } from '@mantine/core';
import { IconKey } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useSay } from '../../messages/say.tsx';

export type MadeToken = { readonly name: string; readonly secret: string };

/** The text of a new token, this once. It takes the focus, selected, so that keys alone can copy it. */
export function MadeTokenNote({ made, onKept }: { readonly made: MadeToken; readonly onKept: () => void }) {
  const say = useSay();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.select(), []);
  return (
    <Alert
      color="indigo"
      variant="outline"
      role="status"
      icon={<IconKey aria-hidden />}
      title={say('token.made', { name: made.name })}
      maw={640}
      styles={{ title: { color: 'var(--mantine-color-text)' }, message: { overflow: 'visible' } }}
    >
      <Stack gap="sm">
        <Text size="sm" c="var(--mantine-color-text)">
          {say('token.copyNow')}
        </Text>
        <TextInput
          ref={field}
          label={say('token.theToken')}
          dir="ltr"
          readOnly
          value={made.secret}
          spellCheck={false}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Group gap="xs">
          <CopyButton value={made.secret} timeout={3000}>
            {({ copied, copy }) => (
              <Button onClick={copy}>{say(copied ? 'token.copied' : 'token.copy')}</Button>
            )}
          </CopyButton>
          <Button variant="default" onClick={onKept}>
            {say('token.kept')}
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
