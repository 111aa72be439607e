import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { AccountsQuery, CreateAccountInput, SetAccountRoleInput } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';

const AccountsDocument = graphql(`
  query Accounts {
    accounts {
      id
      name
      role
      email
    }
    office {
      selfAcceptance
    }
  }
`);

const CreateAccountDocument = graphql(`
  mutation CreateAccount($input: CreateAccountInput!) {
    createAccount(input: $input) {
      __typename
      ... on Account {
        id
        name
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
      ... on Duplicate {
        path
      }
    }
  }
`);

const SetAccountRoleDocument = graphql(`
  mutation SetAccountRole($input: SetAccountRoleInput!) {
    setAccountRole(input: $input) {
      __typename
      ... on Account {
        id
        role
      }
      ... on Failure {
        message
      }
    }
  }
`);

const SetOfficeDocument = graphql(`
  mutation SetOffice($selfAcceptance: Boolean!) {
    setOffice(input: { selfAcceptance: $selfAcceptance }) {
      __typename
      ... on Office {
        selfAcceptance
      }
      ... on Failure {
        message
      }
    }
  }
`);

/** An account as the owner sees it. */
export type AccountRow = AccountsQuery['accounts'][number];

const key = ['accounts'];

/** Every account, and the office's rule of acceptance. */
export const useAccounts = () => useQuery({ queryKey: key, queryFn: () => request(AccountsDocument) });

function useCommand<Input, Result>(send: (input: Input) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: send, onSuccess: () => client.invalidateQueries({ queryKey: key }) });
}

export const useCreateAccount = () =>
  useCommand(
    async (input: CreateAccountInput) => (await request(CreateAccountDocument, { input })).createAccount,
  );

export const useSetAccountRole = () =>
  useCommand(
    async (input: SetAccountRoleInput) => (await request(SetAccountRoleDocument, { input })).setAccountRole,
  );

export const useSetOffice = () =>
  useCommand(
    async (selfAcceptance: boolean) => (await request(SetOfficeDocument, { selfAcceptance })).setOffice,
  );
