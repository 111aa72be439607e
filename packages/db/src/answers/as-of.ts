import { isLinkType, type KindName, kindNames, kindOf, type Standpoint } from '@chancery/domain';
import { Prisma } from '../generated/prisma/client.ts';
import { every } from '../logic.ts';
import { kindIn, onlyKind, type RecordFilter } from '../records/read-records.ts';
import { recordOrder } from '../records/record-order.ts';
import { publicFrom } from '../standpoint/conditions.ts';
import { rootFrom } from '../standpoint/identity.ts';
import { keptFrom } from '../standpoint/kept.ts';
import { orderAt } from '../standpoint/links-at.ts';
import { projectedFrom } from '../standpoint/records-from.ts';
import { fixed, literal, mark, moment, object, plain } from './json-text.ts';
import { type LinksAsked, linkWriter } from './links.ts';
import { alike, isOf } from './object-of-kinds.ts';
import { page, rows } from './pages.ts';
import type { Fills, Reader } from './printed.ts';
import { recordColumns } from './record-columns.ts';
import {
  type Entries,
  NotAnswered,
  type PageAsked,
  type RecordColumn,
  type RecordRead,
  type RecordShape,
  type RowsShape,
  type Unfixed,
} from './shape.ts';

// Of a field that holds one value another may have driven out what is told: its links of then are not kept.
const areKept = ({ direction, name }: LinksAsked, kinds: readonly KindName[]): boolean => {
  const asked = kindNames.flatMap((kind) =>
    Object.entries(kindOf(kind)?.fields ?? {}).filter(
      ([field, { type }]) =>
        isLinkType(type) &&
        (direction === 'OUT'
          ? kinds.includes(kind) && (name === null || name === field)
          : name === null || name === type.link.reverse),
    ),
  );
  return asked.every(([, { holds }]) => holds === 'MANY');
};

type RecordsAsked = {
  readonly filter: RecordFilter;
  readonly page: PageAsked;
  readonly of: RowsShape<RecordShape>;
};

const captionsThere =
  (from: Standpoint): Reader =>
  async (db, ids) => {
    const records = await projectedFrom(db, [...new Set(ids.map(String))], from, ['names']);
    return (id) => {
      const record = records.get(String(id));
      if (!record) throw new NotAnswered('What was there is there no longer.');
      return JSON.stringify(record.caption);
    };
  };

/**
 * Writes records and their links as they were at a moment or on a day, as JSON text. A caption of then that was not kept is
 * left to `fills`, which project the names. Throws NotAnswered for all that is projected besides.
 */
export const asOfWriter = (from: Standpoint, { read: readers }: Pick<Fills, 'read'>) => {
  const kept = keptFrom(from);
  if (!kept) throw new NotAnswered('Nothing is kept of what was so from there.');

  const records = (where: Prisma.Sql, keys = Prisma.empty): Prisma.Sql => Prisma.sql`
    select r.*, h.version as version_then, h.dated as dated_then${keys} from record r ${publicFrom(from)} where ${where}`;

  // The id is made once, and not anew for each row that it is compared with.
  const recordBy = (id: Prisma.Sql, shape: RecordShape): Prisma.Sql => Prisma.sql`(
    select ${record(shape)} from (select ${id} as id offset 0) given
    cross join lateral (${records(Prisma.sql`r.id = ${rootFrom(Prisma.sql`given.id`, from)}`)}) r)`;

  const captions = `captions${readers.size}`;
  readers.set(captions, captionsThere(from));
  const caption = Prisma.sql`coalesce(to_json(${kept.caption})::text,
    ${mark(captions, plain(Prisma.sql`r.id`))})`;
  const then: Partial<Readonly<Record<RecordColumn, Prisma.Sql>>> = {
    caption,
    standing: fixed('PUBLISHED'), // drafts have no past
    version: Prisma.sql`r.version_then::text`,
    updatedAt: moment(Prisma.sql`r.dated_then`),
    withdrawnAt: literal('null'),
  };

  // A link names what stood for itself then: it is another one since what it named was merged.
  const recordThen = (id: Prisma.Sql, shape: RecordShape): Prisma.Sql =>
    Prisma.sql`(select ${record(shape)} from (${records(Prisma.sql`r.id = ${id}`)}) r)`;

  const { links } = linkWriter({
    order: orderAt,
    from: (condition) => Prisma.sql`from ${kept.links(condition)} where true`,
    sourceSeen: Prisma.sql`exists (select 1 from record r ${publicFrom(from)} where r.id = l.source_id)`,
    end: recordThen,
    source: (shape) => recordThen(Prisma.sql`l.source_id`, shape),
    sourceBeside: null,
    recordBy,
  });

  const keptLinks = (read: LinksAsked, kinds: readonly KindName[]): Prisma.Sql => {
    if (!areKept(read, kinds)) throw new NotAnswered('What is held of this field is projected.');
    return links(read);
  };

  const recordPart = (read: Unfixed<RecordRead>, kinds: readonly KindName[]): Prisma.Sql => {
    switch (read.is) {
      case 'column':
        return then[read.name] ?? recordColumns[read.name](read.codes);
      case 'links':
        return keptLinks(read, kinds);
      default:
        throw new NotAnswered('What records held then is projected.');
    }
  };

  const written = (kinds: readonly KindName[], of: Entries<RecordRead>): Prisma.Sql =>
    object(of, (read) => recordPart(read, kinds));

  const record = (shape: RecordShape): Prisma.Sql => {
    const groups = alike(shape);
    const [[kinds, of] = [[], []], ...others] = groups;
    if (others.length === 0) return written(kinds, of);
    const cases = groups.map(([some, each]) => Prisma.sql`when ${isOf(some)} then ${written(some, each)}`);
    return Prisma.sql`case ${Prisma.join(cases, ' ')} end`;
  };

  return {
    recordBy,
    /** A list that is neither narrowed nor ordered: see listFrom. */
    list: ({ filter, page: asked, of }: RecordsAsked): Prisma.Sql => {
      if (filter.name !== null || (filter.filter ?? null) !== null)
        throw new NotAnswered('What a list is narrowed by is projected.');
      const { kinds } = filter;
      const where = kinds === null ? Prisma.sql`true` : kindIn(kinds);
      return page(
        {
          alias: Prisma.sql`r`,
          order: recordOrder(onlyKind(filter), null),
          select: (keys, within) => records(every([where, within]), keys),
          count: () => Prisma.sql`select count(*) from record r ${publicFrom(from)} where ${where}`,
        },
        asked,
        of,
        rows(record),
      );
    },
  };
};
