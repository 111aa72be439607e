import { isLinkType, type KindName, kindOf } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { column } from './filter/columns.ts';
import { fromRecords, matching, type RecordFilter } from './read-records.ts';

/** How often a value stands in a list's records. */
export type FacetCount = {
  /** A code, or words; null where the value is a link. */
  readonly value: string | null;
  /** The record that links lead to. */
  readonly recordId: string | null;
  readonly count: number;
};
export type Facet = {
  readonly field: string;
  readonly counts: readonly FacetCount[];
  /** Records that hold nothing in the field. */
  readonly unknown: number;
};

const isCounted = (name: string): boolean => name === 'choice' || name === 'text';

/** The fields of a kind whose values can be counted over its lists. */
export const facetFields = (kind: KindName): readonly string[] =>
  Object.entries(kindOf(kind)?.fields ?? {})
    .filter(([, { type }]) => isLinkType(type) || isCounted(type.name))
    .map(([name]) => name);

/** How often a value stands in a field; nulls for none. */
export type FacetRow = {
  readonly field: string;
  readonly value: string | null;
  readonly target: string | null;
  readonly count: number;
};

// Every value that a record holds in the field, once; a row of nulls where it holds none.
const entries = (kind: KindName, name: string): Prisma.Sql => {
  const field = kindOf(kind)?.fields[name];
  if (!field) throw new Error(`A ${kind} has no field “${name}”.`);
  if (isLinkType(field.type))
    return Prisma.sql`select distinct t.id, l.described as value, l.target_id as target from found t
      left join link l on l.source_id = t.id and l.field = ${name}`;
  return field.holds === 'MANY'
    ? Prisma.sql`select distinct t.id, value, null::uuid as target from found t
        left join lateral unnest(t.${Prisma.raw(`"f_${name}"`)}) as value on true`
    : Prisma.sql`select t.id, t.${Prisma.raw(`"f_${name}"`)} as value, null::uuid as target from found t`;
};

const counted = (kind: KindName, name: string, first: number | null): Prisma.Sql => Prisma.sql`(
  select ${name}::text as field, value, target, count(*)::int as count from (${entries(kind, name)}) entry
  group by value, target order by (value is null and target is null) desc, count desc, value, target limit ${first === null ? null : first + 1}::int)`;

const columnsOf = (kind: KindName, fields: readonly string[]): Prisma.Sql => {
  const own = fields.filter((name) => isCounted(kindOf(kind)?.fields[name]?.type.name ?? ''));
  return Prisma.join([
    Prisma.sql`r.id`,
    ...own.map((name) => Prisma.sql`${column(name)} as ${Prisma.raw(`"f_${name}"`)}`),
  ]);
};

/** Of which records of a list values are counted, and how many of each field. */
export type FacetsRequest = {
  readonly filter: RecordFilter;
  readonly fields: readonly string[];
  readonly first: number;
};

/** What a list is read from: `with` the tables that stand in the place of the stored ones, if any, and its condition. */
type Listed = { readonly tables: Prisma.Sql; readonly condition: Prisma.Sql };

/** The counts of each field, those of records that hold nothing first; all of them where `first` is null. In one statement. */
export const facetRows = async (
  { prisma }: Database,
  kind: KindName,
  { fields, first }: Pick<FacetsRequest, 'fields'> & { readonly first: number | null },
  { tables, condition }: Listed,
): Promise<readonly FacetRow[]> => {
  const distinct = [...new Set(fields)]; // a column that is there twice could not be named
  if (distinct.length === 0) return [];
  return prisma.$queryRaw<FacetRow[]>`
    ${tables}${tables.sql === '' ? Prisma.sql`with` : Prisma.sql`,`} found as materialized (
      select ${columnsOf(kind, distinct)} from ${fromRecords(kind)} where ${condition}
    )
    ${Prisma.join(
      distinct.map((name) => counted(kind, name, first)),
      ' union all ',
    )}`;
};

/** The facets that counts make. */
export const facetsOf = (
  { fields, first }: Pick<FacetsRequest, 'fields' | 'first'>,
  rows: readonly FacetRow[],
): readonly Facet[] =>
  fields.map((field) => {
    const own = rows.filter((row) => row.field === field);
    const isUnknown = ({ value, target }: FacetRow) => value === null && target === null;
    return {
      field,
      unknown: own.find(isUnknown)?.count ?? 0,
      counts: own
        .filter((row) => !isUnknown(row))
        .slice(0, first)
        .map(({ value, target, count }) => ({ value, recordId: target, count })),
    };
  });

/**
 * For each of some fields of a kind, the values that the records of a list hold, the most frequent first: up to `first`
 * of each; in one statement.
 */
export const recordFacets = async (
  db: Database,
  viewer: Viewer,
  kind: KindName,
  asked: FacetsRequest,
): Promise<readonly Facet[]> =>
  facetsOf(
    asked,
    await facetRows(db, kind, asked, { tables: Prisma.empty, condition: matching(viewer, asked.filter) }),
  );
