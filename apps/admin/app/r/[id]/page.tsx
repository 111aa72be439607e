import { Suspense } from 'react';
import { RecordPage } from '../../../src/features/record/record-page.tsx';

export default async function RecordRoute({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  return (
    <Suspense>
      <RecordPage key={id} id={id} />
    </Suspense>
  );
}
