import { Prisma } from '../generated/prisma/client.ts';
import { fixed, json, literal, moment, must, orNull, plain } from './json-text.ts';
import type { Codes, RecordColumn } from './shape.ts';

const coded = (read: Prisma.Sql, codes: Codes): Prisma.Sql => {
  if (codes === null) return json(read);
  const cases = [...codes].map(([code, name]) => Prisma.sql`when ${literal(code)} then ${fixed(name)}`);
  return Prisma.sql`case ${read} ${Prisma.join(cases, ' ')} end`;
};

/** The columns of the record `r` as JSON text. */
export const recordColumns: Readonly<Record<RecordColumn, (codes: Codes) => Prisma.Sql>> = {
  id: () => plain(Prisma.sql`r.id`),
  kind: (codes) => must(coded(Prisma.sql`r.kind`, codes)),
  caption: () => json(Prisma.sql`r.caption`),
  label: () => json(Prisma.sql`r.label`),
  standing: () => plain(Prisma.sql`r.standing`),
  version: () => Prisma.sql`r.version::text`,
  updatedAt: () => moment(Prisma.sql`r.updated_at`),
  withdrawnAt: () => orNull(moment(Prisma.sql`r.withdrawn_at`)),
};
