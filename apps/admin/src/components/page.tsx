import { Group, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../messages/say.tsx';

/** What a page is called in the browser's tab. */
export function PageTitle({ children }: { readonly children: string }) {
  return <title>{useSay()('app.title', { page: children })}</title>;
}

/** A page: its one h1, the line above it, what can be done on it, and what it shows. */
export function Page({
  title,
  heading,
  above,
  actions,
  children,
}: {
  readonly title: string;
  /** Shown in place of the title, where it is more than plain words. */
  readonly heading?: ReactNode;
  readonly above?: ReactNode;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Stack gap="lg" maw={1100} mx="auto" w="100%">
      <PageTitle>{title}</PageTitle>
      <Group justify="space-between" align="flex-end" gap="sm">
        <Stack gap={4} miw={0}>
          {above && (
            <Text component="div" size="sm" c="dimmed">
              {above}
            </Text>
          )}
          <Title order={1} style={{ overflowWrap: 'anywhere' }}>
            {heading ?? title}
          </Title>
        </Stack>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}

/** A title that is stored: it runs as its own letters do, whatever the page does. */
export function StoredTitle({ children }: { readonly children: string }) {
  return (
    <span dir="auto" style={{ display: 'block' }}>
      {children}
    </span>
  );
}

/** A part of a page under its own heading. */
export function Section({
  title,
  note,
  children,
}: {
  readonly title: string;
  readonly note?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Group gap="xs" align="baseline">
        <Title order={2}>{title}</Title>
        {note && (
          <Text component="span" size="sm" c="dimmed">
            {note}
          </Text>
        )}
      </Group>
      {children}
    </Stack>
  );
}
