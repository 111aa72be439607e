import { shared } from '../articles/intake/shingles.ts';
import { cardinalityOf } from '../claims/field-of.ts';
import { originOf } from '../claims/origin.ts';
import { reportOf } from '../claims/report.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';
import { descriptionFrom, judgementFrom } from '../standpoint/conditions.ts';
import { keyFrom } from '../standpoint/identity.ts';
import { tokenise } from '../words/tokenise.ts';
import { decidedPairs, pairOf, type RelationOfClaims } from './read-relations.ts';

/** A relation that two claims may have, as their passages are copies of each other: a proposal, never a fact. */
export type ProposedRelation = {
  readonly claim: string;
  readonly other: string;
  readonly relation: RelationOfClaims;
  /** How much of the shorter passage stands in the other, 0 to 1. */
  readonly shared: number;
};

type Row = {
  readonly record: string;
  readonly kind: string;
  readonly claim: string;
  readonly field: string;
  readonly key: string;
  readonly article: string;
  readonly origin: string;
  readonly report: string | null;
  readonly exact: string;
};
type Compared = Row & { readonly runs: ReadonlySet<string> };

/** So many words that follow each other are compared as one: passages are a sentence or two. */
const words = 3;
/** A passage of fewer runs is a copy of nothing: "a contract for two ships" is anybody's. */
const fewestRuns = 5;
/** From so much on a passage is a copy: one word in ten may be another. */
const copy = 0.7;
/** The newest claims of a field that are compared with each other. */
const mostOfField = 100;

const runsOf = (text: string): ReadonlySet<string> => {
  const found = [...tokenise(text)].map(({ word }) => word);
  return new Set(
    found
      .slice(0, Math.max(0, found.length - words + 1))
      .map((_, at) => found.slice(at, at + words).join(' ')),
  );
};

// Accepted claims that count, of each field the newest, with the words that say it.
const statedIn = async ({ prisma }: Database, records: readonly string[]): Promise<readonly Row[]> =>
  prisma.$queryRaw<Row[]>`
    select asked.id as record, s.kind, found.*
    from unnest(${uuids(records)}::uuid[]) asked(id) join record s on s.id = asked.id
    cross join lateral (
      select ranked.* from (
        select c.id as claim, c.field, ${keyFrom(Prisma.sql`c.value_key`, null)} as key, r.article_id as article,
          ${originOf(null)} as origin, ${reportOf(null)} as report,
          (select exact from citation t where t.claim_id = c.id and t.role = 'CONTENT' order by t.ordinal limit 1) as exact,
          row_number() over (partition by c.field order by c.created_at desc, c.id) as nth
        from claim c join attribution a on a.id = c.attribution_id join revision r on r.id = c.revision_id
        join article on article.id = r.article_id ${descriptionFrom(null)} ${judgementFrom(null)}
        where c.subject_id = any(array(select members_of(asked.id, null))) and j.verdict = 'ACCEPTED'
          and j.rank <> 'DEPRECATED' and c.polarity = 'POSITIVE' and c.realisation <> 'HYPOTHETICAL'
      ) ranked where ranked.nth <= ${mostOfField}
    ) found
    order by asked.id, found.field, found.claim`;

const isOneAlready = (one: Row, other: Row): boolean =>
  one.origin === other.origin || (one.report !== null && one.report === other.report);

const relationOf = (one: Row, other: Row): RelationOfClaims | null => {
  if (one.key === other.key) return isOneAlready(one, other) ? null : 'SAME_REPORT_AS';
  // The same words, and another value of a field that holds one: somebody changed it on the way.
  return cardinalityOf(one.kind)(one.field) === 'ONE' ? 'CONTRADICTS' : null;
};

const likeness = (one: Compared, other: Compared): number =>
  one.article === other.article || Math.min(one.runs.size, other.runs.size) < fewestRuns
    ? 0
    : shared(one.runs, other.runs);

const pairsIn = (claims: readonly Compared[], decided: ReadonlySet<string>): readonly ProposedRelation[] =>
  claims.flatMap((one, at) =>
    claims.slice(at + 1).flatMap((other): ProposedRelation[] => {
      if (one.field !== other.field || decided.has(pairOf(one.claim, other.claim))) return [];
      const relation = relationOf(one, other);
      const alike = relation === null ? 0 : likeness(one, other);
      return relation === null || alike < copy
        ? []
        : [{ claim: one.claim, other: other.claim, relation, shared: alike }];
    }),
  );

/**
 * What the accepted claims about records may be to each other, by record, the most alike first: of one report where
 * their passages are copies and say the same, contradicting each other where copies give another value. What was decided
 * on, also against it, is not proposed again. In two statements.
 */
export const proposedRelations = async (
  db: Database,
  records: readonly string[],
): Promise<ReadonlyMap<string, readonly ProposedRelation[]>> => {
  const rows = (await statedIn(db, records)).map((row) => ({ ...row, runs: runsOf(row.exact) }));
  const decided = await decidedPairs(
    db.prisma,
    rows.map(({ claim }) => claim),
  );
  return new Map(
    records.map((record) => [
      record,
      [
        ...pairsIn(
          rows.filter((row) => row.record === record),
          decided,
        ),
      ].sort((one, other) => other.shared - one.shared),
    ]),
  );
};
