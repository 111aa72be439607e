import { Prisma } from './generated/prisma/client.ts';
import { every, some } from './logic.ts';
import { type Key, type KeyPart, type Page, type Range, toCursor, toPage } from './page.ts';

/** One column that a list is ordered by. Nulls stand last, whichever way it goes. */
export type KeyColumn = {
  readonly sql: Prisma.Sql;
  readonly part: KeyPart;
  readonly descending?: boolean;
  readonly nullable?: boolean;
};

/** A list's order; its last column tells every two rows apart. The name tells its cursors from those of others. */
export type Order = { readonly name: string; readonly parts: readonly KeyColumn[] };

const casts: Readonly<Record<KeyPart, Prisma.Sql>> = {
  text: Prisma.sql`text`,
  uuid: Prisma.sql`uuid`,
  timestamp: Prisma.sql`timestamptz`,
  bigint: Prisma.sql`bigint`,
  day: Prisma.sql`date`,
  decimal: Prisma.sql`numeric`,
};

const greater = Prisma.sql`>`;
const less = Prisma.sql`<`;
type Side = 'after' | 'before';

const beyond = (side: Side, descending: boolean | undefined): Prisma.Sql =>
  (side === 'after') === (descending === true) ? less : greater;

type Values = readonly (Prisma.Sql | null)[];

// Of one direction and without nulls: a row comparison, which an index on these columns answers.
const whole = (columns: readonly KeyColumn[], row: Prisma.Sql, side: Side): Prisma.Sql => Prisma.sql`(
  (${Prisma.join(columns.map(({ sql }) => sql))}) ${beyond(side, columns[0]?.descending)} (${row}))`;

const same = ({ sql }: KeyColumn, value: Prisma.Sql | null): Prisma.Sql =>
  value === null ? Prisma.sql`${sql} is null` : Prisma.sql`${sql} = ${value}`;

// Nulls stand last: after a null comes no value, before it every one.
const past = ({ sql, descending, nullable }: KeyColumn, value: Prisma.Sql | null, side: Side): Prisma.Sql => {
  if (value === null) return side === 'after' ? Prisma.sql`false` : Prisma.sql`${sql} is not null`;
  const compared = Prisma.sql`${sql} ${beyond(side, descending)} ${value}`;
  return nullable && side === 'after' ? Prisma.sql`(${compared} or ${sql} is null)` : compared;
};

const stepwise = (columns: readonly KeyColumn[], values: Values, side: Side): Prisma.Sql =>
  some(
    columns.map((column, at) => {
      const before = columns.slice(0, at).map((each, place) => same(each, values[place] ?? null));
      return every([...before, past(column, values[at] ?? null, side)]);
    }),
  );

const isUniform = (columns: readonly KeyColumn[]): boolean =>
  columns.every(
    ({ descending, nullable }) => !nullable && (descending ?? false) === (columns[0]?.descending ?? false),
  );

const castOf = ({ part }: KeyColumn): Prisma.Sql => Prisma.sql`::${casts[part]}`;

// What is selected is not known as the statement is planned: a plan for each cursor would look so much cheaper than one for
// all that it is made each time that a page is asked for, which takes longer than to read the page. All parts are selected at
// once where they can be: each select is set up anew whenever the statement is asked.
const besideKey = ({ parts }: Order, key: Key, side: Side): Prisma.Sql => {
  const values = parts.map((column, at): Prisma.Sql | null => {
    const text = key[at] ?? null;
    return text === null ? null : Prisma.sql`${text}${castOf(column)}`;
  });
  if (isUniform(parts))
    return whole(
      parts,
      Prisma.sql`select ${Prisma.join(values.map((value) => value ?? Prisma.sql`null`))}`,
      side,
    );
  return stepwise(
    parts,
    values.map((value) => value && Prisma.sql`(select ${value})`),
    side,
  );
};

