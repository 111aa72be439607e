import {
  type Agreement,
  agreementBetween,
  canonicalJson,
  NotFound,
  type Range,
  type ReadClaim,
  type Reading,
} from '@chancery/domain';
import { type Actor, requireRole } from '../actor.ts';
import { newestOf } from '../articles/newest.ts';
import { passagesNow } from '../articles/passages-now.ts';
import type { ClaimRow, PassageRow } from '../claims/claim-row.ts';
import { readClaims } from '../claims/read-claims.ts';
import type { Database } from '../connect.ts';
import { canonicalKeyOf } from '../identity/canonical-value.ts';
import { type Roots, rooted, rootsOf } from '../identity/roots.ts';
import { issue, refuseIf } from '../issues.ts';

type Proposed = { readonly claim: string; readonly by: string; readonly records: readonly string[] };

// What stands in a submitted or decided review: a draft is its editor's own business.
const proposedBy = async (
  { prisma }: Database,
  article: string,
  accounts: readonly string[],
): Promise<readonly Proposed[]> => prisma.$queryRaw<Proposed[]>`
  select p.claim_id as claim, p.by_id as by, array(
      select n.record_id::text from claim_reference n
      where n.claim_id = p.claim_id and n."as" in ('SUBJECT', 'TARGET', 'WITHIN', 'ABOUT') order by 1
    ) as records
  from proposal p join review v on v.id = p.review_id
  where v.article_id = ${article}::uuid and v.state <> 'DRAFT' and p.withdrawn_at is null
    and p.by_id = any(${[...accounts]})
  order by p.claim_id, p.by_id`;

const chainOf = ({ chain, chainEnds }: ClaimRow, roots: Roots): string =>
  canonicalJson([
    ...chain.map(({ sourceKind, sourceId, described, toNext }) => [
      sourceKind,
      (sourceId && rooted(sourceId, roots)) ?? described?.trim().toLowerCase() ?? null,
      toNext,
    ]),
    chainEnds,
  ]);

type Cited = { readonly row: ClaimRow; readonly passage: PassageRow };

const contentOf = (row: ClaimRow): readonly Cited[] => {
  const content = row.citations.find(({ role }) => role === 'CONTENT');
  return content ? [{ row, passage: content.passage }] : [];
};

// Offsets are compared in one text: the one that all claims cite, else the newest.
const inOneText = async (
  db: Database,
  passages: readonly PassageRow[],
): Promise<readonly (PassageRow | null)[]> =>
  new Set(passages.map(({ revisionId }) => revisionId)).size > 1 ? passagesNow(db, passages) : passages;

// Records that were merged since are the one that stands for them: of two that made one each, both read of the same.
const asRead = (row: ClaimRow, passage: Range, records: readonly string[], roots: Roots): ReadClaim => {
  const { id, subjectId, subjectKind, field, value, key, polarity, realisation, certainty } = row;
  return {
    id,
    passage,
    subject: rooted(subjectId, roots),
    records: [...new Set(records.map((record) => rooted(record, roots)))],
    field,
    key: canonicalKeyOf({ kind: subjectKind, field, value, key }, roots),
    polarity,
    realisation,
    certainty,
    chain: chainOf(row, roots),
  };
};

/** An agreement, and what it leaves out. */
export type ReadAgreement = Agreement & {
  /**
   * The ids of claims that are compared with none: the two cite different texts of the article, and their passages have
   * no sure place in the newest.
   */
  readonly unplaced: readonly string[];
};

export type AgreementAsked = { readonly article: string; readonly between: readonly string[] };

const twoOf = ({ between }: AgreementAsked): readonly [string, string] => {
  const [one, other] = between;
  if (one !== undefined && other !== undefined && between.length === 2 && one !== other) return [one, other];
  refuseIf([issue(['between'], 'UNEXPECTED', 'Two different accounts are compared.')]);
  throw new NotFound(['between'], one ?? '');
};

/** How far two editors agree who read the same article, by its newest text where they read several. For reviewers; drafts are left out. */
export const readAgreement = async (
  db: Database,
  actor: Actor,
  asked: AgreementAsked,
): Promise<ReadAgreement> => {
  requireRole(actor, 'REVIEWER', 'compare two readings');
  const [one, other] = twoOf(asked);
  await newestOf(db.prisma, asked.article);
  const proposed = await proposedBy(db, asked.article, [one, other]);
  const claims = await readClaims(
    db,
    actor,
    proposed.map(({ claim }) => claim),
  );
  const cited = [...claims.values()].flatMap(contentOf);
  const places = await inOneText(
    db,
    cited.map(({ passage }) => passage),
  );
  const placed = new Map(
    cited.flatMap(({ row }, at) => {
      const place = places[at];
      return place ? [[row.id, { row, place }] as const] : [];
    }),
  );
  const roots = await rootsOf(db.prisma, [
    ...proposed.flatMap(({ records }) => records),
    ...cited.flatMap(({ row: { chain } }) => chain.flatMap(({ sourceId }) => sourceId ?? [])),
  ]);
  const readingOf = (account: string): Reading =>
    proposed
      .filter(({ by }) => by === account)
      .flatMap(({ claim, records }) => {
        const found = placed.get(claim);
        return found ? [asRead(found.row, found.place, records, roots)] : [];
      });
  const unplaced = cited.flatMap(({ row }) => (placed.has(row.id) ? [] : [row.id])).sort();
  return { ...agreementBetween(readingOf(one), readingOf(other)), unplaced };
};
