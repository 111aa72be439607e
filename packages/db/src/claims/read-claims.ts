import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isClaimId } from '../issues.ts';
import type { ClaimRow, JudgementRow } from './claim-row.ts';
import { judgementInForce, visibleTo } from './visible.ts';

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
  'rank', j.rank, 'reason', j.reason, 'confidence', j.confidence, 'at', j.at, 'byId', j.by_id) end`;

// As the projection counts origins: see stated-claims.ts.
const origin = Prisma.sql`case when a.origin = 'voice:' then
  coalesce('record:' || d.outlet_id, 'voice:' || r.sha256) else a.origin end`;

/** Claims by id, those that the viewer may see; in one statement. */
export const readClaims = async (
  { prisma }: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, ClaimRow>> => {
  const rows = await prisma.$queryRaw<Row[]>`
    select c.id, c.subject_id as "subjectId", s.kind as "subjectKind", c.field, c.snak, c.value, c.value_key as key,
      c.polarity, c.realisation, c.certainty, c.quote, c.alterations, c.condition, c.valid_time as "validTime",
      c.created_at as "createdAt", r.article_id as "articleId", c.revision_id as "revisionId",
      ${citations} as citations, a.chain_ends as "chainEnds", ${origin} as origin, ${chain} as chain,
      ${judgement} as judgement
    from claim c
    join record s on s.id = c.subject_id
    join attribution a on a.id = c.attribution_id
    join revision r on r.id = c.revision_id
    join article on article.id = r.article_id
    join article_description d on d.article_id = article.id and d.version = article.version
    ${judgementInForce}
    where c.id = any(${[...new Set(ids)].filter(isClaimId)}) and ${visibleTo(viewer)}`;
  return new Map(rows.map((row) => [row.id, claimRow(row)]));
};

const claimRow = ({ judgement: decided, ...row }: Row): ClaimRow => ({
  ...row,
  judgement: decided && { ...decided, at: new Date(decided.at) },
});
