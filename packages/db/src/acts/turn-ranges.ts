import { codePoints, slice } from '@chancery/domain';
import type { Actor } from '../actor.ts';
import { readExclusions, type StoredExclusion } from '../articles/article-row.ts';
import { newestOf } from '../articles/newest.ts';
import { excludeIn } from '../articles/set-excluded-ranges.ts';
import { issue, refuseIf } from '../issues.ts';
import type { Sql } from '../transaction.ts';
import type { DeedOf } from './desk-act.ts';
import { ends, type Turn } from './turn.ts';

const isSame = (one: StoredExclusion, other: StoredExclusion): boolean =>
  one.start === other.start && one.end === other.end && one.reason === other.reason;
const lacking = (ranges: readonly StoredExclusion[], others: readonly StoredExclusion[]) =>
  ranges.filter((range) => !others.some((each) => isSame(each, range)));

/**
 * Takes back which ranges an act on the article's newest text excluded, or does it again; ranges that others set since
 * stay.
 */
export const turnRanges = async (
  sql: Sql,
  actor: Actor,
  article: string,
  deed: DeedOf<'EXCLUDE'>,
  turn: Turn,
): Promise<void> => {
  const { from, to } = ends(turn, deed);
  const { revision, excluded } = await newestOf(sql, article);
  const now = readExclusions(excluded);
  const gone = lacking(from, to);
  if (revision.id !== deed.revision) throw new Error(`The act was on an earlier text of ${article}.`);
  refuseIf(
    lacking(gone, now).length > 0
      ? [issue(['article'], 'STALE', 'The excluded ranges were changed again since.')]
      : [],
  );
  const text = codePoints(revision.text);
  const ranges = [...lacking(now, gone), ...lacking(lacking(to, from), now)];
  await excludeIn(
    sql,
    actor,
    article,
    ranges.map((range) => ({ ...range, exact: slice(text, range) })),
  );
};
