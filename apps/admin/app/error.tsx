'use client';
import { ErrorState } from '../src/components/error-state.tsx';
import { Page } from '../src/components/page.tsx';
import { useSay } from '../src/messages/say.tsx';

/** Our own fault: the page broke while it was drawn. */
export default function ErrorPage({ error, reset }: { readonly error: Error; readonly reset: () => void }) {
  const say = useSay();
  return (
    <Page title={say('app.broke')}>
      <ErrorState error={error} retry={reset} />
    </Page>
  );
}
