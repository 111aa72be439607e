import { canonicalJson, connectedKeys, type HeldField, project, type StatedValue } from '@chancery/domain';
import { cardinalityOf } from '../claims/field-of.ts';
import { Prisma } from '../generated/prisma/client.ts';
import {
  type IdentityRow,
  identityColumns,
  identityRow,
  type StoredIdentity,
} from '../identity/read-identity.ts';
import { type HeldValue, meaningOf } from '../projection/held.ts';
import { claimsEverJudged, type EverJudged } from '../projection/stated-claims.ts';
import { pairOf, type RelationRow, relationColumns } from '../relations/read-relations.ts';
import type { Sql } from '../transaction.ts';

/**
 * A point in the books: a moment, with or without what was decided then of two records or two claims, and the claims'
 * judgements up to a number.
 */
export type Point = {
  readonly at: Date;
  /** Whether what was decided of two at that moment counts already. */
  readonly ofTwo: 'BEFORE' | 'AFTER';
  /** Judgements on claims up to this number; all up to the moment where it is left out. */
  readonly sequence?: number;
};

/** What was ever one with some record, with all that was judged between those and of their claims. */
export type Books = {
  readonly records: ReadonlySet<string>;
  readonly identity: readonly IdentityRow[];
  readonly claims: ReadonlyMap<string, EverJudged>;
  /** All that was decided of two of these claims, oldest first. */
  readonly relations: readonly RelationRow[];
};

/** What a field held before a decision and after it. */
export type HistoryDifference = {
  readonly field: string;
  readonly before: readonly HeldValue[];
  readonly after: readonly HeldValue[];
};

/** The asked records (`asked`, with `id` and `at`) with all that were ever one with them, as a table `ever(at, id)`. */
export const everOne = (asked: Prisma.Sql): Prisma.Sql => Prisma.sql`ever (at, id) as (
  select asked.at, asked.id from ${asked} where asked.id is not null
  union
  select ever.at, case j.record_id when ever.id then j.other_id else j.record_id end from ever
  join identity_judgement j on (j.record_id = ever.id or j.other_id = ever.id) and j.verdict = 'SAME')`;

const everRelated = async (sql: Sql, claims: readonly string[]): Promise<readonly RelationRow[]> =>
  sql.$queryRaw<RelationRow[]>`
    select ${relationColumns} from claim_relation t
    where t.claim_id = any(${[...claims]}) or t.other_id = any(${[...claims]}) order by t.id`;

/** The books of each asked record, in the order of the asked ones; in six statements. */
export const booksOf = async (sql: Sql, asked: Prisma.Sql, count: number): Promise<readonly Books[]> => {
  const members = await sql.$queryRaw<{ readonly at: number; readonly id: string }[]>`
    with recursive ${everOne(asked)} select at::int as at, id from ever`;
  const ids = [...new Set(members.map(({ id }) => id))];
  const judged = await sql.$queryRaw<StoredIdentity[]>`
    select ${identityColumns} from identity_judgement i
    where i.record_id = any(${ids}::uuid[]) or i.other_id = any(${ids}::uuid[]) order by i.id`;
  const identity = judged.map(identityRow);
  const claims = await claimsEverJudged(sql, ids);
  const relations = await everRelated(
    sql,
    [...claims.values()].flatMap((judgedOf) => judgedOf.claims.map(({ claim }) => claim)),
  );
  return Array.from({ length: count }, (_, nth) => ({
    records: new Set(members.filter(({ at }) => at === nth + 1).map(({ id }) => id)),
    identity,
    claims,
    relations,
  }));
};

const counts = (moment: Date, { at, ofTwo }: Point): boolean =>
  ofTwo === 'AFTER' ? moment.getTime() <= at.getTime() : moment.getTime() < at.getTime();

/** What a record was merged into directly at a point, by record. The newest judgement on a pair holds. */
const mergedAt = ({ identity }: Books, point: Point): ReadonlyMap<string, string> => {
  const newest = new Map<string, IdentityRow>();
  for (const row of identity)
    if (counts(row.at, point)) newest.set([row.recordId, row.otherId].sort().join(), row);
  return new Map(
    [...newest.values()]
      .filter(({ verdict }) => verdict === 'SAME')
      .map(({ recordId, otherId }) => [recordId, otherId]),
  );
};

