import {
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
import { fieldOf } from '../claims/field-of.ts';
import type { Sql } from '../transaction.ts';

type Row = {
  readonly claim: string;
  readonly subject: string;
  readonly field: string;
  readonly snak: Snak;
  readonly key: string;
  readonly value: unknown;
  readonly polarity: Polarity;
  readonly realisation: Realisation;
  readonly certainty: Certainty;
  readonly validTime: FuzzyDate | null;
  readonly origin: string;
  readonly outlet: string | null;
  readonly sha256: string;
  /** Name of the subject's kind. */
  readonly kind: string;
  readonly publishedAt: string | null;
  readonly rank: Rank;
  readonly sequence: bigint;
};

/** The accepted claims about one record as the projection takes them. */
export type Stated = { readonly claims: StatedValue[]; readonly judgements: EnteredJudgement[] };

// The article's own voice is its outlet's, as it is where another article relays that outlet. While it is not known,
// each text is an origin by itself: the same text imported twice is one.
const originOf = ({ origin, outlet, sha256 }: Row): string =>
  origin !== 'voice:' ? origin : outlet === null ? `voice:${sha256}` : `record:${outlet}`;

// Relative dates keep their words and their key, and get days once the day of publication is known.
const resolved = (row: Row, anchor: FuzzyDate | null): unknown =>
  row.value !== null && fieldOf(row.kind, row.field)?.type.name === 'fuzzy-date'
    ? resolveDate(row.value as FuzzyDate, anchor) // of its field's type: it was checked when it was proposed
    : row.value;

const statedValue = (row: Row): StatedValue => {
  const anchor = fuzzyDateOf(row.publishedAt);
  return {
    claim: row.claim,
    field: row.field,
    snak: row.snak,
    key: row.key,
    value: resolved(row, anchor),
    polarity: row.polarity,
    realisation: row.realisation,
    certainty: row.certainty,
    origin: originOf(row),
    validFrom: row.validTime && resolveDate(row.validTime, anchor).earliest,
  };
};

/** The accepted claims about records, by record; in one statement. */
export const statedClaims = async (
  sql: Sql,
  records: readonly string[],
): Promise<ReadonlyMap<string, Stated>> => {
  const rows = await sql.$queryRaw<Row[]>`
    select c.id as claim, c.subject_id as subject, c.field, c.snak, c.value_key as key, c.value, c.polarity, c.realisation,
      c.certainty, c.valid_time as "validTime", a.origin, d.outlet_id as outlet, r.sha256,
      s.kind, d.published_at as "publishedAt", j.rank, j.id as sequence
    from claim c
    join record s on s.id = c.subject_id
    join attribution a on a.id = c.attribution_id
    join revision r on r.id = c.revision_id
    join article on article.id = r.article_id
    join article_description d on d.article_id = article.id and d.version = article.version
    join lateral (select verdict, rank, id from judgement where claim_id = c.id order by id desc limit 1) j on true
    where c.subject_id = any(${[...records]}::uuid[]) and j.verdict = 'ACCEPTED'`;
  const found = new Map<string, Stated>(records.map((record) => [record, { claims: [], judgements: [] }]));
  for (const row of rows) {
    const stated = found.get(row.subject);
    stated?.claims.push(statedValue(row));
    stated?.judgements.push({
      claim: row.claim,
      verdict: 'ACCEPTED',
      rank: row.rank,
      sequence: Number(row.sequence),
    });
  }
  return found;
};
