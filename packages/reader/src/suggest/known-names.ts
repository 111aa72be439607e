import { type Gazetteer, gazetteerInTurns, type KnownName, takeOut } from '../gazetteer.ts';
import type { Turns } from '../turns.ts';
import { type CloseNames, closeNamesInTurns, takeCloseOut } from './close-names.ts';
import { demonymsOf } from './demonyms.ts';
import { casesOf } from './inflections.ts';
import { type Surnames, surnamesInTurns, takeSurnamesOut } from './surnames.ts';

/** The names of an office, compiled for suggesting. Keep it while the names stay. */
export type KnownNames = {
  readonly names: Gazetteer;
  /** Capitals, each as a name for its state. */
  readonly capitals: Gazetteer;
  /** Names in other grammatical cases; each record is listed by its name in such a case. */
  readonly inflected: Gazetteer;
  /** The names that these are cases of, by record and case. */
  readonly uninflected: ReadonlyMap<string, KnownName>;
  readonly close: CloseNames;
  readonly surnames: Surnames;
  /** Adjectives such as "Russian", with their states. */
  readonly demonyms: ReadonlyMap<string, KnownName>;
  /** The records that are outlets by now: names that were compiled before may tell an earlier type. */
  readonly outlets: ReadonlySet<string>;
};

/** The records among names that are outlets. */
export const outletsOf = (names: readonly KnownName[]): ReadonlySet<string> =>
  new Set(names.filter(({ recordType }) => recordType === 'MEDIA').map(({ record }) => record));

/** Tells a name in another case of one record from that of another. */
export const caseKey = ({ record, name }: Pick<KnownName, 'record' | 'name'>): string => `${record} ${name}`;

type Case = { readonly form: KnownName; readonly of: KnownName };
const inflectedOf = (names: readonly KnownName[]): readonly Case[] =>
  names.flatMap((of) => casesOf(of.name).map((name) => ({ form: { ...of, name }, of })));

/** Compiles names, in turns that count them. A gazetteer of the same names that is there already is taken over. */
export function* knownNamesInTurns(
  names: readonly KnownName[],
  capitals: readonly KnownName[],
  ready?: Gazetteer,
): Turns<KnownNames> {
  const inflected = inflectedOf(names);
  const gazetteer = ready ?? (yield* gazetteerInTurns(names));
  return {
    names: gazetteer,
    capitals: yield* gazetteerInTurns(capitals),
    inflected: yield* gazetteerInTurns(inflected.map(({ form }) => form)),
    uninflected: new Map(inflected.map(({ form, of }) => [caseKey(form), of])),
    close: yield* closeNamesInTurns(names),
    surnames: yield* surnamesInTurns(names),
    demonyms: demonymsOf(names.filter(isState)),
    outlets: outletsOf(names),
  };
}

const isState = ({ recordKind }: KnownName): boolean => recordKind === 'State';

/** How names have changed: a record of which one has gone is in both, with all its names. */
export type NameChanges = { readonly gone: readonly KnownName[]; readonly fresh: readonly KnownName[] };

/** Whether compiled names can take these in: adjectives, such as "Russian", hang on all states. */
export const mayTakeIn = ({ gone, fresh }: NameChanges): boolean =>
  !gone.some(isState) && !fresh.some(isState);

/** Has a gazetteer take changes in, as if all had been compiled at once, in turns that count the fresh names. */
export function* gazetteerTakesIn(before: Gazetteer, { gone, fresh }: NameChanges): Turns<Gazetteer> {
  takeOut(before, gone);
  return yield* gazetteerInTurns(fresh, before);
}

/**
 * Has compiled names take changes in, as if all had been compiled at once, in turns that count the fresh names; see
 * mayTakeIn. Their own gazetteer has done so already. Which records are outlets is told anew, as records change their type.
 */
export function* namesTakeIn(
  { names, inflected, uninflected, close, surnames, demonyms }: KnownNames,
  { gone, fresh }: NameChanges,
  capitals: readonly KnownName[],
  outlets: ReadonlySet<string>,
): Turns<KnownNames> {
  const [cases, left] = [inflectedOf(fresh), inflectedOf(gone).map(({ form }) => form)];
  const without = new Set(left.map(caseKey));
  takeCloseOut(close, gone);
  takeSurnamesOut(surnames, gone);
  return {
    names,
    capitals: yield* gazetteerInTurns(capitals),
    inflected: yield* gazetteerTakesIn(inflected, { gone: left, fresh: cases.map(({ form }) => form) }),
    uninflected: new Map([
      ...[...uninflected].filter(([key]) => !without.has(key)),
      ...cases.map(({ form, of }) => [caseKey(form), of] as const),
    ]),
    close: yield* closeNamesInTurns(fresh, close),
    surnames: yield* surnamesInTurns(fresh, surnames),
    demonyms,
    outlets,
  };
}
