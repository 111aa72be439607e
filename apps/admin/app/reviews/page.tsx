import { ReviewsPage } from '../../src/features/list/reviews-page.tsx';

export default function ReviewsRoute() {
  return <ReviewsPage />;
}
