import { readFileSync } from 'node:fs';
import { buildSchema, parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import * as operations from './operations.ts';
import { changesDocument } from './polled-changes.ts';

const schema = buildSchema(
  readFileSync(new URL('../../../apps/api/schema.graphql', import.meta.url), 'utf8'),
);
const known: Readonly<Record<string, unknown>> = operations;
const pascal = (name: string) => `${name[0]?.toUpperCase()}${name.slice(1)}`;

describe('the ready documents', () => {
  it.each(Object.keys(schema.getMutationType()?.getFields() ?? {}))('have the command %s', (command) => {
    expect(String(known[`${pascal(command)}Document`])).toContain('...Refusal');
  });

  it.each([
    'Deal',
    'Sanction',
    'State',
    'Organisation',
    'Person',
    'Record',
    'Claim',
    'Article',
    'Review',
    'Comment',
    'Change',
  ])('have every list of %s', (kind) => {
    const lists = Object.values(schema.getQueryType()?.getFields() ?? {});
    const ofKind = lists.filter(({ type }) => String(type) === `${kind}Connection!`);
    expect(ofKind.length).toBeGreaterThan(0);
    for (const { name } of ofKind) expect(known[`${pascal(name)}Document`], name).toBeDefined();
  });

  it('say of the feed what the contract knows', () => {
    expect(validate(schema, parse(changesDocument))).toEqual([]);
  });
});
