import { Suspense } from 'react';
import { ReviewsPage } from '../../src/features/list/reviews-page.tsx';

export default function ReviewsRoute() {
  return (
    <Suspense>
      <ReviewsPage />
    </Suspense>
  );
}
