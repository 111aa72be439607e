import {
  type AttributionChain,
  broaderKeys,
  type Certainty,
  type EnteredJudgement,
  type FuzzyDate,
  type Polarity,
  type Rank,
  type Realisation,
  resolveDate,
  type Snak,
  type StatedValue,
} from '@chancery/domain';
import { fuzzyDateOf } from '../articles/describe.ts';
import { fieldOf, shortKey } from '../claims/field-of.ts';
import { type Relayed, relaysIn, statedOrigin, statedRelays } from '../claims/origin.ts';
import { reportOf } from '../claims/report.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { canonicalised } from '../identity/canonical-value.ts';
import { type From, standsFrom, toldFrom } from '../standpoint/conditions.ts';
import { anyMemberOf as membersOf } from '../standpoint/identity.ts';
import { descriptionFrom, judgementFrom, type Then } from '../standpoint/then.ts';
import type { Sql } from '../transaction.ts';

type Row = {
  readonly claim: string;
  /** What stands for the record that it is about. */
  readonly subject: string;
  /** The record that it is about. */
  readonly own: string;
  readonly field: string;
  readonly snak: Snak;
  readonly key: string;
  readonly value: unknown;
  readonly polarity: Polarity;
  readonly realisation: Realisation;
  readonly certainty: Certainty;
  readonly validTime: FuzzyDate | null;
  readonly origin: string;
  readonly report: string | null;
  readonly relays: readonly string[];
  readonly chainEnds: AttributionChain['ends'];
  /** Name of the subject's kind. */
  readonly kind: string;
  readonly publishedAt: string | null;
  readonly rank: Rank | null;
  readonly sequence: bigint | null;
  /** The number of the moment, of those that were given, of which its article and its report are read. */
  readonly nth: number;
};

/** The accepted claims about one record as the projection takes them. */
export type Stated = { readonly claims: StatedValue[]; readonly judgements: EnteredJudgement[] };

// Relative dates keep their words and their key, and get days once the day of publication is known.
const resolved = (row: Row, anchor: FuzzyDate | null): unknown =>
  row.value !== null && fieldOf(row.kind, row.field)?.type.name === 'fuzzy-date'
    ? resolveDate(row.value as FuzzyDate, anchor) // of its field's type: it was checked when it was proposed
    : row.value;

const broaderOf = ({ kind, field, value }: Row): Pick<StatedValue, 'broader'> => {
  const type = fieldOf(kind, field)?.type;
  return type?.open && value !== null ? { broader: () => broaderKeys(type, value).map(shortKey) } : {};
};

const statedValue = (row: Row): StatedValue => {
  const anchor = fuzzyDateOf(row.publishedAt);
  return {
    claim: row.claim,
    field: row.field,
    snak: row.snak,
    key: row.key,
    ...broaderOf(row),
    value: resolved(row, anchor),
    polarity: row.polarity,
    realisation: row.realisation,
    certainty: row.certainty,
    origin: row.origin,
    report: row.report,
    relays: row.relays,
    chainEnds: row.chainEnds,
    validTime: row.validTime && resolveDate(row.validTime, anchor),
  };
};

/** Moments of which articles and reports are read, as a table `moment(at, nth)`, and one of them. */
type Moments = { readonly table: Prisma.Sql; readonly each: Then };

const once = (from: From): Moments => ({ table: Prisma.sql`(values (0)) moment(nth)`, each: from });

const statedRows = async (
  sql: Sql,
  scope: Prisma.Sql,
  from: From = null,
  { table, each }: Moments = once(from),
): Promise<readonly Row[]> => {
  const rows = await sql.$queryRaw<(Omit<Row, 'relays'> & { readonly relayed: Relayed })[]>`
    select c.id as claim, c.subject_id as subject, c.subject_id as own, c.field, c.snak, c.value_key as key, c.value, c.polarity, c.realisation,
      c.certainty, c.valid_time as "validTime", ${statedOrigin(each)} as origin,
      ${reportOf(each)} as report, ${statedRelays(each)} as relayed, a.chain_ends as "chainEnds",
      s.kind, d.published_at as "publishedAt", j.rank, j.id as sequence, moment.nth::int as nth
    from claim c
    cross join ${table}
    join record s on s.id = c.subject_id
    join attribution a on a.id = c.attribution_id
    join revision r on r.id = c.revision_id
    join article on article.id = r.article_id
    ${descriptionFrom(each)}
    ${judgementFrom(from)}
    where ${scope}`;
  const stated = rows.map(({ relayed, ...row }) => ({ ...row, relays: relaysIn(relayed) }));
  return canonicalised(sql, stated, from?.knownAt ?? null);
};

