import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from '../testing/give.ts';
import { claimOf, publish } from '../testing/publish.ts';
import { type Answer, type Client, type ServedApi, servedApi } from '../testing/served-api.ts';

const nul = 'a\u0000';
const half = '\ud800';
const text = 'Norway buys ferries from Sweden for $5 million.';

let api: ServedApi;
let editor: Client;
let deal = '';
beforeAll(async () => {
  api = await servedApi();
  editor = await api.as('EDITOR');
  const record = async (kind: string, label: string) =>
    (await give(editor, 'createRecord', { kind, label })).id;
  deal = await record('DEAL', 'Ferries');
  const parties = [await record('STATE', 'Norway'), await record('STATE', 'Sweden')];
  await publish(editor, await api.as('REVIEWER'), text, [
    claimOf(text, deal, 'value', { asStated: '$5 million' }),
    ...parties.map((target) => claimOf(text, deal, 'parties', { link: { target } })),
  ]);
});
afterAll(async () => api?.stop());

const places = ({ errors }: Answer): readonly string[] =>
  errors.flatMap(({ extensions }) => {
    expect(extensions['code']).toBe('BAD_USER_INPUT');
    const issues = extensions['issues'] as readonly { path: string[]; code: string }[]; // as docs/api.md says
    return issues.map(({ path, code }) => `${path.join('.')} ${code}`);
  });

const onDeal = async (selection: string, value: string) =>
  places(
    await api.anonymous(`query ($id: ID!, $value: String!) { record(id: $id) { ${selection} } }`, {
      id: deal,
      value,
    }),
  );

const naming = {
  evidence: 'evidence(field: $value) { id }',
  claims: 'claims(field: $value) { totalCount }',
  links: 'links(field: $value) { totalCount }',
  linksBack: 'linksBack(reverse: $value) { totalCount }',
  fields: 'fields(names: [$value]) { name }',
};

describe('an id that can be none', () => {
  const ids = ['', 'nobody', nul, half, '0'.repeat(64)];

  it('names nothing, whoever asks', async () => {
    const things =
      'node(id: $id) { id } record(id: $id) { id } article(id: $id) { id } nodes(ids: [$id]) { id }';
    for (const id of ids) {
      const nothing = { node: null, record: null, article: null, nodes: [null] };
      const query = `query ($id: ID!) { ${things} }`;
      expect((await api.anonymous(query, { id })).data).toEqual(nothing);
      expect((await editor(query, { id })).data).toEqual(nothing);
      expect((await api.anonymous('query ($id: ID!) { claim: node(id: $id) { id } }', { id })).data).toEqual({
        claim: null,
      });
      expect((await editor('query ($id: ID!) { review(id: $id) { id } }', { id })).data).toEqual({
        review: null,
      });
    }
  });

  it('is told by commands as not found, with its place', async () => {
    const owner = await api.as('OWNER');
    const article = (await give(editor, 'importArticle', { content: `${text} Again.` })).id;
    const review = (await give(editor, 'openReview', { article })).id;
    for (const id of ids) {
      const role = { account: id, role: 'READER', expectedRole: 'EDITOR' };
      expect(await give(owner, 'setAccountRole', role)).toMatchObject({
        code: 'NOT_FOUND',
        path: ['account'],
      });
      const claim = { review, expectedVersion: 1, claim: id };
      expect(await give(editor, 'withdrawClaim', claim)).toMatchObject({
        code: 'NOT_FOUND',
        path: ['claim'],
      });
    }
  });
});

describe('a text that can be none', () => {
  it('is refused with the name of its argument', async () => {
    for (const [name, selection] of Object.entries(naming)) {
      const path = { linksBack: 'reverse', fields: 'names.0' }[name] ?? 'field';
      expect(await onDeal(selection, nul), name).toEqual([`${path} CONTROL_CHARACTER`]);
      expect(await onDeal(selection, half), name).toEqual([`${path} LONE_SURROGATE`]);
    }
    const asked = async (query: string, value: string) =>
      places(await editor(`query ($value: String!) { ${query} }`, { value }));
    expect(await asked('search(text: $value) { score }', nul)).toEqual(['text CONTROL_CHARACTER']);
    expect(await asked('states(name: $value) { totalCount }', half)).toEqual(['name LONE_SURROGATE']);
    const interpret = 'interpret(kind: DEAL, field: "value", asStated: $value) { problem }';
    expect(await asked(interpret, nul)).toEqual(['asStated CONTROL_CHARACTER']);
    expect(await asked(interpret, '9 '.repeat(10_000))).toEqual(['asStated TOO_LONG']);
  });
});

