import type { AccordingTo, AsOf } from '../../generated/graphql.ts';
import { accordingToOf, type Told, toldIn } from './told.ts';

/** From when a record is looked at, on both clocks; null for now, or whenever. */
export type Moment = {
  /** What was so on this day (ISO 8601). */
  readonly validAt: string | null;
  /** As the office knew it at this moment (ISO 8601, UTC). */
  readonly knownAt: string | null;
};
/** From when a record is looked at, and whose word is taken there. */
export type Standpoint = Moment & { readonly told: Told };

export const present: Moment = { validAt: null, knownAt: null };

const isReal = (text: string): boolean => !Number.isNaN(Date.parse(text));

/** Whether words are a day as ISO 8601 writes it, that is in the calendar. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/u.test(text) && isReal(text) && new Date(text).toISOString().startsWith(text);

/** A moment as an address or a person names it; a day is meant to its end, in UTC. Null for what is none. */
export const momentOf = (text: string): string | null => {
  if (isDay(text)) return `${text}T23:59:59.999Z`;
  if (!/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/u.test(text) || !isReal(text)) return null;
  return new Date(text).toISOString();
};

/** The standpoint that an address names; what it does not say rightly is now. */
export const standpointIn = (params: Pick<URLSearchParams, 'get' | 'getAll'>): Standpoint => {
  const validAt = params.get('validAt') ?? '';
  return {
    validAt: isDay(validAt) ? validAt : null,
    knownAt: momentOf(params.get('knownAt') ?? ''),
    told: toldIn(params),
  };
};

/** As the API is asked; null for here and now. */
export const asOfOf = ({ validAt, knownAt }: Moment): AsOf | null =>
  validAt === null && knownAt === null ? null : { ...(validAt && { validAt }), ...(knownAt && { knownAt }) };

/** From where the API reads a root field, and all below it. */
export type ReadFrom = { readonly asOf: AsOf | null; readonly accordingTo: AccordingTo | null };

/** As the API is asked; null for here and now, by all sources. */
export const readFrom = (from: Standpoint): ReadFrom | null => {
  const [asOf, accordingTo] = [asOfOf(from), accordingToOf(from.told)];
  return asOf === null && accordingTo === null ? null : { asOf, accordingTo };
};

type Value = {
  readonly validFrom: string | null;
  readonly value:
    | { readonly __typename: 'FuzzyDate'; readonly earliest: string | null }
    | { readonly __typename: string }
    | null;
  readonly claims: readonly {
    readonly validTime: { readonly earliest: string | null; readonly latest: string | null } | null;
  }[];
};
type Field = { readonly values: readonly Value[]; readonly alternatives: readonly Value[] };

const daysOf = ({ validFrom, value, claims }: Value): readonly (string | null)[] => [
  validFrom,
  value && 'earliest' in value ? value.earliest : null,
  ...claims.flatMap(({ validTime }) => [validTime?.earliest ?? null, validTime?.latest ?? null]),
];

const distinct = (items: readonly (string | null)[]): readonly string[] =>
  [...new Set(items.flatMap((item) => item ?? []))].sort();

/** The days on which something began or ended, as far as the record tells. */
export const turningDays = (fields: readonly Field[]): readonly string[] =>
  distinct(
    fields
      .flatMap(({ values, alternatives }) => [...values, ...alternatives].flatMap(daysOf))
      .filter((day) => day !== null && isDay(day)),
  );

/** Stops in their order, with one of one's own among them where it is none of them. */
export const stopsWith = (stops: readonly string[], own: string | null): readonly string[] =>
  distinct([...stops, own]);
