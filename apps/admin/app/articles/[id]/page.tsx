import { Suspense } from 'react';
import { ArticleWorkbench } from '../../../src/features/article/article-workbench.tsx';

export default async function ArticleRoute({
  params,
}: {
  readonly params: Promise<{ readonly id: string }>;
}) {
  const { id } = await params;
  return (
    <Suspense>
      <ArticleWorkbench key={id} articleId={id} />
    </Suspense>
  );
}
