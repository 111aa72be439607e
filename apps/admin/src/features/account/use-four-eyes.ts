import type { SetFourEyesInput } from '../../generated/graphql.ts';
import { graphql } from '../../generated/index.ts';
import { request } from '../../lib/graphql.ts';
import { useCommand } from '../../lib/use-command.ts';
import { accountsKey } from './use-accounts.ts';

const SetFourEyesDocument = graphql(`
  mutation SetFourEyes($input: SetFourEyesInput!) {
    setFourEyes(input: $input) {
      __typename
      ... on Office {
        fourEyes
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

/** Sets who has to accept a claim, based on the rule that is shown. */
export const useSetFourEyes = () =>
  useCommand(
    accountsKey,
    async (input: Pick<SetFourEyesInput, 'rule' | 'expectedRule'>) =>
      (await request(SetFourEyesDocument, { input })).setFourEyes,
  );
