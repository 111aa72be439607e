import type { Viewer } from '../actor.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { every } from '../logic.ts';
import { ends, linkOrder, sourceSeenBy } from '../records/read-links.ts';
import { seenBy } from '../records/record-row.ts';
import { json, literal, object, orNull } from './json-text.ts';
import { cursorOf, keysOf, type Rows } from './pages.ts';
import type { Entries, LinkRead, RecordShape, Unfixed } from './shape.ts';
import { valueWriter } from './values.ts';
import type { Write } from './writer.ts';

/** Writes the links of the record `r`. */
export const linkWriter = (viewer: Viewer, { record, recordBy }: Write) => {
  const valuesIn = valueWriter(recordBy);

  // What the public may see stands for itself, as nothing that was merged into another is published.
  const sourceOf = (shape: RecordShape): Prisma.Sql =>
    viewer === null
      ? Prisma.sql`(select ${record(shape)} from record r where r.id = l.source_id and ${seenBy(viewer)})`
      : recordBy(Prisma.sql`l.source_id`, shape);

  const linkPart = (read: Unfixed<LinkRead>, direction: 'OUT' | 'BACK', cursor: Prisma.Sql): Prisma.Sql => {
    switch (read.is) {
      case 'cursor':
        return cursor;
      case 'node':
        return orNull(direction === 'OUT' ? recordBy(Prisma.sql`l.target_id`, read.of) : sourceOf(read.of));
      case 'within':
        return orNull(recordBy(Prisma.sql`l.within_id`, read.of));
      case 'share':
        return orNull(valuesIn.one(Prisma.sql`l.share`, read.of));
      case 'column':
        return orNull(json(Prisma.raw(`l."${read.name}"`)));
    }
  };

  // The record is one that may be seen, and so are its links; what leads to it is of others.
  const linkRows = (direction: 'OUT' | 'BACK', name: string | null): Rows => {
    const { record: end, name: named } = ends[direction];
    const where = every([
      Prisma.sql`${end} = r.id`,
      ...(name === null ? [] : [Prisma.sql`${named} = ${literal(name)}`]),
      ...(direction === 'OUT' ? [] : [sourceSeenBy(viewer)]),
    ]);
    return {
      alias: Prisma.sql`l`,
      order: linkOrder,
      select: (keys, within) => Prisma.sql`select l.*${keys} from link l where ${where} and ${within}`,
      count: () => Prisma.sql`select count(*) from link l where ${where}`,
    };
  };

  const theLink = (field: string, of: Entries<LinkRead>): Prisma.Sql => {
    const cursor = cursorOf(Prisma.sql`l`, linkOrder);
    const keys = of.some(([, { is }]) => is === 'cursor') ? keysOf(linkOrder) : Prisma.empty;
    return Prisma.sql`(select ${object(of, (read) => linkPart(read, 'OUT', cursor))}
      from (select l.*${keys} from link l where l.source_id = r.id and l.field = ${literal(field)}
        order by l.id limit 1) l)`;
  };

  return { linkPart, linkRows, theLink };
};
