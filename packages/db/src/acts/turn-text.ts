import { isDeepStrictEqual } from 'node:util';
import type { Issue } from '@chancery/domain';
import type { Actor } from '../actor.ts';
import { readExclusions } from '../articles/article-row.ts';
import { newestOf, nextVersion } from '../articles/newest.ts';
import { subjectsResting } from '../changes/accepted-subjects.ts';
import { takeMoment } from '../changes/clock.ts';
import { enterChanges } from '../changes/enter-changes.ts';
import { holdIdentity } from '../identity/roots.ts';
import { issue, refuseIf } from '../issues.ts';
import type { Sql } from '../transaction.ts';
import { writeArticleWords } from '../words/write-words.ts';
import type { DeedOf } from './desk-act.ts';
import { ends, type Turn } from './turn.ts';

const here = ['article'];

/** What stands on a text and would stand on no newest one if that text went. */
const restingOn = async (sql: Sql, revisionId: string): Promise<readonly Issue[]> => {
  const claims = await sql.claim.count({
    where: {
      revisionId,
      OR: [{ proposals: { some: { withdrawnAt: null } } }, { judgements: { some: {} } }],
    },
  });
  // Of a comment that was removed no words are left.
  const [comments] = await sql.$queryRaw<{ count: number }[]>`
    select count(*)::int as count from comment c where c.revision_id = ${revisionId}::uuid and (
      select w.text from comment_wording w where w.comment_id = c.id order by w.version desc limit 1) is not null`;
  return [
    ...(claims > 0 ? [issue(here, 'CITED', 'The new text stays: claims cite it.')] : []),
    ...((comments?.count ?? 0) > 0
      ? [issue(here, 'CITED', 'The new text stays: there are comments on its words.')]
      : []),
  ];
};

/**
 * Makes the text before an act the newest one again, with what was excluded in it, or that which the act brought. The
 * texts stay in the books, and what else is known of the article stays as it is now.
 */
export const turnText = async (
  sql: Sql,
  actor: Actor,
  article: string,
  deed: DeedOf<'REVISE'>,
  turn: Turn,
): Promise<void> => {
  const { from, to } = ends(turn, deed);
  const { revision, at: _, ...before } = await newestOf(sql, article);
  if (revision.id !== from.revision) throw new Error(`The act was on another text of ${article}.`);
  refuseIf(
    isDeepStrictEqual(readExclusions(before.excluded), from.excluded)
      ? []
      : [issue(here, 'STALE', 'The excluded ranges were changed again since.')],
  );
  if (turn === 'UNDO') refuseIf(await restingOn(sql, from.revision));
  const version = await nextVersion(sql, article, before.version);
  await holdIdentity(sql);
  await sql.articleDescription.create({
    data: {
      ...before,
      version,
      revisionId: to.revision,
      excluded: to.excluded,
      describedById: actor.id,
      at: await takeMoment(sql),
    },
  });
  await writeArticleWords(sql, article);
  await enterChanges(sql, [], await subjectsResting(sql, article));
};
