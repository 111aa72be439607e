import type { Viewer } from '../actor.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { type Order, ordered } from '../keyset.ts';
import { every } from '../logic.ts';
import { ends, linkOrder, sourceSeenBy } from '../records/read-links.ts';
import { seenBy } from '../records/record-row.ts';
import { json, literal, object, orNull } from './json-text.ts';
import { cursorOf, keysOf, type Rows } from './pages.ts';
import type { Entries, LinkRead, RecordShape, Unfixed } from './shape.ts';
import { valueWriter } from './values.ts';
import type { Write } from './writer.ts';

/** Links `l`, of today or of a moment. */
export type Links = {
  readonly order: Order;
  /** Those that meet a condition: `from … where …`. */
  readonly from: (condition: Prisma.Sql) => Prisma.Sql;
  /** Whether the source of one may be seen. */
  readonly sourceSeen: Prisma.Sql;
  /** The record that one names. */
  readonly end: (id: Prisma.Sql, shape: RecordShape) => Prisma.Sql;
  /** The record that one begins at. */
  readonly source: (shape: RecordShape) => Prisma.Sql;
  readonly recordBy: Write['recordBy'];
};

/** The links of today, as they are written by `write` for a viewer. */
export const linksToday = (viewer: Viewer, { record, recordBy }: Write): Links => ({
  order: linkOrder,
  from: (condition) => Prisma.sql`from link l where ${condition}`,
  sourceSeen: sourceSeenBy(viewer),
  end: recordBy,
  // What the public may see stands for itself, as nothing that was merged into another is published.
  source: (shape) =>
    viewer === null
      ? Prisma.sql`(select ${record(shape)} from record r where r.id = l.source_id and ${seenBy(viewer)})`
      : recordBy(Prisma.sql`l.source_id`, shape),
  recordBy,
});

/** Writes the links of the record `r`. */
export const linkWriter = ({ order, from, sourceSeen, end, source, recordBy }: Links) => {
  const valuesIn = valueWriter(recordBy);

  const linkPart = (read: Unfixed<LinkRead>, direction: 'OUT' | 'BACK', cursor: Prisma.Sql): Prisma.Sql => {
    switch (read.is) {
      case 'cursor':
        return cursor;
      case 'node':
        return orNull(direction === 'OUT' ? end(Prisma.sql`l.target_id`, read.of) : source(read.of));
      case 'within':
        return orNull(end(Prisma.sql`l.within_id`, read.of));
      case 'share':
        return orNull(valuesIn.one(Prisma.sql`l.share`, read.of));
      case 'column':
        return orNull(json(Prisma.raw(`l."${read.name}"`)));
    }
  };

  // The record is one that may be seen, and so are its links; what leads to it is of others.
  const linkRows = (direction: 'OUT' | 'BACK', name: string | null): Rows => {
    const { record: at, name: named } = ends[direction];
    const where = every([
      Prisma.sql`${at} = r.id`,
      ...(name === null ? [] : [Prisma.sql`${named} = ${literal(name)}`]),
      ...(direction === 'OUT' ? [] : [sourceSeen]),
    ]);
    return {
      alias: Prisma.sql`l`,
      order,
      select: (keys, within) => Prisma.sql`select l.*${keys} ${from(where)} and ${within}`,
      count: () => Prisma.sql`select count(*) ${from(where)}`,
    };
  };

  const theLink = (field: string, of: Entries<LinkRead>): Prisma.Sql => {
    const cursor = cursorOf(Prisma.sql`l`, order);
    const keys = of.some(([, { is }]) => is === 'cursor') ? keysOf(order) : Prisma.empty;
    return Prisma.sql`(select ${object(of, (read) => linkPart(read, 'OUT', cursor))}
      from (select l.*${keys} ${from(Prisma.sql`l.source_id = r.id and l.field = ${literal(field)}`)}
        order by ${ordered(order, false)} limit 1) l)`;
  };

  return { linkPart, linkRows, theLink };
};
