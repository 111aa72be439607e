import { isLinkType, type KindName, kindNames, kindOf, type Standpoint } from '@chancery/domain';
import { Prisma } from '../generated/prisma/client.ts';
import { every } from '../logic.ts';
import { onlyKind, type RecordFilter } from '../records/read-records.ts';
import { recordOrder } from '../records/record-order.ts';
import { publicFrom } from '../standpoint/conditions.ts';
import { rootFrom } from '../standpoint/identity.ts';
import { asksForMoment, projectedFrom, sameCaption, sameSince } from '../standpoint/records-from.ts';
import { claimsBack, claimsOut, toldLinks, toldOrder } from '../standpoint/told-links.ts';
import { fixed, json, literal, mark, moment, must, object, orNull, plain } from './json-text.ts';
import { alike, isOf } from './object-of-kinds.ts';
import { page, type Rows, rows } from './pages.ts';
import type { Fills, Reader } from './printed.ts';
import { recordColumns } from './record-columns.ts';
import {
  type Entries,
  type LinkColumn,
  type LinkRead,
  NotAnswered,
  type PageAsked,
  type RecordColumn,
  type RecordRead,
  type RecordShape,
  type RowsShape,
  type Unfixed,
} from './shape.ts';
import { valueWriter } from './values.ts';

/** A field of a kind that links, by the names at both of its ends. */
type LinkField = { readonly kind: KindName; readonly field: string; readonly reverse: string };

// Of a field that holds one value another may have driven out what is told, which the projection decides.
const linkFields = (isAsked: (each: LinkField) => boolean): readonly LinkField[] =>
  kindNames.flatMap((kind) =>
    Object.entries(kindOf(kind)?.fields ?? {}).flatMap(([field, { type, holds }]) => {
      if (!isLinkType(type)) return [];
      const each = { kind, field, reverse: type.link.reverse };
      if (!isAsked(each)) return [];
      if (holds !== 'MANY') throw new NotAnswered('What is held of this field is projected.');
      return [each];
    }),
  );

const coordinates = (fields: readonly LinkField[]): Prisma.Sql =>
  Prisma.join(fields.map(({ kind, field }) => literal(`${kind}.${field}`)));

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
 * Writes records and their links as they were at a moment, as JSON text. What is told of links is what was held of them.
 * A caption that may have changed since is left to `fills`, which project the names. Throws NotAnswered for all that is
 * projected besides.
 */
export const momentWriter = (from: Standpoint, { read: readers }: Pick<Fills, 'read'>) => {
  const { knownAt } = from;
  if (!asksForMoment(from) || knownAt === null) throw new NotAnswered('This is not read as of a moment.');

  const records = (where: Prisma.Sql, keys = Prisma.empty): Prisma.Sql => Prisma.sql`
    select r.*, h.version as version_then, h.dated as dated_then${keys} from record r ${publicFrom(from)} where ${where}`;

  const recordBy = (id: Prisma.Sql, shape: RecordShape): Prisma.Sql => Prisma.sql`(
    select ${record(shape)} from (${records(Prisma.sql`r.id = ${rootFrom(id, from)}`)}) r)`;

  const valuesIn = valueWriter(recordBy);
  const captions = `captions${readers.size}`;
  readers.set(captions, captionsThere(from));
  const caption = Prisma.sql`case when r.standing = 'PUBLISHED' and (${sameSince(knownAt)} or ${sameCaption(from)})
    then to_json(r.caption)::text else ${mark(captions, plain(Prisma.sql`r.id`))} end`;
  const then: Partial<Readonly<Record<RecordColumn, Prisma.Sql>>> = {
    caption,
    standing: fixed('PUBLISHED'), // drafts have no past
    version: Prisma.sql`r.version_then::text`,
    updatedAt: moment(Prisma.sql`r.dated_then`),
    withdrawnAt: literal('null'),
  };

  const linkColumns = (fields: readonly LinkField[]): Readonly<Record<LinkColumn, Prisma.Sql>> => {
    const cases = fields.map(
      ({ kind, field, reverse }) => Prisma.sql`when ${literal(`${kind}.${field}`)} then ${fixed(reverse)}`,
    );
    const value = (name: string): Prisma.Sql => orNull(json(Prisma.sql`l.value ->> ${literal(name)}`));
    return {
      field: json(Prisma.sql`l.field`),
      reverse: must(Prisma.sql`(select case s.kind || '.' || l.field ${Prisma.join(cases, ' ')} end
        from record s where s.id = l.source)`),
      described: value('described'),
      role: value('role'),
      title: value('title'),
      realisation: json(Prisma.sql`l.realisation`),
      certainty: json(Prisma.sql`l.certainty`),
    };
  };

  const linkPart = (
    read: Unfixed<LinkRead>,
    direction: 'OUT' | 'BACK',
    fields: readonly LinkField[],
    cursor: Prisma.Sql,
  ): Prisma.Sql => {
    const named = (name: string): Prisma.Sql => Prisma.sql`(l.value ->> ${literal(name)})::uuid`;
    switch (read.is) {
      case 'cursor':
        return cursor;
      case 'node':
        return orNull(recordBy(direction === 'OUT' ? named('target') : Prisma.sql`l.source`, read.of));
      case 'within':
        return orNull(recordBy(named('within'), read.of));
      case 'share':
        return orNull(valuesIn.one(Prisma.sql`l.value -> 'share'`, read.of));
      case 'column':
        return linkColumns(fields)[read.name];
    }
  };

  const linkRows = (direction: 'OUT' | 'BACK', fields: readonly LinkField[]): Rows => {
    const own = Prisma.sql`r.id`;
    const claims = direction === 'OUT' ? claimsOut(own, from, own) : claimsBack(own, from);
    const names = Prisma.join([...new Set(fields.map(({ field }) => field))].map(literal));
    const told = toldLinks(claims, Prisma.sql`c.field in (${names})`, from);
    // The record is public there, and so are its links; what leads to it is of others.
    const seen =
      direction === 'OUT'
        ? Prisma.sql`true`
        : Prisma.sql`exists (select 1 from record r ${publicFrom(from)} where r.id = told.source
            and r.kind || '.' || told.field in (${coordinates(fields)}))`;
    return {
      alias: Prisma.sql`l`,
      order: toldOrder,
      select: (keys, within) => Prisma.sql`select told.*${keys} from ${told} where ${every([seen, within])}`,
      count: () => Prisma.sql`select count(*) from ${told} where ${seen}`,
    };
  };

  const links = (read: Extract<RecordRead, { is: 'links' }>, kinds: readonly KindName[]): Prisma.Sql => {
    const { direction, name } = read;
    const fields = linkFields(({ kind, field, reverse }) =>
      direction === 'OUT'
        ? kinds.includes(kind) && (name === null || name === field)
        : name === null || name === reverse,
    );
    if (fields.length === 0) throw new NotAnswered('No field links so.');
    return page(linkRows(direction, fields), read.page, read.of, {
      edge: (part, cursor) => linkPart(part, direction, fields, cursor),
      node: (of) => linkPart({ is: 'node', of }, direction, fields, Prisma.empty),
    });
  };

  const recordPart = (read: Unfixed<RecordRead>, kinds: readonly KindName[]): Prisma.Sql => {
    switch (read.is) {
      case 'column':
        return then[read.name] ?? recordColumns[read.name](read.codes);
      case 'links':
        return links(read, kinds);
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
      const where = kinds === null ? Prisma.sql`true` : Prisma.sql`r.kind = any(${[...kinds]})`;
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
