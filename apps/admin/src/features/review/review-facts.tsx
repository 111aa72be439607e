import { TextLink } from '../../components/links.tsx';
import { useNames } from '../../lib/names.ts';
import { paths } from '../../lib/paths.ts';
import { useSay } from '../../messages/say.tsx';
import { atLeast, type Viewer } from '../session/viewer.ts';
import type { DeskReview } from './review-document.ts';

/** Where a review stands, whose it is, and what it is of. */
export function ReviewFacts({ review, viewer }: { readonly review: DeskReview; readonly viewer: Viewer }) {
  const say = useSay();
  const names = useNames();
  const { article } = review;
  return (
    <>
      {names.constant(review.state)} · {say('review.by', { name: review.editor.name })}
      {review.reviewer && <> · {say('review.decidedBy', { name: review.reviewer.name })}</>}
      {' · '}
      <TextLink href={paths.article(article.id)}>{say('review.theArticle')}</TextLink>
      {atLeast(viewer, 'REVIEWER') && (
        <>
          {' '}
          · <TextLink href={paths.agreement(article.id)}>{say('review.compare')}</TextLink>
        </>
      )}
    </>
  );
}
