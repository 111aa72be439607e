import { codePointLength } from '@chancery/domain';
import type { Kind, NameMatch } from '../generated/graphql.ts';
import type { Names } from '../lib/names.ts';
import type { Prints } from '../lib/prints.ts';
import type { Saying } from '../messages/say.tsx';

type Held = { readonly __typename: string; readonly printed: string; readonly code?: string };

/** A record as it is found: what it is called, and what tells it from others. */
export type FoundRecord = {
  readonly id: string;
  readonly kind: Kind;
  readonly caption: string;
  readonly fields: readonly {
    readonly name: string;
    readonly values: readonly { readonly value: Held | null }[];
  }[];
};
/** A record that a picker offers, and the name by which it was found. */
export type Option = { readonly matchedName: string; readonly record: FoundRecord };
/** How its name is like the words: the match, and 0 to 1. */
export type Found = Option & { readonly match: NameMatch; readonly score: number };

/** What says and names in the language of the page. */
export type Tongue = { readonly say: Saying } & Pick<Names, 'kind' | 'kindInside' | 'constant'> &
  Pick<Prints, 'beside'>;

// What tells records of one name from each other, the most telling first; FindRecords asks for these.
const telling: readonly string[] = [
  'jurisdiction',
  'identifiers',
  'positions',
  'nationality',
  'birthDate',
  'type',
  'measures',
  'status',
];

const detailOf = ({ fields }: FoundRecord, { constant }: Tongue): readonly string[] => {
  const value = telling
    .map((name) => fields.find((field) => field.name === name)?.values[0]?.value)
    .find((each) => each !== null && each !== undefined);
  if (!value) return [];
  if (value.code !== undefined) return [value.code];
  return [value.__typename === 'Choice' ? constant(value.printed) : value.printed];
};

/**
 * What an option says of a record found: its name, its kind and what else is known of it; where others are called the
 * same, also the end of its id.
 */
export const optionLabel = (
  { record, matchedName }: Option,
  all: readonly Option[],
  tongue: Tongue,
): string => {
  const { id, caption } = record;
  const name =
    matchedName === caption ? caption : tongue.say('fields.nameAlso', { name: caption, also: matchedName });
  const hasDouble = all.some((other) => other.record.id !== id && other.record.caption === caption);
  const ending = hasDouble ? [`…${id.slice(-6)}`] : [];
  return tongue.beside([name, tongue.kind(record.kind), ...detailOf(record, tongue), ...ending]);
};

/** What the option says that makes a new record; it warns where one of the name is there. */
export const newLabel = (
  kind: Kind,
  text: string,
  all: readonly Option[],
  { say, kindInside }: Tongue,
): string => {
  const hasDouble = all.some(({ record }) => record.caption === text);
  const values = { kind: kindInside(kind), name: text };
  return say(hasDouble ? 'fields.newRecordDouble' : 'fields.newRecord', values);
};

// Slips of the pen score 0.6 times how alike the spellings are: five letters of six agree.
const nearlyTheName = 0.5;
// The first two letters of a name are those of many.
const leastBeginning = 3;

const isLikely = ({ match, score }: Found, text: string): boolean =>
  match === 'EXACT' ||
  (match === 'PREFIX' && codePointLength(text) >= leastBeginning) ||
  (match === 'SIMILAR' && score >= nearlyTheName);

/** Records that the words of a new one probably mean: the likeliest, or all that have the very name. */
export const doublesOf = (text: string, found: readonly Found[]): readonly Found[] => {
  const exact = found.filter(({ match }) => match === 'EXACT');
  return exact.length > 0 ? exact : found.filter((each) => isLikely(each, text)).slice(0, 1);
};

/** The warning before a second record of one thing is made. */
export const doubleWarning = (doubles: readonly Found[], { say, kindInside }: Tongue): string | null => {
  const [first, second] = doubles;
  if (!first) return null;
  if (second) return say('fields.doubles', { count: doubles.length });
  return say('fields.double', { name: first.record.caption, kind: kindInside(first.record.kind) });
};

/** The words of a picker that name no record yet; null where nothing is left to choose. */
export const unchosenText = (text: string | null, chosen: string | null): string | null => {
  const typed = text?.trim() ?? '';
  return typed === '' || typed === chosen ? null : typed;
};
