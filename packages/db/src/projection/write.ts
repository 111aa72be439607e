import { takeMoment } from '../changes/clock.ts';
import type { Prisma } from '../generated/prisma/client.ts';
import { inChunks } from '../in-chunks.ts';
import type { Sql } from '../transaction.ts';
import { split } from './split.ts';
import { type Stored, tableOf } from './stored.ts';
import type { Wanted } from './wanted.ts';
import { writeLinks } from './write-links.ts';

/** Rows of many records, to be written in one statement a table. */
const collect = (written: readonly { readonly stored: Stored; readonly wanted: Wanted }[]) =>
  written.map(({ stored: { id, is, nameIds, identifierIds }, wanted }) => ({
    id,
    names: split(is.names, nameIds, wanted.names),
    identifiers: split(is.identifiers, identifierIds, wanted.identifiers),
  }));

const writeLists = async (sql: Sql, lists: ReturnType<typeof collect>): Promise<void> => {
  const gone = (of: 'names' | 'identifiers') => lists.flatMap((list) => [...list[of].gone]);
  const names = lists.flatMap(({ id, names: { fresh } }) => fresh.map((name) => ({ ...name, recordId: id })));
  const codes = lists.flatMap(({ id, identifiers: { fresh } }) =>
    fresh.map((code) => ({ ...code, recordId: id })),
  );
  await inChunks(gone('names'), async (ids) => sql.name.deleteMany({ where: { id: { in: ids } } }));
  await inChunks(gone('identifiers'), async (ids) =>
    sql.identifier.deleteMany({ where: { id: { in: ids } } }),
  );
  await inChunks(names, async (data) => sql.name.createMany({ data }));
  await inChunks(codes, async (data) => sql.identifier.createMany({ data }));
};

// What it was called no longer than the moment was never seen.
const keepCaptions = async (sql: Sql, records: readonly string[], until: Date): Promise<void> => {
  await sql.$executeRaw`
    insert into former_caption (record_id, caption, since, until)
    select id, caption, captioned, ${until}::timestamptz from record
    where id = any(${[...records]}::uuid[]) and captioned < ${until}::timestamptz and standing = 'PUBLISHED'`;
  await sql.$executeRaw`
    update record set captioned = ${until}::timestamptz where id = any(${[...records]}::uuid[])`;
};

const writeRecord = async (sql: Sql, stored: Stored, wanted: Wanted): Promise<void> => {
  const { caption, forms, held, columns } = wanted;
  const row = { [tableOf(stored.kind)]: { upsert: { create: columns, update: columns } } };
  // A typed row's columns follow from its kind (columns.ts); kind-tables.test.ts holds the two together.
  const data = { caption, ...forms, held, version: { increment: 1 }, ...row } as Prisma.RecordUpdateInput;
  await sql.record.update({ where: { id: stored.id }, data, select: { id: true } });
};

/** Writes records whose claims add up to something else than is stored. */
export const writeRecords = async (
  sql: Sql,
  written: readonly { readonly stored: Stored; readonly wanted: Wanted }[],
): Promise<void> => {
  const renamed = written.filter(({ stored, wanted }) => stored.is.caption !== wanted.caption);
  if (renamed.length > 0)
    await keepCaptions(
      sql,
      renamed.map(({ stored }) => stored.id),
      await takeMoment(sql),
    );
  for (const { stored, wanted } of written) await writeRecord(sql, stored, wanted);
  await writeLists(sql, collect(written));
  await writeLinks(sql, written);
};
