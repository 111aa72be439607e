import { listOf } from '@chancery/domain';
import { Text } from '@mantine/core';
import { TextLink } from '../../components/links.tsx';
import type { ArticleRowsQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import { asList, type ListSource } from './list-source.ts';

const ArticleRowsDocument = graphql(`
  query ArticleRows($first: Int!, $after: String, $filter: ArticleFilter, $orderBy: ArticleOrder) {
    list: articles(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        version
        headline
        language
        authors
        url
        createdAt
        importedBy {
          name
        }
        publishedAt {
          asStated
          printed
        }
        outlet {
          id
          caption
        }
        copyOf {
          id
          headline
          language
        }
        reviews {
          id
          state
        }
      }
    }
  }
`);

/** An article as a list shows it. */
export type ArticleNode = ArticleRowsQuery['list']['nodes'][number];

function Headline({ node }: { readonly node: ArticleNode }) {
  return <ArticleLink article={node} />;
}

/** The way to an article, by its headline. */
export function ArticleLink({
  article: { id, headline, language },
}: {
  readonly article: { readonly id: string; readonly headline: string; readonly language: string | null };
}) {
  return (
    <TextLink href={paths.article(id)} dir="auto" {...(language ? { lang: language } : {})}>
      {headline}
    </TextLink>
  );
}

const lacking = {
  UNKNOWN: 'reading.notKnown',
  NONE: 'list.noneHere',
  NOBODY: 'activity.nobody',
  NOT_YET: 'list.notYet',
} as const;

/** Words for what there is not, or is not known. */
export function Lacking({ how = 'UNKNOWN' }: { readonly how?: keyof typeof lacking }) {
  const say = useSay();
  return (
    <Text component="span" size="sm" c="dimmed">
      {say(lacking[how])}
    </Text>
  );
}

/** A moment in a cell; null before it has come. */
export function Moment({ at }: { readonly at: string | null }) {
  const { moment } = usePrints();
  return at === null ? (
    <Lacking how="NOT_YET" />
  ) : (
    <time dateTime={at} dir="auto">
      {moment(at)}
    </time>
  );
}

function Cell({ node, field }: { readonly node: ArticleNode; readonly field: string }) {
  const { list, beside, language } = usePrints();
  const { constant } = useNames();
  if (field === 'createdAt') return <Moment at={node.createdAt} />;
  if (field === 'outlet' && node.outlet)
    return (
      <TextLink href={paths.record(node.outlet.id)} dir="auto">
        {node.outlet.caption}
      </TextLink>
    );
  if (field === 'reviews')
    return node.reviews.length > 0 ? (
      beside(node.reviews.map(({ state }) => constant(state)))
    ) : (
      <Lacking how="NONE" />
    );
  if (field === 'copyOf' && node.copyOf) return <ArticleLink article={node.copyOf} />;
  const words: Readonly<Record<string, string | null | undefined>> = {
    publishedAt: node.publishedAt?.printed,
    language: node.language && language(node.language),
    authors: list(node.authors),
    importedBy: node.importedBy.name,
  };
  const said = words[field];
  return said ? <bdi>{said}</bdi> : <Lacking />;
}

/** The list of articles. */
export const articles: ListSource<ArticleNode> = {
  list: listOf('Article'),
  document: asList<ArticleNode>(ArticleRowsDocument),
  key: ['articles', 'rows'],
  nameOf: ({ headline }) => headline,
  Head: Headline,
  Cell,
};
