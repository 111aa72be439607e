'use client';
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { Page } from '../../components/page.tsx';
import type { ReviewState } from '../../generated/graphql.ts';
import { words } from '../../lib/format.ts';
import { SignedIn } from '../session/signed-in.tsx';
import { ReviewList } from './review-list.tsx';

const states = ['SUBMITTED', 'DRAFT', 'DECIDED'] as const satisfies readonly ReviewState[];

/** Every review, by its state. */
export function ReviewsPage() {
  const [state, setState] = useState<ReviewState>('SUBMITTED');
  return (
    <Page title="Reviews">
      <SignedIn>
        {() => (
          <>
            <SegmentedControl
              aria-label="State of the reviews"
              value={state}
              onChange={setState}
              data={states.map((value) => ({ value, label: words(value) }))}
              w="fit-content"
            />
            <ReviewList
              key={state}
              choice={{ states: [state] }}
              empty={`No review is ${words(state).toLowerCase()}`}
            />
          </>
        )}
      </SignedIn>
    </Page>
  );
}
