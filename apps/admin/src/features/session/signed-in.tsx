'use client';
import type { ReactNode } from 'react';
import { Asked } from '../../components/asked.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { SignInLink } from '../../components/sign-in-link.tsx';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { atLeast, useViewer, type Viewer } from './viewer.ts';

/** Shows its children to those who have signed in with the role or a higher one, and to others the way there. */
export function SignedIn({
  role = 'READER',
  title,
  children,
}: {
  readonly role?: Viewer['role'];
  /** What the page is called where it is not shown; left out where a page stands around this. */
  readonly title?: string;
  readonly children: (viewer: Viewer) => ReactNode;
}) {
  const say = useSay();
  const viewer = useViewer();
  const answer = viewer.data;
  if (answer && atLeast(answer, role)) return children(answer);
  const instead = (
    <Asked query={viewer} label={say('components.askingWho')}>
      {(other) => (other ? <NotForRole have={other.role} need={role} /> : <NotSignedIn />)}
    </Asked>
  );
  return title === undefined ? instead : <Page title={title}>{instead}</Page>;
}

function NotSignedIn() {
  const say = useSay();
  return (
    <EmptyState title={say('session.signInToSee')}>
      <p>{say('session.needsAccount')}</p>
      <SignInLink />
    </EmptyState>
  );
}

function NotForRole({ have, need }: { readonly have: Viewer['role']; readonly need: Viewer['role'] }) {
  const say = useSay();
  const { constant } = useNames();
  return (
    <EmptyState title={say('session.notAllowed')}>
      {say('session.needsRole', { have: constant(have), need: constant(need) })}
    </EmptyState>
  );
}
