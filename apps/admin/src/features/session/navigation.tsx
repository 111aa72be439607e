'use client';
import { kindNames, kinds } from '@chancery/domain';
import { Divider, NavLink } from '@mantine/core';
import { IconFileText, IconGavel, IconInbox, IconUsers } from '@tabler/icons-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { paths } from '../../lib/paths.ts';
import styles from './shell.module.css';
import { atLeast, useViewer } from './viewer.ts';

/** The office's own work first, then what it keeps: one entry a kind. */
export function Navigation({ onFollow }: { readonly onFollow: () => void }) {
  const { data: viewer } = useViewer();
  const entry = (href: string, label: string, icon?: ReactNode) => (
    <Entry key={href} href={href} label={label} icon={icon} onFollow={onFollow} />
  );
  return (
    <>
      <ul className={styles.list}>
        {entry(paths.inbox, 'Inbox', <IconInbox size={16} aria-hidden />)}
        {entry(paths.articles, 'Articles', <IconFileText size={16} aria-hidden />)}
        {entry(paths.reviews, 'Reviews', <IconGavel size={16} aria-hidden />)}
      </ul>
      <Divider my="xs" />
      <ul className={styles.list}>{kindNames.map((kind) => entry(paths.kind(kind), kinds[kind].plural))}</ul>
      {atLeast(viewer, 'OWNER') && (
        <>
          <Divider my="xs" />
          <ul className={styles.list}>
            {entry(paths.accounts, 'Accounts', <IconUsers size={16} aria-hidden />)}
          </ul>
        </>
      )}
    </>
  );
}

function Entry({
  href,
  label,
  icon,
  onFollow,
}: {
  readonly href: string;
  readonly label: string;
  readonly icon?: ReactNode;
  readonly onFollow: () => void;
}) {
  const pathname = usePathname();
  const here = href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
  return (
    <li>
      <NavLink
        component={Link}
        href={href}
        label={label}
        leftSection={icon}
        active={here}
        aria-current={here ? 'page' : undefined}
        color="gray"
        variant="subtle"
        fw={here ? 650 : 400}
        bg={here ? 'var(--chancery-quiet)' : 'transparent'}
        c="var(--mantine-color-text)"
        onClick={onFollow}
      />
    </li>
  );
}
