import { carryPassages, codePoints, passageAt } from '@chancery/domain';
import { byRevision } from '../claims/by-revision.ts';
import type { PassageRow } from '../claims/claim-row.ts';
import type { Database } from '../connect.ts';
import type { From } from '../standpoint/conditions.ts';
import { describedBy } from './revisions.ts';

type Row = {
  readonly id: string;
  readonly newest: string;
  /** Null where it is the newest one itself. */
  readonly text: string | null;
  readonly newestText: string | null;
};

// Texts are read only where they differ, which is seldom.
const newestFor = async (
  { prisma }: Database,
  revisions: readonly string[],
  from: From,
): Promise<readonly Row[]> =>
  prisma.$queryRaw<Row[]>`
    select r.id, n.id as newest, case when n.id <> r.id then r.text end as text,
      case when n.id <> r.id then n.text end as "newestText"
    from revision r
    cross join lateral (select d.revision_id from article_description d
      where d.article_id = r.article_id and ${describedBy(from)} order by d.version desc limit 1) d
    join revision n on n.id = d.revision_id
    where r.id = any(${[...revisions]}::uuid[])`;

const carried = (
  { id, newest, text, newestText }: Row,
  passages: readonly PassageRow[],
): readonly (PassageRow | null)[] => {
  if (newest === id || text === null || newestText === null) return passages;
  const now = codePoints(newestText);
  return carryPassages(text, now, passages).map((place) =>
    place.ok ? { revisionId: newest, ...passageAt(now, place.range) } : null,
  );
};

/**
 * Where passages of stored texts stand in the newest text of their article, or that of the moment asked for, in the order given: themselves where they
 * are of it, null where they have no sure place in it. Worked out anew each time, in one statement. Asks for nobody's
 * rights: give it passages of claims that may be seen.
 */
export const passagesNow = async (
  db: Database,
  passages: readonly PassageRow[],
  from: From = null,
): Promise<readonly (PassageRow | null)[]> => {
  const of = byRevision(passages);
  const found = new Map<PassageRow, PassageRow | null>();
  for (const row of await newestFor(db, [...of.keys()], from)) {
    const some = of.get(row.id) ?? [];
    carried(row, some).forEach((place, at) => {
      const passage = some[at];
      if (passage) found.set(passage, place);
    });
  }
  return passages.map((passage) => found.get(passage) ?? null);
};
