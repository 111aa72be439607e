'use client';
import { Stack, Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Asked } from '../../components/asked.tsx';
import { Dial } from '../../components/dial.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import type { ReviewState, ReviewsQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import styles from './rows.module.css';

const ReviewsDocument = graphql(`
  query Reviews($first: Int!, $after: String, $states: [ReviewState!], $mine: Boolean) {
    reviews(first: $first, after: $after, states: $states, mine: $mine) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        state
        createdAt
        submittedAt
        decidedAt
        article {
          id
          headline
          language
        }
        editor {
          name
        }
        reviewer {
          name
        }
        proposals {
          at
        }
      }
    }
  }
`);

type Choice = { readonly states: readonly ReviewState[]; readonly mine?: boolean };

function useReviews({ states, mine = false }: Choice, first: number) {
  return useInfiniteQuery({
    queryKey: ['reviews', first, states, mine],
    queryFn: ({ pageParam: after }) => request(ReviewsDocument, { first, after, states: [...states], mine }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ reviews: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });
}

/** Reviews in some states, newest first. */
export function ReviewList({
  choice,
  first = 20,
  empty,
}: {
  readonly choice: Choice;
  readonly first?: number;
  readonly empty: string;
}) {
  const say = useSay();
  const query = useReviews(choice, first);
  return (
    <Asked query={query} label={say('review.loading')}>
      {({ pages }) => {
        const reviews = pages.flatMap((page) => page.reviews.nodes);
        if (reviews.length === 0) return <EmptyState title={empty} />;
        return (
          <Stack gap="sm">
            <ul className={styles.rows}>
              {reviews.map((review) => (
                <ReviewRow key={review.id} review={review} />
              ))}
            </ul>
            <LoadMore pages={query} shown={reviews.length} total={pages[0]?.reviews.totalCount ?? 0} />
          </Stack>
        );
      }}
    </Asked>
  );
}

type ReviewNode = ReviewsQuery['reviews']['nodes'][number];

function ReviewRow({ review }: { readonly review: ReviewNode }) {
  const say = useSay();
  const { moment } = usePrints();
  // A draft goes on where it was begun: beside its article.
  const href = review.state === 'DRAFT' ? paths.article(review.article.id) : paths.review(review.id);
  const at = review.decidedAt ?? review.submittedAt ?? review.createdAt;
  const who = review.reviewer
    ? say('list.decidedBy', { editor: review.editor.name, reviewer: review.reviewer.name })
    : review.editor.name;
  return (
    <li className={styles.row}>
      <div className={styles.between}>
        <TextLink
          href={href}
          dir="auto"
          {...(review.article.language ? { lang: review.article.language } : {})}
        >
          {review.article.headline}
        </TextLink>
        <Dial value={review.state} />
      </div>
      <Text component="div" size="sm" c="dimmed">
        {say('review.claimsOf', { count: review.proposals.length })} · <bdi>{who}</bdi> ·{' '}
        <time dateTime={at} dir="auto">
          {moment(at)}
        </time>
      </Text>
    </li>
  );
}
