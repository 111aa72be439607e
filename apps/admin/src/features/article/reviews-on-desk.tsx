import type { Range } from '@chancery/domain';
import { Button, Group, Stack, Text } from '@mantine/core';
import { useEffect, useMemo, useRef, useState } from 'react';
import { EmptyState } from '../../components/empty-state.tsx';
import { Keys } from '../../components/keys.tsx';
import { LinkButton } from '../../components/links.tsx';
import { useLatest } from '../../components/use-latest.ts';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { paths } from '../../lib/paths.ts';
import { usePrints } from '../../lib/prints.ts';
import { Refusal } from '../../lib/refusal.ts';
import { useSay } from '../../messages/say.tsx';
import { ChosenBar } from '../bulk/chosen-bar.tsx';
import { refusedClaims, useChosenClaims } from '../bulk/use-chosen-claims.ts';
import { ClaimsAround, mostClaims } from '../review/claims-around.tsx';
import type { Viewer } from '../session/viewer.ts';
import type { DeskArticle, DeskReview } from './article-document.ts';
import { ClaimOnDesk } from './claim-on-desk.tsx';
import styles from './desk.module.css';
import { contentOf } from './marks.ts';
import type { useDesk } from './use-desk.ts';

type Props = {
  readonly viewer: Viewer;
  readonly desk: ReturnType<typeof useDesk>;
  readonly onShow: (range: Range | null) => void;
  readonly onChange: (claim: ClaimOnDeskFragment) => void;
  /** Something that had the focus is gone. */
  readonly onDone: () => void;
};

/** What was claimed from an article so far, review by review: one's own draft first. */
export function ReviewsOnDesk({ article, ...props }: Props & { readonly article: DeskArticle }) {
  const say = useSay();
  const shown = article.reviews
    .filter(
      ({ proposals, state, editor }) =>
        proposals.length > 0 && (state !== 'DRAFT' || editor.id === props.viewer.id),
    )
    .sort((one, other) => Number(other.state === 'DRAFT') - Number(one.state === 'DRAFT'));
  if (shown.length === 0)
    return <EmptyState title={say('article.nothingClaimed')}>{say('article.nothingClaimedWays')}</EmptyState>;
  return shown.map((review, at) => (
    <ReviewOnDesk key={review.id} at={at} articleId={article.id} review={review} {...props} />
  ));
}

const nobody: ReadonlyMap<string, string> = new Map();

function ReviewOnDesk({
  at,
  articleId,
  review,
  viewer,
  desk,
  onShow,
  onChange,
  onDone,
}: Props & {
  /** Its place among them: one editor may have several. */
  readonly at: number;
  readonly articleId: string;
  readonly review: DeskReview;
}) {
  const say = useSay();
  const { beside } = usePrints();
  const isDraft = review.state === 'DRAFT';
  const show = useLatest((claim: ClaimOnDeskFragment) => onShow(contentOf(claim)));
  const change = useLatest(onChange);
  const withdraw = useLatest(({ id }: ClaimOnDeskFragment) =>
    desk.withdraw.mutate({ review: review.id, claim: id }, { onSuccess: onDone }),
  );
  const choice = useChosenClaims(review.proposals.map(({ claim }) => claim.id));
  const { chosen } = choice;
  const turn = useLatest(choice.turn);
  const add = useLatest(choice.add);
  const { list, from, before, after } = useClaimsAround(review);
  const { error, variables: sent } = desk.withdrawAll;
  const refused = useMemo(
    () => (error instanceof Refusal && sent ? refusedClaims(sent.claims, error.issues) : nobody),
    [error, sent],
  );
  return (
    <Stack
      gap="xs"
      component="section"
      aria-label={say('article.reviewAt', { number: at + 1, name: review.editor.name })}
    >
      <Group justify="space-between">
        <Text fw={600}>
          {beside([
            say('article.reviewBy', { state: review.state, name: review.editor.name }),
            say('review.claimsOf', { count: review.proposals.length }),
          ])}
        </Text>
        {isDraft ? (
          <Button
            size="xs"
            aria-keyshortcuts="Control+Enter"
            rightSection={<Keys>{`${say('components.key.CONTROL')} ↵`}</Keys>}
            loading={desk.submit.isPending}
            onClick={() => desk.submit.mutate(review.id, { onSuccess: onDone })}
          >
            {say('article.submit')}
          </Button>
        ) : (
          <LinkButton size="xs" variant="default" href={paths.review(review.id)}>
            {say('article.openReview')}
          </LinkButton>
        )}
      </Group>
      {review.state === 'SUBMITTED' && review.editor.id === viewer.id && (
        <Text size="xs" c="dimmed">
          {say(
            review.proposals.some(({ judgement }) => judgement)
              ? 'article.notTakenBack'
              : 'article.takenBack',
          )}
        </Text>
      )}
      {isDraft && chosen.length > 0 && (
        <ChosenBar count={chosen.length} onNone={choice.none}>
          <Button
            size="xs"
            variant="default"
            loading={desk.withdrawAll.isPending}
            onClick={() =>
              desk.withdrawAll.mutate(
                { review: review.id, claims: chosen },
                {
                  onSuccess: () => {
                    choice.none();
                    onDone();
                  },
                },
              )
            }
          >
            {say('bulk.withdrawClaims')}
          </Button>
        </ChosenBar>
      )}
      <div ref={list} className={styles.claims}>
        <ClaimsAround claims={review.proposals} from={from} onBefore={before} onAfter={after}>
          {(proposal) => (
            <ClaimOnDesk
              key={proposal.claim.id}
              articleId={articleId}
              review={review}
              proposal={proposal}
              isMine={review.editor.id === viewer.id}
              isChosen={choice.isChosen(proposal.claim.id)}
              refused={refused.get(proposal.claim.id) ?? null}
              onTurn={turn}
              onAdd={add}
              onShow={show}
              onChange={change}
              onWithdraw={withdraw}
            />
          )}
        </ClaimsAround>
      </div>
    </Stack>
  );
}

/** Which claims of a review are drawn: its first ones, or of a draft, where claims are added at the end, its last. */
function useClaimsAround({ proposals, state }: DeskReview) {
  const list = useRef<HTMLDivElement>(null);
  const [moved, setMoved] = useState<{ readonly from: number; readonly to: 'FIRST' | 'LAST' } | null>(null);
  const last = Math.max(proposals.length - mostClaims, 0);
  const from = moved ? Math.min(moved.from, last) : state === 'DRAFT' ? last : 0;
  // The button that was pressed may be gone: the card that follows it takes the focus.
  useEffect(() => {
    const cards = [...(list.current?.querySelectorAll('article') ?? [])];
    if (moved)
      cards
        .at(moved.to === 'FIRST' ? 0 : -1)
        ?.querySelector<HTMLElement>('a, button')
        ?.focus();
  }, [moved]);
  return {
    list,
    from,
    before: () => setMoved({ from: Math.max(from - mostClaims, 0), to: 'LAST' }),
    after: () => setMoved({ from: Math.min(from + mostClaims, last), to: 'FIRST' }),
  };
}
