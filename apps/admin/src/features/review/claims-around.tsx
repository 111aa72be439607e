'use client';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../../messages/say.tsx';

/** How many claims are drawn at once. */
export const mostClaims = 50;

/**
 * Claims of a review from a place on, and the ways to those before and after: thousands of cards at once are more than a
 * browser draws, and more than anybody reads.
 */
export function ClaimsAround<Claim>({
  claims,
  from,
  onBefore,
  onAfter,
  children,
}: {
  readonly claims: readonly Claim[];
  readonly from: number;
  readonly onBefore: () => void;
  readonly onAfter: () => void;
  readonly children: (claim: Claim) => ReactNode;
}) {
  const say = useSay();
  const after = from + mostClaims;
  return (
    <>
      {from > 0 && (
        <Button variant="default" size="xs" onClick={onBefore}>
          {say('review.claimsBefore', { number: from + 1 })}
        </Button>
      )}
      {claims.slice(from, after).map(children)}
      {after < claims.length && (
        <Button variant="default" size="xs" onClick={onAfter}>
          {say('review.claimsAfter', { number: after })}
        </Button>
      )}
    </>
  );
}
