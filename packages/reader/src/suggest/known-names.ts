import { type Gazetteer, gazetteerInTurns, type KnownName } from '../gazetteer.ts';
import type { Turns } from '../turns.ts';
import { type CloseNames, closeNamesInTurns } from './close-names.ts';
import { demonymsOf } from './demonyms.ts';

/** The names of an office, compiled for suggesting. Keep it while the names stay. */
export type KnownNames = {
  readonly names: Gazetteer;
  /** Capitals, each as a name for its state. */
  readonly capitals: Gazetteer;
  readonly close: CloseNames;
  /** Adjectives such as "Russian", with their states. */
  readonly demonyms: ReadonlyMap<string, KnownName>;
};

/** Compiles names, in turns that count them. A gazetteer of the same names that is there already is taken over. */
export function* knownNamesInTurns(
  names: readonly KnownName[],
  capitals: readonly KnownName[],
  ready?: Gazetteer,
): Turns<KnownNames> {
  const gazetteer = ready ?? (yield* gazetteerInTurns(names));
  return {
    names: gazetteer,
    capitals: yield* gazetteerInTurns(capitals),
    close: yield* closeNamesInTurns(names),
    demonyms: demonymsOf(names.filter(({ recordKind }) => recordKind === 'State')),
  };
}
