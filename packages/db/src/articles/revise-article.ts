import { carryPassages, Duplicate, overlaps, type Range } from '@chancery/domain';
import { detectExcluded, type Suggestion } from '@chancery/reader';
import { v7 as uuidv7 } from 'uuid';
import { type Actor, requireRole } from '../actor.ts';
import { enterDeed } from '../acts/enter-deed.ts';
import { subjectsResting } from '../changes/accepted-subjects.ts';
import { takeMoment } from '../changes/clock.ts';
import { enterChanges } from '../changes/enter-changes.ts';
import type { Database } from '../connect.ts';
import { holdIdentity } from '../identity/roots.ts';
import { transaction } from '../transaction.ts';
import { writeArticleWords } from '../words/write-words.ts';
import { readExclusions, type StoredExclusion } from './article-row.ts';
import { type Carried, carriedCitations } from './carried-citations.ts';
import { carryDecisions, hasUnplacedDecisions } from './carried-decisions.ts';
import { type ImportArticle, readContent, writeRevision } from './import-article.ts';
import { newestOf, nextVersion } from './newest.ts';
import { readArticles } from './read-articles.ts';
import { byRules } from './suggestions.ts';

export type ReviseArticle = Pick<ImportArticle, 'content' | 'mediaType' | 'original'> & {
  readonly article: string;
  readonly expectedVersion: number;
};

export type Revised = Carried & { readonly article: string };

const carriedRanges = <Placed extends Range>(
  before: string,
  after: string,
  ranges: readonly Placed[],
): readonly Placed[] =>
  carryPassages(before, after, ranges).flatMap((place, at) => {
    const range = ranges[at];
    return place.ok && range ? [{ ...range, ...place.range }] : [];
  });

const overlapsOne = (ranges: readonly Range[]) => (range: Range) =>
  ranges.some((each) => overlaps(each, range));

/** The excluded ranges of a new text: those that it still has, and what is detected, but for what an editor took back. */
const excludedIn = (
  before: string,
  excluded: readonly StoredExclusion[],
  after: string,
): readonly StoredExclusion[] => {
  const kept = carriedRanges(before, after, excluded);
  const takenBack = detectExcluded(before).filter((range) => !overlapsOne(excluded)(range));
  const known = overlapsOne([...kept, ...carriedRanges(before, after, takenBack)]);
  return [...kept, ...detectExcluded(after).filter((range) => !known(range))].sort(
    (one, other) => one.start - other.start,
  );
};

/**
 * What was suggested of an article's newest text, where a decision on it has to be carried to the next one. Finding has
 * all names compiled where they are not yet, which takes seconds: where nobody has decided anything nothing is found.
 */
const suggestedBefore = async (
  db: Database,
  actor: Actor,
  article: string,
): Promise<readonly Suggestion[]> => {
  const [row] = (await readArticles(db, actor, [article])).values();
  if (!row || !(await hasUnplacedDecisions(db, row.id))) return [];
  const [suggested = []] = await byRules(db, [row]);
  return suggested;
};

/**
 * Gives an article another text, for a page that has changed. The texts before stay as they are, with the claims that
 * cite them; what else is known of the article stays. `undoOnDesk` goes back to the text before. Throws Duplicate where it is the newest text already.
 */
export const reviseArticle = async (
  db: Database,
  actor: Actor,
  { article, expectedVersion, content, mediaType, original = null }: ReviseArticle,
): Promise<Revised> => {
  requireRole(actor, 'EDITOR', 'revise an article');
  const revision = readContent({ content, mediaType });
  // Found before anything is held: finding takes its time.
  const suggested = await suggestedBefore(db, actor, article);
  return transaction(db, async (sql) => {
    const version = await nextVersion(sql, article, expectedVersion);
    const { revision: last, at: _, ...before } = await newestOf(sql, article);
    if (last.text === revision.text)
      throw new Duplicate(['content'], 'This is the newest text of the article already.', before.articleId);
    const revisionId = uuidv7();
    await writeRevision(sql, actor, {
      id: revisionId,
      articleId: before.articleId,
      revision,
      mediaType,
      original,
    });
    await holdIdentity(sql);
    const excluded = excludedIn(last.text, readExclusions(before.excluded), revision.text);
    await sql.articleDescription.create({
      data: {
        ...before,
        version,
        revisionId,
        excluded: excluded.map((range) => ({ ...range })),
        describedById: actor.id,
        at: await takeMoment(sql),
      },
    });
    await writeArticleWords(sql, article);
    await carryDecisions(sql, before.articleId, { before: last.text, after: revision.text }, suggested);
    const carried = await carriedCitations(sql, actor, article, revision.text);
    await enterChanges(sql, [], await subjectsResting(sql, article));
    const deed = {
      kind: 'REVISE' as const,
      before: { revision: last.id, excluded: [...readExclusions(before.excluded)] },
      after: { revision: revisionId, excluded: [...excluded] },
    };
    await enterDeed(sql, { article: before.articleId, by: actor.id, deed });
    return { article: before.articleId, ...carried };
  });
};
