'use client';
import { Button, Text } from '@mantine/core';
import { memo, useMemo, useRef, useState } from 'react';
import { useAskWho } from '../../components/ask-who.ts';
import { Asked } from '../../components/asked.tsx';
import { FailureNote } from '../../components/error-state.tsx';
import { TextLink } from '../../components/links.tsx';
import { NothingHere } from '../../components/nothing-here.tsx';
import { Page } from '../../components/page.tsx';
import { useLatest } from '../../components/use-latest.ts';
import type { Verdict } from '../../generated/graphql.ts';
import { count, fieldLabel, words } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { ArticleText } from '../article/article-text.tsx';
import styles from '../article/desk.module.css';
import type { Mark } from '../article/highlights.ts';
import { ClaimCard } from '../claim/claim-card.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import { Decision, type How, judgementOf, usual } from './decision.tsx';
import { type DeskProposal, type DeskReview, useJudge, useReview } from './review-document.ts';
import { useWalk } from './use-walk.ts';

/** A review on the desk: each claim beside its words, to be accepted or rejected. */
export function ReviewDesk({ reviewId }: { readonly reviewId: string }) {
  return <SignedIn title="Review">{(viewer) => <Loaded reviewId={reviewId} viewer={viewer} />}</SignedIn>;
}

function Loaded({ reviewId, viewer }: { readonly reviewId: string; readonly viewer: Viewer }) {
  const query = useReview(reviewId);
  if (query.data === null) return <NothingHere what="review" />;
  if (query.data === undefined)
    return (
      <Page title="Review">
        <Asked query={query} label="Fetching the review">
          {() => null}
        </Asked>
      </Page>
    );
  return <Desk review={query.data} viewer={viewer} />;
}

const passageOf = ({ claim }: DeskProposal) =>
  claim.citations.find(({ role }) => role === 'CONTENT')?.passage ?? null;

const isUndecided = ({ claim }: DeskProposal): boolean => claim.judgement === null;

function Desk({ review, viewer }: { readonly review: DeskReview; readonly viewer: Viewer }) {
  const { proposals, article } = review;
  const undecided = proposals.filter(isUndecided);
  const mine = (proposal: DeskProposal) => mayJudge(viewer, review, proposal);
  const mineUndecided = undecided.filter(mine);
  const [hows, setHows] = useState<Readonly<Record<string, How>>>({});
  const { judge, send } = useSending(review, hows);
  // What was decided is judged again by its buttons only: a key may be struck once too often.
  const byKey = (verdict: Verdict) => (proposal: DeskProposal) => {
    if (isUndecided(proposal)) decide(proposal, verdict);
  };
  const walk = useWalk(proposals, Math.max(proposals.findIndex(isUndecided), 0), {
    a: byKey('ACCEPTED'),
    r: byKey('REJECTED'),
  });
  const { current, place, goTo } = walk;
  // Whoever went elsewhere meanwhile stays there.
  const advance = useLatest((from: number, to: number) => {
    if (place === from) goTo(to);
  });
  const decide = useLatest((proposal: DeskProposal, verdict: Verdict) => {
    if (!mine(proposal)) return;
    const at = proposals.indexOf(proposal);
    const after = [...proposals.slice(at + 1), ...proposals.slice(0, at)];
    const next = isUndecided(proposal) && after.find((other) => isUndecided(other) && mine(other));
    // The pressed button rests meanwhile and would lose the focus: its card takes it.
    if (send([proposal], verdict, () => next && advance(at, proposals.indexOf(next)))) goTo(at, true);
  });
  const enter = useLatest((claim: string, how: How) => setHows((before) => ({ ...before, [claim]: how })));
  const show = useLatest((id: string) => goTo(proposals.findIndex(({ claim }) => claim.id === id)));
  const point = useLatest((offset: number) => {
    const found = proposals.findIndex((proposal) => {
      const passage = passageOf(proposal);
      return passage && passage.start <= offset && offset < passage.end;
    });
    if (found >= 0) goTo(found);
  });
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
  const judging = judge.isPending && judge.variables.length === 1 ? judge.variables[0]?.claim : null;
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
        mineUndecided.length > 0 && (
          <Button
            loading={judge.isPending}
            onClick={() => send(mineUndecided, 'ACCEPTED', () => advance(place, place)) && goTo(place, true)}
          >
            {mineUndecided.length === undecided.length
              ? 'Accept all undecided'
              : `Accept ${mineUndecided.length} undecided`}
          </Button>
        )
      }
    >
      <div>
        <Text size="sm" role="status">
          {count(undecided.length, 'claim')} undecided of {proposals.length}.
        </Text>
        <Text size="sm" role="status">
          {current && `Claim ${place + 1} of ${proposals.length}: ${nameOf(current)}`}
        </Text>
        <Text size="sm" c="dimmed" id="keys-help">
          {proposals.some(mine)
            ? 'Keys, while the focus is in the list of claims: J and K go to the next and the last one before, A accepts, R rejects what is undecided.'
            : whyNot(viewer, review)}
        </Text>
      </div>
      <FailureNote failure={judge.error} />
      <div className={styles.desk}>
        <section aria-label="Text">
          <ArticleText
            text={article.revision.text ?? ''}
            language={article.language}
            marks={marks}
            focus={focus}
            onPoint={point}
          />
        </section>
        <aside {...walk.region} className={styles.side} aria-label="Claims" aria-describedby="keys-help">
          {proposals.map((proposal) => (
            <Entry
              key={proposal.claim.id}
              proposal={proposal}
              current={proposal === current}
              judged={mine(proposal)}
              how={hows[proposal.claim.id] ?? usual}
              busy={proposal.claim.id === judging}
              onShow={show}
              onHow={enter}
              onDecide={decide}
            />
          ))}
        </aside>
      </div>
    </Page>
  );
}

