import {
  claimsAbout,
  type Database,
  type LinkRow,
  type LinkWithEnd,
  linksFrom,
  readArticles,
  readLinks,
  readRecords,
  readRevisions,
  recordsFrom,
  relationsOf,
} from '../index.ts';
import type { From } from '../standpoint/conditions.ts';

const everything = { first: 100 };

/** A link without its id, which a rebuild gives anew, and without what else was read of its other end. */
export const linkItself = (row: LinkRow | LinkWithEnd): Omit<LinkRow, 'id'> => {
  const { id: _, end: __, ...link } = { end: null, ...row };
  return link;
};

const linksOf = async (db: Database, id: string, from: From) => {
  const request = [{ record: id, direction: 'OUT' as const, name: null, ...everything }];
  const [page] = from ? await linksFrom(db, request, from) : await readLinks(db, null, request);
  return (page?.items ?? [])
    .map(({ row }) => linkItself(row))
    .sort((one, other) => (`${one.field} ${one.key}` < `${other.field} ${other.key}` ? -1 : 1));
};

const recordOf = async (db: Database, id: string, from: From) => {
  if (!from) return (await readRecords(db, null, [id])).get(id);
  return (await recordsFrom(db, [id], from)).get(id);
};

/**
 * All that the public can read of a record: what it holds, the links that lead away from it, and its evidence with the
 * articles it cites; null where it is not public. From a standpoint: as it was.
 */
export const publicRecord = async (db: Database, id: string, from: From = null): Promise<unknown> => {
  const record = await recordOf(db, id, from);
  // What was merged is read as what it was merged into; of its own it has nothing left.
  if (record?.id !== id) return null;
  const links = await linksOf(db, id, from);
  const [about] = await claimsAbout(db, null, [{ record: id, field: null, ...everything }], from);
  const claims = (about?.items.map(({ row }) => row) ?? []).sort((one, other) =>
    one.id < other.id ? -1 : 1,
  );
  const seen = new Set(claims.map(({ id: claim }) => claim));
  const related = [...(await relationsOf(db, [...seen], from)).values()].flat();
  const relations = related.filter(({ claimId, otherId }) => seen.has(claimId) && seen.has(otherId));
  const articles = await readArticles(
    db,
    null,
    [...new Set(claims.map(({ articleId }) => articleId))].sort(),
    from,
  );
  const revisions = await readRevisions(
    db,
    null,
    [...new Set(claims.map(({ revisionId }) => revisionId))].sort(),
    from,
  );
  const sorted = (rows: ReadonlyMap<string, unknown>) =>
    [...rows].sort(([one], [other]) => (one < other ? -1 : 1));
  const read = { record, links, claims, relations, articles: sorted(articles), revisions: sorted(revisions) };
  return JSON.parse(
    JSON.stringify(read, (_, value: unknown) => (typeof value === 'bigint' ? String(value) : value)),
  );
};

export const byRecord = ([one]: readonly [string, unknown], [other]: readonly [string, unknown]) =>
  one < other ? -1 : 1;

/** Everything public, record by record; from a standpoint what was. */
export const exported = async (db: Database, from: From = null) => {
  const ids = (await db.prisma.record.findMany({ select: { id: true } })).map(({ id }) => id);
  const all = await Promise.all(ids.map(async (id) => [id, await publicRecord(db, id, from)] as const));
  return all.filter(([, record]) => record !== null).sort(byRecord);
};
