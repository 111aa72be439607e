import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { RejectedSuggestionsQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted } from '../../lib/refusal.ts';
import { useCommand } from '../../lib/use-command.ts';
import { DecideDocument, suggestionsKey } from './suggestions-document.ts';

const RejectedDocument = graphql(`
  query RejectedSuggestions($id: ID!) {
    article(id: $id) {
      id
      suggestions(undecided: false) {
        all {
          id
          type
          start
          end
          exact
          decision {
            verdict
            by {
              name
            }
          }
        }
      }
    }
  }
`);

const NeverSuggestedDocument = graphql(`
  query NeverSuggestedWords($first: Int!, $after: String) {
    neverSuggested(first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        words
        record {
          id
          caption
        }
        by {
          name
        }
      }
    }
  }
`);

const SuggestAgainDocument = graphql(`
  mutation SuggestWordsAgain($input: SuggestAgainInput!) {
    suggestAgain(input: $input) {
      __typename
      ... on Failure {
        message
      }
    }
  }
`);

export type RejectedSuggestion = NonNullable<
  RejectedSuggestionsQuery['article']
>['suggestions']['all'][number];

/** The suggestions on an article that somebody rejected, in the order of the text. */
export const useRejected = (article: string) =>
  useQuery({
    queryKey: [...suggestionsKey(article), 'REJECTED'],
    queryFn: async () =>
      ((await request(RejectedDocument, { id: article })).article?.suggestions.all ?? []).filter(
        ({ decision }) => decision?.verdict === 'REJECTED',
      ),
  });

/** What the office never suggests, newest first, a page at a time. */
export const useNeverSuggested = (article: string) =>
  useInfiniteQuery({
    // Beside what is suggested: a change of the one changes the other.
    queryKey: [...suggestionsKey(article), 'NEVER'],
    queryFn: async ({ pageParam: after }) =>
      (await request(NeverSuggestedDocument, { first: 20, after })).neverSuggested,
    initialPageParam: null as string | null,
    getNextPageParam: ({ pageInfo }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });

/** Has a rejected suggestion stand open again. */
export const useOpenAgain = (article: string) =>
  useCommand(suggestionsKey(article), async (suggestion: string) => {
    const input = { article, decisions: [{ suggestion, verdict: 'OPEN' as const }] };
    return accepted((await request(DecideDocument, { input })).decideSuggestions);
  });

/** Takes words off the list of what is never suggested. */
export const useSuggestAgain = (article: string) =>
  useCommand(suggestionsKey(article), async (entry: string) =>
    accepted((await request(SuggestAgainDocument, { input: { entry, article } })).suggestAgain),
  );
