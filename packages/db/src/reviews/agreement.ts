import {
  type Agreement,
  agreementBetween,
  canonicalJson,
  NotFound,
  type ReadClaim,
  type Reading,
} from '@chancery/domain';
import { type Actor, requireRole } from '../actor.ts';
import { newestOf } from '../articles/newest.ts';
import type { ClaimRow } from '../claims/claim-row.ts';
import { readClaims } from '../claims/read-claims.ts';
import type { Database } from '../connect.ts';
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

const chainOf = ({ chain, chainEnds }: ClaimRow): string =>
  canonicalJson([
    ...chain.map(({ sourceKind, sourceId, described, toNext }) => [
      sourceKind,
      sourceId ?? described?.trim().toLowerCase() ?? null,
      toNext,
    ]),
    chainEnds,
  ]);

const asRead = (row: ClaimRow, records: readonly string[]): ReadClaim | null => {
  const content = row.citations.find(({ role }) => role === 'CONTENT');
  if (!content) return null;
  const { id, subjectId, field, key, polarity, realisation, certainty } = row;
  return {
    id,
    passage: content.passage,
    subject: subjectId,
    records: [...new Set(records)],
    field,
    key,
    polarity,
    realisation,
    certainty,
    chain: chainOf(row),
  };
};

export type AgreementAsked = { readonly article: string; readonly between: readonly string[] };

/** How far two editors agree who read the same article. For reviewers; drafts are left out. */
export const readAgreement = async (
  db: Database,
  actor: Actor,
  { article, between }: AgreementAsked,
): Promise<Agreement> => {
  requireRole(actor, 'REVIEWER', 'compare two readings');
  const [one, other] = between;
  if (one === undefined || other === undefined || between.length !== 2 || one === other) {
    refuseIf([issue(['between'], 'UNEXPECTED', 'Two different accounts are compared.')]);
    throw new NotFound(['between'], one ?? '');
  }
  await newestOf(db.prisma, article);
  const proposed = await proposedBy(db, article, [one, other]);
  const claims = await readClaims(
    db,
    actor,
    proposed.map(({ claim }) => claim),
  );
  const readingOf = (account: string): Reading =>
    proposed
      .filter(({ by }) => by === account)
      .flatMap(({ claim, records }) => {
        const row = claims.get(claim);
        return (row && asRead(row, records)) ?? [];
      });
  return agreementBetween(readingOf(one), readingOf(other));
};
