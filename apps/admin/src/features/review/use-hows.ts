import { ranks } from '@chancery/domain';
import { useState } from 'react';
import { useLatest } from '../../components/use-latest.ts';
import { useKept } from '../kept/use-kept.ts';
import { type How, isUsual } from './decision.tsx';

export type Hows = Readonly<Record<string, How>>;

const isHow = (stored: unknown): stored is How =>
  typeof stored === 'object' &&
  stored !== null &&
  'rank' in stored &&
  ranks.some((rank) => rank === stored.rank) &&
  'reason' in stored &&
  typeof stored.reason === 'string' &&
  'confidence' in stored &&
  (stored.confidence === '' || typeof stored.confidence === 'number');

const readHows = (stored: unknown): Hows | null =>
  typeof stored === 'object' && stored !== null
    ? Object.fromEntries(Object.entries(stored).flatMap(([claim, how]) => (isHow(how) ? [[claim, how]] : [])))
    : null;

const without = (hows: Hows, gone: ReadonlySet<string>): Hows =>
  Object.fromEntries(Object.entries(hows).filter(([claim]) => !gone.has(claim)));

/** How each claim of a review will be judged, as it was entered; kept until it is. */
export function useHows(review: string) {
  const [hows, setHows] = useState<Hows>({});
  const entered = Object.fromEntries(Object.entries(hows).filter(([, how]) => !isUsual(how)));
  const typed = Object.keys(entered).length > 0 ? entered : null;
  const kept = useKept({ place: `review/${review}/judging`, value: typed, read: readHows, restore: setHows });
  const enter = useLatest((claim: string, how: How) => setHows((before) => ({ ...before, [claim]: how })));
  /** Forgets what was entered for these: it is in the books. */
  const judged = (claims: readonly string[]) => setHows((before) => without(before, new Set(claims)));
  return { hows, typed, kept, enter, judged };
}

/** The words by which a reviewer knows again what was entered. */
export const wordsOfHows = (hows: Hows): string =>
  Object.values(hows)
    .map(({ reason }) => reason)
    .filter((reason) => reason !== '')
    .join(' / ');
