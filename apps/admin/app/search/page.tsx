import { Suspense } from 'react';
import { SearchPage } from '../../src/features/search/search-page.tsx';

export default function SearchRoute() {
  return (
    <Suspense>
      <SearchPage />
    </Suspense>
  );
}
