'use client';
import { Text } from '@mantine/core';
import { useInfiniteQuery } from '@tanstack/react-query';
import { TextLink } from '../../components/links.tsx';
import type { QueuePart, ReviewQueueQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { Say, useSay } from '../../messages/say.tsx';
import styles from '../list/rows.module.css';
import type { Viewer } from '../session/viewer.ts';
import { Assignee } from './assignee.tsx';

const QueueDocument = graphql(`
  query ReviewQueue($first: Int!, $after: String, $part: QueuePart!) {
    reviewQueue(first: $first, after: $after, part: $part) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        version
        submittedAt
        assignee {
          id
          name
        }
        article {
          id
          headline
          language
        }
        editor {
          name
        }
        proposals {
          at
        }
      }
    }
  }
`);

/** A part of the reviews that wait for a decision, a page at a time. */
export const useQueue = (part: QueuePart) =>
  useInfiniteQuery({
    queryKey: ['queue', part],
    queryFn: ({ pageParam: after }) => request(QueueDocument, { first: 20, after, part }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ reviewQueue: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });

/** A review that waits. */
export function QueueRow({
  review,
  viewer,
}: {
  readonly review: ReviewQueueQuery['reviewQueue']['nodes'][number];
  readonly viewer: Viewer;
}) {
  const say = useSay();
  const { moment } = usePrints();
  const { article, editor, proposals, submittedAt } = review;
  return (
    <li className={styles.row}>
      <div className={styles.between}>
        <TextLink
          href={paths.review(review.id)}
          dir="auto"
          {...(article.language ? { lang: article.language } : {})}
        >
          {article.headline}
        </TextLink>
        <Assignee review={review} viewer={viewer} about={article.headline} />
      </div>
      <Text component="div" size="sm" c="dimmed">
        {say('review.claimsOf', { count: proposals.length })} · <bdi>{editor.name}</bdi>
        {submittedAt && (
          <>
            {' · '}
            <Say
              id="review.waitingSince"
              values={{
                moment: (
                  <time dateTime={submittedAt} dir="auto">
                    {moment(submittedAt)}
                  </time>
                ),
              }}
            />
          </>
        )}
      </Text>
    </li>
  );
}
