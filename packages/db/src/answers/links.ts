import type { Viewer } from '../actor.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { type Order, ordered } from '../keyset.ts';
import { every } from '../logic.ts';
import { ends, linkOrder, sourceSeenBy } from '../records/read-links.ts';
import { seenBy } from '../records/record-row.ts';
import { json, literal, object, orNull } from './json-text.ts';
import { cursorOf, keysOf, page, type Rows } from './pages.ts';
import type { Entries, LinkRead, RecordRead, RecordShape, Unfixed } from './shape.ts';
import { valueWriter } from './values.ts';
import type { Write } from './writer.ts';

/** Links `l`, of today or of a moment. */
export type Links = {
  readonly order: Order;
  /** Those that meet a condition, after something is joined to them: `from … where …`. */
  readonly from: (condition: Prisma.Sql, joined?: Prisma.Sql) => Prisma.Sql;
  /** Whether the source of one may be seen. */
  readonly sourceSeen: Prisma.Sql;
  /** The record that one names. */
  readonly end: (id: Prisma.Sql, shape: RecordShape) => Prisma.Sql;
  /** The record that one begins at. */
  readonly source: (shape: RecordShape) => Prisma.Sql;
  /** The same, in two: what is written of it, and from where, which is a row where it may be seen. Null: it is read by itself. */
  readonly sourceBeside: {
    readonly write: (shape: RecordShape) => Prisma.Sql;
    readonly from: Prisma.Sql;
  } | null;
  readonly recordBy: Write['recordBy'];
};

export type LinksAsked = Extract<RecordRead, { is: 'links' }>;

/** The links of today, as they are written by `write` for a viewer. */
export const linksToday = (viewer: Viewer, { record, recordBy }: Write): Links => ({
  order: linkOrder,
  from: (condition, joined = Prisma.empty) => Prisma.sql`from link l ${joined} where ${condition}`,
  sourceSeen: sourceSeenBy(viewer),
  // It stands for itself: a link of what names something that was merged names what that was merged into.
  end: (id, shape) =>
    Prisma.sql`(select ${record(shape)} from record r where r.id = ${id} and ${seenBy(viewer)})`,
  source: (shape) => recordBy(Prisma.sql`l.source_id`, shape),
  // What the public may see stands for itself, as nothing that was merged into another is published.
  sourceBeside:
    viewer === null
      ? { write: record, from: Prisma.sql`from record r where r.id = l.source_id and ${seenBy(viewer)}` }
      : null,
  recordBy,
});

/** Writes the links of the record `r`. */
export const linkWriter = ({ order, from, sourceSeen, end, source, sourceBeside, recordBy }: Links) => {
  const valuesIn = valueWriter(recordBy);

  const linkPart = (
    read: Unfixed<LinkRead>,
    node: (shape: RecordShape) => Prisma.Sql,
    cursor: Prisma.Sql,
  ): Prisma.Sql => {
    switch (read.is) {
      case 'cursor':
        return cursor;
      case 'node':
        return orNull(node(read.of));
      case 'within':
        return orNull(end(Prisma.sql`l.within_id`, read.of));
      case 'share':
        return orNull(valuesIn.one(Prisma.sql`l.share`, read.of));
      case 'column':
        return orNull(json(Prisma.raw(`l."${read.name}"`)));
    }
  };

  const target = (shape: RecordShape): Prisma.Sql => end(Prisma.sql`l.target_id`, shape);

  /**
   * Sources as further columns of their links, where they can be: looked up once, for whether they may be seen and for what
   * is written of them. `joined` is there once all that is asked of them was written; null where nothing was.
   */
  const sourcesOfRows = () => {
    const columns: Prisma.Sql[] = [];
    return {
      write: (shape: RecordShape): Prisma.Sql => {
        if (!sourceBeside) return source(shape);
        const name = Prisma.raw(`source${columns.length}`);
        columns.push(Prisma.sql`${sourceBeside.write(shape)} as ${name}`);
        return Prisma.sql`l.${name}`;
      },
      joined: (): Prisma.Sql | null =>
        sourceBeside && columns.length > 0
          ? Prisma.sql`cross join lateral (select ${Prisma.join(columns)} ${sourceBeside.from}) seen`
          : null,
    };
  };

  /** A page of links as the JSON text of its connection. */
  const links = ({ direction, name, page: asked, of }: LinksAsked): Prisma.Sql => {
    const { record: at, name: named } = ends[direction];
    // The record is one that may be seen, and so are its links; what leads to it is of others.
    const here = every([
      Prisma.sql`${at} = r.id`,
      ...(name === null ? [] : [Prisma.sql`${named} = ${literal(name)}`]),
    ]);
    const seen = direction === 'OUT' ? here : every([here, sourceSeen]);
    const sources = sourcesOfRows();
    const node = direction === 'OUT' ? target : sources.write;
    const rows: Rows = {
      alias: Prisma.sql`l`,
      order,
      select: (keys, within) => {
        const joined = sources.joined();
        return joined
          ? Prisma.sql`select l.*, seen.*${keys} ${from(here, joined)} and ${within}`
          : Prisma.sql`select l.*${keys} ${from(seen)} and ${within}`;
      },
      count: () => Prisma.sql`select count(*) ${from(seen)}`,
    };
    return page(rows, asked, of, {
      edge: (part, cursor) => linkPart(part, node, cursor),
      node: (shape) => linkPart({ is: 'node', of: shape }, node, Prisma.empty),
    });
  };

  const theLink = (field: string, of: Entries<LinkRead>): Prisma.Sql => {
    const cursor = cursorOf(Prisma.sql`l`, order);
    const keys = of.some(([, { is }]) => is === 'cursor') ? keysOf(order) : Prisma.empty;
    return Prisma.sql`(select ${object(of, (read) => linkPart(read, target, cursor))}
      from (select l.*${keys} ${from(Prisma.sql`l.source_id = r.id and l.field = ${literal(field)}`)}
        order by ${ordered(order, false)} limit 1) l)`;
  };

  return { links, theLink };
};
