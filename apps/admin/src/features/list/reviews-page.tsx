'use client';
import { EmptyState } from '../../components/empty-state.tsx';
import { Page } from '../../components/page.tsx';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { BulkActs } from '../bulk/bulk-acts.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { atLeast } from '../session/viewer.ts';
import { ListBody } from './list-body.tsx';
import { reviews } from './review-cells.tsx';
import { ReviewPresets } from './review-presets.tsx';

/** Every review, as a view that the address keeps has them; those that wait first. */
export function ReviewsPage() {
  const say = useSay();
  const { kindsInside } = useNames();
  return (
    <Page title={say('session.reviews')}>
      <SignedIn>
        {(viewer) => (
          <ListBody
            source={reviews}
            presets={(view, show) => <ReviewPresets view={view} viewer={viewer} onShow={show} />}
            bulk={
              atLeast(viewer, 'REVIEWER')
                ? (selection, nodes) => (
                    <BulkActs
                      viewer={viewer}
                      selection={selection}
                      reviews={nodes.map(({ id, version, article }) => ({
                        id,
                        version,
                        name: article.headline,
                      }))}
                    />
                  )
                : null
            }
            none={<EmptyState title={say('list.none', { kinds: kindsInside('Review') })} />}
          />
        )}
      </SignedIn>
    </Page>
  );
}
