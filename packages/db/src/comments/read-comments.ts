import type { Actor, Viewer } from '../actor.ts';
import { judgementInForce, visibleTo } from '../claims/visible.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { isClaimId, isUuid, uuids } from '../issues.ts';
import { between, keyed, keyedPage, type Order, ordered } from '../keyset.ts';
import { every } from '../logic.ts';
import { type Key, type Page, type PageArguments, rangeOf } from '../page.ts';
import type { CommentRow } from './comment-row.ts';

// On a claim it is seen by who sees the claim; all else by who has signed in.
const seenBy = (viewer: Viewer): Prisma.Sql =>
  viewer === null
    ? Prisma.sql`false`
    : Prisma.sql`(m.claim_id is null or exists (
        select 1 from claim c ${judgementInForce} where c.id = m.claim_id and ${visibleTo(viewer)}))`;

const columns = Prisma.sql`m.id, m.article_id as "articleId", m.claim_id as "claimId", m.answers_id as "answersId",
  m.by_id as "byId", m.at, w.version, w.text, w.at as "changedAt",
  case when m.revision_id is null then null else json_build_object('revisionId', m.revision_id,
    'start', m.start, 'end', m."end", 'exact', m.exact) end as passage,
  array(select account_id from comment_mention n where n.comment_id = m.id and n.version = w.version
    order by account_id) as mentions,
  (select case when settled then by_id end from comment_settling s where s.comment_id = coalesce(m.answers_id, m.id)
    order by s.id desc limit 1) as "settledById"`;

const worded = Prisma.sql`comment m join lateral (
  select version, text, at from comment_wording where comment_id = m.id order by version desc limit 1) w on true`;

/** Comments by id, those that the viewer may see; in one statement. */
export const readComments = async (
  { prisma }: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, CommentRow>> => {
  const rows = await prisma.$queryRaw<CommentRow[]>`
    select ${columns} from ${worded} where m.id = any(${uuids(ids)}::uuid[]) and ${seenBy(viewer)}`;
  return new Map(rows.map((row) => [row.id, row]));
};

/** Which comments a list has: all that is given holds at once. */
export type CommentFilter = {
  readonly article?: string | null | undefined;
  readonly claim?: string | null | undefined;
  /** Only those that call this account, in what they say now. */
  readonly calling?: string | null | undefined;
  readonly open?: boolean | null | undefined;
};

const orNothing = (id: string | null | undefined, isId: (text: string) => boolean, sql: Prisma.Sql) =>
  id == null ? [] : [isId(id) ? sql : Prisma.sql`false`];

const matching = (actor: Actor, { article, claim, calling, open }: CommentFilter): Prisma.Sql =>
  every([
    seenBy(actor),
    ...orNothing(article, isUuid, Prisma.sql`m.article_id = ${article}::uuid`),
    ...orNothing(claim, isClaimId, Prisma.sql`m.claim_id = ${claim}`),
    ...(calling == null
      ? []
      : [
          Prisma.sql`exists (select 1 from comment_mention n
              where n.account_id = ${calling} and n.comment_id = m.id and n.version = w.version)`,
        ]),
    ...(open == null
      ? []
      : [
          Prisma.sql`${open} = not coalesce((select settled from comment_settling s
              where s.comment_id = coalesce(m.answers_id, m.id) order by s.id desc limit 1), false)`,
        ]),
  ]);

const order: Order = { name: 'comments', parts: [{ sql: Prisma.sql`m.id`, part: 'uuid' }] };
const newestFirst: Order = {
  name: 'mentions',
  parts: [{ sql: Prisma.sql`m.id`, part: 'uuid', descending: true }],
};

/** A page of comments: oldest first as a talk goes, those that call somebody newest first. */
export const listComments = async (
  { prisma }: Database,
  actor: Actor,
  request: CommentFilter & PageArguments,
): Promise<Page<CommentRow>> => {
  const by = request.calling == null ? order : newestFirst;
  const range = rangeOf(request, by);
  const rows = await prisma.$queryRaw<(CommentRow & { readonly place: Key })[]>`
    select ${columns}, ${keyed(by)} from ${worded}
    where ${matching(actor, request)} and ${between(by, range)}
    order by ${ordered(by, range.backward)} limit ${range.size + 1}`;
  return keyedPage(rows, range, by);
};

export const countComments = async (
  { prisma }: Database,
  actor: Actor,
  filter: CommentFilter,
): Promise<number> => {
  const [row] = await prisma.$queryRaw<{ readonly count: bigint }[]>`
    select count(*) from ${worded} where ${matching(actor, filter)}`;
  return Number(row?.count ?? 0);
};
