import { contradict, type StatedValue } from '@chancery/domain';
import { shared } from '../articles/intake/shingles.ts';
import { cardinalityOf } from '../claims/field-of.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isClaimId, uuids } from '../issues.ts';
import { claimsAsStated } from '../projection/stated-claims.ts';
import { judgementFrom } from '../standpoint/then.ts';
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
  readonly article: string;
  readonly exact: string;
};
type Compared = Row & { readonly said: StatedValue; readonly runs: ReadonlySet<string> };

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

const compared = Prisma.sql`c.id as claim, r.article_id as article,
  (select exact from citation t where t.claim_id = c.id and t.role = 'CONTENT' order by t.ordinal limit 1) as exact`;
const whereSaid = Prisma.sql`join revision r on r.id = c.revision_id ${judgementFrom(null)}`;
// A denial counts as nothing, and contradicts what does.
const counts = Prisma.sql`c.realisation <> 'HYPOTHETICAL'`;

// Accepted claims that count, of each field the newest, with the words that say it.
const statedIn = async ({ prisma }: Database, records: readonly string[]): Promise<readonly Row[]> =>
  prisma.$queryRaw<Row[]>`
    select asked.id as record, s.kind, found.*
    from unnest(${uuids(records)}::uuid[]) asked(id) join record s on s.id = asked.id
    cross join lateral (
      select ranked.* from (
        select ${compared}, c.field, row_number() over (partition by c.field order by c.created_at desc, c.id) as nth
        from claim c ${whereSaid}
        where c.subject_id = any(array(select members_of(asked.id, null))) and j.verdict = 'ACCEPTED'
          and j.rank <> 'DEPRECATED' and ${counts}
      ) ranked where ranked.nth <= ${mostOfField}
    ) found
    order by asked.id, found.field, found.claim`;

// Claims that would count, decided or not, beside the record that stands for their subject.
const saidBy = async ({ prisma }: Database, claims: readonly string[]): Promise<readonly Row[]> =>
  prisma.$queryRaw<Row[]>`
    select root_of(c.subject_id, null) as record, s.kind, ${compared}
    from claim c join record s on s.id = c.subject_id ${whereSaid}
    where c.id = any(${claims.filter(isClaimId)}) and (j.id is null or j.verdict = 'ACCEPTED' and j.rank <> 'DEPRECATED')
      and ${counts}`;

const isOneAlready = (one: StatedValue, other: StatedValue): boolean =>
  one.origin === other.origin || (one.report !== null && one.report === other.report);

const relationOf = ({ kind, said: one }: Compared, { said: other }: Compared): RelationOfClaims | null => {
  if (one.polarity === other.polarity && one.key === other.key)
    return isOneAlready(one, other) ? null : 'SAME_REPORT_AS';
  // The same words, and yet not both can be so: somebody changed it on the way.
  return contradict(one, other, cardinalityOf(kind)(one.field)) ? 'CONTRADICTS' : null;
};

const likeness = (one: Compared, other: Compared): number =>
  one.article === other.article || Math.min(one.runs.size, other.runs.size) < fewestRuns
    ? 0
    : shared(one.runs, other.runs);

const mayBe = (one: Compared, other: Compared, decided: ReadonlySet<string>): readonly ProposedRelation[] => {
  if (one.said.field !== other.said.field || decided.has(pairOf(one.claim, other.claim))) return [];
  const relation = relationOf(one, other);
  const alike = relation === null ? 0 : likeness(one, other);
  return relation === null || alike < copy
    ? []
    : [{ claim: one.claim, other: other.claim, relation, shared: alike }];
};

const pairsIn = (claims: readonly Compared[], decided: ReadonlySet<string>): readonly ProposedRelation[] =>
  claims.flatMap((one, at) => claims.slice(at + 1).flatMap((other) => mayBe(one, other, decided)));

const mostAlikeFirst = (pairs: readonly ProposedRelation[]): readonly ProposedRelation[] =>
  [...pairs].sort((one, other) => other.shared - one.shared);

const claimsOf = (rows: readonly Row[]): readonly string[] => rows.map(({ claim }) => claim);

const comparedIn = (rows: readonly Row[], stated: ReadonlyMap<string, StatedValue>): readonly Compared[] =>
  rows.flatMap((row) => {
    const said = stated.get(row.claim);
    return said ? [{ ...row, said, runs: runsOf(row.exact) }] : [];
  });

/**
 * What the accepted claims about records may be to each other, by record, the most alike first: of one report where
 * their passages are copies and say the same, contradicting each other where of what copies say only one can be so. What was
 * decided on, also against it, is not proposed again. In four statements.
 */
export const proposedRelations = async (
  db: Database,
  records: readonly string[],
): Promise<ReadonlyMap<string, readonly ProposedRelation[]>> => {
  const found = await statedIn(db, records);
  const rows = comparedIn(found, await claimsAsStated(db.prisma, claimsOf(found)));
  const decided = await decidedPairs(db.prisma, claimsOf(found));
  const of = (record: string) => rows.filter((row) => row.record === record);
  return new Map(records.map((record) => [record, mostAlikeFirst(pairsIn(of(record), decided))]));
};

/**
 * What claims, decided on or not, may be to accepted ones about the same record, by claim, as `proposedRelations` has it;
 * a claim that was rejected or deprecated is nothing to others. In five statements.
 */
export const proposedRelationsOf = async (
  db: Database,
  claims: readonly string[],
): Promise<ReadonlyMap<string, readonly ProposedRelation[]>> => {
  const asked = await saidBy(db, claims);
  const records = [...new Set(asked.map(({ record }) => record))];
  const others = await statedIn(db, records);
  const stated = await claimsAsStated(db.prisma, claimsOf([...asked, ...others]));
  const [said, rows] = [comparedIn(asked, stated), comparedIn(others, stated)];
  const about = new Map(records.map((record) => [record, rows.filter((row) => row.record === record)]));
  const decided = await decidedPairs(db.prisma, claimsOf(asked));
  const pairsOf = (one: Compared) =>
    (about.get(one.record) ?? [])
      .filter(({ claim }) => claim !== one.claim)
      .flatMap((other) => mayBe(one, other, decided));
  const found = new Map(said.map((one) => [one.claim, mostAlikeFirst(pairsOf(one))]));
  return new Map(claims.map((claim) => [claim, found.get(claim) ?? []]));
};
