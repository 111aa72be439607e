'use client';
import type { ReactNode } from 'react';
import { Asked } from '../../components/asked.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { SignInLink } from '../../components/sign-in-link.tsx';
import { words } from '../../lib/format.ts';
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
  const viewer = useViewer();
  const answer = viewer.data;
  if (answer && atLeast(answer, role)) return children(answer);
  const instead = (
    <Asked query={viewer} label="Asking who you are">
      {(other) => (other ? <NotForRole have={other.role} need={role} /> : <NotSignedIn />)}
    </Asked>
  );
  return title === undefined ? instead : <Page title={title}>{instead}</Page>;
}

function NotSignedIn() {
  return (
    <EmptyState title="Sign in to see this page">
      <p>What is published can be read by all; the office's own work is for those who have an account.</p>
      <SignInLink />
    </EmptyState>
  );
}

function NotForRole({ have, need }: { readonly have: Viewer['role']; readonly need: Viewer['role'] }) {
  return (
    <EmptyState title="Your account may not do this">
      It has the role {words(have)}; this page needs {words(need)}. The owner of the office can change that.
    </EmptyState>
  );
}
