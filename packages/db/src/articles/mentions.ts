import { buildGazetteer, findMentions, type Gazetteer, type Mention } from '@chancery/reader';
import type { Database } from '../connect.ts';
import type { ArticleRow } from './article-row.ts';

type Kept = { readonly stamp: string; readonly gazetteer: Gazetteer };
// Building takes longer than finding: one is kept for each open database, until a name comes or goes.
const kept = new WeakMap<Database, Kept>();

const stampOf = async ({ prisma }: Database): Promise<string> => {
  const [row] = await prisma.$queryRaw<{ readonly stamp: string }[]>`
    select concat_ws(' ', (select count(*) from name), (select max(id) from name),
      (select count(*) from record where version = 1), (select count(*) from record)) as stamp`;
  return row?.stamp ?? '';
};

// A draft without accepted names is known by the editors' working name.
const entriesOf = async ({ prisma }: Database) =>
  prisma.$queryRaw<{ readonly record: string; readonly name: string; readonly nameKind: string }[]>`
    select record_id as record, text as name, name_kind::text as "nameKind" from name
    union
    select id, label, 'PRIMARY' from record r where kind in ('State', 'Organisation', 'Person')
      and not exists (select 1 from name where record_id = r.id)`;

const gazetteerOf = async (db: Database): Promise<Gazetteer> => {
  const stamp = await stampOf(db);
  const known = kept.get(db);
  if (known?.stamp === stamp) return known.gazetteer;
  const gazetteer = buildGazetteer(await entriesOf(db));
  kept.set(db, { stamp, gazetteer });
  return gazetteer;
};

/** Known names in an article's text, outside of excluded ranges: proposals, never facts. */
export const mentionsIn = async (db: Database, article: ArticleRow): Promise<readonly Mention[]> => {
  const revision = await db.prisma.revision.findUniqueOrThrow({
    where: { id: article.revisionId },
    select: { text: true },
  });
  return findMentions(await gazetteerOf(db), revision.text, article.excluded);
};
