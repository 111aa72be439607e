import type { AnnotatedArticle, AnnotatedClaim, AnnotatedRecord, QuotedRange } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import { readArticles, readRevisions } from '../articles/read-articles.ts';
import type { ClaimRow, PassageRow } from '../claims/claim-row.ts';
import { readClaims } from '../claims/read-claims.ts';
import { judgementInForce, visibleTo } from '../claims/visible.ts';
import type { Database } from '../connect.ts';
import { idsInside } from '../issues.ts';
import { type ClaimsOnText, claimsOnText, type Ground } from './claims-on-text.ts';

const rangeOf = ({ start, end, exact }: PassageRow): QuotedRange => ({ start, end, exact });

/** What a claim says, as annotations have it. */
export const contentOf = (row: ClaimRow): AnnotatedClaim['content'] => ({
  subject: row.subjectId,
  field: row.field,
  snak: row.snak,
  value: row.value,
  polarity: row.polarity,
  realisation: row.realisation,
  certainty: row.certainty,
  quote: row.quote,
  alterations: row.alterations as AnnotatedClaim['content']['alterations'], // checked when it was stored
  condition: row.condition,
  validTime: row.validTime?.asStated ?? null,
  citations: row.citations.map(({ role, passage }) => ({ role, passage: rangeOf(passage) })),
  chain: {
    ends: row.chainEnds,
    links: row.chain.map(({ sourceKind, sourceId, described, office, read, cue, toNext }) => ({
      sourceKind,
      source: sourceId,
      described,
      position: office,
      read,
      cue: cue && rangeOf(cue),
      toNext,
    })),
  },
});

// Ids differ from one installation to another.
const withoutIds = (row: ClaimRow): string => JSON.stringify(contentOf(row)).replace(idsInside, '');

// As they stand in the text, so that two exports of the same claims are the same, wherever and whenever they were made.
const inOrder = (one: ClaimRow, other: ClaimRow): number =>
  (one.citations[0]?.passage.start ?? 0) - (other.citations[0]?.passage.start ?? 0) ||
  one.field.localeCompare(other.field, 'en') ||
  (withoutIds(one) < withoutIds(other) ? -1 : 1);

const isAccepted = ({ judgement }: ClaimRow): boolean => judgement?.verdict === 'ACCEPTED';

// What was claimed of an earlier text and again of this one says the same: the accepted one stands for both,
// and else the later.
const once = (rows: readonly ClaimRow[]): readonly ClaimRow[] => {
  const bestLast = [...rows].sort(
    (one, other) =>
      Number(isAccepted(one)) - Number(isAccepted(other)) || Number(one.createdAt) - Number(other.createdAt),
  );
  return [...new Map(bestLast.map((row) => [JSON.stringify(contentOf(row)), row])).values()];
};

const claimsOf = async (
  db: Database,
  viewer: Viewer,
  article: string,
  ground: Ground,
): Promise<ClaimsOnText> => {
  const ids = await db.prisma.$queryRaw<readonly { readonly id: string }[]>`
    select c.id from revision r join claim c on c.revision_id = r.id ${judgementInForce}
    where r.article_id = ${article}::uuid and ${visibleTo(viewer)} and j.verdict is distinct from 'REJECTED'`;
  const rows = await readClaims(
    db,
    viewer,
    ids.map(({ id }) => id),
  );
  const { claims, unplaced } = await claimsOnText(db, ground, [...rows.values()].sort(inOrder));
  return { claims: [...once(claims)].sort(inOrder), unplaced };
};

const recordsNamed = async (
  { prisma }: Database,
  claims: readonly ClaimRow[],
  outlet: string | null,
): Promise<readonly AnnotatedRecord[]> =>
  prisma.record.findMany({
    where: {
      OR: [
        { references: { some: { claimId: { in: claims.map(({ id }) => id) } } } },
        ...(outlet === null ? [] : [{ id: outlet }]),
      ],
    },
    select: {
      id: true,
      kind: true,
      caption: true,
      identifiers: { select: { scheme: true, value: true }, orderBy: [{ scheme: 'asc' }, { value: 'asc' }] },
    },
    orderBy: { id: 'asc' },
  });

/**
 * An article's newest text with the claims that the viewer may see and nobody rejected; null where there is no such
 * article for them. Claims on earlier texts are there where their words surely stand in the newest; the others are named
 * as unplaced. The text belongs to its publisher: only who has signed in gets it.
 */
export const exportAnnotations = async (
  db: Database,
  viewer: NonNullable<Viewer>,
  article: string,
): Promise<AnnotatedArticle | null> => {
  const row = (await readArticles(db, viewer, [article])).get(article);
  if (!row) return null;
  const revision = (await readRevisions(db, viewer, [row.revisionId])).get(row.revisionId);
  if (!revision || revision.text === null) throw new Error(`Article ${article} has no text.`);
  const ground = { text: revision.text, excluded: row.excluded };
  const { claims, unplaced } = await claimsOf(db, viewer, row.id, ground);
  return {
    article: {
      id: row.id,
      headline: row.headline,
      authors: row.authors,
      publishedAt: row.publishedAt?.asStated ?? null,
      outlet: row.outletId,
      url: row.url,
      language: row.language,
    },
    revision: {
      text: revision.text,
      sha256: revision.sha256,
      excluded: row.excluded.map(({ start, end, reason, why }) => ({ start, end, reason, why })),
    },
    records: await recordsNamed(db, claims, row.outletId),
    claims: claims.map((claim) => ({
      id: claim.id,
      createdAt: claim.createdAt.toISOString(),
      accepted: isAccepted(claim),
      content: contentOf(claim),
    })),
    unplaced,
  };
};
