'use client';
import type { Range } from '@chancery/domain';
import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { type Saying, useSay } from '../../messages/say.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import { useCommenting, useComments } from './comment-document.ts';
import { CommentEntry } from './comment-entry.tsx';
import { CommentTalk } from './comment-talk.tsx';
import { talksOf } from './talks.ts';

/** What a new comment will be about. */
export type Target =
  | { readonly kind: 'CLAIM'; readonly claim: string; readonly named: string }
  | { readonly kind: 'PASSAGE'; readonly passage: Range & { readonly exact: string } }
  | { readonly kind: 'ARTICLE' };

/** What a comment on something is called. */
export const commentLabel = (target: Target, say: Saying): string => {
  if (target.kind === 'CLAIM') return say('comment.addTo.CLAIM', { claim: target.named });
  return target.kind === 'PASSAGE'
    ? say('comment.addTo.PASSAGE', { words: target.passage.exact })
    : say('comment.addTo.ARTICLE');
};

/** What colleagues say about an article, its passages and its claims. */
export function Comments({
  article,
  viewer,
  target,
  onPassage,
  onClaim,
}: {
  readonly article: string;
  readonly viewer: Viewer;
  readonly target: Target;
  readonly onPassage: (range: Range) => void;
  readonly onClaim: (claim: string) => void;
}) {
  const say = useSay();
  const query = useComments(article);
  const commenting = useCommenting(article);
  const [settled, setSettled] = useState(false);
  const about =
    target.kind === 'CLAIM'
      ? { claim: target.claim }
      : target.kind === 'PASSAGE'
        ? { passage: target.passage }
        : {};
  return (
    <Stack gap="sm" component="section" aria-label={say('comment.title')}>
      {atLeast(viewer, 'EDITOR') && (
        <CommentEntry
          place={`article/${article}/comment`}
          label={commentLabel(target, say)}
          send={say('comment.send')}
          busy={commenting.add.isPending}
          failure={commenting.add.error}
          onSend={(said, done) => commenting.add.mutate({ ...said, ...about }, { onSuccess: done })}
        />
      )}
      <Asked query={query} label={say('comment.loading')}>
        {({ pages }) => {
          const comments = pages.flatMap((page) => page.comments.nodes);
          const talks = talksOf(comments);
          const shown = talks.filter(({ first }) => settled || first.settledBy === null);
          return (
            <>
              <Checkbox
                label={say('comment.showSettled')}
                checked={settled}
                onChange={(event) => setSettled(event.currentTarget.checked)}
              />
              {shown.length === 0 && (
                <Text size="sm" c="dimmed">
                  {say('comment.none')}
                </Text>
              )}
              {shown.map((talk) => (
                <CommentTalk
                  key={talk.first.id}
                  talk={talk}
                  viewer={viewer}
                  commenting={commenting}
                  onPassage={onPassage}
                  onClaim={onClaim}
                />
              ))}
              {query.hasNextPage && (
                <LoadMore pages={query} shown={comments.length} total={pages[0]?.comments.totalCount ?? 0} />
              )}
            </>
          );
        }}
      </Asked>
    </Stack>
  );
}
