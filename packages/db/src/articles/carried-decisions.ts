import { carryPassages } from '@chancery/domain';
import { type Suggestion, suggestionId } from '@chancery/reader';
import { inChunks } from '../in-chunks.ts';
import type { Sql } from '../transaction.ts';

type Kept = {
  readonly suggestion: string;
  readonly verdict: 'ACCEPTED' | 'CHANGED' | 'REJECTED' | 'OPEN';
  readonly claims: string[];
  readonly byId: string;
};

const decidedOn = async (
  sql: Sql,
  article: string,
  suggestions: readonly string[],
): Promise<readonly Kept[]> =>
  sql.$queryRaw<Kept[]>`
    select distinct on (suggestion) suggestion, verdict::text as verdict, claims, by_id as "byId"
    from suggestion_decision where article_id = ${article}::uuid and suggestion = any(${[...suggestions]})
    order by suggestion, id desc`;

/**
 * Carries what was decided on the suggestions of a text to the same words of the next one: what was rejected stays
 * rejected where it now stands. What was made by no rule of ours cannot be made again, and is not carried.
 */
export const carryDecisions = async (
  sql: Sql,
  article: string,
  { before, after }: { readonly before: string; readonly after: string },
  suggested: readonly Suggestion[],
): Promise<void> => {
  const kept = await decidedOn(
    sql,
    article,
    suggested.map(({ id }) => id),
  );
  const places = new Map(suggested.map((each) => [each.id, each]));
  const standing = kept.flatMap((decision) => {
    const suggestion = places.get(decision.suggestion);
    return suggestion && decision.verdict !== 'OPEN' ? [{ decision, suggestion }] : [];
  });
  const carried = carryPassages(
    before,
    after,
    standing.map(({ suggestion: { start, end } }) => ({ start, end })),
  );
  const rows = standing.flatMap(({ decision, suggestion }, at) => {
    const place = carried[at];
    if (!place?.ok) return [];
    const id = suggestionId(
      suggestion.suggester,
      { type: suggestion.type, ...place.range },
      suggestion.exact,
    );
    return id === suggestion.id ? [] : [{ ...decision, suggestion: id, articleId: article }];
  });
  await inChunks(rows, async (data) => sql.suggestionDecision.createMany({ data }));
};
