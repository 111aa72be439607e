'use client';
import type { Range } from '@chancery/domain';
import { Button, SegmentedControl, Text } from '@mantine/core';
import { useMemo, useState } from 'react';
import { Asked } from '../../components/asked.tsx';
import { FailureNote } from '../../components/error-state.tsx';
import { NothingHere } from '../../components/nothing-here.tsx';
import { Page } from '../../components/page.tsx';
import { useLatest } from '../../components/use-latest.ts';
import type { JudgementInput, Verdict } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { Refusal } from '../../lib/refusal.ts';
import type { MessageId } from '../../messages/catalogue.ts';
import { useSay } from '../../messages/say.tsx';
import { ArticleText } from '../article/article-text.tsx';
import styles from '../article/desk.module.css';
import type { Mark } from '../article/highlights.ts';
import { refusedClaims, useChosenClaims } from '../bulk/use-chosen-claims.ts';
import { Comments } from '../comment/comments.tsx';
import { KeptNote } from '../kept/kept-note.tsx';
import { useKeptText } from '../kept/use-kept-text.tsx';
import { useRelationsInReview } from '../relation/relation-document.ts';
import { type RetractionEntry, useRetractions } from '../retraction/retraction-document.ts';
import { Retractions } from '../retraction/retractions.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import { Assignee } from './assignee.tsx';
import { ChosenToJudge } from './chosen-to-judge.tsx';
import { ClaimEntry } from './claim-entry.tsx';
import { ClaimsAround, mostClaims } from './claims-around.tsx';
import { judgementOf, usual } from './decision.tsx';
import { JudgeConflict } from './judge-conflict.tsx';
import { RejectAll } from './reject-all.tsx';
import { ReviewChanges } from './review-changes.tsx';
import { type DeskProposal, type DeskReview, isUndecided, useReview } from './review-document.ts';
import { ReviewFacts } from './review-facts.tsx';
import { mayJudge, whyNot } from './rights.ts';
import { useHows, wordsOfHows } from './use-hows.ts';
import { useReviewActs } from './use-review-acts.ts';
import { useSending } from './use-sending.ts';
import { useWalk } from './use-walk.ts';

/** A review on the desk: each claim beside its words, to be accepted or rejected. */
export function ReviewDesk({ reviewId }: { readonly reviewId: string }) {
  const say = useSay();
  return (
    <SignedIn title={say('components.what', { what: 'review' })}>
      {(viewer) => <Loaded reviewId={reviewId} viewer={viewer} />}
    </SignedIn>
  );
}

function Loaded({ reviewId, viewer }: { readonly reviewId: string; readonly viewer: Viewer }) {
  const say = useSay();
  const query = useReview(reviewId);
  if (query.data === null) return <NothingHere what="review" />;
  if (query.data === undefined)
    return (
      <Page title={say('components.what', { what: 'review' })}>
        <Asked query={query} label={say('review.fetching')}>
          {() => null}
        </Asked>
      </Page>
    );
  return <Desk key={query.data.id} review={query.data} viewer={viewer} />;
}

// The text on the desk is the newest one; the claim may cite an earlier one.
const passageOf = ({ claim }: DeskProposal) =>
  claim.citations.find(({ role }) => role === 'CONTENT')?.passageNow ?? null;

const nothing: readonly RetractionEntry[] = [];

const rejectedAll = (proposals: readonly DeskProposal[], reason: string): readonly JudgementInput[] =>
  proposals.map(({ claim }) => judgementOf(claim.id, 'REJECTED', { ...usual, reason }));

const refusedIn = (error: Error | null, sent: readonly JudgementInput[] = []) => {
  const places =
    error instanceof Refusal ? [...error.issues, { path: error.path, message: error.message }] : [];
  return refusedClaims(
    sent.map(({ claim }) => claim),
    places,
  );
};

const sides = [
  { value: 'CLAIMS', label: 'review.claims' },
  { value: 'DIFFERENCE', label: 'review.changes' },
  { value: 'COMMENTS', label: 'comment.title' },
] as const satisfies readonly { readonly value: string; readonly label: MessageId }[];
type Side = (typeof sides)[number]['value'];

