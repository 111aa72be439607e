import { kindNames, kinds } from '@chancery/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listName } from './schema/list-name.ts';
import { give } from './testing/give.ts';
import { claimOf, publish } from './testing/publish.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

let api: ServedApi;
let reader: Client;
const ids: Record<string, string> = {};

const text = 'All of it was agreed: up to several billion dollars, $400 billion, in May 2014, early 2015.';
const said = (subject: string, field: string, value: object, more: object = {}) => ({
  ...claimOf(text, ids[subject] ?? '', field, value),
  ...more,
});
const party = (target: string, role: string) => ({ link: { target: ids[target], role } });

beforeAll(async () => {
  api = await servedApi();
  const editor = await api.as('EDITOR');
  const reviewer = await api.as('REVIEWER');
  reader = await api.as('READER');
  const add = async (kind: string, label: string) => {
    ids[label] = (await give(editor, 'createRecord', { kind, label })).id;
  };
  for (const label of ['Gas', 'Ships', 'Rockets', 'Secret']) await add('DEAL', label);
  for (const label of ['China', 'Russia']) await add('STATE', label);
  await add('SANCTION', 'Freeze');
  await publish(editor, reviewer, text, [
    said('Gas', 'value', { asStated: '$400 billion' }),
    said('Gas', 'type', { choice: 'ENERGY_SUPPLY' }),
    said('Gas', 'announced', { asStated: 'May 2014' }),
    said('Gas', 'status', { choice: 'PROPOSED' }, { validTime: '2013' }),
    said('Gas', 'status', { choice: 'AGREED' }, { validTime: '2014' }),
    said('Gas', 'parties', party('China', 'BUYER')),
    said('Gas', 'parties', party('Russia', 'SELLER')),
    said('Rockets', 'value', { asStated: 'up to several billion dollars' }),
    said('Rockets', 'type', { choice: 'ENERGY_SUPPLY' }),
    said('Rockets', 'announced', { asStated: 'early 2015' }),
    said('Rockets', 'parties', party('China', 'BUYER')),
    said('Ships', 'subject', { asStated: 'Six ferries for the Arctic' }),
    said('Ships', 'motivatedBy', { link: { target: ids['Freeze'] } }),
    said('Freeze', 'measures', { choice: 'ASSET_FREEZE' }),
    said('Freeze', 'measures', { choice: 'TRAVEL_BAN' }),
    said('China', 'names', { name: { name: 'China', kind: 'PRIMARY', language: 'en' } }),
    said('China', 'identifiers', { identifier: { scheme: 'ISO_3166_1_ALPHA_2', value: 'CN' } }),
  ]);
});
afterAll(async () => api.stop());

const ask = async (
  list: string,
  args: object,
  client: Client = api.anonymous,
): Promise<readonly string[]> => {
  const kind = kindNames.find((name) => listName(kinds[name].plural) === list) ?? 'Record';
  const { data, errors } = await client(
    `query ($filter: ${kind}Filter, $orderBy: ${kind}Order, $first: Int, $after: String, $last: Int, $before: String) {
      ${list}(filter: $filter, orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
        totalCount nodes { caption } } }`,
    args as Readonly<Record<string, unknown>>,
  );
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  const captions: string[] = data[list].nodes.map(({ caption }: { caption: string }) => caption);
  if (!('first' in args) && !('last' in args)) expect(data[list].totalCount).toBe(captions.length);
  return captions;
};
const usd = (value: string) => ({ value, currency: 'USD' });

