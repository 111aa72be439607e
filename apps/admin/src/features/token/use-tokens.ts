import { useMutation, useQuery } from '@tanstack/react-query';
import type { ApiTokensQuery, CreateApiTokenInput } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { useCommand, useReadAnew } from '../../lib/use-command.ts';

const ApiTokensDocument = graphql(`
  query ApiTokens {
    viewer {
      apiTokens {
        ...TokenEntry
      }
    }
  }

  fragment TokenEntry on ApiToken {
    id
    name
    scope
    lastFour
    expiresAt
    lastUsedAt
  }
`);

const OthersTokensDocument = graphql(`
  query OthersTokens {
    accounts {
      id
      name
      apiTokens {
        ...TokenEntry
      }
    }
  }
`);

const CreateApiTokenDocument = graphql(`
  mutation CreateApiToken($input: CreateApiTokenInput!) {
    createApiToken(input: $input) {
      __typename
      ... on CreatedApiToken {
        secret
        token {
          id
          name
        }
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
    }
  }
`);

const RevokeApiTokenDocument = graphql(`
  mutation RevokeApiToken($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input) {
      __typename
      ... on ApiToken {
        name
      }
      ... on Failure {
        message
      }
    }
  }
`);

/** A token as its list shows it. */
export type TokenRow = NonNullable<NonNullable<ApiTokensQuery['viewer']>['apiTokens']>[number];

const key = ['tokens'];

/** One's own tokens, newest first. */
export const useTokens = () =>
  useQuery({
    queryKey: [...key, 'own'],
    queryFn: async () => (await request(ApiTokensDocument)).viewer?.apiTokens ?? [],
  });

/** The accounts that have tokens, but one's own. Only for the owner. */
export const useOthersTokens = (own: string) =>
  useQuery({
    queryKey: [...key, 'others'],
    queryFn: async () =>
      (await request(OthersTokensDocument)).accounts.filter(
        ({ id, apiTokens }) => id !== own && (apiTokens ?? []).length > 0,
      ),
  });

/** Has the lists of tokens read anew. */
export const useReadTokensAnew = () => useReadAnew(key);

/** Makes a token. What its answer holds is shown once, and kept nowhere after that. */
export const useCreateToken = () =>
  useCommand(
    key,
    async (input: CreateApiTokenInput) => (await request(CreateApiTokenDocument, { input })).createApiToken,
    { gcTime: 0, waits: false },
  );

/** Revokes a token by its id; its row goes once whoever revoked it has seen the answer. */
export const useRevokeToken = () =>
  useMutation({
    mutationFn: async (token: string) =>
      (await request(RevokeApiTokenDocument, { input: { token } })).revokeApiToken,
  });
