import type { Names } from '../../lib/names.ts';
import type { Prints } from '../../lib/prints.ts';
import type { Hands, Told } from '../../lib/three-way.ts';
import type { Saying } from '../../messages/say.tsx';
import type { ClaimSaid } from './claim-draft.ts';

/** In which the parts of a claim are told. */
export type Tongue = {
  readonly say: Saying;
  readonly names: Names;
  readonly beside: Prints['beside'];
  readonly language: Prints['language'];
};
export type TellRecord = Parameters<Told<ClaimSaid>['wordsOf']>[1];

/** A part of a claim that is chosen on its own: what tells it apart is all of what is sent of it, and no more. */
export type ClaimPart = {
  readonly name: string;
  readonly label: string;
  readonly keyOf: (said: ClaimSaid) => unknown;
  readonly wordsOf: (said: ClaimSaid, record: TellRecord, tongue: Tongue) => string;
  /** `into`, with this part as `from` has it. */
  readonly take: (from: ClaimSaid, into: ClaimSaid) => ClaimSaid;
};
/** A claim in all hands. */
export type Said = Hands<ClaimSaid>;

export const idOf = (record: { readonly id: string } | null): string | null => record?.id ?? null;
export const allOf = ({ base, mine, theirs }: Said): readonly ClaimSaid[] => [base, mine, theirs];
export const areSame = (said: Said, of: (said: ClaimSaid) => unknown): boolean =>
  new Set(allOf(said).map(of)).size === 1;

/** These properties of a claim, taken over together. */
export const taking =
  (...properties: readonly (keyof ClaimSaid)[]): ClaimPart['take'] =>
  (from, into) => ({
    ...into,
    ...Object.fromEntries(properties.map((property) => [property, from[property]])),
  });
