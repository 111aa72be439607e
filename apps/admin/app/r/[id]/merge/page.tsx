import { Suspense } from 'react';
import { MergePage } from '../../../../src/features/identity/merge-page.tsx';

export default async function MergeRoute({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  return (
    <Suspense>
      <MergePage key={id} id={id} />
    </Suspense>
  );
}
