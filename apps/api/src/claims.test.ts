import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { give } from './testing/give.ts';
import { claimOf, publish } from './testing/publish.ts';
import { type Client, type ServedApi, servedApi } from './testing/served-api.ts';

const text =
  'Norway will buy ferries from a yard in Sweden, the Gazette says, citing people close to the yard.';
const other = 'Sweden may have sold nothing, the Gazette says.';

let api: ServedApi;
let editor: Client;
let reviewer: Client;
const ids: Record<string, string> = {};
const id = (name: string): string => ids[name] ?? '';

const byGazette = () => ({
  chain: {
    ends: 'NAMED_ORIGIN',
    links: [
      { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'CITES_REPORT' },
      { sourceKind: 'PUBLICATION', source: id('Gazette'), read: false },
    ],
  },
});
const byNobody = {
  chain: {
    ends: 'ANONYMOUS_ORIGIN',
    links: [
      { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'PARAPHRASES' },
      { sourceKind: 'ANONYMOUS_PERSON', described: 'people close to the yard', read: false },
    ],
  },
};

const draftOf = async (client: Client, content: string, claims: readonly object[]) => {
  const article = (await give(client, 'importArticle', { content })).id;
  const review = (await give(client, 'openReview', { article })).id;
  await give(
    client,
    'proposeClaims',
    { review, expectedVersion: 1, claims },
    '... on Proposed { claims { id } }',
  );
  return { article, review };
};

beforeAll(async () => {
  api = await servedApi();
  editor = await api.as('EDITOR');
  reviewer = await api.as('REVIEWER');
  for (const [kind, label] of [
    ['DEAL', 'Ferries'],
    ['STATE', 'Norway'],
    ['STATE', 'Sweden'],
    ['ORGANISATION', 'Gazette'],
    ['SANCTION', 'Freeze'],
  ])
    ids[label ?? ''] = (await give(editor, 'createRecord', { kind, label })).id;
  const claim = (field: string, value: object, more: object = {}) => ({
    ...claimOf(text, id('Ferries'), field, value),
    ...more,
  });
  ids['article'] = await publish(editor, reviewer, text, [
    claim('parties', { link: { target: id('Norway'), role: 'BUYER' } }, byGazette()),
    claim(
      'parties',
      { link: { described: 'a yard', within: id('Sweden') } },
      { ...byNobody, quote: 'INDIRECT' },
    ),
    claim('subject', { asStated: 'ferries' }, { realisation: 'PLANNED', certainty: 'PROBABLE' }),
    claim('statements', { statement: { text: 'Ferries', about: [id('Norway')] } }, byGazette()),
  ]);
  const denied = { polarity: 'NEGATIVE', certainty: 'POSSIBLE', ...byGazette() };
  ids['other'] = await publish(editor, reviewer, other, [
    { ...claimOf(other, id('Ferries'), 'type', { choice: 'PROCUREMENT' }), ...denied },
    { ...claimOf(other, id('Ferries'), 'value', {}), value: null, snak: 'SOME_VALUE' },
  ]);
  const pending = 'Sweden froze the assets of Norway.';
  const waiting = await draftOf(editor, pending, [
    claimOf(pending, id('Freeze'), 'reason', { asStated: 'froze' }),
  ]);
  await give(editor, 'submitReview', { review: waiting.review, expectedVersion: 2 });
  const hidden = 'Norway forgot all of it.';
  await draftOf(editor, hidden, [claimOf(hidden, id('Freeze'), 'reason', { asStated: 'forgot' })]);
  ids['editor'] = (await editor('{ viewer { id } }')).data.viewer.id;
  ids['reviewer'] = (await reviewer('{ viewer { id } }')).data.viewer.id;
});
afterAll(async () => api?.stop());

const shown = `id field polarity realisation certainty snak quote chainEnds origin createdAt
  subject { id kind } article { id } judgement { verdict } chain { source { id } }
  value { ... on Link { target { id } within { id } } ... on Statement { about { id } } }`;
