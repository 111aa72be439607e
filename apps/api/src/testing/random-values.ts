import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
} from 'graphql';
import type { Chance } from './chance.ts';

export type Pools = {
  /** Ids that may be asked for. */
  readonly ids: readonly string[];
  /** Words that may be searched for, field names among them. */
  readonly words: readonly string[];
  /** Moments as of which may be asked. */
  readonly moments?: readonly string[];
  /** Arguments that are given half of the time. */
  readonly often?: readonly string[];
};

/** An argument's value, as it is written in a document and as it is sent in a variable. */
export type Value = { readonly literal: string; readonly json: unknown };

const hostile: readonly string[] = [
  '',
  ' ',
  '\0',
  '\ud800',
  '\u202e',
  '😀',
  '%',
  '_',
  '\\',
  '"',
  "'; drop table record; --",
  "' or '1'='1",
  '$1',
  '{"$gt":""}',
  '<script>alert(1)</script>',
  '../../etc/passwd',
  '__proto__',
  'constructor',
  'NaN',
  '1e999',
  'x'.repeat(5_000),
  'about $40 million',
  'several',
  'value',
  'parties',
  '2014-05-21',
];

const numbers: readonly number[] = [0, 1, 2, 3, 5, -1, 100, 101, 2 ** 31 - 1, 2 ** 31, 0.5];

const cursors: readonly string[] = [
  [],
  [''],
  ['0'],
  ['x', 'y'],
  ['0001-01-01 00:00:00+00', 'x'],
  ['9'.repeat(30)],
].map((key) => Buffer.from(JSON.stringify(key)).toString('base64url'));

const written = (json: unknown): Value => ({ literal: JSON.stringify(json), json });

/** Makes values of any type, most of them right; ids, words and moments come from the pools, and a few are of its own. */
export const randomValues = (chance: Chance, { ids, words, moments = [] }: Pools) => {
  const text = (): string => (chance.happens(0.5) ? chance.oneOf(words) : chance.oneOf(hostile));
  const scalar = (name: string): Value => {
    if (name === 'ID') return written(chance.happens(0.85) ? chance.oneOf(ids) : text());
    if (name === 'Int') return written(chance.happens(0.8) ? 1 + chance.under(4) : chance.oneOf(numbers));
    if (name === 'Boolean') return written(chance.happens(0.5));
    if (name === 'Date') return written(chance.oneOf(['2014-05-21', '0001-01-01', '2014-02-31', 'x']));
    if (name === 'DateTime')
      return written(chance.oneOf([...moments, '2026-01-31T12:00:00Z', '+275760-09-13T00:00:00Z', 'x']));
    if (name === 'Decimal') return written(chance.oneOf(['1', '-0.5', '9'.repeat(200), '1e9']));
    return written(text());
  };
  const fields = (type: GraphQLInputObjectType, depth: number): Value => {
    const all = Object.values(type.getFields());
    const needed = all.filter((field) => isNonNullType(field.type));
    const more = all.filter((field) => !isNonNullType(field.type) && chance.happens(depth > 3 ? 0.1 : 0.35));
    const given = type.isOneOf ? [chance.oneOf(all)] : [...needed, ...more];
    const values = given.map((field) => ({ name: field.name, value: valueFor(field.type, depth + 1) }));
    return {
      literal: `{ ${values.map(({ name, value }) => `${name}: ${value.literal}`).join(', ')} }`,
      json: Object.fromEntries(values.map(({ name, value }) => [name, value.json])),
    };
  };
  const valueFor = (type: GraphQLInputType, depth = 0): Value => {
    if (chance.happens(0.01)) return written(chance.oneOf([null, {}, [], 'x', 1]));
    if (isNonNullType(type)) return valueFor(type.ofType, depth);
    if (isListType(type)) {
      const items = Array.from({ length: chance.under(depth > 3 ? 2 : 4) }, () =>
        valueFor(type.ofType, depth + 1),
      );
      return {
        literal: `[${items.map(({ literal }) => literal).join(', ')}]`,
        json: items.map(({ json }) => json),
      };
    }
    if (isInputObjectType(type)) return fields(type, depth);
    if (!isEnumType(type)) return scalar(type.name);
    const { name } = chance.oneOf(type.getValues());
    return { literal: name, json: name };
  };
  return { valueFor, cursor: (): Value => written(chance.oneOf(cursors)) };
};
