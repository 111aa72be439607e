import { toldTime } from '../../fields/told-time.ts';
import { type Readable, useUnderstood } from '../../fields/understood.ts';
import { useWordsOfValue } from '../../fields/words-of-value.ts';
import type { Snak, ValueWordsFragment } from '../../generated/graphql.ts';
import { usePrints } from '../../lib/prints.ts';
import { useSay } from '../../messages/say.tsx';

type Days = Extract<Readable, { readonly __typename: 'FuzzyDate' }>;
type Entry = {
  readonly snak: Snak;
  readonly validFrom: string | null;
  readonly value: ValueWordsFragment | null;
  readonly claims: readonly { readonly validTime: Days | null }[];
};

/** Says when a value holds, in words, by the claim that tells of its first day; null where none says. */
export const useDaysOf = (): ((entry: Entry) => string | null) => {
  const say = useSay();
  const understood = useUnderstood();
  return (entry) => {
    if (entry.validFrom === null) return null;
    const told = toldTime(entry);
    return told ? understood(told) : say('record.from', { day: entry.validFrom });
  };
};

/** Says a value in one line, with its days: two entries of a history may be one in all else. */
export const useWordsOfEntry = (): ((entry: Entry) => string) => {
  const say = useSay();
  const wordsOf = useWordsOfValue();
  const daysOf = useDaysOf();
  const { beside } = usePrints();
  return (entry) =>
    beside([entry.value ? wordsOf(entry.value) : say(`claim.snak.${entry.snak}`), daysOf(entry)]);
};
