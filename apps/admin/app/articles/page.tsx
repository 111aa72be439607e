import { ArticlesPage } from '../../src/features/list/articles-page.tsx';

export default function ArticlesRoute() {
  return <ArticlesPage />;
}
