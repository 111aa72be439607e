import { type KindName, kindOf } from '@chancery/domain';
import { Prisma } from '../generated/prisma/client.ts';
import type { KeyColumn, Order } from '../keyset.ts';
import type { OrderBy } from '../order-by.ts';
import { column } from './filter/columns.ts';

/** By what every list of records may be ordered. */
export const commonOrders = ['CAPTION', 'CREATED_AT', 'UPDATED_AT'] as const;

// An amount by its number whatever its currency, a date by its first day, a length of time by its least.
const byType: Readonly<Record<string, (field: string) => Omit<KeyColumn, 'descending'>>> = {
  amount: (field) => ({
    sql: Prisma.sql`coalesce(${column(`${field}Lower`)}, ${column(`${field}Upper`)})`,
    part: 'decimal',
    nullable: true,
  }),
  'fuzzy-date': (field) => ({
    sql: Prisma.sql`coalesce(${column(`${field}Earliest`)}, ${column(`${field}Latest`)})`,
    part: 'day',
    nullable: true,
  }),
  duration: (field) => ({
    sql: Prisma.sql`coalesce(${column(`${field}Least`)}, ${column(`${field}Most`)})`,
    part: 'decimal',
    nullable: true,
  }),
};

/** The fields of a kind that its lists may be ordered by. */
export const orderedFields = (kind: KindName): readonly string[] =>
  Object.entries(kindOf(kind)?.fields ?? {})
    .filter(([, { type }]) => Object.hasOwn(byType, type.name))
    .map(([name]) => name);

const common: Readonly<Record<string, Omit<KeyColumn, 'descending'>>> = {
  CAPTION: { sql: Prisma.sql`r.caption`, part: 'text' },
  CREATED_AT: { sql: Prisma.sql`r.created_at`, part: 'timestamp' },
  UPDATED_AT: { sql: Prisma.sql`r.updated_at`, part: 'timestamp' },
};

const columnOf = (kind: KindName | null, field: string): Omit<KeyColumn, 'descending'> => {
  const type = kind === null ? undefined : kindOf(kind)?.fields[field]?.type.name;
  const found = common[field] ?? (type === undefined ? undefined : byType[type]?.(field));
  if (!found) throw new Error(`Lists are not ordered by “${field}”.`);
  return found;
};

/** The order of a list of records; those of which nothing is known stand last, equal ones by their ids. */
export const recordOrder = (kind: KindName | null, orderBy: OrderBy | null): Order => {
  const { field, direction } = orderBy ?? { field: 'CAPTION', direction: 'ASC' };
  const descending = direction === 'DESC';
  return {
    name: `${kind ?? 'records'} ${field} ${direction}`,
    parts: [
      { ...columnOf(kind, field), descending },
      { sql: Prisma.sql`r.id`, part: 'uuid', descending },
    ],
  };
};
