import {
  comparedDays,
  type Days,
  type FuzzyDate,
  fuzzyDate,
  isoDuration,
  nominalDays,
} from '@chancery/domain';
import { Prisma } from '../../generated/prisma/client.ts';
import { every, some } from '../../logic.ts';
import { column, holds, whereGiven } from './columns.ts';
import { type Path, refused } from './path.ts';
import type { AmountRange, DateRange, DurationRange, Sum } from './record-filter.ts';

// As the domain compares (compare-amount.ts, compare-date.ts, compare-duration.ts), in SQL over what columns.ts of the
// projection stores of it; compared.test.ts holds the two together.

export type Sureness = 'certainly' | 'possibly';

const decimal = (text: string): Prisma.Sql => Prisma.sql`${text}::numeric`;

const inCurrency = (field: string, currency: string, how: Sureness): Prisma.Sql => {
  const [said, certain] = [column(`${field}Currency`), column(`${field}CurrencyCertain`)];
  return how === 'certainly'
    ? Prisma.sql`(${said} = ${currency} and ${certain})`
    : Prisma.sql`(${certain} is not null and (${said} = ${currency} or ${said} is null or not ${certain}))`;
};

const atLeast = (field: string, { value, currency }: Sum, how: Sureness): Prisma.Sql => {
  const [least, most] = [column(`${field}Least`), column(`${field}Most`)];
  const asked = decimal(value);
  return every([
    inCurrency(field, currency, how),
    how === 'certainly'
      ? Prisma.sql`${least} >= ${asked}`
      : Prisma.sql`(${most} is null or ${most} > ${asked} or (${most} = ${asked} and ${column(`${field}MostInclusive`)}))`,
  ]);
};

const atMost = (field: string, { value, currency }: Sum, how: Sureness): Prisma.Sql => {
  const [least, most] = [column(`${field}Least`), column(`${field}Most`)];
  const asked = decimal(value);
  return every([
    inCurrency(field, currency, how),
    how === 'certainly'
      ? Prisma.sql`${most} <= ${asked}`
      : Prisma.sql`(coalesce(${least}, 0) < ${asked} or
          (coalesce(${least}, 0) = ${asked} and ${column(`${field}LeastInclusive`)}))`,
  ]);
};

const largest = 60;
const isDecimal = (text: string): boolean => /^-?\d+(?:\.\d+)?$/u.test(text) && text.length <= largest;
const isCurrency = (text: string): boolean => /^[A-Z]{3}$/u.test(text);

const sumAt = (path: Path, sum: Sum): Sum => {
  if (!isDecimal(sum.value))
    throw refused([...path, 'value'], 'BAD_NUMBER', `A number is written in at most ${largest} digits.`);
  if (!isCurrency(sum.currency))
    throw refused([...path, 'currency'], 'BAD_CURRENCY', 'A currency is written as in ISO 4217: USD.');
  return sum;
};

/** Whether an amount lies in a range. */
export const amountIn = (field: string, { gte, lte }: AmountRange, how: Sureness, path: Path): Prisma.Sql =>
  every([
    ...(gte ? [atLeast(field, sumAt([...path, 'gte'], gte), how)] : []),
    ...(lte ? [atMost(field, sumAt([...path, 'lte'], lte), how)] : []),
  ]);

const lengthAt = (path: Path, text: string): Prisma.Sql => {
  if (!isoDuration.safeParse(text).success)
    throw refused(path, 'BAD_DURATION', 'A length of time is written as in ISO 8601: P2Y6M.');
  return decimal(nominalDays(text).round(30).toFixed());
};