/** The rows between the cursors of a page: a condition. */
export const between = (order: Order, { after, before }: Range): Prisma.Sql =>
  every([
    ...(after ? [besideKey(order, after, 'after')] : []),
    ...(before ? [besideKey(order, before, 'before')] : []),
  ]);

/** As `between`, of keys that a column of JSON arrays holds, null where there is no cursor; for orders without nulls. */
export const betweenColumns = ({ parts }: Order, after: Prisma.Sql, before: Prisma.Sql): Prisma.Sql => {
  const beside = (column: Prisma.Sql, side: Side): Prisma.Sql => {
    const values = parts.map((part, at) => Prisma.sql`(${column}::jsonb ->> ${at}::int)${castOf(part)}`);
    return isUniform(parts) ? whole(parts, Prisma.join(values), side) : stepwise(parts, values, side);
  };
  return Prisma.sql`(${after} is null or ${beside(after, 'after')})
    and (${before} is null or ${beside(before, 'before')})`;
};

/** What the rows of a page are ordered by as they are read: backwards from its end where it goes backwards. */
export const ordered = ({ parts }: Order, backward: boolean): Prisma.Sql =>
  Prisma.join(
    parts.map(({ sql, descending, nullable }) => {
      const falls = (descending ?? false) !== backward;
      const nulls = nullable ? (backward ? Prisma.sql` nulls first` : Prisma.sql` nulls last`) : Prisma.empty;
      return Prisma.sql`${sql} ${falls ? Prisma.sql`desc` : Prisma.sql`asc`}${nulls}`;
    }),
  );

/** An order of keys that are JSON arrays, as `keyed` makes them of rows. */
export const orderedKeys = ({ name, parts }: Order, place: Prisma.Sql): Order => ({
  name,
  parts: parts.map((column, at) => ({
    ...column,
    sql: Prisma.sql`(${place} ->> ${at}::int)${castOf(column)}`,
  })),
});

/** The key of a row, as a column named `place`. */
export const keyed = ({ parts }: Order): Prisma.Sql =>
  Prisma.sql`array[${Prisma.join(parts.map(({ sql }) => Prisma.sql`(${sql})::text`))}] as place`;

/** A page of rows that were read with their keys. */
export const keyedPage = <Row extends { readonly place: Key }>(
  rows: readonly Row[],
  range: Range,
  { name }: Order,
): Page<Omit<Row, 'place'>> => {
  const page = toPage(rows, range, ({ place }) => toCursor(name, place));
  return { ...page, items: page.items.map(({ cursor, row: { place: _, ...row } }) => ({ cursor, row })) };
};

/** Runs a batch whose pages may go either way: a statement a way. Answers in the order of the requests. */
export const eachWay = async <Asked extends { readonly range: Range }, Answer>(
  requests: readonly Asked[],
  load: (some: readonly Asked[], backward: boolean) => Promise<readonly Answer[]>,
): Promise<readonly Answer[]> => {
  const answers = new Map<Asked, Answer>();
  for (const way of [false, true]) {
    const some = requests.filter(({ range }) => range.backward === way);
    const found = some.length > 0 ? await load(some, way) : [];
    for (const [at, answer] of found.entries()) {
      const asked = some[at];
      if (asked) answers.set(asked, answer);
    }
  }
  return requests.map((request) => {
    const answer = answers.get(request);
    if (answer === undefined) throw new Error('A page of a batch was not read.');
    return answer;
  });
};

/** The pages of a batch as a relation `page(after, before, size, at)`, counted from 1; one row more than asked is read. */
export const pagesOf = (ranges: readonly Range[]): Prisma.Sql => {
  const keys = (side: 'after' | 'before') =>
    ranges.map((range) => (range[side] === null ? null : JSON.stringify(range[side])));
  return Prisma.sql`unnest(${keys('after')}::text[], ${keys('before')}::text[],
    ${ranges.map(({ size }) => size + 1)}::int[]) with ordinality as page(after, before, size, at)`;
};
