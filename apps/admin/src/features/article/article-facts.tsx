import { Group } from '@mantine/core';
import { Dial } from '../../components/dial.tsx';
import { TextLink } from '../../components/links.tsx';
import { paths } from '../../lib/paths.ts';
import type { DeskArticle } from './article-document.ts';

/** Where an article comes from; what is not known stands out. */
export function ArticleFacts({ article }: { readonly article: DeskArticle }) {
  return (
    <Group gap="xs">
      {article.outlet ? (
        <TextLink href={paths.record(article.outlet.id)}>{article.outlet.caption}</TextLink>
      ) : (
        <Dial value="Outlet unknown" strong />
      )}
      {article.publishedAt ? article.publishedAt.asStated : <Dial value="Date unknown" strong />}
      {article.authors.join(', ')}
    </Group>
  );
}