/**
 * The accepted claims about records and what was merged into them, by record; those that stand where they are read
 * from; about some fields, where they are named. In two statements.
 */
export const statedClaims = async (
  sql: Sql,
  records: readonly string[],
  from: From = null,
  fields: readonly string[] | null = null,
): Promise<ReadonlyMap<string, Stated>> => {
  const told = fields === null ? Prisma.sql`true` : Prisma.sql`c.field = any(${[...fields]})`;
  const scope = Prisma.sql`c.subject_id = ${membersOf(records, from)} and ${told} and ${standsFrom(from)}`;
  const rows = await statedRows(sql, scope, from);
  const found = new Map<string, Stated>(records.map((record) => [record, { claims: [], judgements: [] }]));
  for (const row of rows) {
    const stated = found.get(row.subject);
    stated?.claims.push(statedValue(row));
    stated?.judgements.push({
      claim: row.claim,
      verdict: 'ACCEPTED',
      rank: row.rank ?? 'NORMAL',
      sequence: Number(row.sequence),
    });
  }
  return found;
};

/** Claims as the projection would take them if they were accepted, by their ids; in two statements. */
export const claimsAsStated = async (
  sql: Sql,
  claims: readonly string[],
): Promise<ReadonlyMap<string, StatedValue>> => {
  const rows = await statedRows(sql, Prisma.sql`c.id = any(${[...claims]})`);
  return new Map(rows.map((row) => [row.claim, statedValue(row)]));
};

/** A judgement on a claim, with its moment. */
export type DatedJudgement = EnteredJudgement & { readonly at: Date };
/** Claims about one record that were ever judged, as they were stated at each of some moments, with all their judgements. */
export type EverJudged = {
  readonly claims: readonly (readonly StatedValue[])[];
  readonly judgements: readonly DatedJudgement[];
};

type Judged = Omit<DatedJudgement, 'sequence'> & { readonly own: string; readonly sequence: bigint };

// What was known of an article before it was there: what it came with.
const atEach: Then = {
  knownAt: Prisma.sql`greatest(moment.at, (
    select f.at from article_description f where f.article_id = article.id and f.version = 1))`,
};

const momentsOf = (moments: readonly Date[]): Moments => ({
  table: Prisma.sql`unnest(${[...moments]}::timestamptz[]) with ordinality moment(at, nth)`,
  each: atEach,
});

/**
 * Every claim about records that was ever judged, and that those tell whose word is taken, with all its judgements, by the
 * record that it is about itself: what was merged into it has its own. As was known at each of some moments of articles and
 * reports; values name what stands for a record today. In three statements.
 */
export const claimsEverJudged = async (
  sql: Sql,
  records: readonly string[],
  moments: readonly Date[],
  from: From,
): Promise<ReadonlyMap<string, EverJudged>> => {
  const found = new Map(
    records.map((record) => [
      record,
      { claims: moments.map((): StatedValue[] => []), judgements: [] as DatedJudgement[] },
    ]),
  );
  const asked = [...records];
  const scope = Prisma.sql`c.subject_id = any(${asked}::uuid[]) and j.id is not null and ${toldFrom(from)}`;
  for (const row of await statedRows(sql, scope, null, momentsOf(moments)))
    found.get(row.own)?.claims[row.nth - 1]?.push(statedValue(row));
  const judged = await sql.$queryRaw<Judged[]>`
    select c.subject_id as own, j.claim_id as claim, j.verdict, j.rank, j.id as sequence, j.at
    from judgement j join claim c on c.id = j.claim_id where c.subject_id = any(${asked}::uuid[])`;
  for (const { own, sequence, ...judgement } of judged)
    found.get(own)?.judgements.push({ ...judgement, sequence: Number(sequence) });
  return found;
};
