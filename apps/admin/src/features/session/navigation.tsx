'use client';
import { kindNames } from '@chancery/domain';
import { Badge, Divider, NavLink } from '@mantine/core';
import {
  IconArrowsJoin,
  IconArrowsSplit,
  IconFileText,
  IconGavel,
  IconHistory,
  IconInbox,
  IconUsers,
} from '@tabler/icons-react';
import Link from 'next/link';
import { usePathname } from 'next/navigation';
import type { ReactNode } from 'react';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { useInbox, waiting } from '../inbox/use-inbox.ts';
import styles from './shell.module.css';
import { atLeast, useViewer } from './viewer.ts';

/** The office's own work first, then what it keeps: one entry a kind. */
export function Navigation({ onFollow }: { readonly onFollow: () => void }) {
  const say = useSay();
  const { kinds } = useNames();
  const { data: viewer } = useViewer();
  const inbox = useInbox().data;
  const entry = (href: string, label: string, icon?: ReactNode, count = 0) => (
    <Entry key={href} href={href} label={label} icon={icon} count={count} onFollow={onFollow} />
  );
  return (
    <>
      <ul className={styles.list}>
        {entry(
          paths.inbox,
          say('session.inbox'),
          <IconInbox size={16} aria-hidden />,
          inbox ? waiting(inbox) : 0,
        )}
        {entry(paths.articles, say('session.articles'), <IconFileText size={16} aria-hidden />)}
        {entry(paths.reviews, say('session.reviews'), <IconGavel size={16} aria-hidden />)}
        {viewer && entry(paths.disputes(), say('dispute.title'), <IconArrowsSplit size={16} aria-hidden />)}
        {atLeast(viewer, 'EDITOR') &&
          entry(paths.duplicates(), say('duplicate.title'), <IconArrowsJoin size={16} aria-hidden />)}
        {viewer && entry(paths.activity, say('activity.title'), <IconHistory size={16} aria-hidden />)}
      </ul>
      <Divider my="xs" />
      <ul className={styles.list}>{kindNames.map((kind) => entry(paths.kind(kind), kinds(kind)))}</ul>
      {atLeast(viewer, 'OWNER') && (
        <>
          <Divider my="xs" />
          <ul className={styles.list}>
            {entry(paths.accounts, say('account.title'), <IconUsers size={16} aria-hidden />)}
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
  count,
  onFollow,
}: {
  readonly href: string;
  readonly label: string;
  readonly icon?: ReactNode;
  /** How much waits there; 0 shows nothing. */
  readonly count: number;
  readonly onFollow: () => void;
}) {
  const say = useSay();
  const pathname = usePathname();
  const here = href === '/' ? pathname === '/' : pathname === href || pathname.startsWith(`${href}/`);
  return (
    <li>
      <NavLink
        component={Link}
        href={href}
        label={label}
        leftSection={icon}
        rightSection={
          count > 0 && (
            <Badge size="sm" variant="default" aria-label={say('session.waiting', { count })}>
              {say('session.count', { count })}
            </Badge>
          )
        }
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
