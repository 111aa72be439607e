import { Prisma } from '../generated/prisma/client.ts';
import { between, type Order, ordered } from '../keyset.ts';
import { type Key, type PageArguments, type Range, rangeOf } from '../page.ts';
import { concat, fixed, json, literal, must, object, orNull } from './json-text.ts';
import {
  type EdgeRead,
  NotAnswered,
  type PageAsked,
  type PageInfoRead,
  type PageShape,
  type Slot,
} from './shape.ts';

const isSlot = (after: PageAsked['after']): after is Slot => typeof after === 'object' && after !== null;

/** A part of a key that is given each time. */
const partIn = (after: Slot, order: Order, at: number): Slot => ({
  slot: (given) => rangeOf({ after: after.slot(given) as string }, order).after?.[at],
});

/** What part of a list is read. A cursor that is given each time is one of an order without nulls. */
export const rangeIn = ({ after, ...page }: PageAsked, order: Order): Range => {
  if (!isSlot(after)) return rangeOf({ ...page, after } satisfies PageArguments, order);
  if (order.parts.some(({ nullable }) => nullable))
    throw new NotAnswered('Which parts of the cursor are null is not known.');
  const key = order.parts.map((_, at) => partIn(after, order, at)) as unknown as Key; // slots stand for texts
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

/** What of a page needs to know where its rows stand in it. */
const isPlaced = <Edge extends { readonly is: string }, Node>(shape: PageShape<Edge, Node>): boolean =>
  shape.some(([, read]) => read.is === 'pageInfo');
const hasCursors = <Edge extends { readonly is: string }, Node>(shape: PageShape<Edge, Node>): boolean =>
  shape.some(
    ([, read]) =>
      (read.is === 'edges' && read.of.some(([, { is }]) => is === 'cursor')) ||
      (read.is === 'pageInfo' && read.of.some(([, { is }]) => is === 'startCursor' || is === 'endCursor')),
  );

const limit = (size: number): Prisma.Sql => Prisma.raw(`limit ${size}`); // a whole number: see rangeOf

const truth = (is: boolean): Prisma.Sql => literal(String(is));

/**
 * A page of a list as the JSON text of its connection (Relay). `write` says what is written of a row, by its alias, in an
 * edge and as a node.
 */
export const page = <Edge extends { readonly is: string }, Node>(
  { alias, select, order, count }: Rows,
  asked: PageAsked,
  shape: PageShape<Edge, Node>,
  write: {
    readonly edge: (read: Edge, cursor: Prisma.Sql) => Prisma.Sql;
    readonly node: (of: Node) => Prisma.Sql;
  },
): Prisma.Sql => {
  const range = rangeIn(asked, order);
  const { size, backward } = range;
  const placed = isPlaced(shape) || backward;
  const read = placed ? size + 1 : size;
  const keys = hasCursors(shape) ? keysOf(order) : Prisma.empty;
  const rows = Prisma.sql`${select(keys, between(order, range), Prisma.sql`order by ${ordered(order, backward)} ${limit(read)}`)}
    order by ${ordered(order, backward)} ${limit(read)}`;
  const nth = Prisma.sql`${alias}.nth`;
  const kept = Prisma.sql`filter (where ${nth} <= ${Prisma.raw(String(size))})`;
  const way = backward ? Prisma.sql`desc` : Prisma.sql`asc`;
  const over = placed ? Prisma.sql` order by ${nth} ${way}) ${kept}` : Prisma.sql`)`;
  const all = (entry: Prisma.Sql): Prisma.Sql =>
    concat([literal('['), Prisma.sql`string_agg(${entry}, ','${over}`, literal(']')]);
  const more = Prisma.sql`case when count(*) > ${Prisma.raw(String(size))} then 'true' else 'false' end`;
  const cursor = cursorOf(alias, order);
  const ofEnd = (first: boolean): Prisma.Sql =>
    orNull(
      Prisma.sql`(array_agg(${cursor} order by ${nth} ${first === backward ? Prisma.sql`desc` : Prisma.sql`asc`}) ${kept})[1]`,
    );
  const info: Readonly<Record<Exclude<PageInfoRead['is'], 'fixed'>, () => Prisma.Sql>> = {
    hasNextPage: () => (backward ? truth(range.before !== null) : more),
    hasPreviousPage: () => (backward ? more : truth(range.after !== null)),
    startCursor: () => ofEnd(true),
    endCursor: () => ofEnd(false),
  };
  const connection = object(shape, (each) => {
    switch (each.is) {
      case 'fixed':
        return fixed(each.text);
      case 'edges':
        return all(object(each.of, (part) => write.edge(part, cursor)));
      case 'nodes':
        return all(write.node(each.of));
      case 'pageInfo':
        return object(each.of, (part) => (part.is === 'fixed' ? fixed(part.text) : info[part.is]()));
      case 'totalCount':
        return must(Prisma.sql`(${count()})::text`);
    }
  });
  const from = placed
    ? Prisma.sql`(select row_number() over () as nth, ${alias}.* from (${rows}) ${alias}) ${alias}`
    : Prisma.sql`(${rows}) ${alias}`;
  // Which makes it one row, whether anything of it is gathered from the rows or not.
  const one = Prisma.sql`having true`;
  const reads = shape.some(([, { is }]) => is === 'edges' || is === 'nodes' || is === 'pageInfo');
  if (!reads && isSlot(asked.after)) throw new NotAnswered('Nobody would look at the cursor.');
  return reads ? Prisma.sql`(select ${connection} from ${from} ${one})` : connection;
};

/** How rows that are nodes themselves are written, by how a node is. */
export const rows = <Node>(node: (of: Node) => Prisma.Sql) => ({
  node,
  edge: (read: EdgeRead<Node>, cursor: Prisma.Sql): Prisma.Sql => {
    if (read.is === 'fixed') return fixed(read.text);
    return read.is === 'cursor' ? cursor : node(read.of);
  },
});
