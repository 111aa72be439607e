'use client';
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { useSay } from '../../messages/say.tsx';

const most = 100;

/**
 * The hundred among which the current one stands, and the ways to those before and after: thousands of cards at once
 * are more than a browser draws, and more than anybody reads.
 */
export function ClaimsAround<Claim>({
  claims,
  place,
  goTo,
  children,
}: {
  readonly claims: readonly Claim[];
  /** Of the current one. */
  readonly place: number;
  readonly goTo: (place: number) => void;
  readonly children: (claim: Claim) => ReactNode;
}) {
  const say = useSay();
  const from = Math.floor(Math.max(place, 0) / most) * most;
  const after = from + most;
  return (
    <>
      {from > 0 && (
        <Button variant="default" size="xs" onClick={() => goTo(from - 1)}>
          {say('review.claimsBefore', { number: from + 1 })}
        </Button>
      )}
      {claims.slice(from, after).map(children)}
      {after < claims.length && (
        <Button variant="default" size="xs" onClick={() => goTo(after)}>
          {say('review.claimsAfter', { number: after })}
        </Button>
      )}
    </>
  );
}
