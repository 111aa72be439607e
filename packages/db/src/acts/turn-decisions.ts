import { decisionsIn } from '../articles/decide-suggestions.ts';
import { issue, refuseIf } from '../issues.ts';
import type { Sql } from '../transaction.ts';
import type { Decisions, DeedOf } from './desk-act.ts';
import { ends, type Turn } from './turn.ts';

type On = { readonly article: string; readonly by: string };

/**
 * Takes back what was made of suggestions, or makes it of them again. What was decided otherwise since stays. Answers
 * with how many it turned.
 */
export const turnDecided = async (
  sql: Sql,
  { article, by }: On,
  decisions: Decisions,
  turn: Turn,
): Promise<number> => {
  if (decisions.length === 0) return 0;
  const now = await decisionsIn(
    sql,
    article,
    decisions.map(({ suggestion }) => suggestion),
  );
  const wanted = decisions.flatMap(({ suggestion, ...decided }) => {
    const { from, to } = ends(turn, decided);
    return (now.get(suggestion)?.verdict ?? 'OPEN') === from.verdict ? [{ suggestion, ...to }] : [];
  });
  await sql.suggestionDecision.createMany({
    data: wanted.map((each) => ({ articleId: article, ...each, byId: by })),
  });
  return wanted.length;
};

/** The same for an act that did nothing else. Throws Invalid where all of it was decided otherwise since. */
export const turnDecisions = async (
  sql: Sql,
  on: On,
  { decisions }: DeedOf<'DECIDE_SUGGESTIONS'>,
  turn: Turn,
): Promise<void> => {
  const turned = await turnDecided(sql, on, decisions, turn);
  refuseIf(
    turned === 0 ? [issue(['article'], 'STALE', 'These suggestions were decided otherwise since.')] : [],
  );
};
