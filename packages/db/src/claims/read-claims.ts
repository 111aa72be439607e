import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isClaimId } from '../issues.ts';
import { descriptionFrom, type From, judgementFrom } from '../standpoint/conditions.ts';
import type { ClaimRow, JudgementRow } from './claim-row.ts';
import { originOf } from './origin.ts';
import { visibleTo } from './visible.ts';

type Row = Omit<ClaimRow, 'judgement'> & {
  readonly judgement: (Omit<JudgementRow, 'at'> & { readonly at: string }) | null;
};

const citations = Prisma.sql`(
  select json_agg(json_build_object('role', t.role, 'passage', json_build_object('revisionId', t.revision_id,
    'start', t.start, 'end', t."end", 'exact', t.exact, 'prefix', t.prefix, 'suffix', t.suffix)) order by t.ordinal)
  from citation t where t.claim_id = c.id)`;
const chain = Prisma.sql`(
  select json_agg(json_build_object('position', l.position, 'sourceKind', l.source_kind, 'sourceId', l.source_id,
    'described', l.described, 'office', l.source_position, 'read', l.read, 'cue', l.cue, 'toNext', l.to_next)
    order by l.position)
  from attribution_link l where l.attribution_id = c.attribution_id)`;
const judgement = Prisma.sql`case when j.id is null then null else json_build_object('verdict', j.verdict,
  'rank', j.rank, 'reason', j.reason, 'confidence', j.confidence, 'at', j.at, 'byId', j.by_id,
  'reviewId', j.review_id, 'retractionId', j.retraction_id::text) end`;

/** Claims by id, those that the viewer may see; in one statement. */
export const readClaims = async (
  { prisma }: Database,
  viewer: Viewer,
  ids: readonly string[],
  from: From = null,
): Promise<ReadonlyMap<string, ClaimRow>> => {
  const rows = await prisma.$queryRaw<Row[]>`
    select c.id, c.subject_id as "subjectId", s.kind as "subjectKind", c.field, c.snak, c.value, c.value_key as key,
      c.polarity, c.realisation, c.certainty, c.quote, c.alterations, c.condition, c.valid_time as "validTime",
      c.created_at as "createdAt", r.article_id as "articleId", c.revision_id as "revisionId",
      ${citations} as citations, a.chain_ends as "chainEnds", ${originOf(from)} as origin, ${chain} as chain,
      ${judgement} as judgement
    from claim c
    join record s on s.id = c.subject_id
    join attribution a on a.id = c.attribution_id
    join revision r on r.id = c.revision_id
    join article on article.id = r.article_id
    ${descriptionFrom(from)}
    ${judgementFrom(from)}
    where c.id = any(${[...new Set(ids)].filter(isClaimId)}) and ${visibleTo(viewer, from)}`;
  return new Map(rows.map((row) => [row.id, claimRow(row)]));
};

const claimRow = ({ judgement: decided, ...row }: Row): ClaimRow => ({
  ...row,
  judgement: decided && { ...decided, at: new Date(decided.at) },
});
