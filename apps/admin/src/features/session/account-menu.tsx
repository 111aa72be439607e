'use client';
import { Button, Menu, Text, useMantineColorScheme } from '@mantine/core';
import { notifications } from '@mantine/notifications';
import { IconCheck, IconChevronDown, IconLogout } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import { usePathname, useRouter } from 'next/navigation';
import { SignInLink } from '../../components/sign-in-link.tsx';
import { words } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { signOut } from './auth.ts';
import { useViewer, type Viewer } from './viewer.ts';

const schemes = [
  ['light', 'Light'],
  ['dark', 'Dark'],
  ['auto', 'As the system'],
] as const;

/** Who one is, how the office looks, and the way out. */
export function AccountMenu() {
  const { data: viewer } = useViewer();
  const pathname = usePathname();
  if (viewer === undefined) return null;
  return (
    <>
      {viewer === null && pathname !== '/sign-in' && <SignInLink size="xs" />}
      <Menu position="bottom-end" width={220}>
        <Menu.Target>
          <Button variant="default" size="xs" rightSection={<IconChevronDown size={14} aria-hidden />}>
            {viewer ? (
              <Text component="span" inherit truncate maw={130}>
                {viewer.name}
              </Text>
            ) : (
              'View'
            )}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {viewer && <Menu.Label>{words(viewer.role)}</Menu.Label>}
          <SchemeItems />
          {viewer && <SignOutItem viewer={viewer} />}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function SchemeItems() {
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return schemes.map(([scheme, label]) => (
    <Menu.Item
      key={scheme}
      role="menuitemradio"
      aria-checked={colorScheme === scheme}
      closeMenuOnClick={false}
      onClick={() => setColorScheme(scheme)}
      rightSection={colorScheme === scheme ? <IconCheck size={14} aria-hidden /> : null}
    >
      {label}
    </Menu.Item>
  ));
}

function SignOutItem({ viewer }: { readonly viewer: Viewer }) {
  const client = useQueryClient();
  const router = useRouter();
  const leave = async () => {
    const problem = await signOut();
    if (problem) return void notifications.show({ color: 'red', message: problem });
    router.replace(paths.signIn());
    await client.resetQueries();
  };
  return (
    <>
      <Menu.Divider />
      <Menu.Item
        leftSection={<IconLogout size={14} aria-hidden />}
        onClick={leave}
        title={viewer.email ?? ''}
      >
        Sign out
      </Menu.Item>
    </>
  );
}