describe('a field that the kind does not have', () => {
  it('is refused wherever it is named', async () => {
    expect(await onDeal(naming.evidence, 'colour')).toEqual(['field UNKNOWN_FIELD']);
    expect(await onDeal(naming.claims, 'colour')).toEqual(['field UNKNOWN_FIELD']);
    expect(await onDeal(naming.links, 'colour')).toEqual(['field UNKNOWN_FIELD']);
    expect(await onDeal(naming.links, 'value')).toEqual(['field UNKNOWN_FIELD']);
    expect(await onDeal(naming.links, '__proto__')).toEqual(['field UNKNOWN_FIELD']);
    expect(await onDeal(naming.linksBack, 'deals')).toEqual(['reverse UNKNOWN_FIELD']);
    expect(await onDeal(naming.fields, 'colour')).toEqual(['names.0 UNKNOWN_FIELD']);
  });

  it('is not what it has', async () => {
    for (const [name, selection] of Object.entries(naming))
      expect(await onDeal(selection, name === 'linksBack' ? 'motivates' : 'parties'), name).toEqual(
        name === 'linksBack' ? ['reverse UNKNOWN_FIELD'] : [],
      );
    const back = `query ($id: ID!) { record(id: $id) { linksBack(reverse: "deals") { totalCount } } }`;
    const { data } = await api.anonymous('{ states(first: 1) { nodes { id } } }');
    const [state] = data.states.nodes;
    expect((await api.anonymous(back, { id: state.id })).data.record.linksBack.totalCount).toBe(1);
  });
});

describe('a cursor', () => {
  const lists = {
    states: (after: string) => `states(first: 1, after: ${after}) { pageInfo { endCursor } }`,
    articles: (after: string) => `articles(first: 1, after: ${after}) { pageInfo { endCursor } }`,
    claims: (after: string) =>
      `record(id: $id) { list: claims(first: 1, after: ${after}) { pageInfo { endCursor } } }`,
    links: (after: string) =>
      `record(id: $id) { list: links(first: 1, after: ${after}) { pageInfo { endCursor } } }`,
    reviews: (after: string) => `reviews(first: 1, after: ${after}) { pageInfo { endCursor } }`,
  };
  const page = async (list: keyof typeof lists, after: string | null) =>
    editor(`query ($id: ID!) { only: record(id: $id) { id } ${lists[list](JSON.stringify(after))} }`, {
      id: deal,
    });
  const cursorOf = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
  const uuid = '00000000-0000-4000-8000-000000000000';

  it('that a list gave is taken by it', async () => {
    for (const list of ['states', 'articles', 'claims', 'links', 'reviews'] as const) {
      const { data } = await page(list, null);
      const { endCursor } = (data[list] ?? data.record.list).pageInfo;
      expect(endCursor, list).not.toBeNull();
      expect((await page(list, endCursor)).errors, list).toEqual([]);
    }
  });

  it('with parts that it cannot have is refused as a bad one', async () => {
    const moments = [
      'notadate',
      '2026-02-30 00:00:00+00',
      '0000-01-01 00:00:00+00',
      '2026-01-01 24:00:00+00',
    ];
    const keys: Readonly<Record<keyof typeof lists, readonly unknown[]>> = {
      states: [['a', 'not-uuid'], [nul, uuid], [half, uuid], ['a'], [], {}, 'a', ['a', uuid, 'b']],
      articles: [...moments.map((moment) => [moment, uuid]), ['2026-01-01 00:00:00+00', 'x']],
      claims: [...moments.map((moment) => [moment, 'x']), ['2026-01-01 00:00:00+00', nul]],
      links: [['abc'], ['99999999999999999999999'], ['9223372036854775808'], ['-1'], [''], [nul]],
      reviews: [['zz'], [nul]],
    };
    for (const list of ['states', 'articles', 'claims', 'links', 'reviews'] as const)
      for (const key of keys[list])
        expect(places(await page(list, cursorOf(key))), `${list} ${JSON.stringify(key)}`).toEqual([
          'after BAD_CURSOR',
        ]);
  });
});

it('a null in a variable that has a default, where none may stand, is the client’s fault, and named', async () => {
  for (const [query, variables] of [
    ['query ($s: Boolean = false) { deals { nodes @skip(if: $s) { id } } }', { s: null }],
    ['query ($s: Boolean = false) { deals @include(if: $s) { totalCount } }', { s: null }],
    ['query ($i: ID = "x") { record(id: $i) { id } }', { i: null }],
  ] as const) {
    const { errors } = await api.anonymous(query, variables);
    expect(
      errors.map(({ extensions }) => extensions),
      query,
    ).toEqual([{ code: 'BAD_USER_INPUT' }]);
    expect(errors[0]?.message, query).toMatch(/\$[si]|non-null/u);
  }
});

it('none of this broke anything', () => {
  expect(api.log).toEqual([]);
});
