import { Suspense } from 'react';
import { ReviewDesk } from '../../../src/features/review/review-desk.tsx';

export default async function ReviewRoute({ params }: { readonly params: Promise<{ readonly id: string }> }) {
  const { id } = await params;
  return (
    <Suspense>
      <ReviewDesk key={id} reviewId={id} />
    </Suspense>
  );
}
