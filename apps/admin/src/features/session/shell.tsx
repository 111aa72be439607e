'use client';
import { AppShell, Burger, Group } from '@mantine/core';
import { useDisclosure, useHotkeys } from '@mantine/hooks';
import Link from 'next/link';
import { type ReactNode, useRef } from 'react';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { Palette } from '../palette/palette.tsx';
import { AccountMenu } from './account-menu.tsx';
import { Navigation } from './navigation.tsx';
import { SearchBox } from './search-box.tsx';
import styles from './shell.module.css';

/** What stands around every page: the office's name, the ways, the search box and the account. */
export function Shell({ children }: { readonly children: ReactNode }) {
  const say = useSay();
  const [open, { toggle, close }] = useDisclosure(false);
  const burger = useRef<HTMLButtonElement>(null);
  const leave = () => {
    close();
    burger.current?.focus();
  };
  useHotkeys(open ? [['Escape', leave]] : [], []);
  return (
    <AppShell
      header={{ height: 52 }}
      navbar={{ width: 210, breakpoint: 'md', collapsed: { mobile: !open } }}
      padding="md"
      transitionDuration={0}
    >
      <a className={styles.skip} href="#main">
        {say('session.skip')}
      </a>
      <AppShell.Header>
        <Group h="100%" px="md" gap="sm" wrap="nowrap" justify="space-between">
          <Group gap="xs" wrap="nowrap">
            <Burger
              ref={burger}
              opened={open}
              onClick={toggle}
              hiddenFrom="md"
              size="sm"
              aria-label={open ? say('session.closeMenu') : say('session.openMenu')}
              aria-expanded={open}
            />
            <Link href={paths.inbox} className={styles.name}>
              {say('app.name')}
            </Link>
          </Group>
          <SearchBox visibleFrom="sm" label={say('session.searchRecordsByName')} />
          <Group gap="xs" wrap="nowrap">
            <Palette />
            <AccountMenu />
          </Group>
        </Group>
      </AppShell.Header>
      <AppShell.Navbar p="sm" style={{ overflowY: 'auto' }} aria-label={say('session.mainMenu')}>
        <SearchBox hiddenFrom="sm" label={say('session.searchRecords')} onDone={close} />
        <Navigation onFollow={close} />
      </AppShell.Navbar>
      <AppShell.Main id="main" tabIndex={-1} style={{ outline: 'none' }}>
        {children}
      </AppShell.Main>
    </AppShell>
  );
}
