import { Prisma } from '../generated/prisma/client.ts';
import { between, type Order, ordered } from '../keyset.ts';
import { type Key, type PageArguments, type Range, rangeOf } from '../page.ts';
import { concat, json, literal, must, object, orNull } from './json-text.ts';
import {
  type EdgeRead,
  type Fixed,
  type Given,
  NotAnswered,
  type PageAsked,
  type PageInfoPart,
  type PageShape,
  type Slot,
  type Unfixed,
} from './shape.ts';

const isSlot = (after: PageAsked['after']): after is Slot => typeof after === 'object' && after !== null;

/** The parts of the key of a cursor that is given each time, which is read once, whichever of them are asked for. */
const partsIn = (after: Slot, order: Order): readonly Slot[] => {
  const keys = new WeakMap<Given, Key | null>();
  const keyOf = (given: Given): Key | null => {
    const known = keys.get(given);
    if (known !== undefined) return known;
    const key = rangeOf({ after: after.slot(given) as string }, order).after;
    keys.set(given, key);
    return key;
  };
  return order.parts.map((_, at) => ({ slot: (given) => keyOf(given)?.[at] }));
};

/** What part of a list is read. A cursor that is given each time is one of an order without nulls. */
export const rangeIn = ({ after, ...page }: PageAsked, order: Order): Range => {
  if (!isSlot(after)) return rangeOf({ ...page, after } satisfies PageArguments, order);
  if (order.parts.some(({ nullable }) => nullable))
    throw new NotAnswered('Which parts of the cursor are null is not known.');
  const key = partsIn(after, order) as unknown as Key; // slots stand for texts
  return { ...rangeOf(page, order), after: key };
};

/** Where the rows of a page come from. */
export type Rows = {
  /** What the rows are called, in what is written of each. */
  readonly alias: Prisma.Sql;
  /** `select … from … where …`, of all rows between two cursors, with the columns `key0`, `key1` … where keys are asked for. */
  readonly select: (keys: Prisma.Sql, within: Prisma.Sql, limited: Prisma.Sql) => Prisma.Sql;
  readonly order: Order;
  readonly count: () => Prisma.Sql;
};

/** The cursor of a row as JSON text: see toCursor. */
export const cursorOf = (alias: Prisma.Sql, { name, parts }: Order): Prisma.Sql => {
  const key = parts.flatMap((_, at) => [
    literal(','),
    orNull(json(Prisma.sql`${alias}.${Prisma.raw(`key${at}`)}`)),
  ]);
  const bytes = Prisma.sql`convert_to(${concat([literal(`[${JSON.stringify(name)}`), ...key, literal(']')])}, 'UTF8')`;
  return Prisma.sql`('"' || translate(encode(${bytes}, 'base64'), E'+/=\n', '-_') || '"')`;
};

/** The parts of a row's key, as further columns. */
export const keysOf = ({ parts }: Order): Prisma.Sql =>
  Prisma.sql`, ${Prisma.join(
    parts.map(({ sql }, at) => Prisma.sql`(${sql})::text as ${Prisma.raw(`key${at}`)}`),
  )}`;

const readsRows = <Edge, Node>(shape: PageShape<Edge, Node>): boolean =>
  shape.some(([, { is }]) => is === 'edges' || is === 'nodes' || is === 'pageInfo');

const hasCursors = <Edge extends { readonly is: string }, Node>(shape: PageShape<Edge, Node>): boolean =>
  shape.some(
    ([, read]) =>
      (read.is === 'edges' && read.of.some(([, { is }]) => is === 'cursor')) ||
      (read.is === 'pageInfo' && read.of.some(([, { is }]) => is === 'startCursor' || is === 'endCursor')),
  );

const whole = (number: number): Prisma.Sql => Prisma.raw(String(number)); // a size: see rangeOf
const truth = (is: boolean): Prisma.Sql => literal(String(is));

/** What is gathered from the rows of a page: as they come, or by their places, of which one more is read than is told. */
const gathering = (alias: Prisma.Sql, { size, backward, after, before }: Range, placed: boolean) => {
  const nth = Prisma.sql`${alias}.nth`;
  const told = Prisma.sql`filter (where ${nth} <= ${whole(size)})`;
  const way = (falls: boolean): Prisma.Sql =>
    falls ? Prisma.sql`order by ${nth} desc` : Prisma.sql`order by ${nth}`;
  const more = Prisma.sql`case when count(*) > ${whole(size)} then 'true' else 'false' end`;
  return {
    list: (entry: Prisma.Sql): Prisma.Sql => {
      const over = placed ? Prisma.sql` ${way(backward)}) ${told}` : Prisma.sql`)`;
      return concat([literal('['), Prisma.sql`string_agg(${entry}, ','${over}`, literal(']')]);
    },
    info: (is: PageInfoPart, cursor: Prisma.Sql): Prisma.Sql => {
      if (is === 'hasNextPage') return backward ? truth(before !== null) : more;
      if (is === 'hasPreviousPage') return backward ? more : truth(after !== null);
      const falls = (is === 'startCursor') === backward;
      return orNull(Prisma.sql`(array_agg(${cursor} ${way(falls)}) ${told})[1]`);
    },
  };
};

/** How a row is written, by its alias: in an edge, and as a node. */
export type WriteRow<Edge, Node> = {
  readonly edge: (read: Edge, cursor: Prisma.Sql) => Prisma.Sql;
  readonly node: (of: Node) => Prisma.Sql;
};

/** A page of a list as the JSON text of its connection (Relay). */
export const page = <Edge extends { readonly is: string }, Node>(
  { alias, select, order, count }: Rows,
  asked: PageAsked,
  shape: PageShape<Edge | Fixed, Node>,
  write: WriteRow<Edge, Node>,
): Prisma.Sql => {
  const range = rangeIn(asked, order);
  const placed = range.backward || shape.some(([, { is }]) => is === 'pageInfo');
  const gathered = gathering(alias, range, placed);
  const cursor = cursorOf(alias, order);
  const connection = object(shape, (each) => {
    switch (each.is) {
      case 'edges':
        return gathered.list(object(each.of, (part) => write.edge(part, cursor)));
      case 'nodes':
        return gathered.list(write.node(each.of));
      case 'pageInfo':
        return object(each.of, (part) => gathered.info(part.is, cursor));
      case 'totalCount':
        return must(Prisma.sql`(${count()})::text`);
    }
  });
  if (!readsRows(shape)) {
    if (isSlot(asked.after)) throw new NotAnswered('Nobody would look at the cursor.');
    return connection;
  }
  const limited = Prisma.sql`order by ${ordered(order, range.backward)} limit ${whole(placed ? range.size + 1 : range.size)}`;
  const keys = hasCursors(shape) ? keysOf(order) : Prisma.empty;
  const rows = Prisma.sql`(${select(keys, between(order, range), limited)} ${limited}) ${alias}`;
  const from = placed
    ? Prisma.sql`(select row_number() over () as nth, ${alias}.* from ${rows}) ${alias}`
    : rows;
  // `having` makes it one row, whether anything is gathered from the rows or not.
  return Prisma.sql`(select ${connection} from ${from} having true)`;
};

/** How rows that are nodes themselves are written, by how a node is. */
export const rows = <Node>(node: (of: Node) => Prisma.Sql): WriteRow<Unfixed<EdgeRead<Node>>, Node> => ({
  node,
  edge: (read, cursor) => (read.is === 'cursor' ? cursor : node(read.of)),
});
