import type {
  Certainty,
  EnteredJudgement,
  FuzzyDate,
  Polarity,
  Rank,
  Realisation,
  StatedValue,
} from '@chancery/domain';
import type { Sql } from '../transaction.ts';

type Row = {
  readonly claim: string;
  readonly subject: string;
  readonly field: string;
  readonly key: string;
  readonly value: unknown;
  readonly polarity: Polarity;
  readonly realisation: Realisation;
  readonly certainty: Certainty;
  readonly validTime: FuzzyDate | null;
  readonly origin: string;
  readonly outlet: string | null;
  readonly article: string;
  readonly rank: Rank;
  readonly sequence: bigint;
};

/** The accepted claims about one record as the projection takes them. */
export type Stated = { readonly claims: StatedValue[]; readonly judgements: EnteredJudgement[] };

// The article's own voice is its outlet's; while that is not known, each article is an origin by itself.
const originOf = ({ origin, outlet, article }: Row): string =>
  origin === 'voice:' ? `voice:${outlet ?? article}` : origin;

const statedValue = (row: Row): StatedValue => ({
  claim: row.claim,
  field: row.field,
  key: row.key,
  value: row.value,
  polarity: row.polarity,
  realisation: row.realisation,
  certainty: row.certainty,
  origin: originOf(row),
  validFrom: row.validTime?.earliest ?? null,
});

/** The accepted claims about records, by record; in one statement. */
export const statedClaims = async (
  sql: Sql,
  records: readonly string[],
): Promise<ReadonlyMap<string, Stated>> => {
  const rows = await sql.$queryRaw<Row[]>`
    select c.id as claim, c.subject_id as subject, c.field, c.value_key as key, c.value, c.polarity, c.realisation,
      c.certainty, c.valid_time as "validTime", a.origin, d.outlet_id as outlet, r.article_id as article,
      j.rank, j.id as sequence
    from claim c
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
