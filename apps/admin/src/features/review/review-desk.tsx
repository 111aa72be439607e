'use client';
import { ranks } from '@chancery/domain';
import { Button, Group, NativeSelect, NumberInput, Stack, Text, TextInput } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useMemo, useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { FailureNote } from '../../components/error-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { NothingHere } from '../../components/nothing-here.tsx';
import { Page } from '../../components/page.tsx';
import type { Rank, Verdict } from '../../generated/graphql.ts';
import { count, words } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { ArticleText } from '../article/article-text.tsx';
import styles from '../article/desk.module.css';
import type { Mark } from '../article/highlights.ts';
import { ClaimCard } from '../claim/claim-card.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { type DeskProposal, type DeskReview, useJudge, useReview } from './review-document.ts';

/** A review on the desk: each claim beside its words, to be accepted or rejected. */
export function ReviewDesk({ reviewId }: { readonly reviewId: string }) {
  return <SignedIn title="Review">{() => <Loaded reviewId={reviewId} />}</SignedIn>;
}

function Loaded({ reviewId }: { readonly reviewId: string }) {
  const query = useReview(reviewId);
  return (
    <Asked query={query} label="Fetching the review">
      {(review) => (review ? <Desk review={review} /> : <NothingHere what="review" />)}
    </Asked>
  );
}

const passageOf = ({ claim }: DeskProposal) =>
  claim.citations.find(({ role }) => role === 'CONTENT')?.passage ?? null;

function Desk({ review }: { readonly review: DeskReview }) {
  const judge = useJudge(review);
  const { proposals, article } = review;
  const firstOpen = proposals.findIndex(({ claim }) => claim.judgement === null);
  const [at, setAt] = useState(Math.max(firstOpen, 0));
  const current = proposals[Math.min(at, proposals.length - 1)];
  const undecided = proposals.filter(({ claim }) => claim.judgement === null);
  const canJudge = review.state !== 'DRAFT';
  const decide = (proposal: DeskProposal, verdict: Verdict, how: How = usual) => {
    judge.mutate([{ claim: proposal.claim.id, verdict, ...how }], {
      onSuccess: () => setAt((place) => Math.min(place + 1, proposals.length - 1)),
    });
  };
  useHotkeys([
    ['J', () => setAt((place) => Math.min(place + 1, proposals.length - 1))],
    ['K', () => setAt((place) => Math.max(place - 1, 0))],
    ['A', () => current && canJudge && decide(current, 'ACCEPTED')],
    ['R', () => current && canJudge && decide(current, 'REJECTED')],
  ]);
  const marks = useMemo<readonly Mark[]>(
    () => [
      ...article.excluded.map(({ start, end }) => ({ start, end, kind: 'excluded' as const })),
      ...proposals.flatMap((proposal) => {
        const passage = passageOf(proposal);
        return passage ? [{ start: passage.start, end: passage.end, kind: 'claim' as const }] : [];
      }),
    ],
    [article, proposals],
  );
  const focus = useMemo(() => (current ? passageOf(current) : null), [current]);
  return (
    <Page
      title={`Review of ${article.headline}`}
      above={
        <>
          {words(review.state)} · by {review.editor.name}
          {review.reviewer && ` · decided by ${review.reviewer.name}`} ·{' '}
          <TextLink href={paths.article(article.id)}>the article</TextLink>
        </>
      }
      actions={
        canJudge &&
        undecided.length > 0 && (
          <Button
            loading={judge.isPending}
            onClick={() =>
              judge.mutate(
                undecided.map(({ claim }) => ({ claim: claim.id, verdict: 'ACCEPTED', rank: 'NORMAL' })),
              )
            }
          >
            Accept all undecided
          </Button>
        )
      }
    >
      <Text size="sm" role="status">
        {count(undecided.length, 'claim')} undecided of {proposals.length}. Keys: J and K go to the next and
        the last one before, A accepts, R rejects.
      </Text>
      <FailureNote failure={judge.error} />
      <div className={styles.desk}>
        <section aria-label="Text">
          <ArticleText
            text={article.revision.text ?? ''}
            language={article.language}
            marks={marks}
            focus={focus}
            onPoint={(offset) => {
              const place = proposals.findIndex((proposal) => {
                const passage = passageOf(proposal);
                return passage && passage.start <= offset && offset < passage.end;
              });
              if (place >= 0) setAt(place);
            }}
          />
        </section>
        <aside className={styles.side} aria-label="Claims">
          {proposals.map((proposal, place) => (
            <ClaimCard
              key={proposal.claim.id}
              claim={proposal.claim}
              current={proposal === current}
              onShow={() => setAt(place)}
            >
              {canJudge && (
                <Decision
                  proposal={proposal}
                  busy={judge.isPending}
                  decide={(verdict, how) => decide(proposal, verdict, how)}
                />
              )}
            </ClaimCard>
          ))}
        </aside>
      </div>
    </Page>
  );
}

type How = { readonly rank: Rank; readonly reason?: string | null; readonly confidence?: number | null };
const usual: How = { rank: 'NORMAL' };

function Decision({
  proposal,
  busy,
  decide,
}: {
  readonly proposal: DeskProposal;
  readonly busy: boolean;
  readonly decide: (verdict: Verdict, how: How) => void;
}) {
  const [rank, setRank] = useState<Rank>('NORMAL');
  const [reason, setReason] = useState('');
  const [confidence, setConfidence] = useState<number | ''>('');
  const how: How = { rank, reason: reason.trim() || null, confidence: confidence === '' ? null : confidence };
  const name = `${proposal.claim.subject.caption}, ${proposal.claim.field}`;
  return (
    <Stack gap={6}>
      <details>
        <summary>Rank, reason, confidence</summary>
        <Stack gap={6}>
          <Group grow align="start">
            <NativeSelect
              label="Rank"
              value={rank}
              onChange={(event) => setRank(event.currentTarget.value as Rank)} // from data
              data={ranks.map((each) => ({ value: each, label: words(each) }))}
            />
            <NumberInput
              label="Confidence, 0 to 100"
              min={0}
              max={100}
              value={confidence}
              onChange={(value) => setConfidence(typeof value === 'number' ? value : '')}
            />
          </Group>
          <TextInput
            label={rank === 'NORMAL' ? 'Reason' : 'Reason (needed for this rank)'}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
      </details>
      <Group gap="xs">
        <Button
          size="xs"
          loading={busy}
          aria-label={`Accept ${name}`}
          onClick={() => decide('ACCEPTED', how)}
        >
          Accept
        </Button>
        <Button
          size="xs"
          variant="default"
          loading={busy}
          aria-label={`Reject ${name}`}
          onClick={() => decide('REJECTED', how)}
        >
          Reject
        </Button>
        <Text size="sm" c="dimmed">
          proposed by {proposal.by.name}
        </Text>
      </Group>
    </Stack>
  );
}
