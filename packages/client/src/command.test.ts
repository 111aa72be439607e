import { describe, expect, it } from 'vitest';
import { refusalOf } from './answer.ts';
import { createClient } from './client.ts';

const answering = (data: object) =>
  createClient({
    url: 'http://office.example',
    fetch: async () =>
      new Response(JSON.stringify({ data }), { headers: { 'content-type': 'application/json' } }),
  });

describe('the refusal of a command', () => {
  it('is one however little of it was selected', () => {
    expect(refusalOf({ __typename: 'Invalid' })).toMatchObject({ code: 'INVALID' });
    expect(refusalOf({ __typename: 'NotAllowed', message: 'No.' })).toMatchObject({ message: 'No.' });
    expect(refusalOf({ code: 'STALE', message: 'Read it again.' })).toMatchObject({ code: 'STALE' });
    expect(refusalOf({ __typename: 'Deal', id: 'x' })).toBeNull();
  });

  it('is thrown whichever of several commands was refused', async () => {
    const client = answering({ a: { __typename: 'Deal', id: 'x' }, b: { __typename: 'Invalid' } });
    const two = 'mutation ($input: CreateRecordInput!) { a: createRecord(input: $input) { __typename } }';
    await expect(client.command(two, { input: {} })).rejects.toMatchObject({ code: 'INVALID' });
  });

  it('cannot be told by a document that asks for neither: it is not sent', async () => {
    const blind =
      'mutation ($input: CreateRecordInput!) { createRecord(input: $input) { ... on Record { id } } }';
    await expect(answering({}).command(blind, { input: {} })).rejects.toBeInstanceOf(TypeError);
  });
});
