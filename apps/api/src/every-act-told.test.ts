import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyCommand, type Office, openOffice } from './testing/every-command.ts';
import { give } from './testing/give.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

/** Commands of which the log of the office does not tell, and why. */
const untold: Readonly<Record<string, string>> = {
  openReview: 'A draft in which nothing stands is nothing done; what is put into it is told.',
  saveView: 'A list is arranged for oneself.',
  changeView: 'A list is arranged for oneself.',
  removeView: 'A list is arranged for oneself.',
  noteOnDesk: 'A guide is put away, or decisions seen, on one’s own desk.',
  keepTyping: 'What is typed is nobody’s business before it is sent.',
  dropTyping: 'What is typed is nobody’s business before it is sent.',
};

let api: ServedApi;
let office: Office;
beforeAll(async () => {
  api = await servedApi();
  office = await openOffice(api);
});
afterAll(async () => api.stop());

const told = async (client: Client): Promise<readonly string[]> => {
  const { data } = await client('{ activity(first: 100) { nodes { key kind by { id } } } }');
  return data.activity.nodes.map(({ key }: { readonly key: string }) => key);
};

const selectionOf = (selection = '... on Node { id }') => `${selection} ... on Failure { message }`;

describe('the log of the office', () => {
  it.each(Object.keys(everyCommand))('tells of %s, or it is named why not', async (name) => {
    const prepared = await everyCommand[name]?.(office);
    if (!prepared) throw new Error(`There is no command ${name}.`);
    const { client, input, selection } = prepared;
    const before = await told(client);
    const answer = await give(client, name, input, selectionOf(selection));
    expect(answer.message).toBeUndefined();
    const after = await told(client);
    const more = after.filter((key) => !before.includes(key));
    expect(more.length > 0).toBe(!(name in untold));
  });

  it('names no command that there is not', () => {
    expect(Object.keys(untold).filter((name) => !(name in everyCommand))).toEqual([]);
  });
});