/** The record that stood for one at a point. */
export const stoodFor = (books: Books, record: string, point: Point): string => {
  const merged = mergedAt(books, point);
  let root = record;
  for (let up = merged.get(root); up !== undefined; up = merged.get(root)) root = up;
  return root;
};

/** The reports that claims were judged to be of at a point, each as the claims of it. The newest decision on a pair holds. */
const reportsAt = ({ relations }: Books, point: Point): readonly ReadonlySet<string>[] => {
  const newest = new Map<string, RelationRow>();
  for (const row of relations) if (counts(row.at, point)) newest.set(pairOf(row.claimId, row.otherId), row);
  return connectedKeys(
    [...newest.values()]
      .filter(({ relation }) => relation === 'SAME_REPORT_AS')
      .map(({ claimId, otherId }) => [claimId, otherId]),
  );
};

/** Claims as of the reports of a point, whatever they are of today. */
const reportedAt = (books: Books, claims: readonly StatedValue[], point: Point): readonly StatedValue[] => {
  const reports = reportsAt(books, point);
  return claims.map((stated) => {
    const at = reports.findIndex((report) => report.has(stated.claim));
    return { ...stated, report: at < 0 ? null : String(at) };
  });
};

/** What a record held at a point, by field: nothing where another stood for it. `field` for one field alone. */
const heldAt = (
  books: Books,
  { record, kind, field }: { readonly record: string; readonly kind: string; readonly field?: string },
  point: Point,
): ReadonlyMap<string, HeldField> => {
  const own = [...books.records].filter((id) => stoodFor(books, id, point) === record);
  const of = own.flatMap((id) => books.claims.get(id) ?? []);
  const until = ({ sequence, at }: { readonly sequence: number; readonly at: Date }) =>
    point.sequence === undefined ? at.getTime() <= point.at.getTime() : sequence <= point.sequence;
  const claims = of.flatMap((judged) => judged.claims);
  return project(
    reportedAt(
      books,
      claims.filter((claim) => field === undefined || claim.field === field),
      point,
    ),
    of.flatMap(({ judgements }) => judgements).filter(until),
    cardinalityOf(kind),
  );
};

/** What a claim's field held of a record, before and after a judgement on the claim. */
export const differenceByClaim = (
  books: Books,
  of: { readonly record: string; readonly kind: string; readonly field: string },
  { at, sequence }: { readonly at: Date; readonly sequence: number },
): HistoryDifference => {
  const { field } = of;
  const valuesAt = (until: number) =>
    heldAt(books, of, { at, ofTwo: 'AFTER', sequence: until }).get(field)?.values ?? [];
  return { field, before: valuesAt(sequence - 1), after: valuesAt(sequence) };
};

type OfRecord = { readonly record: string; readonly kind: string; readonly at: Date };

const differencesByTwo = (
  books: Books,
  { record, kind, at }: OfRecord,
  keyOf: (values: readonly HeldValue[]) => string,
): readonly HistoryDifference[] => {
  const [before, after] = (['BEFORE', 'AFTER'] as const).map((ofTwo) =>
    heldAt(books, { record, kind }, { at, ofTwo }),
  );
  return [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])]
    .map((field) => ({
      field,
      before: before?.get(field)?.values ?? [],
      after: after?.get(field)?.values ?? [],
    }))
    .filter((each) => keyOf(each.before) !== keyOf(each.after));
};

/** The fields of a record of which a judgement on two records changed the values. */
export const differencesByIdentity = (books: Books, of: OfRecord): readonly HistoryDifference[] =>
  differencesByTwo(books, of, meaningOf);

const countedOf = (values: readonly HeldValue[]): string =>
  canonicalJson([meaningOf(values), values.map(({ origins }) => origins)]);

/** The fields of a record of which a decision on two claims changed the values, or how many origins these have. */
export const differencesByRelation = (books: Books, of: OfRecord): readonly HistoryDifference[] =>
  differencesByTwo(books, of, countedOf);
