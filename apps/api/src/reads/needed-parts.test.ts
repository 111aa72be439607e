import { allParts } from '@chancery/db';
import { kindNames, kinds } from '@chancery/domain';
import { isInterfaceType, isObjectType, parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { schema } from '../schema/index.ts';
import { ferryOffice } from '../testing/ferry-office.ts';
import { narrowed } from '../testing/narrowed-schema.ts';
import { type Pools, randomOperations } from '../testing/random-operations.ts';
import { type Client, type ServedApi, servedApi } from '../testing/served-api.ts';
import { known, madeOfTheirOwn, neededParts } from './needed-parts.ts';

const partsOf = (query: string) => {
  const document = parse(query);
  const [operation] = document.definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('No operation comes first.');
  return neededParts(schema, document, operation);
};

describe('what a query needs of its rows', () => {
  it('is nothing of the dear parts where it selects none', () => {
    expect(
      partsOf(`{ deals { nodes { __typename id caption parties { edges { role node { id
        ... on Organisation { jurisdiction { node { caption } } } } } } claims { nodes { id certainty } } } } }`),
    ).toEqual({ held: new Set(), claim: new Set() });
  });

  it('is what it selects of them, through fragments and aliases', () => {
    expect(
      partsOf(`query ($id: ID!) { one: record(id: $id) { ...Named ... on Deal { value { printed } past: statusHistory { status } } } }
        fragment Named on Record { names { name } claims { edges { node { passage { exact } origin } } } }`),
    ).toEqual({ held: new Set(['value', 'status', 'names']), claim: new Set(['citations', 'origin']) });
    expect(partsOf('{ claim(id: "1") { chain { described } judgement { verdict } } }')).toEqual({
      held: new Set(),
      claim: new Set(['chain', 'judgement']),
    });
  });

  it('is everything where a field may need more than is known, and for a command', () => {
    expect(partsOf('{ deals { nodes { id fields { name } } } }')).toBe(allParts);
    expect(partsOf('{ deals { nodes { parties { edges { rank } } } } }')).toBe(allParts);
    expect(partsOf('mutation { deleteComment(input: { comment: "1" }) { __typename } }')).toBe(allParts);
  });

  it('is known of fields that the contract has', () => {
    const histories = new Set(
      kindNames.flatMap((kind) => Object.keys(kinds[kind].fields).map((name) => `${kind}.${name}History`)),
    );
    const isThere = (coordinate: string): boolean => {
      const [type = '', field = ''] = coordinate.split('.');
      const found = schema.getType(type);
      return (isObjectType(found) || isInterfaceType(found)) && field in found.getFields();
    };
    expect([...known.keys()].filter((each) => !histories.has(each) && !isThere(each))).toEqual([]);
    expect([...madeOfTheirOwn].filter((name) => !schema.getType(name))).toEqual([]);
  });
});

const seedOfRun = 20_261_129;
const asked = 600;

const codes = ({
  errors,
}: {
  readonly errors: readonly { readonly extensions?: object; readonly path?: unknown }[];
}) =>
  errors.map(({ extensions, path }) => ({
    code: extensions && 'code' in extensions && extensions.code,
    path,
  }));

describe('rows of which only that is read', () => {
  let api: ServedApi;
  let pools: Pools;
  let reviewer: Client;
  const ofKnown = narrowed(
    schema,
    (type, field) => madeOfTheirOwn.has(type) || known.has(`${type}.${field}`),
  );

  beforeAll(async () => {
    api = await servedApi();
    const office = await ferryOffice(api);
    const { deals, states, claims } = office;
    reviewer = office.reviewer;
    const ids = [...deals, ...deals, ...claims.slice(0, 20), ...states];
    pools = { ids, words: ['norway', 'value', 'parties', 'names', 'status', 'deals', 'ferries'] };
  }, 240_000);
  afterAll(async () => api?.stop());

  it(`answer ${asked} queries made by chance as whole rows do (seed ${seedOfRun})`, {
    timeout: 300_000,
  }, async () => {
    const next = randomOperations(ofKnown, seedOfRun, pools);
    const clients = [api.anonymous, reviewer];
    let answered = 0;
    let narrow = 0;
    for (let at = 0; at < asked; at += 1) {
      const { query, variables } = next();
      // The kinds of the office need no row, but it is not known of them: everything is read.
      const whole = query.replace('{', '{ everything: kinds { __typename } ');
      const client = clients[at % clients.length] ?? api.anonymous;
      const [narrowly, wholly] = [await client(query, variables), await client(whole, variables)];
      expect(codes(narrowly), query).toEqual(codes(wholly));
      if (!narrowly.data || !wholly.data) continue;
      answered += 1;
      if (partsOf(query) !== allParts) narrow += 1;
      const { everything, ...rest } = wholly.data;
      expect(everything).toBeDefined();
      expect(narrowly.data, query).toEqual(rest);
    }
    expect(api.log).toEqual([]);
    expect(answered).toBeGreaterThan(asked / 5);
    expect(narrow).toBe(answered);
  });
});
