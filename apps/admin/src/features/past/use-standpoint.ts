import { useSearchParams } from 'next/navigation';
import { type Standpoint, standpointIn } from './standpoint.ts';
import { toldAddress } from './told.ts';

/** From when, and by whose word, the address has the page look. */
export const useStandpoint = (): Standpoint => standpointIn(useSearchParams());

/** How a standpoint gets into the address: a step has its own way back, what is slid through has none. */
type Manner = 'STEP' | 'SLIDE';

/** Has the page look from another standpoint. */
export function lookFrom({ validAt, knownAt, told }: Standpoint, manner: Manner): void {
  const address = new URL(window.location.href);
  const said = {
    validAt: validAt === null ? [] : [validAt],
    knownAt: knownAt === null ? [] : [knownAt],
    ...toldAddress(told),
  };
  for (const [name, values] of Object.entries(said)) {
    address.searchParams.delete(name);
    for (const value of values) address.searchParams.append(name, value);
  }
  if (manner === 'STEP') window.history.pushState(null, '', address);
  else window.history.replaceState(null, '', address);
}
