import { type QueryClient, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
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
  mutation SetOffice($input: SetOfficeInput!) {
    setOffice(input: $input) {
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

/** What is on the page: commands are based on it. */
const shown = (client: QueryClient) => client.getQueryData<AccountsQuery>(key);

function useCommand<Input, Result>(send: (input: Input, client: QueryClient) => Promise<Result>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (input: Input) => send(input, client),
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

export const useCreateAccount = () =>
  useCommand(
    async (input: CreateAccountInput) => (await request(CreateAccountDocument, { input })).createAccount,
  );

export const useSetAccountRole = () =>
  useCommand(
    async ({ account, role }: Pick<SetAccountRoleInput, 'account' | 'role'>, client: QueryClient) => {
      const expectedRole = shown(client)?.accounts.find(({ id }) => id === account)?.role ?? role;
      const input = { account, role, expectedRole };
      return (await request(SetAccountRoleDocument, { input })).setAccountRole;
    },
  );

export const useSetOffice = () =>
  useCommand(async (selfAcceptance: boolean, client: QueryClient) => {
    const expectedSelfAcceptance = shown(client)?.office.selfAcceptance ?? !selfAcceptance;
    return (await request(SetOfficeDocument, { input: { selfAcceptance, expectedSelfAcceptance } }))
      .setOffice;
  });
