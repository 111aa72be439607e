'use client';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Page } from '../../components/page.tsx';
import type { ReviewState } from '../../generated/graphql.ts';
import { useNames } from '../../lib/names.ts';
import { useSay } from '../../messages/say.tsx';
import { Queue } from '../review/queue.tsx';
import { SignedIn } from '../session/signed-in.tsx';
import { ReviewList } from './review-list.tsx';

const states = ['SUBMITTED', 'DRAFT', 'DECIDED'] as const satisfies readonly ReviewState[];

/** Every review, by its state. */
export function ReviewsPage() {
  const say = useSay();
  const { constant } = useNames();
  const [state, setState] = useState<ReviewState>('SUBMITTED');
  return (
    <Page title={say('session.reviews')}>
      <SignedIn>
        {(viewer) => (
          <>
            <SegmentedControl
              aria-label={say('list.state')}
              value={state}
              onChange={setState}
              data={states.map((value) => ({ value, label: constant(value) }))}
              w="fit-content"
            />
            {state === 'SUBMITTED' ? (
              <Queue viewer={viewer} />
            ) : (
              <ReviewList key={state} choice={{ states: [state] }} empty={say(`list.noReview.${state}`)} />
            )}
          </>
        )}
      </SignedIn>
    </Page>
  );
}