function Desk({ review, viewer }: { readonly review: DeskReview; readonly viewer: Viewer }) {
  const say = useSay();
  const names = useNames();
  const { proposals, article } = review;
  const undecided = proposals.filter(isUndecided);
  const mine = (proposal: DeskProposal) => mayJudge(viewer, review, proposal);
  const mineUndecided = undecided.filter(mine);
  const acceptable = mineUndecided.filter(
    ({ claim }) => !claim.acceptances.some(({ by }) => by.id === viewer.id),
  );
  const [side, setSide] = useState<Side>('CLAIMS');
  const rejection = useKeptText(`review/${review.id}/rejection`);
  const { hows, typed, kept, enter, judged } = useHows(review.id);
  const related = useRelationsInReview(review.id);
  const retractions = useRetractions(article.id).data?.retractions ?? nothing;
  // One that waits for a second reviewer too: that it was published does not wait for anybody.
  const takenBack = useMemo(
    () => retractions.filter(({ kind, isTakenBack }) => kind !== 'REINSTATEMENT' && !isTakenBack),
    [retractions],
  );
  const sending = useSending(review, hows, {
    looksAtRecords: side === 'DIFFERENCE',
    onJudged: judged,
    onOther: () => setSide('DIFFERENCE'),
    onAgain: () => {
      setSide('CLAIMS');
      goTo(place, true);
    },
  });
  const { judge, send, sendAll, conflict, other } = sending;
  const turnTo = (to: Side) => {
    setSide(to);
    sending.leaveOther();
  };
  // What was decided is judged again by its buttons only: a key may be struck once too often.
  const byKey = (verdict: Verdict) => (proposal: DeskProposal) => {
    if (isUndecided(proposal)) decide(proposal, verdict);
  };
  const walk = useWalk(proposals, Math.max(proposals.findIndex(isUndecided), 0), {
    a: byKey('ACCEPTED'),
    r: byKey('REJECTED'),
  });
  const { current, place, goTo } = walk;
  // Those among which the current one stands.
  const from = Math.floor(Math.max(place, 0) / mostClaims) * mostClaims;
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
  const show = useLatest((id: string) => goTo(proposals.findIndex(({ claim }) => claim.id === id)));
  const showAmongClaims = (id: string) => {
    turnTo('CLAIMS');
    if (proposals.some(({ claim }) => claim.id === id)) show(id);
  };
  const point = useLatest((offset: number) => {
    const found = proposals.findIndex((proposal) => {
      const passage = passageOf(proposal);
      return passage && passage.start <= offset && offset < passage.end;
    });
    if (found >= 0) goTo(found);
  });
  const acceptAll = () => send(acceptable, 'ACCEPTED', () => advance(place, place)) && goTo(place, true);
  const acceptAllLabel =
    acceptable.length === undecided.length
      ? say('review.acceptAll')
      : say('review.acceptSome', { count: acceptable.length });
  useReviewActs({
    current,
    isDecided: (proposal) => !isUndecided(proposal) || !mine(proposal),
    onDecide: decide,
    onGo: (by) => goTo(place + by, true),
    acceptAll: acceptable.length > 0 ? { label: acceptAllLabel, run: acceptAll } : null,
    sides: sides.filter(({ value }) => value !== side),
    onSide: turnTo,
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
  const [looked, setLooked] = useState<Range | null>(null);
  const focus = useMemo(
    () => (side === 'COMMENTS' && looked ? looked : current ? passageOf(current) : null),
    [current, side, looked],
  );
  const choice = useChosenClaims(proposals.filter(mine).map(({ claim }) => claim.id));
  const chosen = proposals.filter(({ claim }) => choice.chosen.includes(claim.id));
  const turn = useLatest(choice.turn);
  const add = useLatest(choice.add);
  const refused = useMemo(() => refusedIn(judge.error, judge.variables), [judge.error, judge.variables]);
  const judging = judge.isPending && judge.variables.length === 1 ? judge.variables[0]?.claim : null;
  return (
    <Page
      title={say('review.of', { headline: article.headline })}
      above={<ReviewFacts review={review} viewer={viewer} />}
      actions={
        mineUndecided.length > 0 && (
          <>
            {acceptable.length > 0 && (
              <Button loading={judge.isPending} onClick={acceptAll}>
                {acceptAllLabel}
              </Button>
            )}
            <RejectAll
              kept={rejection}
              undecided={mineUndecided.length}
              label={say('review.rejectAllUndecided')}
              busy={judge.isPending}
              onReject={(reason) => sendAll(rejectedAll(mineUndecided, reason), rejection.clear)}
            />
          </>
        )
      }
    >
      {conflict && (
        <JudgeConflict attempt={conflict} review={review} onJudge={sending.settle} onLeave={sending.leave} />
      )}
      <Retractions article={article.id} />
      {review.state === 'SUBMITTED' && (
        <Assignee review={review} viewer={viewer} about={article.headline} isOffered />
      )}
      <div>
        <Text size="sm" role="status">
          {say('review.undecidedOf', { undecided: undecided.length, all: proposals.length })}
        </Text>
        <Text size="sm" role="status">
          {current &&
            say('review.claimAt', {
              place: place + 1,
              all: proposals.length,
              claim: names.claim(current.claim),
            })}
        </Text>
        <Text size="sm" c="dimmed" id="keys-help">
          {say(proposals.some(mine) ? 'review.keys' : whyNot(viewer, review))}
        </Text>
      </div>
      <FailureNote failure={other ? null : judge.error} />
      <SegmentedControl
        aria-label={say('review.beside')}
        size="xs"
        value={side}
        onChange={turnTo}
        data={sides.map(({ value, label }) => ({ value, label: say(label) }))}
        w="fit-content"
        maw="100%"
      />
      <div className={styles.desk}>
        <section aria-label={say('review.text')}>
          <ArticleText
            text={article.revision.text ?? ''}
            language={article.language}
            marks={marks}
            focus={focus}
            onPoint={point}
          />
        </section>
        {side === 'DIFFERENCE' && (
          <ReviewChanges
            review={review}
            other={other}
            busy={judge.isPending}
            onAgain={sending.again}
            onShow={showAmongClaims}
            onKeyDown={walk.region.onKeyDown}
          />
        )}
        {side === 'COMMENTS' && (
          <aside className={styles.side} aria-label={say('review.comments')}>
            <Comments
              article={article.id}
              viewer={viewer}
              target={
                current
                  ? { kind: 'CLAIM', claim: current.claim.id, named: names.claim(current.claim) }
                  : { kind: 'ARTICLE' }
              }
              onPassage={setLooked}
              onClaim={showAmongClaims}
            />
          </aside>
        )}
        <aside
          {...walk.region}
          className={styles.side}
          aria-label={say('review.claims')}
          aria-describedby="keys-help"
          style={side === 'CLAIMS' ? undefined : { display: 'none' }}
        >
          <ChosenToJudge
            count={chosen.length}
            rejection={rejection}
            busy={judge.isPending}
            onNone={choice.none}
            onAccept={() => send(chosen, 'ACCEPTED', choice.none)}
            onReject={(reason) =>
              sendAll(rejectedAll(chosen, reason), () => {
                rejection.clear();
                choice.none();
              })
            }
          />
          <KeptNote form={kept} mine={typed} tell={wordsOfHows} />
          <ClaimsAround
            claims={proposals}
            from={from}
            onBefore={() => goTo(from - 1, true)}
            onAfter={() => goTo(from + mostClaims, true)}
          >
            {(proposal) => (
              <ClaimEntry
                key={proposal.claim.id}
                proposal={proposal}
                current={proposal === current}
                judged={mine(proposal)}
                isChosen={choice.isChosen(proposal.claim.id)}
                refused={refused.get(proposal.claim.id) ?? null}
                relations={related.data?.get(proposal.claim.id) ?? null}
                takenBack={takenBack}
                mayRelate={atLeast(viewer, 'REVIEWER')}
                onTurn={turn}
                onAdd={add}
                how={hows[proposal.claim.id] ?? usual}
                busy={proposal.claim.id === judging}
                onShow={show}
                onHow={enter}
                onDecide={decide}
              />
            )}
          </ClaimsAround>
        </aside>
      </div>
    </Page>
  );
}
