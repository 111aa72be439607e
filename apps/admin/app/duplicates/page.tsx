import { Suspense } from 'react';
import { DuplicatesPage } from '../../src/features/duplicate/duplicates-page.tsx';

export default function DuplicatesRoute() {
  return (
    <Suspense>
      <DuplicatesPage />
    </Suspense>
  );
}
