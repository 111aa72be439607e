import type { Visitor } from './browser.ts';
import { ask } from './office.ts';

// biome-ignore lint/suspicious/noExplicitAny: what a question answers is for its test to look into.
type Answer = any;

/** Asks the API as whoever sits at a browser. */
export const askAs = async ({ context }: Visitor, query: string, variables: object = {}): Promise<Answer> => {
  const cookies = (await context.cookies()).map(({ name, value }) => `${name}=${value}`).join('; ');
  return ask(query, variables as Readonly<Record<string, unknown>>, cookies);
};

/** Gives a command as whoever sits at a browser. */
export const give = async (
  by: Visitor,
  command: string,
  input: object,
  selection = '... on Node { id }',
): Promise<Answer> => {
  const type = `${command[0]?.toUpperCase()}${command.slice(1)}Input`;
  const query = `mutation ($input: ${type}!) { ${command}(input: $input) { __typename ${selection} } }`;
  return (await askAs(by, query, { input }))[command];
};
