import { queryOptions, useQuery } from '@tanstack/react-query';
import type { SuggestionsOnDeskQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

const SuggestionsDocument = graphql(`
  query SuggestionsOnDesk($id: ID!) {
    article(id: $id) {
      id
      suggestions(undecided: true) {
        count
        notices
        all {
          id
          type
          start
          end
          exact
          guess
          why {
            method
            band
            reason
            matched
            names
            sentence
          }
          candidates {
            name
            record {
              id
              kind
              caption
            }
          }
          chain {
            start
            end
            ends
            links {
              sourceKind
              described
              office
              toNext
              candidates {
                record {
                  id
                  kind
                  caption
                }
              }
              cue {
                start
                end
              }
            }
          }
          event {
            sort
            status
            start
            end
            isQuoted
            subject {
              exact
            }
            values
            parties {
              exact
              role
              isClass
              candidates {
                record {
                  id
                  kind
                  caption
                }
              }
            }
          }
        }
      }
    }
  }
`);

export const DecideDocument = graphql(`
  mutation DecideSuggestions($input: DecideSuggestionsInput!) {
    decideSuggestions(input: $input) {
      __typename
      ... on Failure {
        message
      }
    }
  }
`);

export const NeverSuggestDocument = graphql(`
  mutation NeverSuggest($input: NeverSuggestInput!) {
    neverSuggest(input: $input) {
      __typename
      ... on Failure {
        message
      }
    }
  }
`);

type Suggested = NonNullable<SuggestionsOnDeskQuery['article']>['suggestions'];
export type DeskSuggestion = Suggested['all'][number];

export const suggestionsKey = (article: string) => ['suggestions', article] as const;

/** How to ask for what is suggested for an article, as it is in a version, and not decided yet. */
export const suggestedFor = (article: string, version: number) =>
  queryOptions({
    queryKey: [...suggestionsKey(article), version] as const,
    queryFn: async () => (await request(SuggestionsDocument, { id: article })).article?.suggestions ?? null,
  });

/** Asks for what is suggested for an article and not decided yet; not for who only reads. */
export const useSuggested = (article: string, version: number, enabled: boolean) =>
  useQuery({ ...suggestedFor(article, version), enabled });
