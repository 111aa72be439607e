import type { Viewer } from '../actor.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { standingFor } from '../records/record-row.ts';
import { claimWriter } from './claims.ts';
import { fixedOr, must, object, orNull } from './json-text.ts';
import { linksToday, linkWriter } from './links.ts';
import { alike, isOf, objectOfKinds } from './object-of-kinds.ts';
import { page, rows } from './pages.ts';
import type { Fill } from './printed.ts';
import { recordColumns } from './record-columns.ts';
import type { ClaimShape, Entries, RecordRead, RecordShape, Unfixed } from './shape.ts';
import { heldChoice, heldChoices, heldCode, heldHistory, missingOf, valueWriter } from './values.ts';

/** Writes what others reach, as JSON text. */
export type Write = {
  /** The record `r`, whatever kind it is of. */
  readonly record: (shape: RecordShape) => Prisma.Sql;
  /** What stands for the record of an id; SQL's null where there is none, or none that may be seen. */
  readonly recordBy: (id: Prisma.Sql, shape: RecordShape) => Prisma.Sql;
  /** The claim `c`. */
  readonly claim: (shape: ClaimShape) => Prisma.Sql;
};

const stored = Prisma.sql`r.held`;
const heldReads: ReadonlySet<string> = new Set([
  'values',
  'value',
  'choices',
  'choice',
  'history',
  'code',
  'missing',
]);
const readsMuchHeld = (of: Entries<RecordRead>): boolean =>
  of.filter(([, { is }]) => heldReads.has(is)).length > 1;

/**
 * Writes records, claims and what is reached from them, those that a viewer may see. What a statement does not write itself
 * is added to `fills`.
 */
export const writer = (viewer: Viewer, fills: Map<string, Fill>): Write => {
  const write: Write = {
    record: (shape) => record(shape),
    recordBy: (id, shape) => Prisma.sql`(
      select ${record(shape)} from record given ${standingFor(viewer)} where given.id = ${id} limit 1)`,
    claim: (shape) => claim(shape),
  };
  const valuesIn = valueWriter(write.recordBy);
  const { links, theLink } = linkWriter(linksToday(viewer, write));
  const { claim, claimRows, evidence } = claimWriter(viewer, fills, write);

  const recordPart = (read: Unfixed<RecordRead>, held: Prisma.Sql): Prisma.Sql => {
    switch (read.is) {
      case 'refused':
        return must(Prisma.sql`null`);
      case 'column':
        return recordColumns[read.name](read.codes);
      case 'values':
        return valuesIn.all(held, read.field, read.of);
      case 'value':
        return valuesIn.first(held, read.field, read.of);
      case 'choices':
        return heldChoices(held, read.field);
      case 'choice':
        return heldChoice(held, read.field);
      case 'history':
        return heldHistory(held, read.field, read.of);
      case 'code':
        return heldCode(held, read.scheme);
      case 'link':
        return orNull(theLink(read.field, read.of));
      case 'links':
        return links(read);
      case 'missing':
        return missingOf(held, read.fields);
      case 'evidence':
        return evidence(read.field, read.first, read.of);
      case 'claims':
        return page(claimRows(read.field), read.page, read.of, rows(claim));
    }
  };

  // What a record holds is stored compressed: where more than one part of it is read, it is taken out once.
  const recordObject = (of: Entries<RecordRead>): Prisma.Sql => {
    if (!readsMuchHeld(of)) return object(of, (read) => recordPart(read, stored));
    return Prisma.sql`(select ${object(of, (read) => recordPart(read, Prisma.sql`h.held`))}
      from (select ${stored} || '{}' as held offset 0) h)`;
  };

  const record = (shape: RecordShape): Prisma.Sql => {
    const groups = alike(shape);
    const [[, entries] = [[], []], ...others] = groups;
    if (others.length === 0) return recordObject(entries);
    const together = groups.some(([, of]) => readsMuchHeld(of))
      ? null
      : objectOfKinds(
          groups.map(([kinds, of]) => [
            kinds,
            of.map(([key, read]) => [key, fixedOr(read, (each) => recordPart(each, stored))]),
          ]),
        );
    if (together) return together;
    const cases = groups.map(([kinds, of]) => Prisma.sql`when ${isOf(kinds)} then ${recordObject(of)}`);
    return Prisma.sql`case ${Prisma.join(cases, ' ')} end`;
  };

  return write;
};