/** Sends judgements, one message at a time; gives whether it was free to. */
function useSending(review: DeskReview, hows: Readonly<Record<string, How>>) {
  const judge = useJudge(review);
  // The mutation says that it is pending only at the next render; a second key may come before.
  const sending = useRef(false);
  useAskWho(judge.isError);
  const send = (chosen: readonly DeskProposal[], verdict: Verdict, then?: () => void): boolean => {
    if (sending.current) return false;
    sending.current = true;
    judge.mutate(
      chosen.map(({ claim }) => judgementOf(claim.id, verdict, hows[claim.id] ?? usual)),
      {
        onSuccess: () => then?.(),
        onSettled: () => {
          sending.current = false;
        },
      },
    );
    return true;
  };
  return { judge, send };
}

/** A claim and its decision. Memoized, as a review may have hundreds: only what changed is drawn again. */
const Entry = memo(function Entry({
  proposal,
  current,
  judged,
  how,
  busy,
  onShow,
  onHow,
  onDecide,
}: {
  readonly proposal: DeskProposal;
  readonly current: boolean;
  /** Whether the reader may judge it. */
  readonly judged: boolean;
  readonly how: How;
  readonly busy: boolean;
  readonly onShow: (claim: string) => void;
  readonly onHow: (claim: string, how: How) => void;
  readonly onDecide: (proposal: DeskProposal, verdict: Verdict) => void;
}) {
  const { claim } = proposal;
  return (
    <ClaimCard claim={claim} current={current} chainOpen onShow={() => onShow(claim.id)}>
      {judged && (
        <Decision
          proposal={proposal}
          how={how}
          busy={busy}
          onHow={(entered) => onHow(claim.id, entered)}
          onDecide={(verdict) => onDecide(proposal, verdict)}
        />
      )}
    </ClaimCard>
  );
});

const nameOf = ({ claim }: DeskProposal): string =>
  `${claim.subject.caption}, ${fieldLabel(claim.subject.kind, claim.field).toLowerCase()}`;

/** Reviewers judge; nobody accepts their own claims, unless the owner allows it for the office. */
const mayJudge = (viewer: Viewer, review: DeskReview, { by }: DeskProposal): boolean => {
  if (review.state === 'DRAFT') return false;
  return by.id === viewer.id ? review.selfAcceptance : atLeast(viewer, 'REVIEWER');
};

const whyNot = (viewer: Viewer, { state }: DeskReview): string => {
  if (state === 'DRAFT') return 'It is still a draft: its editor submits it beside the article.';
  return atLeast(viewer, 'REVIEWER')
    ? 'These claims are your own: another reviewer decides on them.'
    : 'A reviewer decides on them.';
};
