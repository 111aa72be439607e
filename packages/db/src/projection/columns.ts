import {
  type Amount,
  comparedDays,
  comparedDuration,
  comparedEnds,
  type Duration,
  type FuzzyDate,
  type Kind,
} from '@chancery/domain';
import { Prisma } from '../generated/prisma/client.ts';
import { type Held, valuesOf } from './held.ts';

/** What a typed row holds in a column: text, texts, a decimal, a day or whether. */
export type Column = string | readonly string[] | Date | boolean | null;

type Values = readonly unknown[];
type Columns = (name: string, values: Values) => Readonly<Record<string, Column>>;

const day = (text: string | null | undefined): Date | null => (text ? new Date(`${text}T00:00:00Z`) : null);

// One way of writing: a decimal column answers without the noughts at its end.
const decimal = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : new Prisma.Decimal(text).toFixed();

const dates: Columns = (name, [first]) => {
  const date = first as FuzzyDate | undefined; // a held value of a fuzzy-date field, checked when it was proposed
  const compared = date && comparedDays(date);
  return {
    [`${name}Earliest`]: day(date?.earliest),
    [`${name}Latest`]: day(date?.latest),
    [`${name}From`]: day(compared?.earliest),
    [`${name}Until`]: day(compared?.latest),
  };
};

const amounts: Columns = (name, [first]) => {
  const amount = first as Amount | undefined; // as above, of an amount field
  const ends = amount && comparedEnds(amount);
  return {
    [`${name}Lower`]: decimal(amount?.value ?? amount?.lower),
    [`${name}Upper`]: decimal(amount?.value ?? amount?.upper),
    [`${name}Currency`]: amount?.currency ?? null,
    [`${name}CurrencyCertain`]: amount ? !amount.currencyUncertain : null,
    [`${name}Least`]: decimal(ends?.least),
    [`${name}LeastInclusive`]: ends?.leastInclusive ?? null,
    [`${name}Most`]: decimal(ends?.most),
    [`${name}MostInclusive`]: ends?.mostInclusive ?? null,
  };
};

const durations: Columns = (name, [first]) => {
  const duration = first as Duration | undefined; // as above, of a duration field
  const compared = duration && comparedDuration(duration);
  return { [`${name}Least`]: decimal(compared?.least), [`${name}Most`]: decimal(compared?.most) };
};

const plain =
  (print: (value: unknown) => string): Columns =>
  (name, [first]) => ({ [name]: first === undefined ? null : print(first) });
const several =
  (print: (value: unknown) => string): Columns =>
  (name, values) => ({ [name]: values.map(print) });

const columnsOf = (field: Kind['fields'][string]): Columns | null => {
  const print = (value: unknown) => field.type.print(value);
  if (field.type.name === 'fuzzy-date') return dates;
  if (field.type.name === 'amount') return amounts;
  if (field.type.name === 'duration') return durations;
  if (field.type.name !== 'text' && field.type.name !== 'choice') return null;
  return field.holds === 'MANY' ? several(print) : plain(print);
};

/**
 * The typed row of a record: what lists filter and order by. A field has columns by its type: a date its first and
 * last day, an amount its bounds and currency, both also as they are compared (see compare-amount.ts), a length of time
 * its bounds in days, words and choices themselves; others have none.
 */
export const typedColumns = (kind: Kind, held: Held): Readonly<Record<string, Column>> =>
  Object.assign(
    {},
    ...Object.entries(kind.fields).map(([name, field]) =>
      columnsOf(field)?.(
        name,
        valuesOf(held, name).map(({ value }) => value),
      ),
    ),
  );
