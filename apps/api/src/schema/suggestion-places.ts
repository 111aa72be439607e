import { readArticles, type SuggestionDecision } from '@chancery/db';
import type { Context } from '../context.ts';
import { fromModel } from '../loaders.ts';

type Decided = { readonly article: string; readonly decisions: readonly SuggestionDecision[] };

/**
 * The decisions with the places of what a model suggested, which cannot be told from its id: so that what is rejected
 * stays rejected where the article gets another text.
 */
export const withPlaces = async (
  { db, viewer, suggester }: Pick<Context, 'db' | 'viewer' | 'suggester'>,
  { article, decisions }: Decided,
): Promise<readonly SuggestionDecision[]> => {
  if (suggester === null) return decisions;
  const { suggestions } = await fromModel(db, viewer, suggester, [
    ...(await readArticles(db, viewer, [article])).values(),
  ]);
  const places = new Map(
    suggestions.map(({ id, suggester: by, type, start, end, exact }) => [
      id,
      { suggester: by, type, start, end, exact },
    ]),
  );
  return decisions.map((each) => ({ ...each, place: places.get(each.suggestion) ?? null }));
};
