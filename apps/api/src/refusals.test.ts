import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from './testing/command.ts';
import { everyCommand, type Office, openOffice } from './testing/every-command.ts';
import { type ServedApi, servedApi } from './testing/served-api.ts';

let api: ServedApi;
let office: Office;
beforeAll(async () => {
  api = await servedApi();
  office = await openOffice(api);
});
afterAll(async () => api?.stop());

const texts = [
  '',
  ' ',
  '\u0000',
  '\ud83d',
  'é'.repeat(10_001),
  'none',
  '00000000-0000-4000-8000-000000000000',
  '%',
];
const numbers = [-2_147_483_648, -1, 0, 2_147_483_647];
const awkward = (value: unknown): readonly unknown[] => {
  if (typeof value === 'string') return texts;
  if (typeof value === 'number') return numbers;
  if (typeof value === 'boolean') return [!value];
  return Array.isArray(value) ? [[]] : [];
};

/** A value with each of its parts replaced in turn by what is hard to take. */
const spoilt = (value: unknown): readonly unknown[] => {
  if (typeof value !== 'object' || value === null) return awkward(value);
  const parts = Object.entries(value).flatMap(([name, part]) =>
    spoilt(part).map((bad) =>
      Array.isArray(value)
        ? value.map((each, at) => (String(at) === name ? bad : each))
        : { ...value, [name]: bad },
    ),
  );
  return [...awkward(value), ...parts];
};

const known = ['TAKEN', 'BAD_USER_INPUT', 'INVALID', 'STALE', 'NOT_FOUND', 'DUPLICATE'];

describe('whatever a command is given', () => {
  it.each(Object.keys(everyCommand))('is taken or refused as declared: %s', async (name) => {
    const prepared = await everyCommand[name]?.(office);
    if (!prepared) throw new Error(`${name} is not among testing/every-command.ts.`);
    const { client, selection, ...given } = prepared;
    const document = command(name, selection ?? '... on Node { id }');
    const codes = new Set<string>();
    for (const input of spoilt(given.input)) {
      const { status, data, errors } = await client(document, { input: input as object });
      const said = JSON.stringify([input, data, errors]).slice(0, 1_000);
      codes.add(data?.[name].code ?? errors[0]?.extensions['code'] ?? 'TAKEN');
      if (status === 400) continue; // a variable is not of its type
      expect(errors, said).toEqual([]);
      const { code, message, path } = data[name];
      if (code === undefined) continue;
      expect(message, said).toMatch(/\S/u);
      if (code !== 'NOT_ALLOWED') expect(path, said).not.toEqual([]);
    }

    expect(known).toEqual(expect.arrayContaining([...codes]));
    // Of nothing but yes and no, nothing is wrong, unless it says what was seen before.
    const isDoubtful = Object.entries(given.input).some(
      ([part, value]) => typeof value !== 'boolean' || part.startsWith('expected'),
    );
    expect([...codes].some((code) => code !== 'TAKEN')).toBe(isDoubtful);
  });

  it('broke nothing', () => {
    expect(api.log).toEqual([]);
  });
});
