import { Prisma } from '../generated/prisma/client.ts';
import { concat, fixed, json, list, literal, mark, must, object, orNull } from './json-text.ts';
import type {
  DatedPart,
  DatedRead,
  Entries,
  RecordShape,
  Unfixed,
  ValueRead,
  ValueShape,
  ValuesShape,
} from './shape.ts';

/** The value that is being written. */
const v = Prisma.sql`v.v`;
const isThere = Prisma.sql`jsonb_typeof(${v}) <> 'null'`;

const partOf = (name: string): Prisma.Sql => Prisma.sql`(${v} -> ${literal(name)})::text`;
const idOf = (name: string): Prisma.Sql => Prisma.sql`(${v} ->> ${literal(name)})::uuid`;

const valuesOf = (held: Prisma.Sql, field: string): Prisma.Sql =>
  Prisma.sql`${held} -> ${literal(field)} -> 'values'`;

const eachOf = (held: Prisma.Sql, field: string): Prisma.Sql => Prisma.sql`(
  select each -> 'value' as v from jsonb_array_elements(${valuesOf(held, field)}) each) v where ${isThere}`;

// Nearly always the first is one: the others are looked at only where it is not.
const firstOf = (held: Prisma.Sql, field: string): Prisma.Sql => Prisma.sql`coalesce(
  nullif(${valuesOf(held, field)} -> 0 -> 'value', 'null'), (select ${v} from ${eachOf(held, field)} limit 1))`;

const dated: Readonly<Record<DatedPart, Prisma.Sql>> = {
  status: orNull(Prisma.sql`(${v} -> 'value' -> 'choice')::text`),
  from: orNull(Prisma.sql`(${v} -> 'validFrom')::text`),
  realisation: must(Prisma.sql`(${v} -> 'realisation')::text`),
  certainty: must(Prisma.sql`(${v} -> 'certainty')::text`),
};

/** Writes values as JSON text. Some name records, of which `recordBy` is what may be seen; SQL's null where nothing is. */
export const valueWriter = (recordBy: (id: Prisma.Sql, shape: RecordShape) => Prisma.Sql) => {
  const caption: RecordShape = new Map([
    ['State', [['caption', { is: 'column', name: 'caption', codes: null }]]],
  ]);

  // As a link is printed: what it leads to, and what qualifies it.
  const printedLink = (): Prisma.Sql => {
    const target = Prisma.sql`(${recordBy(idOf('target'), caption)}::jsonb ->> 'caption')`;
    return json(
      Prisma.sql`concat_ws(', ', coalesce(${target}, ${v} ->> 'described'), ${v} ->> 'role', ${v} ->> 'title',
        ${v} -> 'share' ->> 'asStated')`,
    );
  };

  const part = (read: Unfixed<ValueRead>): Prisma.Sql => {
    switch (read.is) {
      case 'part':
        return (read.nullable ? orNull : must)(partOf(read.name));
      case 'nested':
        return orNull(one(Prisma.sql`${v} -> ${literal(read.name)}`, read.of));
      case 'record':
        return orNull(recordBy(idOf(read.name), read.of));
      case 'records':
        return Prisma.sql`(select ${list(must(recordBy(Prisma.sql`named.id::uuid`, read.of)))}
          from jsonb_array_elements_text(${v} -> ${literal(read.name)}) named(id))`;
      case 'printed':
        return read.type === 'link' ? printedLink() : mark(read.type, Prisma.sql`${v}::text`);
    }
  };

  /** A value; SQL's null where there is none. `offset` keeps it from being taken out once for each part. */
  const one = (value: Prisma.Sql, shape: ValueShape): Prisma.Sql => Prisma.sql`(
    select ${object(shape, part)} from (select ${value} as v offset 0) v where ${isThere})`;

  return {
    one,
    /** A value of the type of a field, `kind.field`; SQL's null where there is none. */
    ofField: (value: Prisma.Sql, coordinate: Prisma.Sql, shapes: ValuesShape): Prisma.Sql => {
      const cases = shapes.map(
        ({ fields, of }) =>
          Prisma.sql`when ${coordinate} in (${Prisma.join(fields.map(literal))}) then ${one(value, of)}`,
      );
      return Prisma.sql`case ${Prisma.join(cases, ' ')} end`;
    },
    /** The values in force of a field as a list, those that are values. */
    all: (held: Prisma.Sql, field: string, shape: ValueShape): Prisma.Sql =>
      Prisma.sql`(select ${list(object(shape, part))} from ${eachOf(held, field)})`,
    /** The first value in force of a field; null where there is none. */
    first: (held: Prisma.Sql, field: string, shape: ValueShape): Prisma.Sql =>
      orNull(one(firstOf(held, field), shape)),
  };
};

export const heldChoices = (held: Prisma.Sql, field: string): Prisma.Sql =>
  Prisma.sql`(select ${list(Prisma.sql`(${v} -> 'choice')::text`)} from ${eachOf(held, field)})`;

export const heldChoice = (held: Prisma.Sql, field: string): Prisma.Sql =>
  orNull(Prisma.sql`(${firstOf(held, field)} -> 'choice')::text`);

/** Every entry of a history as a list, newest first. */
export const heldHistory = (
  held: Prisma.Sql,
  field: string,
  of: Entries<DatedRead>,
): Prisma.Sql => Prisma.sql`(
  select ${list(object(of, (read) => dated[read.is]))}
  from jsonb_array_elements(${valuesOf(held, field)}) v(v))`;

/** The code of a register among the identifiers; null where it gives none. */
export const heldCode = (held: Prisma.Sql, scheme: string): Prisma.Sql =>
  orNull(Prisma.sql`(select (${v} -> 'value')::text from ${eachOf(held, 'identifiers')}
    and ${v} ->> 'scheme' = ${literal(scheme)} limit 1)`);

/** Which of some fields hold nothing, as a list. */
export const missingOf = (held: Prisma.Sql, fields: readonly string[]): Prisma.Sql => {
  if (fields.length === 0) return literal('[]');
  const each = fields.map(
    (field) =>
      Prisma.sql`case when coalesce(jsonb_array_length(${valuesOf(held, field)}), 0) = 0 then ${fixed(field)} end`,
  );
  return concat([literal('['), Prisma.sql`concat_ws(',', ${Prisma.join(each)})`, literal(']')]);
};
