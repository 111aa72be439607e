import { readArticles, readReviews, type SuggestionDecision } from '@chancery/db';
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

/** The same of the decisions that come with the claims of a review. */
export const withPlacesIn = async (
  context: Parameters<typeof withPlaces>[0],
  review: string,
  decisions: readonly SuggestionDecision[] | null | undefined,
): Promise<readonly SuggestionDecision[] | null | undefined> => {
  if (!decisions || decisions.length === 0) return decisions;
  const article = (await readReviews(context.db, context.viewer, [review])).get(review)?.articleId;
  return article === undefined ? decisions : withPlaces(context, { article, decisions });
};
