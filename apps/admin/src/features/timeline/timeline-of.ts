import { toldTime } from '../../fields/told-time.ts';
import type { Certainty, Realisation } from '../../generated/graphql.ts';
import type { TimelineFields, TimelineSaid } from './use-timeline.ts';

type Field = NonNullable<TimelineFields>[number];
type Held = Field['values'][number];
type Value = Held['value'];

/** How an entry stands: it is done, going on, planned, only supposed, or somebody denies it. */
export type Manner = Realisation | 'DENIED';

/** Something that became of a record, or is said not to have. */
export type TimelineEntry = {
  readonly key: string;
  /** The field that tells it: a history, or a date. */
  readonly field: string;
  readonly isHistory: boolean;
  /** Null where it is said to be something, or nothing, that is not told. */
  readonly value: Value;
  /** The first day that it may mean (ISO 8601); null where no day is known. */
  readonly from: string | null;
  /** When, in words; null where nothing says. */
  readonly when: string | null;
  readonly manner: Manner;
  readonly certainty: Certainty;
  /** Whether the record holds something else, and others say this. */
  readonly isAlternative: boolean;
};

/** Entries with a day, in the order of their days, and those without. */
export type Timeline = {
  readonly dated: readonly TimelineEntry[];
  readonly undated: readonly TimelineEntry[];
};

const heldIn =
  (field: Field, said: ReadonlyMap<string, TimelineSaid>, isAlternative: boolean) =>
  (held: Held): TimelineEntry => {
    const { key, value, validFrom, realisation, certainty, claims } = held;
    const isDate = value?.__typename === 'FuzzyDate';
    const told = claims.map(({ id }) => ({ validTime: said.get(id)?.validTime ?? null }));
    return {
      key: `${field.name} ${validFrom} ${key} ${isAlternative}`,
      field: field.name,
      isHistory: field.holds === 'HISTORY',
      value,
      from: isDate ? value.earliest : validFrom,
      when: isDate ? value.asStated : (toldTime({ validFrom, claims: told })?.printed ?? null),
      manner: realisation,
      certainty,
      isAlternative,
    };
  };

const notHeld = ({
  id,
  field,
  value,
  validTime,
  polarity,
  realisation,
  certainty,
}: TimelineSaid): TimelineEntry => ({
  key: id,
  field,
  isHistory: true,
  value,
  from: validTime?.earliest ?? null,
  when: validTime?.printed ?? null,
  manner: polarity === 'NEGATIVE' ? 'DENIED' : realisation,
  certainty,
  isAlternative: false,
});

/** What stands, and yet never becomes a value of the record: a denial, a supposition. What was taken back does not stand. */
const isNotHeld = ({ polarity, realisation, judgement }: TimelineSaid): boolean =>
  judgement?.verdict === 'ACCEPTED' &&
  judgement.rank !== 'DEPRECATED' &&
  (polarity === 'NEGATIVE' || realisation === 'HYPOTHETICAL');

const tells = (field: Field): boolean => field.holds === 'HISTORY' || field.type === 'fuzzy-date';

/** A planned entry comes after what was so on its day, a denial after what it denies, and what others say last. */
const manners: readonly Manner[] = ['ACTUAL', 'ONGOING', 'PLANNED', 'HYPOTHETICAL', 'DENIED'];

const inOrder = (one: TimelineEntry, other: TimelineEntry): number =>
  (one.from ?? '').localeCompare(other.from ?? '') ||
  Number(one.isAlternative) - Number(other.isAlternative) ||
  manners.indexOf(one.manner) - manners.indexOf(other.manner);

/**
 * What became of a record, out of its histories and dates, of what others say instead, and of the accepted claims about
 * its histories; null where no history of it is known. What is said of days after `until` (ISO 8601; null for none) is left out.
 */
export function timelineOf(
  fields: readonly Field[],
  said: readonly TimelineSaid[],
  until: string | null,
): Timeline | null {
  const saidBy = new Map(said.map((claim) => [claim.id, claim]));
  const held = fields
    .filter(tells)
    .flatMap((field) => [
      ...field.values.map(heldIn(field, saidBy, false)),
      ...field.alternatives.map(heldIn(field, saidBy, true)),
    ]);
  const others = said.filter(isNotHeld).map(notHeld);
  const entries = [...held, ...others].filter(({ from }) => !until || !from || from <= until);
  if (!entries.some(({ isHistory }) => isHistory)) return null;
  return {
    dated: entries.filter(({ from }) => from !== null).sort(inOrder),
    undated: entries.filter(({ from }) => from === null).sort(inOrder),
  };
}
