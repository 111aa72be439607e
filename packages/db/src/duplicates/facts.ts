import {
  type ComparedName,
  type ComparedRecord,
  type FuzzyDate,
  type Identifier,
  kinds,
  type Neighbour,
} from '@chancery/domain';
import { simplify } from '@chancery/reader';
import { Prisma } from '../generated/prisma/client.ts';
import type { Sql } from '../transaction.ts';

/** What a record is compared by, and whether it is in the queue: public, and standing for itself. */
export type Facts = ComparedRecord & { readonly kind: string; readonly isListed: boolean };

/** The fields of any kind that hold dates. */
export const dateFields: readonly string[] = [
  ...new Set(
    Object.values(kinds).flatMap(({ fields }) =>
      Object.entries(fields).flatMap(([name, { type }]) => (type.name === 'fuzzy-date' ? [name] : [])),
    ),
  ),
].sort();

const mostNames = 40;
/** Of what leads to a record, as much as tells it from others: thousands may lead to a state. */
const mostBack = 50;
const mostOut = 100;

type Row = {
  readonly id: string;
  readonly kind: string;
  readonly isListed: boolean;
  readonly caption: string;
  readonly folded: string;
  readonly romanised: string | null;
  readonly names: readonly (readonly [text: string, folded: string, romanised: string | null])[];
  readonly identifiers: readonly Identifier[];
  readonly dates: Readonly<Record<string, FuzzyDate>> | null;
  readonly out: readonly (readonly [field: string, record: string, kind: string])[];
  readonly back: Row['out'];
};

const named = (text: string, folded: string, romanised: string | null): ComparedName => {
  const simplified = simplify(folded);
  return { text, folded, romanised: romanised ?? '', ...(simplified !== folded && { simplified }) };
};

// The caption's name first, then by their letters: the order must not hang on when they were claimed.
const namesOf = ({ caption, folded, romanised, names }: Row): readonly ComparedName[] => {
  const all = names
    .map(([text, ...forms]) => named(text, ...forms))
    .sort((one, other) => (`${one.folded}\n${one.text}` < `${other.folded}\n${other.text}` ? -1 : 1));
  const first = named(caption, folded, romanised);
  return [...new Map([first, ...all].map((name) => [name.folded, name])).values()].slice(0, mostNames);
};

const neighboursOf = ({ out, back }: Row): readonly Neighbour[] => [
  ...out.map(([field, record, kind]) => ({ field, record, kind, way: 'OUT' as const })),
  ...back.map(([field, record, kind]) => ({ field, record, kind, way: 'BACK' as const })),
];

const factsOf = (row: Row): Facts => ({
  id: row.id,
  kind: row.kind,
  isListed: row.isListed,
  names: namesOf(row),
  identifiers: row.identifiers,
  dates: row.dates ?? {},
  neighbours: neighboursOf(row),
});

// A value of one that is unknown, or certainly none, is no date.
const dates = Prisma.sql`(
  select jsonb_object_agg(field, r.held -> field -> 'values' -> 0 -> 'value')
  from unnest(${[...dateFields]}::text[]) field
  where jsonb_typeof(r.held -> field -> 'values' -> 0 -> 'value') = 'object')`;

/** What records are compared by, by record; in one statement. */
export const readFacts = async (
  sql: Sql,
  records: readonly string[],
): Promise<ReadonlyMap<string, Facts>> => {
  if (records.length === 0) return new Map();
  const rows = await sql.$queryRaw<Row[]>`
    select r.id, r.kind, r.caption, r.folded, r.romanised, ${dates} as dates,
      r.standing = 'PUBLISHED' and r.canonical_id is null and r.withdrawn_at is null as "isListed",
      array(
        -- A metonym is the name of something else: of a capital, a palace.
        select jsonb_build_array(text, folded, romanised) from name where record_id = r.id and name_kind <> 'METONYM'
      ) as names,
      array(select jsonb_build_object('scheme', scheme, 'value', value) from identifier where record_id = r.id)
        as identifiers,
      array(select jsonb_build_array(l.field, t.id, t.kind) from (
        select field, target_id from link where source_id = r.id order by field, id limit ${mostOut}
      ) l join record t on t.id = l.target_id) as out,
      array(select jsonb_build_array(l.field, s.id, s.kind) from (
        select field, source_id from link where target_id = r.id order by reverse, id limit ${mostBack}
      ) l join record s on s.id = l.source_id) as back
    from record r where r.id = any(${[...new Set(records)]}::uuid[])`;
  return new Map(rows.map((row) => [row.id, factsOf(row)]));
};
