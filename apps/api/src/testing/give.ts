import { command } from './command.ts';
import type { Client } from './served-api.ts';

/** Gives a command and answers with what came of it: what was made, or why it was refused. */
export const give = async (
  client: Client,
  name: string,
  input: object,
  selection = '... on Node { id }',
  // biome-ignore lint/suspicious/noExplicitAny: as in served-api.ts
): Promise<any> => {
  const { data, errors } = await client(command(name, selection), { input });
  if (!data) throw new Error(JSON.stringify(errors));
  return data[name];
};