/** Whether a length of time lies in a range. */
export const durationIn = (
  field: string,
  { gte, lte }: DurationRange,
  how: Sureness,
  path: Path,
): Prisma.Sql => {
  const [least, most] = [column(`${field}Least`), column(`${field}Most`)];
  const open = (end: Prisma.Sql) => (how === 'possibly' ? Prisma.sql`${end} is null or` : Prisma.empty);
  const [shortest, longest] = how === 'certainly' ? [least, most] : [most, least];
  return every([
    Prisma.sql`(${least} is not null or ${most} is not null)`,
    ...(gte == null
      ? []
      : [Prisma.sql`(${open(shortest)} ${shortest} >= ${lengthAt([...path, 'gte'], gte)})`]),
    ...(lte == null ? [] : [Prisma.sql`(${open(longest)} ${longest} <= ${lengthAt([...path, 'lte'], lte)})`]),
  ]);
};

const dateAt = (path: Path, words: string): Days => {
  const read = fuzzyDate.parse(words);
  const date: FuzzyDate | null = read.ok ? read.value : null;
  // A year that no day can be kept of has neither end.
  const days = date && comparedDays(date);
  if (!date || date.relative !== null || !days || (days.earliest === null && days.latest === null))
    throw refused(path, 'BAD_DATE', 'A date is written as in EDTF (ISO 8601-2): 2014, 2014-05, 2014-05-21.');
  return days;
};

const day = (text: string): Prisma.Sql => Prisma.sql`${text}::date`;
type Comparison = (from: Prisma.Sql, until: Prisma.Sql, asked: Days, how: Sureness) => Prisma.Sql;

// Possible is what is not impossible: an open end, or one that is not known yet, forbids nothing.
const unless = (
  end: Prisma.Sql,
  bound: string | null,
  made: (bound: Prisma.Sql) => Prisma.Sql,
): Prisma.Sql => (bound === null ? Prisma.sql`true` : Prisma.sql`(${end} is null or ${made(day(bound))})`);

const before: Comparison = (from, until, { earliest, latest }, how) =>
  how === 'certainly'
    ? whereGiven(earliest, (bound) => Prisma.sql`${until} < ${day(bound)}`)
    : unless(from, latest, (bound) => Prisma.sql`${from} < ${bound}`);

const after: Comparison = (from, until, { earliest, latest }, how) =>
  how === 'certainly'
    ? whereGiven(latest, (bound) => Prisma.sql`${from} > ${day(bound)}`)
    : unless(until, earliest, (bound) => Prisma.sql`${until} > ${bound}`);

const within: Comparison = (from, until, { earliest, latest }, how) =>
  how === 'certainly'
    ? every([
        earliest === null ? Prisma.sql`true` : Prisma.sql`${from} >= ${day(earliest)}`,
        latest === null ? Prisma.sql`true` : Prisma.sql`${until} <= ${day(latest)}`,
      ])
    : every([
        unless(until, earliest, (bound) => Prisma.sql`${until} >= ${bound}`),
        unless(from, latest, (bound) => Prisma.sql`${from} <= ${bound}`),
      ]);

const comparisons = { before, after, within } as const;

/** The first and the last day that something dated may mean as it is compared, and whether it is dated at all. */
export type DatedColumns = {
  readonly from: Prisma.Sql;
  readonly until: Prisma.Sql;
  readonly known: Prisma.Sql;
};

/** Whether days lie in a range. */
export const daysIn = (
  { from, until, known }: DatedColumns,
  range: DateRange,
  how: Sureness,
  path: Path,
): Prisma.Sql =>
  every([
    known,
    ...(['before', 'after', 'within'] as const).flatMap((name) => {
      const words = range[name];
      return words == null ? [] : [comparisons[name](from, until, dateAt([...path, name], words), how)];
    }),
  ]);

/** Whether a date lies in a range. */
export const dateIn = (field: string, range: DateRange, how: Sureness, path: Path): Prisma.Sql => {
  const [from, until] = [column(`${field}From`), column(`${field}Until`)];
  const known = some([Prisma.sql`${from} is not null`, Prisma.sql`${until} is not null`, holds(field)]);
  return daysIn({ from, until, known }, range, how, path);
};
