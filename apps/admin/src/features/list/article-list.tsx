'use client';
import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Asked } from '../../components/asked.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import type { ArticlesQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { Say, useSay } from '../../messages/say.tsx';
import styles from './rows.module.css';

const ArticlesDocument = graphql(`
  query Articles($first: Int!, $after: String) {
    articles(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        headline
        language
        authors
        createdAt
        publishedAt {
          printed
        }
        outlet {
          id
          caption
        }
      }
    }
  }
`);

function useArticles(first: number) {
  return useInfiniteQuery({
    queryKey: ['articles', first],
    queryFn: ({ pageParam: after }) => request(ArticlesDocument, { first, after }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ articles: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
}

/** Articles, newest first. */
export function ArticleList({ first }: { readonly first: number }) {
  const say = useSay();
  const query = useArticles(first);
  return (
    <Asked query={query} label={say('list.loadingArticles')}>
      {({ pages }) => {
        const articles = pages.flatMap((page) => page.articles.nodes);
        if (articles.length === 0)
          return <EmptyState title={say('list.noArticle')}>{say('list.noArticleWays')}</EmptyState>;
        return (
          <Stack gap="sm">
            <ul className={styles.rows}>
              {articles.map((article) => (
                <ArticleRow key={article.id} article={article} />
              ))}
            </ul>
            <LoadMore pages={query} shown={articles.length} total={pages[0]?.articles.totalCount ?? 0} />
          </Stack>
        );
      }}
    </Asked>
  );
}

type ArticleNode = ArticlesQuery['articles']['nodes'][number];

function ArticleRow({ article }: { readonly article: ArticleNode }) {
  const say = useSay();
  const { moment, beside, list } = usePrints();
  const about = [
    article.outlet?.caption ?? say('article.outletUnknown'),
    article.publishedAt?.printed ?? say('intake.dateUnknown'),
    list(article.authors),
  ];
  return (
    <li className={styles.row}>
      <TextLink
        href={paths.article(article.id)}
        dir="auto"
        {...(article.language ? { lang: article.language } : {})}
      >
        {article.headline}
      </TextLink>
      <Text component="div" size="sm" c="dimmed">
        {beside(about)}
      </Text>
      <Text component="div" size="xs" c="dimmed">
        <Say
          id="list.imported"
          values={{
            moment: (
              <time dateTime={article.createdAt} dir="auto">
                {moment(article.createdAt)}
              </time>
            ),
          }}
        />
      </Text>
    </li>
  );
}
