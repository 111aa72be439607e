'use client';
import type { ButtonProps } from '@mantine/core';
import { usePathname } from 'next/navigation';
import { useState } from 'react';
import { paths } from '../lib/paths.ts';
import { useSay } from '../messages/say.tsx';
import { LinkButton } from './links.tsx';

const query = () => (typeof window === 'undefined' ? '' : window.location.search);

/** The way to sign in, and from there back to this very address. */
export function SignInLink(props: ButtonProps) {
  const say = useSay();
  const pathname = usePathname();
  const [search, setSearch] = useState(query);
  // A filter changes the query without telling anybody, so it is read again before the link is followed.
  const read = () => setSearch(query());
  return (
    <LinkButton {...props} href={paths.signIn(`${pathname}${search}`)} onPointerDown={read} onFocus={read}>
      {say('components.signIn')}
    </LinkButton>
  );
}
