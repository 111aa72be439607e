import { canonicalJson, type HeldField, project } from '@chancery/domain';
import { cardinalityOf } from '../claims/field-of.ts';
import { Prisma } from '../generated/prisma/client.ts';
import {
  type IdentityRow,
  identityColumns,
  identityRow,
  type StoredIdentity,
} from '../identity/read-identity.ts';
import { type FieldThen, nothing } from '../projection/fields-between.ts';
import { type HeldValue, meaningOf } from '../projection/held.ts';
import { claimsEverJudged, type EverJudged } from '../projection/stated-claims.ts';
import type { From } from '../standpoint/conditions.ts';
import type { Sql } from '../transaction.ts';
import { knownChanges, lastOf } from './known-changes.ts';

/** A point in the books: a moment, with or without what was entered then, and the claims' judgements up to a number. */
export type Point = {
  readonly at: Date;
  /** Whether what was entered at that moment counts already, but for judgements on claims. */
  readonly entered: 'BEFORE' | 'AFTER';
  /** Judgements on claims up to this number; all up to the moment where it is left out. */
  readonly sequence?: number;
};

/** What was ever one with some record, with all that was judged between those and of their claims. */
export type Books = {
  readonly records: ReadonlySet<string>;
  readonly identity: readonly IdentityRow[];
  /** Of what is known of articles and reports, in order: between two of them, none of that changed. */
  readonly moments: readonly Date[];
  /** The claims as they were stated at each of the moments. */
  readonly claims: ReadonlyMap<string, EverJudged>;
};

/** What a field held before a decision and after it. */
export type HistoryDifference = {
  readonly field: string;
  readonly before: FieldThen;
  readonly after: FieldThen;
};

/** A table expression `ever(at, id)`, which is recursive. */
export type Ever = Prisma.Sql;

/** The asked records (`asked`, with `id` and `at`) with all that were ever one with them. */
export const everOne = (asked: Prisma.Sql): Ever => Prisma.sql`ever (at, id) as (
  select asked.at, asked.id from ${asked} where asked.id is not null
  union
  select ever.at, case j.record_id when ever.id then j.other_id else j.record_id end from ever
  join identity_judgement j on (j.record_id = ever.id or j.other_id = ever.id) and j.verdict = 'SAME')`;

/**
 * The books of each asked record, in the order of the asked ones, as those tell it whose word is taken; to be looked into
 * at some points. In six statements.
 */
export const booksOf = async (
  sql: Sql,
  { asked, count }: { readonly asked: Prisma.Sql; readonly count: number },
  points: readonly Pick<Point, 'at' | 'entered'>[],
  from: From,
): Promise<readonly Books[]> => {
  const members = await sql.$queryRaw<{ readonly at: number; readonly id: string }[]>`
    with recursive ${everOne(asked)} select at::int as at, id from ever`;
  const ids = [...new Set(members.map(({ id }) => id))];
  const judged = await sql.$queryRaw<StoredIdentity[]>`
    select ${identityColumns} from identity_judgement i
    where i.record_id = any(${ids}::uuid[]) or i.other_id = any(${ids}::uuid[]) order by i.id`;
  const identity = judged.map(identityRow);
  const changes = await knownChanges(sql, everOne(asked));
  const needed = points.map(({ at, entered }) => lastOf(changes, at, entered).getTime());
  const moments = [...new Set(needed)].sort((one, other) => one - other).map((each) => new Date(each));
  const claims = await claimsEverJudged(sql, ids, moments, from);
  return Array.from({ length: count }, (_, nth) => ({
    records: new Set(members.filter(({ at }) => at === nth + 1).map(({ id }) => id)),
    identity,
    moments,
    claims,
  }));
};

const counts = (moment: Date, { at, entered }: Point): boolean =>
  entered === 'AFTER' ? moment.getTime() <= at.getTime() : moment.getTime() < at.getTime();

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

/** What a record held at a point, by field: nothing where another stood for it. `field` for one field alone. */
const heldAt = (
  books: Books,
  { record, kind, field }: { readonly record: string; readonly kind: string; readonly field?: string },
  point: Point,
): ReadonlyMap<string, HeldField> => {
  const own = [...books.records].filter((id) => stoodFor(books, id, point) === record);
  const of = own.flatMap((id) => books.claims.get(id) ?? []);
  const known = lastOf(books.moments, point.at, point.entered).getTime();
  const nth = books.moments.findIndex((each) => each.getTime() === known);
  const until = ({ sequence, at }: { readonly sequence: number; readonly at: Date }) =>
    point.sequence === undefined ? at.getTime() <= point.at.getTime() : sequence <= point.sequence;
  return project(
    of
      .flatMap(({ claims }) => claims[nth] ?? [])
      .filter((claim) => field === undefined || claim.field === field),
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
  const heldUntil = (until: number) =>
    heldAt(books, of, { at, entered: 'AFTER', sequence: until }).get(field) ?? nothing;
  return { field, before: heldUntil(sequence - 1), after: heldUntil(sequence) };
};

type OfRecord = { readonly record: string; readonly kind: string; readonly at: Date };

const differencesBy = (
  books: Books,
  { record, kind, at }: OfRecord,
  keyOf: (values: readonly HeldValue[]) => string,
): readonly HistoryDifference[] => {
  const [before, after] = (['BEFORE', 'AFTER'] as const).map((entered) =>
    heldAt(books, { record, kind }, { at, entered }),
  );
  return [...new Set([...(before?.keys() ?? []), ...(after?.keys() ?? [])])]
    .map((field) => ({
      field,
      before: before?.get(field) ?? nothing,
      after: after?.get(field) ?? nothing,
    }))
    .filter((each) => keyOf(each.before.values) !== keyOf(each.after.values));
};

/** The fields of a record of which a judgement on two records changed the values. */
export const differencesByIdentity = (books: Books, of: OfRecord): readonly HistoryDifference[] =>
  differencesBy(books, of, meaningOf);

const countedOf = (values: readonly HeldValue[]): string =>
  canonicalJson([meaningOf(values), values.map(({ origins }) => origins)]);

/** The fields of a record of which a decision on two claims changed the values, or how many origins these have. */
export const differencesByRelation = (books: Books, of: OfRecord): readonly HistoryDifference[] =>
  differencesBy(books, of, countedOf);

/** The fields of a record of which what became known of an article changed the values, their days, or how many say so. */
export const differencesByArticle = (books: Books, of: OfRecord): readonly HistoryDifference[] =>
  differencesBy(books, of, canonicalJson);
