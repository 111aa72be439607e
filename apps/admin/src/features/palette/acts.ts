import { useEffect } from 'react';
import { useLatestValue } from '../../components/use-latest.ts';

/** Something that can be done on the page that is open. */
export type Act = {
  readonly id: string;
  readonly label: string;
  /** The keys that do the same, as they are shown. */
  readonly keys: string;
  readonly run: () => void;
};

const offering = new Set<() => readonly Act[]>();

/** Has the palette offer acts while the page is open. */
export function useOfferActs(acts: readonly Act[]): void {
  const latest = useLatestValue(acts);
  useEffect(() => {
    const offer = () => latest.current;
    offering.add(offer);
    return () => {
      offering.delete(offer);
    };
  }, [latest]);
}

/** What can be done right now. */
export const offeredActs = (): readonly Act[] => [...offering].flatMap((offer) => offer());
