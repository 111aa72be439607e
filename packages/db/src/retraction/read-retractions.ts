import type { Viewer } from '../actor.ts';
import type { PassageRow } from '../claims/claim-row.ts';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';
import type { From } from '../standpoint/conditions.ts';
import { anyMember } from '../standpoint/identity.ts';
import type { RetractionKind } from './retraction-of.ts';

export type RetractionRow = {
  readonly id: string;
  readonly kind: RetractionKind;
  readonly articleId: string | null;
  readonly outletId: string | null;
  readonly reason: string;
  readonly noticeUrl: string | null;
  readonly notice: PassageRow | null;
  /** In the order of their ids. */
  readonly claims: readonly string[];
  /** The retraction or correction that it takes back; null for others, and where it takes back all that there was. */
  readonly takesBackId: string | null;
  /** Whether it was carried out; else it waits for a second reviewer. */
  readonly isInForce: boolean;
  readonly byId: string;
  /** Who entered it first, where the office asked for two. */
  readonly firstById: string | null;
  readonly at: Date;
};

const columns = Prisma.sql`t.id::text as id, t.kind::text as kind, t.article_id as "articleId",
  t.outlet_id as "outletId", t.reason, t.notice_url as "noticeUrl", t.notice, t.by_id as "byId", t.at,
  (select by_id from retraction first where first.id = t.seconds_id) as "firstById",
  array(select claim_id from retracted_claim where retraction_id = t.id order by claim_id) as claims,
  t.takes_back_id::text as "takesBackId", t.is_in_force as "isInForce"`;

// What was judged since, by a second reviewer or otherwise, waits for nobody.
const waits = Prisma.sql`t.follows = (
  select max(j.id) from retracted_claim rc join judgement j on j.claim_id = rc.claim_id where rc.retraction_id = t.id)`;

const seen = (viewer: Viewer, from: From): Prisma.Sql => {
  const until = from?.knownAt ? Prisma.sql`t.at <= ${from.knownAt}` : Prisma.sql`true`;
  return viewer === null || from
    ? Prisma.sql`t.is_in_force and ${until}`
    : Prisma.sql`(t.is_in_force or ${waits})`;
};

type Row = RetractionRow & { readonly owner: string };
type Owned = ReadonlyMap<string, readonly RetractionRow[]>;

/** `about` selects the numbers of retractions as `id`, each with what it is of as `owner`. */
const readOwned = async (
  { prisma }: Database,
  owners: readonly string[],
  about: Prisma.Sql,
  [viewer, from]: readonly [Viewer, From],
): Promise<Owned> => {
  const rows = await prisma.$queryRaw<Row[]>`
    select about.owner, ${columns} from (${about}) about join retraction t on t.id = about.id
    where ${seen(viewer, from)} order by t.id desc`;
  return new Map(
    owners.map((owner) => [
      owner,
      rows.flatMap(({ owner: of, ...row }): RetractionRow[] => (of === owner ? [row] : [])),
    ]),
  );
};

/**
 * The retractions, corrections and reinstatements of claims that cite articles, newest first; those that wait for a
 * second reviewer only for who has signed in. From a standpoint: those that were entered by then. In one statement.
 */
export const retractionsOf = async (
  db: Database,
  viewer: Viewer,
  articles: readonly string[],
  from: From = null,
): Promise<Owned> => {
  const about = Prisma.sql`
    select distinct r.article_id as owner, rc.retraction_id as id
    from revision r join claim c on c.revision_id = r.id join retracted_claim rc on rc.claim_id = c.id
    where r.article_id = any(${uuids(articles)}::uuid[])`;
  return readOwned(db, articles, about, [viewer, from]);
};

/**
 * The same of outlets: what was entered of all that they say, and of what was merged into them, not of one of their
 * articles or of single claims.
 */
export const retractionsOfOutlets = async (
  db: Database,
  viewer: Viewer,
  outlets: readonly string[],
  from: From = null,
): Promise<Owned> => {
  const about = Prisma.sql`
    select outlet.id as owner, taken.id from unnest(${uuids(outlets)}::uuid[]) outlet(id)
    join retraction taken on taken.outlet_id = ${anyMember(Prisma.sql`outlet.id`, from)}`;
  return readOwned(db, outlets, about, [viewer, from]);
};

/** Retractions by their numbers, those that the viewer may see; in one statement. */
export const readRetractions = async (
  { prisma }: Database,
  viewer: Viewer,
  ids: readonly string[],
  from: From = null,
): Promise<ReadonlyMap<string, RetractionRow>> => {
  const known = ids.filter((id) => /^[1-9]\d{0,17}$/u.test(id));
  const rows = await prisma.$queryRaw<RetractionRow[]>`
    select ${columns} from retraction t
    where t.id = any(${known}::bigint[]) and ${seen(viewer, from)}`;
  return new Map(rows.map((row) => [row.id, row]));
};