describe('a list of deals', () => {
  it.each([
    ['certain amounts', { value: { certainly: { gte: usd('5000000000') } } }, ['Gas']],
    ['possible ones', { value: { possibly: { gte: usd('5000000000') } } }, ['Gas', 'Rockets']],
    ['another currency', { value: { possibly: { gte: { value: '1', currency: 'EUR' } } } }, ['Rockets']],
    ['a date', { announced: { certainly: { before: '2015' } } }, ['Gas']],
    ['a possible date', { announced: { possibly: { within: '2015-01' } } }, ['Rockets']],
    ['what is not known', { announced: { known: false } }, ['Ships']],
    ['a code', { type: { in: ['ENERGY_SUPPLY', 'LOAN'] } }, ['Gas', 'Rockets']],
    ['no such code', { type: { notIn: ['LOAN'] } }, ['Gas', 'Rockets']],
    ['the newest of a history', { status: { in: ['PROPOSED'] } }, []],
    ['any of a history', { status: { ever: ['PROPOSED'] } }, ['Gas']],
    ['words, whatever their case', { subject: { contains: 'FERRIES' } }, ['Ships']],
    ['wildcards for what they are', { subject: { contains: '%' } }, []],
    ['nothing of these', { ids: [] }, []],
    [
      'both of two',
      { type: { in: ['ENERGY_SUPPLY'] }, not: { announced: { certainly: { before: '2015' } } } },
      ['Rockets'],
    ],
    [
      'one of two',
      { or: [{ subject: { known: true } }, { value: { certainly: { gte: usd('1') } } }] },
      ['Gas', 'Ships'],
    ],
  ])('is narrowed by %s', async (_, filter, captions) => {
    expect(await ask('deals', { filter })).toEqual(captions);
  });

  it('is narrowed by its links', async () => {
    const by = async (filter: object) => ask('deals', { filter: { parties: filter } });
    expect(await by({ records: [ids['China']] })).toEqual(['Gas', 'Rockets']);
    expect(await by({ records: [ids['China']], roles: ['SELLER'] })).toEqual([]);
    expect(await by({ kinds: ['STATE'], roles: ['SELLER'] })).toEqual(['Gas']);
    expect(await by({ known: false })).toEqual(['Ships']);
    expect(await by({ records: ['no id at all'] })).toEqual([]);
    expect(await ask('deals', { filter: { motivatedBy: { records: [ids['Freeze']] } } })).toEqual(['Ships']);
  });

  it('has an order by what it holds, unknown ones last either way', async () => {
    const by = async (field: string, direction: string) => ask('deals', { orderBy: { field, direction } });
    expect(await by('VALUE', 'DESC')).toEqual(['Gas', 'Rockets', 'Ships']);
    expect(await by('VALUE', 'ASC')).toEqual(['Rockets', 'Gas', 'Ships']);
    expect(await by('ANNOUNCED', 'DESC')).toEqual(['Rockets', 'Gas', 'Ships']);
    expect(await by('CAPTION', 'DESC')).toEqual(['Ships', 'Rockets', 'Gas']);
  });

  it('is paged in any order, from both ends', async () => {
    for (const field of ['VALUE', 'ANNOUNCED', 'TERM', 'UPDATED_AT', 'CREATED_AT'])
      for (const direction of ['ASC', 'DESC']) {
        const orderBy = { field, direction };
        const all = await ask('deals', { orderBy });
        const page = async (args: object) => {
          const { data } = await api.anonymous(
            `query ($orderBy: DealOrder, $first: Int, $after: String, $last: Int, $before: String) {
              deals(orderBy: $orderBy, first: $first, after: $after, last: $last, before: $before) {
                nodes { caption } pageInfo { startCursor endCursor hasNextPage hasPreviousPage } } }`,
            { orderBy, ...args },
          );
          return data.deals;
        };
        const found: string[] = [];
        let after: string | null = null;
        for (;;) {
          const { nodes, pageInfo } = await page({ first: 1, after });
          found.push(nodes[0].caption);
          after = pageInfo.endCursor;
          if (!pageInfo.hasNextPage) break;
        }
        expect(found).toEqual(all);
        const last = await page({ last: 2 });
        expect(last.nodes.map(({ caption }: { caption: string }) => caption)).toEqual(all.slice(1));
        expect(last.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
      }
  });

  it('refuses a cursor of another order', async () => {
    const { data } = await api.anonymous('{ deals(first: 1) { pageInfo { endCursor } } }');
    const after = data.deals.pageInfo.endCursor;
    await expect(
      ask('deals', { first: 1, after, orderBy: { field: 'VALUE', direction: 'ASC' } }),
    ).rejects.toThrow('BAD_CURSOR');
  });

  it('counts the values of its fields', async () => {
    const { data } = await api.anonymous(
      `{ deals(first: 1, filter: { announced: { known: true } }) {
        facets(fields: [TYPE, STATUS, PARTIES, SUBJECT]) { field unknown counts { value record { caption } count } } } }`,
    );
    expect(data.deals.facets).toEqual([
      { field: 'type', unknown: 0, counts: [{ value: 'ENERGY_SUPPLY', record: null, count: 2 }] },
      { field: 'status', unknown: 1, counts: [{ value: 'AGREED', record: null, count: 1 }] },
      {
        field: 'parties',
        unknown: 0,
        counts: [
          { value: null, record: { caption: 'China' }, count: 2 },
          { value: null, record: { caption: 'Russia' }, count: 1 },
        ],
      },
      { field: 'subject', unknown: 2, counts: [] },
    ]);
  });

  it('counts the values of a field that is named twice, and says them twice', async () => {
    const { errors, data } = await api.anonymous(
      '{ deals { facets(fields: [TYPE, TYPE], first: 1) { field counts { count } } } }',
    );
    expect(errors).toEqual([]);
    expect(data.deals.facets).toHaveLength(2);
    expect(data.deals.facets[1]).toEqual(data.deals.facets[0]);
  });

  it('shows drafts, and what leads to them, to those who have signed in only', async () => {
    expect(await ask('deals', {}, reader)).toEqual(['Gas', 'Rockets', 'Secret', 'Ships']);
    expect(await ask('deals', { filter: { standings: ['DRAFT'] } })).toEqual([]);
    expect(await ask('deals', { filter: { standings: ['DRAFT'] } }, reader)).toEqual(['Secret']);
  });
});

describe('other lists', () => {
  it('are narrowed by ways back, codes and lists of codes', async () => {
    expect(await ask('states', { filter: { deals: { roles: ['SELLER'] } } })).toEqual(['Russia']);
    expect(await ask('states', { filter: { deals: { records: [ids['Rockets']] } } })).toEqual(['China']);
    for (const code of ['CN', 'iso_3166_1_alpha_2: cn'])
      expect(await ask('states', { filter: { identifiers: { values: [code] } } })).toEqual(['China']);
    expect(await ask('states', { filter: { names: { contains: 'chin' } } })).toEqual(['China']);
    expect(
      await ask('sanctions', { filter: { measures: { hasAll: ['ASSET_FREEZE', 'TRAVEL_BAN'] } } }),
    ).toEqual(['Freeze']);
    expect(await ask('sanctions', { filter: { measures: { hasAll: ['ASSET_FREEZE', 'OTHER'] } } })).toEqual(
      [],
    );
    expect(await ask('sanctions', { filter: { measures: { hasAny: ['ASSET_FREEZE', 'OTHER'] } } })).toEqual([
      'Freeze',
    ]);
    expect(await ask('records', { filter: { ids: [ids['China'], ids['Gas'], ids['Secret']] } })).toEqual([
      'China',
      'Gas',
    ]);
    expect(await ask('records', { orderBy: { field: 'CREATED_AT', direction: 'DESC' } })).toHaveLength(6);
  });
});

describe('a filter that cannot be', () => {
  const refusal = async (filter: object) => {
    const { errors } = await api.anonymous(`query ($f: DealFilter) { deals(filter: $f) { nodes { id } } }`, {
      f: filter,
    });
    const issues = (errors[0]?.extensions['issues'] ?? []) as readonly { path: string[]; code: string }[]; // as the docs say
    return issues.map(({ path, code }) => `${path.join('.')} ${code}`);
  };
  const deep = (levels: number): object => (levels === 0 ? { ids: [] } : { not: deep(levels - 1) });

  it.each([
    [
      'a date',
      { announced: { possibly: { before: 'someday' } } },
      'filter.announced.possibly.before BAD_DATE',
    ],
    [
      'a date that hangs on another',
      { announced: { possibly: { after: 'last month' } } },
      'filter.announced.possibly.after BAD_DATE',
    ],
    ['a length', { term: { certainly: { gte: '2 years' } } }, 'filter.term.certainly.gte BAD_DURATION'],
    [
      'a currency',
      { or: [{ value: { certainly: { gte: { value: '1', currency: 'dollars' } } } }] },
      'filter.or.0.value.certainly.gte.currency BAD_CURRENCY',
    ],
    [
      'a number',
      { value: { certainly: { lte: { value: '9'.repeat(61), currency: 'USD' } } } },
      'filter.value.certainly.lte.value BAD_NUMBER',
    ],
    ['depth', deep(5), 'filter TOO_DEEP'],
    ['conditions', { and: Array.from({ length: 60 }, () => ({})) }, 'filter TOO_MANY_CONDITIONS'],
    ['a text', { subject: { contains: 'a\u0000b' } }, 'filter.subject.contains CONTROL_CHARACTER'],
  ])('is refused with its place: %s', async (_, filter, issue) => {
    expect(await refusal(filter)).toEqual([issue]);
  });

  it('is no fault of the database, whatever the words', async () => {
    for (const words of ["'; drop table record; --", '$1', '\\', '{"a":1}', '🚀', 'ــ', '中国'])
      expect(
        await ask('deals', { filter: { subject: { contains: words }, items: { contains: words } } }),
      ).toEqual([]);
  });
});
