import { Suspense } from 'react';
import { DisputesPage } from '../../src/features/dispute/disputes-page.tsx';

export default function DisputesRoute() {
  return (
    <Suspense>
      <DisputesPage />
    </Suspense>
  );
}
