import { give } from './give.ts';
import type { Client } from './served-api.ts';

/** Makes an API token for a signed-in account, and answers with its text. */
export const giveToken = async (client: Client, scope: 'READ' | 'PROPOSE' | 'REVIEW'): Promise<string> => {
  const input = { name: `To ${scope.toLowerCase()}`, scope };
  const { secret } = await give(client, 'createApiToken', input, '... on CreatedApiToken { secret }');
  return secret;
};
