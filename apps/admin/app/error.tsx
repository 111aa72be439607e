'use client';
import { ErrorState } from '../src/components/error-state.tsx';
import { Page } from '../src/components/page.tsx';

/** Our own fault: the page broke while it was drawn. */
export default function ErrorPage({ error, reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <Page title="This page broke">
      <ErrorState error={error} retry={reset} />
    </Page>
  );
}