const query = `query ($filter: ClaimFilter, $first: Int, $after: String, $last: Int, $before: String) {
  claims(filter: $filter, first: $first, after: $after, last: $last, before: $before) { totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor } nodes { ${shown} } } }`;

const list = async (client: Client, filter: object | null, page: object = { first: 100 }) => {
  const { data, errors } = await client(query, { filter, ...page });
  expect(errors).toEqual([]);
  return data.claims;
};
// biome-ignore lint/suspicious/noExplicitAny: rows of the query above
type Row = any;
const names = ({ subject, value, chain }: Row): readonly (string | undefined)[] => [
  subject.id,
  value?.target?.id,
  value?.within?.id,
  ...(value?.about ?? []).map((each: Row) => each.id),
  ...chain.map(({ source }: Row) => source?.id),
];

// Each filter beside what it means: the answer must be what is left of the whole list.
const filters: readonly (readonly [name: string, filter: () => object, keeps: (row: Row) => boolean])[] = [
  ['an article', () => ({ articles: [id('other')] }), ({ article }) => article.id === id('other')],
  ['a subject', () => ({ subjects: [id('Ferries')] }), ({ subject }) => subject.id === id('Ferries')],
  ['a kind', () => ({ kinds: ['SANCTION'] }), ({ subject }) => subject.kind === 'SANCTION'],
  ['fields', () => ({ fields: ['value', 'type'] }), ({ field }) => ['value', 'type'].includes(field)],
  [
    'a record it names',
    () => ({ names: { records: [id('Norway')] } }),
    (row) => names(row).includes(id('Norway')),
  ],
  [
    'a target',
    () => ({ names: { records: [id('Norway')], as: ['TARGET'] } }),
    ({ value }) => value?.target?.id === id('Norway'),
  ],
  [
    'a whole',
    () => ({ names: { records: [id('Sweden')], as: ['WITHIN'] } }),
    ({ value }) => value?.within?.id === id('Sweden'),
  ],
  [
    'what else it is about',
    () => ({ names: { records: [id('Norway')], as: ['ABOUT'] } }),
    ({ value }) => value?.about?.[0]?.id === id('Norway'),
  ],
  [
    'a source',
    () => ({ sources: [id('Gazette')] }),
    ({ chain }) => chain.some(({ source }: Row) => source?.id === id('Gazette')),
  ],
  [
    'an origin',
    () => ({ origins: [`record:${id('Gazette')}`] }),
    ({ origin }) => origin === `record:${id('Gazette')}`,
  ],
  ['a denial', () => ({ polarities: ['NEGATIVE'] }), ({ polarity }) => polarity === 'NEGATIVE'],
  [
    'a realisation',
    () => ({ realisations: ['PLANNED', 'ONGOING'] }),
    ({ realisation }) => realisation === 'PLANNED',
  ],
  [
    'certainties',
    () => ({ certainties: ['POSSIBLE', 'PROBABLE'] }),
    ({ certainty }) => certainty !== 'CERTAIN',
  ],
  ['a snak', () => ({ snaks: ['SOME_VALUE'] }), ({ snak }) => snak === 'SOME_VALUE'],
  ['a quote', () => ({ quotes: ['INDIRECT'] }), ({ quote }) => quote === 'INDIRECT'],
  [
    'the end of the chain',
    () => ({ chainEnds: ['ANONYMOUS_ORIGIN'] }),
    ({ chainEnds }) => chainEnds === 'ANONYMOUS_ORIGIN',
  ],
  [
    'all at once',
    () => ({ sources: [id('Gazette')], polarities: ['POSITIVE'], fields: ['parties'] }),
    ({ chain, polarity, field }) =>
      chain.length === 2 && chain[1].source !== null && polarity === 'POSITIVE' && field === 'parties',
  ],
];

