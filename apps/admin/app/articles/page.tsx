import { Suspense } from 'react';
import { ArticlesPage } from '../../src/features/list/articles-page.tsx';

export default function ArticlesRoute() {
  return (
    <Suspense>
      <ArticlesPage />
    </Suspense>
  );
}
