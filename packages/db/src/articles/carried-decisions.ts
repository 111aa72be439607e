import { carryPassages, codePoints, passageProblem } from '@chancery/domain';
import { type Suggestion, suggestionId } from '@chancery/reader';
import type { Database } from '../connect.ts';
import { inChunks } from '../in-chunks.ts';
import type { Sql } from '../transaction.ts';
import type { SuggestionPlace } from './decide-suggestions.ts';

type Kept = {
  readonly suggestion: string;
  readonly verdict: 'ACCEPTED' | 'CHANGED' | 'REJECTED' | 'OPEN';
  readonly claims: string[];
  readonly byId: string;
  /** Of what no rule of ours makes again. */
  readonly place: SuggestionPlace | null;
};

const decidedOn = async (
  sql: Sql,
  article: string,
  suggestions: readonly string[],
): Promise<readonly Kept[]> =>
  sql.$queryRaw<Kept[]>`
    with placed as (
      select distinct on (suggestion) suggestion, place from suggestion_decision
      where article_id = ${article}::uuid and place is not null order by suggestion, id desc
    )
    select distinct on (suggestion) suggestion, verdict::text as verdict, claims, by_id as "byId", placed.place
    from suggestion_decision left join placed using (suggestion)
    where article_id = ${article}::uuid
      and (placed.place is not null or suggestion = any(${[...suggestions]}))
    order by suggestion, id desc`;

/**
 * Whether anything is decided on an article of which no place is kept, so that its suggestions have to be found once more
 * to carry it.
 */
export const hasUnplacedDecisions = async ({ prisma }: Database, article: string): Promise<boolean> => {
  const [found] = await prisma.$queryRaw<{ readonly some: boolean }[]>`
    select exists (
      select 1 from suggestion_decision d where d.article_id = ${article}::uuid and not exists (
        select 1 from suggestion_decision placed
        where placed.article_id = d.article_id and placed.suggestion = d.suggestion and placed.place is not null)
    ) as some`;
  return found?.some ?? false;
};

/**
 * Carries what was decided on the suggestions of a text to the same words of the next one: what was rejected stays
 * rejected where it now stands. What no rule of ours makes again is known by the place that was kept with its decision.
 */
export const carryDecisions = async (
  sql: Sql,
  article: string,
  { before, after }: { readonly before: string; readonly after: string },
  suggested: readonly Suggestion[],
): Promise<void> => {
  const decided = await decidedOn(
    sql,
    article,
    suggested.map(({ id }) => id),
  );
  const places = new Map<string, SuggestionPlace>(
    suggested.map(({ id, suggester, type, knownBy }) => [id, { suggester, type, ...knownBy }]),
  );
  const pointsBefore = codePoints(before);
  const standing = decided.flatMap((decision) => {
    const suggestion = places.get(decision.suggestion) ?? decision.place;
    // What was decided on an earlier text stands elsewhere in this one, or not at all.
    const stands = suggestion !== null && passageProblem(pointsBefore, suggestion) === null;
    return stands && decision.verdict !== 'OPEN' ? [{ decision, suggestion }] : [];
  });
  const carried = carryPassages(
    before,
    after,
    standing.map(({ suggestion: { start, end } }) => ({ start, end })),
  );
  const rows = standing.flatMap(({ decision: { place: kept, ...decision }, suggestion }, at) => {
    const place = carried[at];
    if (!place?.ok) return [];
    const { suggester, type, exact } = suggestion;
    const id = suggestionId(suggester, { type, ...place.range }, exact);
    const moved = kept && { place: { suggester, type, ...place.range, exact } };
    return id === decision.suggestion ? [] : [{ ...decision, ...moved, suggestion: id, articleId: article }];
  });
  await inChunks(rows, async (data) => sql.suggestionDecision.createMany({ data }));
};
