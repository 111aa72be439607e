'use client';
import { SegmentedControl, Stack, Text } from '@mantine/core';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import type { QueuePart, ReviewQueueQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { Say, useSay } from '../../messages/say.tsx';
import { BulkActs } from '../bulk/bulk-acts.tsx';
import { RowChoice } from '../bulk/row-choice.tsx';
import { type Selection, useSelection } from '../bulk/use-selection.ts';
import styles from '../list/rows.module.css';
import { atLeast, type Viewer } from '../session/viewer.ts';
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

const CountsDocument = graphql(`
  query QueueCounts {
    mine: reviewQueue(first: 0, part: MINE) {
      totalCount
    }
    unassigned: reviewQueue(first: 0, part: UNASSIGNED) {
      totalCount
    }
    all: reviewQueue(first: 0, part: ALL) {
      totalCount
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

const useCounts = () =>
  useQuery({
    queryKey: ['queue', 'counts'],
    queryFn: () => request(CountsDocument),
    placeholderData: keepPreviousData,
  }).data;

/** The reviews that wait for a decision, the longest waiting first: one's own, nobody's, or everybody's. */
export function Queue({ viewer }: { readonly viewer: Viewer }) {
  const say = useSay();
  const [part, setPart] = useState<QueuePart>('ALL');
  const query = useQueue(part);
  const counts = useCounts();
  const choice = (value: QueuePart, of: { readonly totalCount: number } | undefined) => {
    const name = say(`review.part.${value}`);
    return { value, label: of ? say('review.partCount', { part: name, count: of.totalCount }) : name };
  };
  const shown = (query.data?.pages ?? []).flatMap((page) => page.reviewQueue.nodes);
  const selection = useSelection(shown.map(({ id }) => id));
  return (
    <Stack gap="sm">
      <SegmentedControl
        aria-label={say('review.whose')}
        size="xs"
        value={part}
        onChange={setPart}
        w="fit-content"
        maw="100%"
        data={[
          choice('ALL', counts?.all),
          choice('MINE', counts?.mine),
          choice('UNASSIGNED', counts?.unassigned),
        ]}
      />
      <Asked query={query} label={say('review.loading')}>
        {({ pages }) => {
          const reviews = pages.flatMap((page) => page.reviewQueue.nodes);
          if (reviews.length === 0) return <EmptyState title={say(`review.none.${part}`)} />;
          return (
            <>
              {atLeast(viewer, 'REVIEWER') && (
                <BulkActs
                  viewer={viewer}
                  selection={selection}
                  reviews={reviews.map(({ id, article }) => ({ id, name: article.headline }))}
                />
              )}
              <ul className={styles.rows}>
                {reviews.map((review, at) => (
                  <QueueRow key={review.id} review={review} viewer={viewer} selection={selection} at={at} />
                ))}
              </ul>
              <LoadMore pages={query} shown={reviews.length} total={pages[0]?.reviewQueue.totalCount ?? 0} />
            </>
          );
        }}
      </Asked>
    </Stack>
  );
}

/** A review that waits; it can be chosen where there is a selection. */
export function QueueRow({
  review,
  viewer,
  selection,
  at = 0,
}: {
  readonly review: ReviewQueueQuery['reviewQueue']['nodes'][number];
  readonly viewer: Viewer;
  readonly selection?: Selection;
  /** Its place in the list. */
  readonly at?: number;
}) {
  const say = useSay();
  const { moment } = usePrints();
  const { article, editor, proposals, submittedAt } = review;
  return (
    <li className={styles.row}>
      <div className={styles.between}>
        <span className={styles.chosen}>
          {selection && atLeast(viewer, 'REVIEWER') && (
            <RowChoice selection={selection} at={at} id={review.id} about={article.headline} />
          )}
          <TextLink
            href={paths.review(review.id)}
            dir="auto"
            {...(article.language ? { lang: article.language } : {})}
          >
            {article.headline}
          </TextLink>
        </span>
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
