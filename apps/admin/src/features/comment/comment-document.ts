import { useInfiniteQuery } from '@tanstack/react-query';
import type { AddCommentInput, ChangeCommentInput, CommentsQuery } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { accepted } from '../../lib/refusal.ts';
import { useCommand } from '../../lib/use-command.ts';

const CommentsDocument = graphql(`
  query Comments($article: ID!, $first: Int!, $after: String) {
    comments(article: $article, first: $first, after: $after) {
      totalCount
      pageInfo {
        hasNextPage
        endCursor
      }
      nodes {
        id
        version
        text
        at
        changedAt
        by {
          id
          name
        }
        mentions {
          id
          name
        }
        answers {
          id
        }
        claim {
          id
          field
          subject {
            kind
            caption
          }
        }
        passage {
          exact
        }
        passageNow {
          start
          end
        }
        settledBy {
          name
        }
      }
    }
  }
`);

const AddDocument = graphql(`
  mutation AddComment($input: AddCommentInput!) {
    addComment(input: $input) {
      __typename
      ... on Failure {
        message
      }
    }
  }
`);

const ChangeDocument = graphql(`
  mutation ChangeComment($input: ChangeCommentInput!) {
    changeComment(input: $input) {
      __typename
      ... on Failure {
        message
      }
    }
  }
`);

const RemoveDocument = graphql(`
  mutation RemoveComment($input: RemoveCommentInput!) {
    removeComment(input: $input) {
      __typename
      ... on Failure {
        message
      }
    }
  }
`);

const RestoreDocument = graphql(`
  mutation RestoreComment($input: RestoreCommentInput!) {
    restoreComment(input: $input) {
      __typename
      ... on Failure {
        message
      }
    }
  }
`);

const SettleDocument = graphql(`
  mutation SettleComment($input: SettleCommentInput!) {
    settleComment(input: $input) {
      __typename
      ... on Failure {
        message
      }
    }
  }
`);

export type CommentNode = CommentsQuery['comments']['nodes'][number];

/** Where comments of an article are kept; they are read anew when its text changes. */
export const commentsKey = (article: string) => ['comments', article] as const;

/** What is said about an article, oldest first. */
export const useComments = (article: string) =>
  useInfiniteQuery({
    queryKey: commentsKey(article),
    queryFn: ({ pageParam: after }) => request(CommentsDocument, { article, first: 100, after }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ comments: { pageInfo } }) => (pageInfo.hasNextPage ? pageInfo.endCursor : null),
  });

const useCommenter = <Input>(article: string, run: (input: Input) => Promise<unknown>) =>
  useCommand(commentsKey(article), run, { afterFailure: true });

/** What one does about comments of an article. */
export const useCommenting = (article: string) => ({
  add: useCommenter(article, async (input: Omit<AddCommentInput, 'article'>) =>
    accepted((await request(AddDocument, { input: { ...input, article } })).addComment),
  ),
  change: useCommenter(article, async (input: ChangeCommentInput) =>
    accepted((await request(ChangeDocument, { input })).changeComment),
  ),
  remove: useCommenter(article, async ({ id, version }: CommentNode) =>
    accepted(
      (await request(RemoveDocument, { input: { comment: id, expectedVersion: version } })).removeComment,
    ),
  ),
  restore: useCommenter(article, async ({ id, version }: CommentNode) =>
    accepted(
      (await request(RestoreDocument, { input: { comment: id, expectedVersion: version } })).restoreComment,
    ),
  ),
  settle: useCommenter(article, async (input: { readonly comment: string; readonly settled: boolean }) =>
    accepted((await request(SettleDocument, { input })).settleComment),
  ),
});
