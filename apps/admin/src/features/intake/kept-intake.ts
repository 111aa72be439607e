import type { Item } from './use-readings.ts';

/** What is kept of what comes in: words in the field for addresses, and addresses that were asked for. Files are not. */
export type KeptIntake = { readonly typed: string; readonly addresses: readonly string[] };

/** What is to be kept; null for nothing. The one that is in the form is kept there. */
export const keptIntake = (
  typed: string,
  items: readonly Item[],
  taken: number | null,
): KeptIntake | null => {
  const addresses = items.flatMap(({ id, source }) =>
    source.kind === 'ADDRESS' && id !== taken ? [source.url] : [],
  );
  return typed.trim() === '' && addresses.length === 0 ? null : { typed, addresses: [...new Set(addresses)] };
};

/** Reads what was kept; null where it cannot. */
export const readKeptIntake = (stored: unknown): KeptIntake | null =>
  typeof stored === 'object' &&
  stored !== null &&
  'typed' in stored &&
  typeof stored.typed === 'string' &&
  'addresses' in stored &&
  Array.isArray(stored.addresses) &&
  stored.addresses.every((url) => typeof url === 'string')
    ? { typed: stored.typed, addresses: stored.addresses }
    : null;