describe('who passes a claim on', () => {
  it('is told from the article on, by the keys that origins have', async () => {
    const { nodes } = (
      await api.anonymous(
        'query ($filter: ClaimFilter) { claims(first: 100, filter: $filter) { nodes { origin relays chain { position } } } }',
        { filter: { articles: [id('article')] } },
      )
    ).data.claims;
    const own = nodes.find(({ chain }: { chain: readonly unknown[] }) => chain.length === 1);
    expect(own).toMatchObject({ origin: expect.stringMatching(/^voice:/u), relays: [] });
    const relayed = nodes.filter(({ chain }: { chain: readonly unknown[] }) => chain.length === 2);
    expect(relayed.map(({ relays }: { relays: unknown }) => relays)).toEqual([
      [own.origin],
      [own.origin],
      [own.origin],
    ]);
  });
});

describe('claims of all articles', () => {
  it.each(filters)('are narrowed by %s', async (_, filter, keeps) => {
    for (const client of [api.anonymous, editor]) {
      const all = (await list(client, null)).nodes;
      const wanted = all.filter(keeps);
      const found = await list(client, filter());
      expect(found.nodes).toEqual(wanted);
      expect(found.totalCount).toBe(wanted.length);
    }
    const all = (await list(editor, null)).nodes;
    expect(all.some(keeps)).toBe(true);
    expect(all.every(keeps)).toBe(false);
  });

  it('are narrowed by every origin that they show, an article’s own voice too', async () => {
    const all = (await list(editor, null)).nodes;
    const origins = new Set<string>(all.map(({ origin }: Row) => origin));
    expect([...origins].map((origin) => origin.split(':')[0]).sort()).toEqual(
      expect.arrayContaining(['described', 'record', 'voice']),
    );
    for (const origin of origins)
      expect((await list(editor, { origins: [origin] })).nodes).toEqual(
        all.filter((row: Row) => row.origin === origin),
      );
    expect((await list(editor, { origins: ['voice:'] })).totalCount).toBe(0);
  });

  it('are narrowed by when they were proposed', async () => {
    const all = (await list(editor, null)).nodes;
    const { createdAt } = all[4];
    const later = all.filter((row: Row) => row.createdAt > createdAt);
    expect((await list(editor, { createdAt: { after: createdAt } })).nodes).toEqual(later);
    expect((await list(editor, { createdAt: { before: createdAt } })).nodes).toEqual(
      all.filter((row: Row) => row.createdAt < createdAt),
    );
  });

  it('are for each viewer those that they may see', async () => {
    expect((await list(api.anonymous, null)).totalCount).toBe(6);
    expect((await list(reviewer, null)).totalCount).toBe(7);
    expect((await list(editor, null)).totalCount).toBe(8);
    expect((await list(api.anonymous, { subjects: [id('Freeze')] })).nodes).toEqual([]);
  });

  it('are narrowed by what was decided, and by reviews, for who has signed in', async () => {
    const count = async (client: Client, filter: object) => (await list(client, filter)).totalCount;
    expect(await count(reviewer, { verdicts: ['ACCEPTED'] })).toBe(6);
    expect(await count(reviewer, { verdicts: ['REJECTED'] })).toBe(0);
    expect(await count(reviewer, { undecided: true })).toBe(1);
    expect(await count(editor, { undecided: true })).toBe(2);
    expect(await count(editor, { undecided: false })).toBe(6);
    expect(await count(reviewer, { reviewStates: ['SUBMITTED'] })).toBe(1);
    expect(await count(reviewer, { proposedBy: [id('editor')] })).toBe(7);
    expect(await count(reviewer, { proposedBy: [id('reviewer')] })).toBe(0);
    expect(await count(editor, { proposedBy: [id('editor')], reviewStates: ['DRAFT'] })).toBe(1);
  });

  it('do not tell of another editor’s draft what else they tell', async () => {
    const rival = await api.as('EDITOR', 'rival');
    const rivalId = (await rival('{ viewer { id } }')).data.viewer.id;
    const review = (await give(rival, 'openReview', { article: id('article') })).id;
    const again = claimOf(text, id('Ferries'), 'subject', { asStated: 'ferries' });
    const claims = [{ ...again, realisation: 'PLANNED', certainty: 'PROBABLE' }];
    await give(
      rival,
      'proposeClaims',
      { review, expectedVersion: 1, claims },
      '... on Proposed { claims { id } }',
    );
    expect((await list(reviewer, { proposedBy: [rivalId] })).totalCount).toBe(0);
    expect((await list(reviewer, { reviewStates: ['DRAFT'] })).totalCount).toBe(0);
    expect((await list(rival, { proposedBy: [rivalId] })).totalCount).toBe(1);
  });

  it.each([
    { verdicts: ['ACCEPTED'] },
    { undecided: false },
    { proposedBy: [] },
    { reviewStates: ['DECIDED'] },
  ])('are not told by %j to who has not signed in', async (filter) => {
    const { data, errors } = await api.anonymous(query, { filter });
    expect(data).toBeNull();
    expect(errors[0]?.extensions['code']).toBe('UNAUTHENTICATED');
  });

  it('are paged both ways', async () => {
    const all = (await list(api.anonymous, null)).nodes.map((row: Row) => row.id);
    const first = await list(api.anonymous, {}, { first: 4 });
    const rest = await list(api.anonymous, {}, { first: 4, after: first.pageInfo.endCursor });
    expect([...first.nodes, ...rest.nodes].map((row: Row) => row.id)).toEqual(all);
    expect([first.pageInfo.hasNextPage, rest.pageInfo.hasNextPage]).toEqual([true, false]);
    const back = await list(api.anonymous, {}, { last: 4, before: rest.pageInfo.startCursor });
    expect(back.nodes).toEqual(first.nodes);
  });

  it('cost as many statements whatever the filter', async () => {
    let documents = 0;
    const cost = async (filter: object, first: number) => {
      documents += 1; // of its own, or it would be answered at once from its second time on
      const ask = `query ($filter: ClaimFilter, $first: Int) { claims(filter: $filter, first: $first) { nodes { id } } } # ${documents}`;
      const statements: number[] = [];
      for (const _ of ['the long way', 'at once']) {
        api.statements.length = 0;
        expect((await api.anonymous(ask, { filter, first })).errors).toEqual([]);
        statements.push(api.statements.length);
      }
      return statements;
    };
    expect(await cost({}, 1)).toEqual([2, 1]);
    expect(await cost({}, 6)).toEqual([2, 1]);
    const all = (await list(api.anonymous, null)).nodes;
    for (const [name, filter, keeps] of filters)
      expect(await cost(filter(), 6), name).toEqual([all.some(keeps) ? 2 : 1, 1]);
  });

  it('are not narrowed by what cannot be', async () => {
    const refused = async (filter: object) => {
      const { errors } = await editor(query, { filter });
      const issues = errors.flatMap(
        ({ extensions }) => extensions['issues'] as readonly { path: string[]; code: string }[], // as docs/api.md says
      );
      return issues.map(({ path, code }) => `${path.join('.')} ${code}`).join();
    };
    expect(await refused({ fields: ['value', 'colour'] })).toBe('filter.fields.1 UNKNOWN_FIELD');
    expect(await refused({ kinds: ['STATE'], fields: ['value'] })).toBe('filter.fields.0 UNKNOWN_FIELD');
    expect(await refused({ origins: ['a\u0000'] })).toBe('filter.origins.0 CONTROL_CHARACTER');
    expect((await list(editor, { subjects: ['nobody'] })).nodes).toEqual([]);
    expect((await list(editor, { articles: [] })).nodes).toEqual([]);
  });
});
