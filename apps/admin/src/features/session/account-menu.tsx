'use client';
import { Button, Menu, Text, useMantineColorScheme } from '@mantine/core';
import { IconChevronDown, IconKey, IconLogout } from '@tabler/icons-react';
import { useQueryClient } from '@tanstack/react-query';
import Link from 'next/link';
import { usePathname, useRouter } from 'next/navigation';
import { SignInLink } from '../../components/sign-in-link.tsx';
import { useNotice } from '../../components/use-notice.ts';
import { setLetters, useLetters } from '../../lib/letters.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { signOut } from './auth.ts';
import { LanguageItems } from './language-items.tsx';
import { useViewer, type Viewer } from './viewer.ts';

const schemes = [
  ['light', 'session.light'],
  ['dark', 'session.dark'],
  ['auto', 'session.asSystem'],
] as const;

/** Who one is, how the office looks, and the way out. */
export function AccountMenu() {
  const say = useSay();
  const { constant } = useNames();
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
              say('session.view')
            )}
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {viewer && <Menu.Label>{constant(viewer.role)}</Menu.Label>}
          <SchemeItems />
          <LettersItem />
          {viewer && <TokensItem />}
          <LanguageItems />
          {viewer && <SignOutItem viewer={viewer} />}
        </Menu.Dropdown>
      </Menu>
    </>
  );
}

function SchemeItems() {
  const say = useSay();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return schemes.map(([scheme, label]) => (
    <Menu.RadioItem
      key={scheme}
      value={scheme}
      checked={colorScheme === scheme}
      onChange={() => setColorScheme(scheme)}
    >
      {say(label)}
    </Menu.RadioItem>
  ));
}

function LettersItem() {
  const say = useSay();
  const on = useLetters();
  return (
    <>
      <Menu.Divider />
      <Menu.CheckboxItem checked={on} onChange={setLetters} closeMenuOnClick={false}>
        {say('session.letters')}
      </Menu.CheckboxItem>
    </>
  );
}

function TokensItem() {
  const say = useSay();
  return (
    <>
      <Menu.Divider />
      <Menu.Item component={Link} href={paths.tokens} leftSection={<IconKey size={14} aria-hidden />}>
        {say('token.title')}
      </Menu.Item>
    </>
  );
}

function SignOutItem({ viewer }: { readonly viewer: Viewer }) {
  const say = useSay();
  const notify = useNotice();
  const client = useQueryClient();
  const router = useRouter();
  const leave = async () => {
    const problem = await signOut();
    if (problem) return void notify(say(problem.id, problem.values), { color: 'red' });
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
        {say('session.signOut')}
      </Menu.Item>
    </>
  );
}
