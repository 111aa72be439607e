import { carryPassages, type UnplacedReason } from '@chancery/domain';
import type { Actor } from '../actor.ts';
import { byRevision } from '../claims/by-revision.ts';
import type { PassageRow } from '../claims/claim-row.ts';
import { judgementInForce, visibleTo } from '../claims/visible.ts';
import type { Sql } from '../transaction.ts';

/** A cited passage that has no sure place in the newest text. */
export type LostPassage = {
  readonly claim: string;
  readonly passage: PassageRow;
  readonly reason: UnplacedReason;
};

/** What a new text did to the passages of an article that claims cite: those of claims that the actor may see. */
export type Carried = {
  /** How many were carried over. */
  readonly carried: number;
  readonly lost: readonly LostPassage[];
};

type CitedRow = PassageRow & { readonly claim: string };

const citedOf = async (sql: Sql, actor: Actor, article: string): Promise<readonly CitedRow[]> =>
  sql.$queryRaw<CitedRow[]>`
    select t.claim_id as claim, t.revision_id as "revisionId", t.start, t."end", t.exact, t.prefix, t.suffix
    from revision r join claim c on c.revision_id = r.id join citation t on t.claim_id = c.id ${judgementInForce}
    where r.article_id = ${article}::uuid and ${visibleTo(actor)} and j.verdict is distinct from 'REJECTED'
    order by t.start, t."end", t.claim_id, t.ordinal`;

/**
 * What becomes of the cited passages of an article in another text. Each claim cites the text that its editor read, which
 * need not be the last one.
 */
export const carriedCitations = async (
  sql: Sql,
  actor: Actor,
  article: string,
  after: string,
): Promise<Carried> => {
  const cited = byRevision(await citedOf(sql, actor, article));
  const texts = await sql.revision.findMany({
    where: { id: { in: [...cited.keys()] } },
    select: { id: true, text: true },
    orderBy: { id: 'asc' },
  });
  const places = texts.flatMap(({ id, text }) => {
    const rows = cited.get(id) ?? [];
    return carryPassages(text, after, rows).map((place, at) => ({ place, row: rows[at] }));
  });
  const lost = places.flatMap(({ place, row }): readonly LostPassage[] => {
    if (place.ok || !row) return [];
    const { claim, ...passage } = row;
    return [{ claim, passage, reason: place.reason }];
  });
  return { carried: places.length - lost.length, lost };
};
