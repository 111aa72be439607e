import { useQuery } from '@tanstack/react-query';
import type { AccountsQuery, CreateAccountInput, SetAccountRoleInput } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { useCommand } from '../../lib/use-command.ts';

const AccountsDocument = graphql(`
  query Accounts {
    accounts {
      id
      name
      role
      email
    }
    office {
      fourEyes
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
      ... on Invalid {
        issues {
          code
        }
      }
    }
  }
`);

/** An account as the owner sees it. */
export type AccountRow = AccountsQuery['accounts'][number];

/** Under which the accounts and the office's rule are kept. */
export const accountsKey = ['accounts'];

/** Every account, and the office's rule of acceptance. */
export const useAccounts = () =>
  useQuery({ queryKey: accountsKey, queryFn: () => request(AccountsDocument) });

export const useCreateAccount = () =>
  useCommand(
    accountsKey,
    async (input: CreateAccountInput) => (await request(CreateAccountDocument, { input })).createAccount,
  );

/** Gives an account another role than the one it is shown with. */
export const useSetAccountRole = () =>
  useCommand(
    accountsKey,
    async (input: Pick<SetAccountRoleInput, 'account' | 'role' | 'expectedRole'>) =>
      (await request(SetAccountRoleDocument, { input })).setAccountRole,
  );
