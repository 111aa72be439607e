import type { Range } from '@chancery/domain';
import { Button, Group, Stack, Text } from '@mantine/core';
import { EmptyState } from '../../components/empty-state.tsx';
import { LinkButton } from '../../components/links.tsx';
import { useLatest } from '../../components/use-latest.ts';
import type { ClaimOnDeskFragment } from '../../generated/graphql.ts';
import { count, words } from '../../lib/format.ts';
import { paths } from '../../lib/paths.ts';
import { ClaimCard } from '../claim/claim-card.tsx';
import type { Viewer } from '../session/viewer.ts';
import type { DeskArticle, DeskReview } from './article-document.ts';
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
  const shown = article.reviews
    .filter(
      ({ proposals, state, editor }) =>
        proposals.length > 0 && (state !== 'DRAFT' || editor.id === props.viewer.id),
    )
    .sort((one, other) => Number(other.state === 'DRAFT') - Number(one.state === 'DRAFT'));
  if (shown.length === 0)
    return <EmptyState title="Nothing is claimed yet">Select words in the text and press Enter.</EmptyState>;
  return shown.map((review) => <ReviewOnDesk key={review.id} review={review} {...props} />);
}

function ReviewOnDesk({ review, desk, onShow, onChange, onDone }: Props & { readonly review: DeskReview }) {
  const isDraft = review.state === 'DRAFT';
  const show = useLatest((claim: ClaimOnDeskFragment) => onShow(contentOf(claim)));
  return (
    <Stack gap="xs" component="section" aria-label={`Review by ${review.editor.name}`}>
      <Group justify="space-between">
        <Text fw={600}>
          {words(review.state)} by {review.editor.name} · {count(review.proposals.length, 'claim')}
        </Text>
        {isDraft ? (
          <Button
            size="xs"
            loading={desk.submit.isPending}
            onClick={() => desk.submit.mutate(undefined, { onSuccess: onDone })}
          >
            Submit for review
          </Button>
        ) : (
          <LinkButton size="xs" variant="default" href={paths.review(review.id)}>
            Open the review
          </LinkButton>
        )}
      </Group>
      {review.proposals.map(({ claim }) => (
        <ClaimCard key={claim.id} claim={claim} onShow={show}>
          {isDraft && (
            <Group gap="xs">
              <Button
                size="compact-xs"
                variant="default"
                aria-label={`Change ${claim.subject.caption}, ${claim.field}`}
                onClick={() => onChange(claim)}
              >
                Change
              </Button>
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Withdraw ${claim.subject.caption}, ${claim.field}`}
                onClick={() => desk.withdraw.mutate(claim.id, { onSuccess: onDone })}
              >
                Withdraw
              </Button>
            </Group>
          )}
        </ClaimCard>
      ))}
    </Stack>
  );
}
