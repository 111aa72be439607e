import { useSearchParams } from 'next/navigation';
import { type Standpoint, standpointIn } from './standpoint.ts';

/** From when the address has the page look. */
export const useStandpoint = (): Standpoint => standpointIn(useSearchParams());

/** How a standpoint gets into the address: a step has its own way back, what is slid through has none. */
type Manner = 'STEP' | 'SLIDE';

/** Has the page look from another standpoint. */
export function lookFrom({ validAt, knownAt }: Standpoint, manner: Manner): void {
  const address = new URL(window.location.href);
  for (const [name, value] of Object.entries({ validAt, knownAt }))
    if (value === null) address.searchParams.delete(name);
    else address.searchParams.set(name, value);
  if (manner === 'STEP') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
}
