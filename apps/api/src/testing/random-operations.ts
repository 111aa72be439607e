import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isNonNullType,
  isUnionType,
} from 'graphql';
import { type Chance, makeChance } from './chance.ts';
import { type Pools, randomValues } from './random-values.ts';

export type Operation = { readonly query: string; readonly variables: Readonly<Record<string, unknown>> };

export type { Pools };

/** What one document gathers while it is written. */
type Draft = {
  readonly variables: Map<string, { readonly type: string; readonly json: unknown }>;
  readonly fragments: string[];
  names: number;
};

// What a careless or a curious client would send: near the contract, but not of it.
const spoilers: readonly ((text: string, chance: Chance) => string)[] = [
  (text) => text.slice(0, -1),
  (text, { under }) => text.slice(0, under(text.length)),
  (text, { under }) => text.replace(/[a-z]{4,}/gu, (word, at) => (at % 97 === under(97) ? `${word}x` : word)),
  (text) => text.replace('{', '{ password '),
  (text) => text.replace(/\{ (?<name>\w+)/u, '{ $<name> @include(if: $gone)'),
  (text) => text.replace('query', 'subscription'),
  (text, { under }) => `${text.slice(0, under(text.length))}\u0000${text.slice(under(text.length))}`,
];

/** Operations of a contract without end: fields, arguments, variables, aliases and fragments by chance. */
export const randomOperations = (schema: GraphQLSchema, seed: number, pools: Pools): (() => Operation) => {
  const chance = makeChance(seed);
  const values = randomValues(chance, pools);

  const shareOf = (name: string): number => {
    if (name === 'first') return 0.9;
    return pools.often?.includes(name) ? 0.5 : 0.2;
  };

  const argument = (draft: Draft, { name, type }: GraphQLArgument): string => {
    const value = name === 'after' ? values.cursor() : values.valueFor(type);
    if (!chance.happens(0.4)) return `${name}: ${value.literal}`;
    const variable = `v${draft.variables.size}`;
    draft.variables.set(variable, { type: String(type), json: value.json });
    return `${name}: $${variable}`;
  };

  const argumentsOf = (draft: Draft, { args }: GraphQLField<unknown, unknown>): string => {
    const given = args.filter(({ name, type }) => isNonNullType(type) || chance.happens(shareOf(name)));
    return given.length === 0 ? '' : `(${given.map((each) => argument(draft, each)).join(', ')})`;
  };

  const field = (draft: Draft, of: GraphQLField<unknown, unknown>, depth: number): string => {
    draft.names += 1;
    const type = getNamedType(of.type);
    // A name of its own for each, or one answer would have two fields that differ in their arguments.
    const start = `a${draft.names}: ${of.name}${argumentsOf(draft, of)}`;
    return isCompositeType(type) ? `${start} ${selection(draft, type, depth + 1)}` : start;
  };

  const within = (draft: Draft, type: GraphQLObjectType, depth: number): string => {
    const inner = selection(draft, type, depth);
    if (!chance.happens(0.2)) return `... on ${type.name} ${inner}`;
    const name = `F${draft.fragments.length}x${draft.names}`;
    draft.fragments.push(`fragment ${name} on ${type.name} ${inner}`);
    return `...${name}`;
  };

  const selection = (draft: Draft, type: GraphQLCompositeType, depth: number): string => {
    const all = isUnionType(type) ? [] : Object.values(type.getFields());
    const flat = all.filter((each) => !isCompositeType(getNamedType(each.type)));
    const open = depth > 6 ? flat : all;
    const fields = open.length === 0 ? [] : chance.some(open, depth < 3 ? 4 : 3);
    const parts = fields.map((each) => field(draft, each, depth));
    if (isAbstractType(type) && depth < 7 && (isUnionType(type) || chance.happens(0.5)))
      for (const each of chance.some(schema.getPossibleTypes(type), 2))
        parts.push(within(draft, each, depth));
    return `{ ${parts.length === 0 || chance.happens(0.2) ? '__typename ' : ''}${parts.join(' ')} }`;
  };

  const declared = ({ variables }: Draft): string =>
    variables.size === 0
      ? ''
      : `(${[...variables].map(([name, { type }]) => `$${name}: ${type}`).join(', ')})`;

  return () => {
    const kind = chance.happens(0.1) && schema.getMutationType() ? 'mutation' : 'query';
    const root = (
      kind === 'mutation' ? schema.getMutationType() : schema.getQueryType()
    ) as GraphQLObjectType;
    const draft: Draft = { variables: new Map(), fragments: [], names: 0 };
    const fields = chance.some(Object.values(root.getFields()), 2);
    const asked = fields.map((each) => field(draft, each, 0)).join(' ');
    const text = [`${kind} Q${declared(draft)} { ${asked} }`, ...draft.fragments].join('\n');
    const query = chance.happens(0.1) ? chance.oneOf(spoilers)(text, chance) : text;
    const variables = Object.fromEntries([...draft.variables].map(([name, { json }]) => [name, json]));
    return { query, variables };
  };
};
