import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { Prisma, type ReviewState } from '../generated/prisma/client.ts';
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
import { ends, type Turn } from './turn.ts';

type Stored = {
  readonly id: bigint;
  readonly articleId: string;
  readonly reviewId: string | null;
  readonly bulkId: string | null;
  readonly at: Date;
  readonly kind: ActKind;
  readonly of: bigint | null;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly what: object | null;
  /** What all of its claims are about. */
  readonly subject: string | null;
  /** The newest text of its article, where it was about one. */
  readonly newest: string | null;
  /** How the review stands that it submitted. */
  readonly submitted: ReviewState | null;
};

const isDeskAct = (kind: Stored['kind']): kind is DeskActKind => deskActKinds.some((each) => each === kind);

const rowOf = ({ kind, reviewId, bulkId, what, subject, ...act }: Stored): readonly DeskActRow[] => {
  if (!isDeskAct(kind)) return [];
  const { id, at, added, removed } = act;
  const done = what && reviewId === null ? deed.parse({ kind, ...what }) : null;
  const record = done?.kind === 'CREATE_RECORD' ? done.record : subject;
  const decisions = done?.kind === 'DECIDE_SUGGESTIONS' ? done.decisions : [];
  const made = done?.kind === 'CREATE_RECORD' ? [done.record] : [];
  return [
    {
      ...{ id, kind, at, review: reviewId, bulk: bulkId, added, removed, record, deed: done },
      ...(reviewId === null ? { decisions, made, emptied: null } : besidesClaims(what)),
    },
  ];
};

const columns = Prisma.sql`a.id, a.article_id as "articleId", a.review_id as "reviewId", a.bulk_id as "bulkId", a.at, a.kind::text as kind,
  a.of_id as "of", a.added, a.removed, a.what,
  (select case when count(distinct c.subject_id) = 1 then min(c.subject_id::text) end
    from claim c where c.id = any(a.added || a.removed)) as subject,
  case when a.kind in ('EXCLUDE', 'REVISE') then (select d.revision_id::text from article_description d
    where d.article_id = a.article_id order by d.version desc limit 1) end as newest,
  case when a.kind = 'SUBMIT' then (select s.state::text from review s where s.id = (a.what->>'review')::uuid) end as submitted`;

const none: DeskActs = { version: 0, undo: null, redo: null };

/** All that an editor did at the desk of an article and is not settled, oldest first. */
export type OwnActs = {
  readonly version: number;
  readonly standing: readonly DeskActRow[];
  /** What was undone and can be done again. */
  readonly undone: readonly DeskActRow[];
};

/** Whether an act is of what is there now, so that it can be turned: of another text, or a decided review, it is settled. */
const isOpen = ({ deed: done }: DeskActRow, { newest, submitted }: Stored, turn: Turn): boolean => {
  switch (done?.kind) {
    case 'EXCLUDE':
      return done.revision === newest;
    case 'REVISE':
      return ends(turn, done).from.revision === newest;
    case 'SUBMIT':
      return submitted === (turn === 'UNDO' ? 'SUBMITTED' : 'DRAFT');
    default:
      return true;
  }
};

const ownOf = (version: number, own: readonly Stored[]): OwnActs => {
  const acts = new Map(own.flatMap((stored) => rowOf(stored).map((act) => [act.id, { act, stored }])));
  const { standing, undone } = actStack(own);
  const open = (ids: readonly bigint[], turn: Turn) =>
    ids.flatMap((id) => {
      const found = acts.get(id);
      return found && isOpen(found.act, found.stored, turn) ? [found.act] : [];
    });
  return { version, standing: open(standing, 'UNDO'), undone: open(undone, 'REDO') };
};

/**
 * What an editor did at the desks of articles, by article. What was done before a draft was submitted is settled with
 * it, unless that is undone; and which ranges of a text were excluded with the article's next text, where they may stand
 * elsewhere. Of a submitted review only what was withdrawn from it since can be turned.
 */
export const ownActsIn = async (
  sql: Sql,
  by: string,
  articles: readonly string[],
): Promise<ReadonlyMap<string, OwnActs>> => {
  const ids = uuids(articles);
  const counts = await sql.act.groupBy({
    by: ['articleId'],
    where: { articleId: { in: ids }, byId: by },
    _count: true,
  });
  const acts = await sql.$queryRaw<Stored[]>`
    select ${columns} from act a left join review r on r.id = a.review_id left join act o on o.id = a.of_id
    where a.article_id = any(${ids}::uuid[]) and a.by_id = ${by} and (r.id is null or r.state <> 'DECIDED')
      and (coalesce(o.kind, a.kind) = 'SUBMIT' or a.at > coalesce((select max(submitted_at) from review
        where article_id = a.article_id and editor_id = a.by_id), '-infinity'))
    order by a.id`;
  return new Map(
    counts.map(({ articleId, _count: version }) => [
      articleId,
      ownOf(
        version,
        acts.filter((act) => act.articleId === articleId),
      ),
    ]),
  );
};

/**
 * What an editor can undo and do again next at the desks of articles, whatever it was, by article; nothing for who has
 * not signed in.
 */
export const deskActs = async (
  { prisma }: Database,
  viewer: Viewer,
  articles: readonly string[],
): Promise<ReadonlyMap<string, DeskActs>> => {
  const found = viewer === null ? new Map<string, OwnActs>() : await ownActsIn(prisma, viewer.id, articles);
  const nextAt = (article: string): DeskActs => {
    const own = found.get(article);
    if (!own) return none;
    const { version, standing, undone } = own;
    return { version, undo: standing.at(-1) ?? null, redo: undone.at(-1) ?? null };
  };
  return new Map(articles.map((article) => [article, nextAt(article)]));
};

/** An act by its id, as a command answered with it; null where there is none. */
export const readDeskAct = async ({ prisma }: Database, id: string): Promise<DeskActRow | null> => {
  const [found] = await prisma.$queryRaw<Stored[]>`select ${columns} from act a where a.id = ${BigInt(id)}`;
  return (found && rowOf(found)[0]) ?? null;
};
