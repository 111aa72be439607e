import { codePointLength, type KindName } from '@chancery/domain';
import type { Viewer } from '../actor.ts';
import type { Database } from '../connect.ts';
import { anywhere, fold } from '../fold.ts';
import { Prisma } from '../generated/prisma/client.ts';
import { issue, refuseIf } from '../issues.ts';
import { startOf } from '../page.ts';
import type { RecordRow } from './record-row.ts';

export type SearchRequest = {
  readonly text: string;
  readonly kinds: readonly KindName[] | null;
  readonly first: number;
};

/** A record with the name that was found, and how like the words it is (0 to 1, trigram similarity). */
export type SearchHit = { readonly record: RecordRow; readonly matchedName: string; readonly score: number };

const longest = 200;

/** Throws Invalid for words longer than any name that could be meant. */
export const requireShort = (path: string, words: string): void =>
  refuseIf(
    codePointLength(words) > longest
      ? [issue([path], 'TOO_LONG', `Names are searched by ${longest} characters at most.`)]
      : [],
  );

/**
 * Records that have a name or caption like the words, best first. Words that are empty, or punctuation only, find
 * nothing; longer ones than 200 code points are Invalid.
 */
export const searchRecords = async (
  { prisma }: Database,
  viewer: Viewer,
  { text, kinds, first }: SearchRequest,
): Promise<readonly SearchHit[]> => {
  startOf({ first, after: null }, []);
  requireShort('text', text);
  const words = fold(text);
  if (words === '') return [];
  const pattern = anywhere(text);
  const like = Prisma.sql`(folded like ${pattern} or folded % ${words})`;
  const rows = await prisma.$queryRaw<
    (RecordRow & { readonly matchedName: string; readonly score: number })[]
  >`
    with found as (
      select record_id, text as matched, similarity(folded, ${words}) as score from name where ${like}
      union all
      select id, caption, similarity(folded, ${words}) from record where ${like}
    ), best as (
      select distinct on (record_id) record_id, matched, score from found order by record_id, score desc, matched
    )
    select r.id, r.kind, r.label, r.caption, r.standing, r.version, r.updated_at as "updatedAt", r.held,
      best.matched as "matchedName", best.score::float8 as score
    from best join record r on r.id = best.record_id
    where ${viewer === null ? Prisma.sql`r.standing = 'PUBLISHED'` : Prisma.sql`true`}
      and ${kinds === null ? Prisma.sql`true` : Prisma.sql`r.kind = any(${[...kinds]})`}
    order by best.score desc, r.caption, r.id limit ${first}`;
  return rows.map(({ matchedName, score, ...record }) => ({ record, matchedName, score }));
};
