import type { Amount, FuzzyDate, Kind } from '@chancery/domain';
import { Prisma } from '../generated/prisma/client.ts';
import { type Held, valuesOf } from './held.ts';

/** What a typed row holds in a column: text, texts, a decimal or a day. */
export type Column = string | readonly string[] | Date | null;

type Values = readonly unknown[];
type Columns = (name: string, values: Values) => Readonly<Record<string, Column>>;

const day = (text: string | null | undefined): Date | null => (text ? new Date(`${text}T00:00:00Z`) : null);

// One way of writing: a decimal column answers without the noughts at its end.
const decimal = (text: string | null | undefined): string | null =>
  text === null || text === undefined ? null : new Prisma.Decimal(text).toFixed();

const dates: Columns = (name, [first]) => {
  const date = first as FuzzyDate | undefined; // a held value of a fuzzy-date field, checked when it was proposed
  return { [`${name}Earliest`]: day(date?.earliest), [`${name}Latest`]: day(date?.latest) };
};

const amounts: Columns = (name, [first]) => {
  const amount = first as Amount | undefined; // as above, of an amount field
  return {
    [`${name}Lower`]: decimal(amount?.value ?? amount?.lower),
    [`${name}Upper`]: decimal(amount?.value ?? amount?.upper),
    [`${name}Currency`]: amount?.currency ?? null,
  };
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
  if (field.type.name !== 'text' && field.type.name !== 'choice') return null;
  return field.holds === 'MANY' ? several(print) : plain(print);
};

/**
 * The typed row of a record: what lists filter and order by. A field has columns by its type: a date its first and
 * last day, an amount its bounds and currency, words and choices themselves; others have none.
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
