import { canonicalJson } from '@chancery/domain';
import { sha256 } from '../hash.ts';
import type { Concerns } from './retraction-of.ts';

/** A record at a version. */
export type Versioned = { readonly id: string; readonly version: number };

/**
 * A text that is the same for a preview and for what is entered, as long as the same is taken back, of the same claims,
 * nobody has judged one of them anew, and the records that rest on them are at the same versions.
 */
export const stateOf = ({ claims, takesBack }: Concerns, records: readonly Versioned[]): string =>
  sha256(
    canonicalJson([
      takesBack === null ? null : String(takesBack),
      claims.map(({ claim, sequence, rank }) => [claim, String(sequence), rank]).sort(),
      records.map(({ id, version }) => [id, version]).sort(),
    ]),
  );
