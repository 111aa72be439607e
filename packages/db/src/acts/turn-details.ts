import { isDeepStrictEqual } from 'node:util';
import type { Actor } from '../actor.ts';
import { describeIn, detailsOf } from '../articles/describe-article.ts';
import { newestOf } from '../articles/newest.ts';
import { issue, refuseIf } from '../issues.ts';
import type { Sql } from '../transaction.ts';
import type { DeedOf, Details } from './desk-act.ts';
import { ends, type Turn } from './turn.ts';

const named: Readonly<Record<keyof Details, string>> = {
  headline: 'headline',
  authors: 'authors',
  publishedAt: 'date',
  outletId: 'outlet',
  url: 'address',
  language: 'language',
  copyOfId: 'original of this copy',
};
const names = Object.keys(named) as readonly (keyof Details)[]; // of the record above

/** Sets the details that an act changed to what they were, or again to what it made of them; others stay. */
export const turnDetails = async (
  sql: Sql,
  actor: Actor,
  article: string,
  deed: DeedOf<'DESCRIBE'>,
  turn: Turn,
): Promise<void> => {
  const { from, to } = ends(turn, deed);
  const now = detailsOf(await newestOf(sql, article));
  const changed = names.filter((name) => !isDeepStrictEqual(from[name], to[name]));
  refuseIf(
    changed
      .filter((name) => !isDeepStrictEqual(now[name], from[name]))
      .map((name) => issue(['article'], 'STALE', `The ${named[name]} was changed again since.`)),
  );
  const wanted = Object.fromEntries(changed.map((name) => [name, to[name]]));
  await describeIn(sql, actor, article, { ...now, ...wanted });
};
