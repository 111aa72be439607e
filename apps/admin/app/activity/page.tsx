import { Suspense } from 'react';
import { ActivityPage } from '../../src/features/activity/activity-page.tsx';

export default function ActivityRoute() {
  return (
    <Suspense>
      <ActivityPage />
    </Suspense>
  );
}
