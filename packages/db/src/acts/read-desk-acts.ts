import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';
import { type ActKind, actStack } from '../reviews/act-stack.ts';
import type { Sql } from '../transaction.ts';
import {
  besidesClaims,
  type DeskActKind,
  type DeskActRow,
  type DeskActs,
  deed,
  deskActKinds,
} from './desk-act.ts';

type Stored = {
  readonly id: bigint;
  readonly articleId: string;
  readonly reviewId: string | null;
  readonly at: Date;
  readonly kind: ActKind;
  readonly of: bigint | null;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly what: object | null;
  /** What all of its claims are about. */
  readonly subject: string | null;
};

const isDeskAct = (kind: Stored['kind']): kind is DeskActKind => deskActKinds.some((each) => each === kind);

const rowOf = ({ kind, reviewId, what, subject, ...act }: Stored): readonly DeskActRow[] => {
  if (!isDeskAct(kind)) return [];
  const { id, at, added, removed } = act;
  const done = what && reviewId === null ? deed.parse({ kind, ...what }) : null;
  const record = done?.kind === 'CREATE_RECORD' ? done.record : subject;
  const decisions = done?.kind === 'DECIDE_SUGGESTIONS' ? done.decisions : [];
  const made = done?.kind === 'CREATE_RECORD' ? [done.record] : [];
  return [
    {
      ...{ id, kind, at, review: reviewId, added, removed, record, deed: done },
      ...(reviewId === null ? { decisions, made } : besidesClaims(what)),
    },
  ];
};

const columns = Prisma.sql`a.id, a.article_id as "articleId", a.review_id as "reviewId", a.at, a.kind::text as kind,
  a.of_id as "of", a.added, a.removed, a.what,
  (select case when count(distinct c.subject_id) = 1 then min(c.subject_id::text) end
    from claim c where c.id = any(a.added || a.removed)) as subject`;

const none: DeskActs = { version: 0, undo: null, redo: null };

const nextOf = (version: number, own: readonly Stored[]): DeskActs => {
  const rows = own.flatMap(rowOf);
  const { standing, undone } = actStack(own);
  const found = (id: bigint | undefined) => rows.find((act) => act.id === id) ?? null;
  return { version, undo: found(standing.at(-1)), redo: found(undone.at(-1)) };
};

/**
 * What an editor can undo and do again at the desks of articles, whatever it was, by article. What was done before a
 * draft was submitted is settled with it.
 */
export const deskActsIn = async (
  sql: Sql,
  by: string,
  articles: readonly string[],
): Promise<ReadonlyMap<string, DeskActs>> => {
  const ids = uuids(articles);
  const counts = await sql.act.groupBy({
    by: ['articleId'],
    where: { articleId: { in: ids }, byId: by },
    _count: true,
  });
  const acts = await sql.$queryRaw<Stored[]>`
    select ${columns} from act a left join review r on r.id = a.review_id
    where a.article_id = any(${ids}::uuid[]) and a.by_id = ${by} and (r.id is null or r.state = 'DRAFT')
      and a.at > coalesce((select max(submitted_at) from review
        where article_id = a.article_id and editor_id = a.by_id), '-infinity')
    order by a.id`;
  return new Map(
    counts.map(({ articleId, _count: version }) => [
      articleId,
      nextOf(
        version,
        acts.filter((act) => act.articleId === articleId),
      ),
    ]),
  );
};

/** The same, outside of a command; nothing for who has not signed in. */
export const deskActs = async (
  { prisma }: Database,
  viewer: Viewer,
  articles: readonly string[],
): Promise<ReadonlyMap<string, DeskActs>> => {
  const found = viewer === null ? new Map<string, DeskActs>() : await deskActsIn(prisma, viewer.id, articles);
  return new Map(articles.map((article) => [article, found.get(article) ?? none]));
};

/** An act by its id, as a command answered with it; null where there is none. */
export const readDeskAct = async ({ prisma }: Database, id: string): Promise<DeskActRow | null> => {
  const [found] = await prisma.$queryRaw<Stored[]>`select ${columns} from act a where a.id = ${BigInt(id)}`;
  return (found && rowOf(found)[0]) ?? null;
};
