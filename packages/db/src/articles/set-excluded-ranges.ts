import { isDeepStrictEqual } from 'node:util';
import { codePoints, type Issue, overlaps, passageProblem } from '@chancery/domain';
import { z } from 'zod';
import { type Actor, requireRole } from '../actor.ts';
import type { DeedOf } from '../acts/desk-act.ts';
import { enterDeed } from '../acts/enter-deed.ts';
import { subjectsResting } from '../changes/accepted-subjects.ts';
import { takeMoment } from '../changes/clock.ts';
import { enterChanges } from '../changes/enter-changes.ts';
import type { Database } from '../connect.ts';
import { holdIdentity } from '../identity/roots.ts';
import { issue, refuseIf, textIssues } from '../issues.ts';
import { type Sql, transaction } from '../transaction.ts';
import { writeArticleWords } from '../words/write-words.ts';
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

type Wanted = ExcludedRange & { readonly why?: string | null };

/** Sets the excluded ranges as the next description of an article, whose version is taken already. */
const storeRanges = async (
  sql: Sql,
  actor: Actor,
  { article, version, ranges }: { article: string; version: number; ranges: readonly Wanted[] },
): Promise<DeedOf<'EXCLUDE'>> => {
  const { revision, at: _, ...described } = await newestOf(sql, article);
  refuseIf(placeIssues(revision.text, ranges));
  refuseIf(await citedIssues(sql, revision.id, ranges));
  const before = [...readExclusions(described.excluded)];
  const whys = new Map(before.map(({ start, end, why }) => [`${start}-${end}`, why]));
  const after = [...ranges]
    .sort((one, other) => one.start - other.start)
    .map(({ start, end, reason, why }) => ({
      ...{ start, end, reason },
      why: why ?? whys.get(`${start}-${end}`) ?? null,
    }));
  await holdIdentity(sql);
  const at = await takeMoment(sql);
  await sql.articleDescription.create({
    data: { ...described, version, excluded: after, describedById: actor.id, at },
  });
  await writeArticleWords(sql, article);
  await enterChanges(sql, [], await subjectsResting(sql, article));
  return { kind: 'EXCLUDE', revision: revision.id, before, after };
};

/** Sets the excluded ranges of an article that is held still. */
export const excludeIn = async (
  sql: Sql,
  actor: Actor,
  article: string,
  ranges: readonly Wanted[],
): Promise<void> => {
  const { version: seen } = await newestOf(sql, article);
  await storeRanges(sql, actor, { article, version: await nextVersion(sql, article, seen), ranges });
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
    const deed = await storeRanges(sql, actor, { article, version, ranges });
    if (!isDeepStrictEqual(deed.before, deed.after)) await enterDeed(sql, { article, by: actor.id, deed });
    return article;
  });
};
