import type { Database } from '../../connect.ts';
import { givingWay } from '../../giving-way.ts';
import type { Sql } from '../../transaction.ts';
import { shinglesInTurns, sketchOf, sketchRules } from './shingles.ts';

/** Writes what a text is found by where another is nearly the same. */
export const writeSketch = async (sql: Sql, revisionId: string, text: string): Promise<void> => {
  const hashes = [...sketchOf(await givingWay(shinglesInTurns(text)))];
  const made = { rules: sketchRules, hashes };
  await sql.revisionSketch.upsert({ where: { revisionId }, create: { revisionId, ...made }, update: made });
};

const batch = 100;

const unsketched = async ({
  prisma,
}: Database): Promise<readonly { readonly id: string; readonly text: string }[]> =>
  prisma.$queryRaw`
    select r.id, r.text from revision r where not exists (
      select 1 from revision_sketch s where s.revision_id = r.id and s.rules = ${sketchRules})
    order by r.id limit ${batch}`;

/** Writes the sketches of texts that have none, or one by other rules. Answers with how many there were. */
export const fillSketches = async (db: Database): Promise<number> => {
  let filled = 0;
  for (let some = await unsketched(db); some.length > 0; some = await unsketched(db)) {
    for (const { id, text } of some) await writeSketch(db.prisma, id, text);
    filled += some.length;
  }
  return filled;
};
