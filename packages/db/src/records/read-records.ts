import type { KindName } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { anywhere } from '../fold.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { uuids } from '../issues.ts';
import { type Page, type PageArguments, startOf, toPage } from '../page.ts';
import { type RecordRow, recordRow } from './record-row.ts';
import { requireShort } from './search-records.ts';

/** Records by id, those that the viewer may see; in one statement. */
export const readRecords = async (
  { prisma }: Database,
  viewer: Viewer,
  ids: readonly string[],
): Promise<ReadonlyMap<string, RecordRow>> => {
  const rows = await prisma.record.findMany({
    where: { id: { in: uuids(ids) }, ...(viewer === null ? { standing: 'PUBLISHED' } : {}) },
  });
  return new Map(rows.map((row) => [row.id, recordRow(row)]));
};

/** Which records a list has: of some kinds, with a name or caption that holds some words. */
export type RecordFilter = { readonly kinds: readonly KindName[] | null; readonly name: string | null };

const matching = (viewer: Viewer, { kinds, name }: RecordFilter): Prisma.Sql => {
  if (name !== null) requireShort('name', name);
  const pattern = name === null || name.trim() === '' ? null : anywhere(name);
  return Prisma.join(
    [
      Prisma.sql`true`,
      ...(viewer === null ? [Prisma.sql`r.standing = 'PUBLISHED'`] : []),
      ...(kinds === null ? [] : [Prisma.sql`r.kind = any(${[...kinds]})`]),
      // Of words that are punctuation only nothing is left to be found.
      ...(pattern === anywhere('') ? [Prisma.sql`false`] : []),
      ...(pattern === null
        ? []
        : [
            Prisma.sql`(r.folded like ${pattern} or exists (
              select 1 from name n where n.record_id = r.id and n.folded like ${pattern}))`,
          ]),
    ],
    ' and ',
  );
};

/** A page of records in the order of their captions. */
export const listRecords = async (
  { prisma }: Database,
  viewer: Viewer,
  request: RecordFilter & PageArguments,
): Promise<Page<RecordRow>> => {
  const start = startOf(request, ['text', 'uuid']);
  const after = start ? Prisma.sql`and (r.caption, r.id) > (${start[0]}, ${start[1]}::uuid)` : Prisma.empty;
  const rows = await prisma.$queryRaw<RecordRow[]>`
    select r.id, r.kind, r.label, r.caption, r.standing, r.version, r.updated_at as "updatedAt", r.held
    from record r where ${matching(viewer, request)} ${after}
    order by r.caption, r.id limit ${request.first + 1}`;
  return toPage(rows, request.first, ({ caption, id }) => [caption, id]);
};

export const countRecords = async (
  { prisma }: Database,
  viewer: Viewer,
  filter: RecordFilter,
): Promise<number> => {
  const [row] = await prisma.$queryRaw<{ readonly count: number }[]>`
    select count(*)::int as count from record r where ${matching(viewer, filter)}`;
  return row?.count ?? 0;
};
