import type { KindName } from '@chancery/domain';
import { v7 as uuid } from 'uuid';
import type { Database } from '../connect.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { nameForms } from '../records/name-forms.ts';

type Row = {
  readonly id: string;
  readonly text: string;
  readonly kind: 'PRIMARY' | 'ALIAS';
  readonly of: KindName;
};

const columns = (rows: readonly Row[]): Prisma.Sql => {
  const forms = rows.map(({ text }) => nameForms(text));
  return Prisma.sql`unnest(${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ text }) => text)}::text[],
    ${forms.map(({ folded }) => folded)}::text[], ${forms.map(({ romanised }) => romanised)}::text[],
    ${forms.map(({ consonants }) => consonants)}::text[], ${rows.map(({ kind }) => kind)}::text[],
    ${rows.map(({ of }) => of)}::text[]) n(id, text, folded, romanised, consonants, kind, of)`;
};

type Index = { readonly name: string; readonly definition: string };

// What makes a search fast makes many rows slow to come one by one; the few that the triggers need stay.
const costlyIndexes = async ({ prisma }: Database): Promise<readonly Index[]> =>
  prisma.$queryRaw<Index[]>`
    select indexname as name, indexdef as definition from pg_indexes
    where indexname in ('name_start_key_idx', 'name_start_one_letter_idx', 'name_start_two_letters_idx', 'name_start_three_letters_idx',
      'name_word_slips_idx', 'name_word_parts_idx', 'public_word_slips_idx', 'public_word_parts_idx')`;

const withoutIndexes = async (db: Database, store: () => Promise<void>): Promise<void> => {
  const indexes = await costlyIndexes(db);
  for (const { name } of indexes) await db.prisma.$executeRaw(Prisma.raw(`drop index ${name}`));
  // The names come next, and with them what they begin with.
  await db.prisma.$executeRaw`alter table record disable trigger records_added`;
  await store();
  await db.prisma.$executeRaw`alter table record enable trigger records_added`;
  for (const { definition } of indexes) await db.prisma.$executeRaw(Prisma.raw(definition));
};

/**
 * Stores published records, organisations where `kindAt` says nothing else, by their names, the primary one first, without
 * the claims that would carry them: for measuring searches, since what it makes is not what claims say. A million take
 * minutes.
 */
export const storeNamed = async (
  db: Database,
  named: readonly (readonly string[])[],
  kindAt: (at: number) => KindName = () => 'Organisation',
): Promise<void> => {
  const { prisma } = db;
  const rows = named.map((names, place) => {
    const [id, of] = [uuid(), kindAt(place)];
    return names.map((text, at): Row => ({ id, text, kind: at === 0 ? 'PRIMARY' : 'ALIAS', of }));
  });
  await withoutIndexes(db, async () => {
    for (let from = 0; from < rows.length; from += 10_000) {
      const some = rows.slice(from, from + 10_000);
      await prisma.$executeRaw`
        insert into record (id, kind, label, caption, folded, romanised, consonants, standing, updated_at)
        select id, of, text, text, folded, romanised, consonants, 'PUBLISHED', now()
        from ${columns(some.flatMap((names) => names.slice(0, 1)))}`;
      await prisma.$executeRaw`
        insert into name (record_id, text, folded, romanised, consonants, name_kind)
        select id, text, folded, romanised, consonants, kind::name_kind from ${columns(some.flat())}`;
    }
  });
  await prisma.$executeRaw`vacuum analyze name, record, name_start, name_word, public_word`;
};
