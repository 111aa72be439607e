import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { ImportArticleInput } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

const ImportArticleDocument = graphql(`
  mutation ImportArticle($input: ImportArticleInput!) {
    importArticle(input: $input) {
      __typename
      ... on Article {
        id
      }
      ... on Failure {
        message
      }
      ... on Invalid {
        issues {
          path
          message
        }
      }
      ... on NotFound {
        path
      }
      ... on Duplicate {
        path
        article {
          id
          headline
        }
      }
    }
  }
`);

/** Stores a pasted text as an article. */
export function useImportArticle() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (input: ImportArticleInput) =>
      (await request(ImportArticleDocument, { input })).importArticle,
    onSuccess: () => client.invalidateQueries({ queryKey: ['articles'] }),
  });
}
