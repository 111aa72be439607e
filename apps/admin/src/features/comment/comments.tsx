'use client';
import type { Range } from '@chancery/domain';
import { Checkbox, Stack, Text } from '@mantine/core';
import { useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { LoadMore } from '../../components/load-more.tsx';
import { useSay } from '../../messages/say.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import { useCommenting, useComments } from './comment-document.ts';
import { CommentEntry } from './comment-entry.tsx';
import { CommentTalk } from './comment-talk.tsx';
import { labelOf, type Target, targetInput } from './comment-target.ts';
import { talksOf } from './talks.ts';

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
  return (
    <Stack gap="sm" component="section" aria-label={say('comment.title')}>
      {atLeast(viewer, 'EDITOR') && (
        <CommentEntry
          place={`article/${article}/comment`}
          label={labelOf(target, say)}
          target={target}
          send={say('comment.send')}
          busy={commenting.add.isPending}
          failure={commenting.add.error}
          onSend={(said, done, about = target) =>
            commenting.add.mutate({ ...said, ...targetInput(about) }, { onSuccess: done })
          }
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
