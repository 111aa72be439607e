'use client';
import type { Range } from '@chancery/domain';
import { Button, Group, Text } from '@mantine/core';
import { useState } from 'react';
import { FailureNote } from '../../components/error-state.tsx';
import { useNames } from '../../lib/names.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import type { CommentNode, useCommenting } from './comment-document.ts';
import { CommentEntry } from './comment-entry.tsx';
import styles from './comments.module.css';
import type { Talk } from './talks.ts';

export type Shown = {
  readonly viewer: Viewer;
  readonly commenting: ReturnType<typeof useCommenting>;
  readonly onPassage: (range: Range) => void;
  readonly onClaim: (claim: string) => void;
};

/** A comment, what answers it, and what can be done about them. */
export function CommentTalk({ talk: { first, answers }, ...shown }: Shown & { readonly talk: Talk }) {
  const say = useSay();
  const { viewer, commenting } = shown;
  const [answering, setAnswering] = useState(false);
  const settled = first.settledBy !== null;
  const mayComment = atLeast(viewer, 'EDITOR');
  return (
    <article className={styles.talk} aria-label={say('comment.by', { name: first.by.name })}>
      <About comment={first} {...shown} />
      <Words comment={first} {...shown} />
      {answers.length > 0 && (
        <div className={styles.answers}>
          {answers.map((answer) => (
            <Words key={answer.id} comment={answer} {...shown} />
          ))}
        </div>
      )}
      {first.settledBy && (
        <Text size="sm" c="dimmed">
          {say('comment.settledBy', { name: first.settledBy.name })}
        </Text>
      )}
      {mayComment && (
        <Group gap="xs">
          <Button size="compact-xs" variant="default" onClick={() => setAnswering(true)}>
            {say('comment.answer')}
          </Button>
          <Button
            size="compact-xs"
            variant="subtle"
            loading={commenting.settle.isPending && commenting.settle.variables.comment === first.id}
            onClick={() => commenting.settle.mutate({ comment: first.id, settled: !settled })}
          >
            {say(settled ? 'comment.takeUp' : 'comment.settle')}
          </Button>
        </Group>
      )}
      {commenting.settle.variables?.comment === first.id && <FailureNote failure={commenting.settle.error} />}
      {answering && (
        <CommentEntry
          place={`comment/${first.id}/answer`}
          label={say('comment.answerTo', { name: first.by.name })}
          send={say('comment.answer')}
          busy={commenting.add.isPending}
          failure={commenting.add.error}
          onSend={(said, done) =>
            commenting.add.mutate(
              { ...said, answers: first.id },
              {
                onSuccess: () => {
                  done();
                  setAnswering(false);
                },
              },
            )
          }
          onCancel={() => setAnswering(false)}
        />
      )}
    </article>
  );
}

function About({
  comment: { claim, passage, passageNow },
  onPassage,
  onClaim,
}: Shown & { readonly comment: CommentNode }) {
  const say = useSay();
  const names = useNames();
  if (claim)
    return (
      <button type="button" className={styles.about} onClick={() => onClaim(claim.id)}>
        {say('comment.aboutClaim', { claim: names.claim(claim) })}
      </button>
    );
  if (passage && !passageNow)
    return (
      <Text size="sm" c="dimmed">
        {say('comment.onEarlierText', { words: passage.exact })}
      </Text>
    );
  if (passage && passageNow)
    return (
      <button type="button" className={styles.about} dir="auto" onClick={() => onPassage(passageNow)}>
        {say('fields.quoted', { words: passage.exact })}
      </button>
    );
  return (
    <Text size="sm" c="dimmed">
      {say('comment.aboutArticle')}
    </Text>
  );
}

function Words({ comment, viewer, commenting }: Shown & { readonly comment: CommentNode }) {
  const say = useSay();
  const { moment, list } = usePrints();
  const [changing, setChanging] = useState(false);
  const { id, version, by, text, at, mentions } = comment;
  const own = by.id === viewer.id && atLeast(viewer, 'EDITOR');
  if (changing && text !== null)
    return (
      <CommentEntry
        place={`comment/${id}/change`}
        label={say('comment.yours')}
        send={say('comment.save')}
        began={text}
        called={mentions}
        busy={commenting.change.isPending}
        failure={commenting.change.error}
        onSend={(said, done) =>
          commenting.change.mutate(
            { comment: id, expectedVersion: version, ...said },
            {
              onSuccess: () => {
                done();
                setChanging(false);
              },
            },
          )
        }
        onCancel={() => setChanging(false)}
      />
    );
  return (
    <div>
      <Text size="sm" c="dimmed" component="div">
        <bdi>{by.name}</bdi> ·{' '}
        <time dateTime={at} dir="auto">
          {moment(at)}
        </time>
        {version > 1 && text !== null && ` · ${say('comment.changed')}`}
      </Text>
      <div className={styles.text} dir="auto">
        {text ?? <em>{say('comment.takenBack')}</em>}
      </div>
      {mentions.length > 0 && (
        <Text size="sm" c="dimmed">
          {say('comment.calls', { names: list(mentions.map(({ name }) => name)) })}
        </Text>
      )}
      {own && text === null && (
        <Button
          size="compact-xs"
          variant="subtle"
          loading={commenting.restore.isPending && commenting.restore.variables.id === id}
          onClick={() => commenting.restore.mutate(comment)}
        >
          {say('comment.restore')}
        </Button>
      )}
      {own && text !== null && (
        <Group gap="xs">
          <Button size="compact-xs" variant="subtle" onClick={() => setChanging(true)}>
            {say('comment.change')}
          </Button>
          <Button size="compact-xs" variant="subtle" onClick={() => commenting.remove.mutate(comment)}>
            {say('comment.takeBack')}
          </Button>
        </Group>
      )}
      {own && <FailureNote failure={commenting.remove.error ?? commenting.restore.error} />}
    </div>
  );
}
