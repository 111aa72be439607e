import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isClaimId } from '../issues.ts';
import { allParts, type ClaimPart, type Parts } from '../parts.ts';
import type { From } from '../standpoint/conditions.ts';
import { descriptionFrom, judgementFrom } from '../standpoint/then.ts';
import type { ClaimRow, JudgementRow } from './claim-row.ts';
import { originOf, type Relayed, relaysIn, relaysOf } from './origin.ts';
import { reportOf } from './report.ts';
import { decidedFrom, visibleTo } from './visible.ts';

/** A claim as the columns below give it. */
export type StoredClaim = Omit<ClaimRow, 'judgement' | 'relays'> & {
  /** Undefined where it was not asked for. */
  readonly relays?: Relayed;
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

/** The columns of a claim's row, those of its parts that are asked for; see claimTables. */
export const claimColumns = (from: From, { claim: parts }: Parts): Prisma.Sql => {
  const asked = (part: ClaimPart, read: Prisma.Sql): Prisma.Sql =>
    parts.has(part) ? Prisma.sql`, ${read} as ${Prisma.raw(part)}` : Prisma.empty;
  return Prisma.sql`c.id, c.subject_id as "subjectId", s.kind as "subjectKind", c.field, c.snak, c.value,
    c.value_key as key, c.polarity, c.realisation, c.certainty, c.quote, c.alterations, c.condition,
    c.valid_time as "validTime", c.created_at as "createdAt", r.article_id as "articleId",
    c.revision_id as "revisionId", a.chain_ends as "chainEnds"
    ${asked('citations', citations)} ${asked('origin', originOf(from))} ${asked('report', reportOf(from))}
    ${asked('relays', relaysOf(from))} ${asked('chain', chain)} ${asked('judgement', judgement)}`;
};

/** What the columns are of, to be joined to the claim `c`; without its judgement, which is `j`. */
export const claimTables = (from: From, { claim: parts }: Parts): Prisma.Sql => Prisma.sql`
  join record s on s.id = c.subject_id
  join attribution a on a.id = c.attribution_id
  join revision r on r.id = c.revision_id
  ${parts.has('origin') || parts.has('relays') ? Prisma.sql`join article on article.id = r.article_id ${descriptionFrom(from)}` : Prisma.empty}`;

const readSeen = async (
  { prisma }: Database,
  ids: readonly string[],
  seen: Prisma.Sql,
  from: From,
  parts: Parts,
): Promise<ReadonlyMap<string, ClaimRow>> => {
  const rows = await prisma.$queryRaw<StoredClaim[]>`
    select ${claimColumns(from, parts)} from claim c ${claimTables(from, parts)} ${judgementFrom(from)}
    where c.id = any(${[...new Set(ids)].filter(isClaimId)}) and ${seen}`;
  return new Map(rows.map((row) => [row.id, claimRow(row)]));
};

/** Claims by id, those that the viewer may see, with the parts that are asked for; in one statement. */
export const readClaims = async (
  db: Database,
  viewer: Viewer,
  ids: readonly string[],
  from: From = null,
  parts: Parts = allParts,
): Promise<ReadonlyMap<string, ClaimRow>> => readSeen(db, ids, visibleTo(viewer, from), from, parts);

/** As readClaims, of all that was decided on there, accepted or not: for who has signed in. */
export const readDecidedClaims = async (
  db: Database,
  ids: readonly string[],
  from: From = null,
  parts: Parts = allParts,
): Promise<ReadonlyMap<string, ClaimRow>> => readSeen(db, ids, decidedFrom(from), from, parts);

export const claimRow = ({ judgement: decided, relays = null, ...row }: StoredClaim): ClaimRow => ({
  ...row,
  relays: relaysIn(relays),
  judgement: decided && { ...decided, at: new Date(decided.at) },
});
