import { codePoints, type Issue, overlaps, passageProblem } from '@chancery/domain';
import { z } from 'zod';
import { type Actor, requireRole } from '../actor.ts';
import type { Database } from '../connect.ts';
import { issue, refuseIf, textIssues } from '../issues.ts';
import { type Sql, transaction } from '../transaction.ts';
import { type exclusionReasons, readExclusions } from './article-row.ts';
import { newestOf, nextVersion } from './newest.ts';

export type ExcludedRange = {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
  readonly reason: (typeof exclusionReasons)[number];
};
export type SetExcludedRanges = {
  readonly article: string;
  readonly expectedVersion: number;
  readonly ranges: readonly ExcludedRange[];
};

const placeIssues = (text: string, ranges: readonly ExcludedRange[]): readonly Issue[] => {
  const points = codePoints(text);
  return ranges.flatMap((range, at) => {
    const problem = passageProblem(points, range);
    if (problem) return [issue(['ranges', at], 'PASSAGE_MISMATCH', `${problem}.`)];
    const other = ranges.findIndex((each, place) => place < at && overlaps(each, range));
    return other < 0
      ? []
      : [issue(['ranges', at], 'OVERLAPS', `The range overlaps that of ranges.${other}.`)];
  });
};

const storedCue = z.object({ start: z.int(), end: z.int(), exact: z.string() }).nullable();

// What a claim cites is the article's own words: a claim that still stands has to go first.
const citedIssues = async (
  sql: Sql,
  revisionId: string,
  ranges: readonly ExcludedRange[],
): Promise<readonly Issue[]> => {
  const standing = { OR: [{ proposals: { some: { withdrawnAt: null } } }, { judgements: { some: {} } }] };
  const citations = await sql.citation.findMany({
    where: { revisionId, claim: standing },
    select: { start: true, end: true, exact: true },
  });
  const links = await sql.attributionLink.findMany({
    where: { attribution: { claims: { some: { revisionId, ...standing } } } },
    select: { cue: true },
  });
  const cited = [...citations, ...links.flatMap(({ cue }) => storedCue.parse(cue) ?? [])];
  return ranges.flatMap((range, at) => {
    const found = cited.find((citation) => overlaps(citation, range));
    return found
      ? [issue(['ranges', at], 'CITED', `A claim cites “${found.exact}” there; withdraw it first.`)]
      : [];
  });
};

/** Sets which ranges of an article are not its own words; as a new description. */
export const setExcludedRanges = async (
  db: Database,
  actor: Actor,
  { article, expectedVersion, ranges }: SetExcludedRanges,
): Promise<string> => {
  requireRole(actor, 'EDITOR', 'exclude ranges of an article');
  refuseIf(textIssues({ ranges }));
  return transaction(db, async (sql) => {
    const version = await nextVersion(sql, article, expectedVersion);
    const { revision, at: _, ...before } = await newestOf(sql, article);
    refuseIf(placeIssues(revision.text, ranges));
    refuseIf(await citedIssues(sql, revision.id, ranges));
    const whys = new Map(
      readExclusions(before.excluded).map(({ start, end, why }) => [`${start}-${end}`, why]),
    );
    const excluded = [...ranges]
      .sort((one, other) => one.start - other.start)
      .map(({ start, end, reason }) => ({ start, end, reason, why: whys.get(`${start}-${end}`) ?? null }));
    await sql.articleDescription.create({ data: { ...before, version, excluded, describedById: actor.id } });
    return article;
  });
};
