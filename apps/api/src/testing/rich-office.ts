import { give } from './give.ts';
import { claimOf } from './publish.ts';
import type { Client, ServedApi } from './served-api.ts';

type More = Readonly<Record<string, unknown>>;
/** What is claimed of a record: the field, the value (null where the snak is not VALUE), and how it is said. */
type Told = readonly [record: string, field: string, value: object | null, more?: More];

/** An office that has of what is seldom, with the ids of its records and articles by their names. */
export type RichOffice = {
  readonly editor: Client;
  readonly reviewer: Client;
  readonly records: ReadonlyMap<string, string>;
  readonly articles: ReadonlyMap<string, string>;
};

/** What breaks texts that are put together carelessly. */
const odd = '"quoted" back \\ slash \u2028\u2029 😀 é ~ <b>&amp; \'; drop table record; -- \\u0001 $1';
const words = odd.replaceAll(/[\u2028\u2029]/gu, ' ');

const kindOf: Readonly<Record<string, readonly string[]>> = {
  STATE: ['norway', 'sweden', 'atlantis'],
  ORGANISATION: ['yard', 'bloc', 'paper', 'docks', 'slip', 'ferries'],
  PERSON: ['ada'],
  SANCTION: ['ban', 'older ban'],
  DEAL: ['deal', 'other deal', 'third deal', 'draft'],
};

const some: More = { snak: 'SOME_VALUE' };
const none: More = { snak: 'NO_VALUE' };

const ofStates = (id: (name: string) => string): readonly Told[] => [
  [id('norway'), 'names', { name: { name: 'Norway', kind: 'PRIMARY', language: 'en' } }],
  [id('norway'), 'names', { name: { name: 'Норвегия', kind: 'TRANSLITERATION', script: 'Cyrl' } }],
  [id('norway'), 'names', null, some],
  [id('norway'), 'identifiers', { identifier: { scheme: 'ISO_3166_1_NUMERIC', value: '578' } }],
  [id('norway'), 'status', null, some],
  [id('norway'), 'capital', { text: { text: 'Oslo', language: 'no' } }],
  [id('norway'), 'memberOf', { link: { target: id('bloc') } }, { validTime: '1949/..' }],
  [id('sweden'), 'capital', null, none],
  [id('atlantis'), 'names', { name: { name: words, kind: 'PRIMARY' } }],
];

const ofOthers = (id: (name: string) => string): readonly Told[] => [
  [id('yard'), 'type', { choice: 'COMPANY' }],
  [id('yard'), 'sectors', { text: { text: 'ferries "x"', language: 'en' } }],
  [id('yard'), 'jurisdiction', { link: { target: id('norway') } }],
  [
    id('yard'),
    'owners',
    { link: { target: id('sweden'), share: { asStated: '1.50 per cent', value: '1.50' } } },
  ],
  [id('yard'), 'owners', { link: { described: 'some "Swedish"\n banks', within: id('sweden') } }],
  [id('bloc'), 'type', { choice: 'BLOC' }],
  [id('paper'), 'reliability', { choice: 'B' }],
  [id('docks'), 'type', { choice: 'COMPANY' }],
  [id('slip'), 'type', { choice: 'BANK' }],
  [id('ferries'), 'names', { name: { name: 'Fjord Ferries', kind: 'PRIMARY' } }, { validTime: '../1989' }],
  [
    id('ferries'),
    'names',
    { name: { name: 'North Ferries', kind: 'PRIMARY', language: 'en' } },
    { validTime: '1990/2014-05-10' },
  ],
  [id('ferries'), 'owners', { link: { target: id('norway') } }],
  [id('ada'), 'positions', { link: { target: id('yard'), title: 'Head of "all"' } }],
  [id('ada'), 'positions', { link: { described: 'a ministry', within: id('norway') } }],
  [id('ban'), 'authorities', { link: { target: id('bloc') } }],
  [id('ban'), 'targets', { link: { described: 'Swedish energy companies', within: id('sweden') } }],
  [id('ban'), 'measures', { choice: 'TRAVEL_BAN' }],
  [id('ban'), 'measures', null, some],
  [id('older ban'), 'reason', { asStated: 'several billion dollars' }],
];

const ofDeals = (id: (name: string) => string): readonly Told[] => [
  [id('deal'), 'status', { choice: 'AGREED' }, { validTime: '2014-05' }],
  [id('deal'), 'status', { choice: 'CANCELLED' }, { validTime: '2016', certainty: 'PROBABLE' }],
  [id('deal'), 'parties', { link: { target: id('norway'), role: 'BUYER' } }],
  [id('deal'), 'parties', { link: { target: id('yard'), role: 'SELLER' } }, { certainty: 'POSSIBLE' }],
  [id('deal'), 'parties', { link: { described: 'Swedish companies', within: id('sweden') } }],
  [id('deal'), 'items', { item: { description: 'ferries', quantity: { asStated: 'nine', value: '9' } } }],
  [id('deal'), 'items', { item: { description: 'spare parts' } }],
  [id('deal'), 'value', { asStated: 'several billion dollars' }],
  [id('deal'), 'announced', { asStated: 'last month' }],
  [id('deal'), 'ends', null, none],
  [id('deal'), 'motivatedBy', { link: { target: id('older ban') } }],
  [id('deal'), 'statements', { statement: { text: words, about: [id('norway'), id('ada')] } }],
  [id('other deal'), 'value', { amount: { asStated: '1.50 kroner', value: '1.50', currency: 'NOK' } }],
  [id('other deal'), 'status', null, some],
  [id('other deal'), 'parties', { link: { target: id('docks'), role: 'BUYER' } }],
  [id('other deal'), 'parties', null, some],
  [
    id('other deal'),
    'subject',
    { asStated: 'nine' },
    { polarity: 'NEGATIVE', condition: words, quote: 'DIRECT', alterations: ['BRACKETED', 'ELLIPSIS'] },
  ],
  [id('third deal'), 'value', { asStated: '123456789012345678.50 euros' }],
  [id('third deal'), 'parties', { link: { target: id('slip'), role: 'BUYER' } }],
  [id('third deal'), 'parties', { link: { target: id('ferries'), role: 'SELLER' } }],
];

const text = (about: string): string =>
  `${about}: nine ferries, several billion dollars, 1.50 per cent, 1.50 kroner, 123456789012345678.50 euros, last month, $5 million. ${words}`;

/** Gives commands to an office, and keeps the ids of what they make. */
const clerk = (editor: Client, reviewer: Client) => {
  const records = new Map<string, string>();
  const articles = new Map<string, string>();
  const id = (name: string): string => {
    const found = records.get(name);
    if (found === undefined) throw new Error(`There is no record “${name}”.`);
    return found;
  };
  /** Proposes claims out of an article of their own: the review with its claims. */
  const propose = async (name: string, told: readonly Told[]) => {
    const content = text(name);
    const article: string = (await give(editor, 'importArticle', { content })).id;
    articles.set(name, article);
    const review: string = (await give(editor, 'openReview', { article })).id;
    const claims = told.map(([record, field, value, more]) => {
      const { value: _, ...claim } = claimOf(content, record, field, {});
      return { ...claim, ...(value && { value }), ...more };
    });
    const selection = '... on Proposed { claims { id } } ... on Invalid { message }';
    const made = await give(editor, 'proposeClaims', { review, expectedVersion: 1, claims }, selection);
    if (!made.claims) throw new Error(made.message);
    return { review, claims: made.claims as readonly { readonly id: string }[] };
  };
  /** Proposes claims and judges them; their ids. */
  const judge = async (name: string, told: readonly Told[], decided: More): Promise<readonly string[]> => {
    const { review, claims } = await propose(name, told);
    await give(editor, 'submitReview', { review, expectedVersion: 2 });
    const judgements = claims.map((claim) => ({ claim: claim.id, ...decided }));
    await give(reviewer, 'judgeClaims', { review, expectedVersion: 3, judgements });
    return claims.map((claim) => claim.id);
  };
  const describe = async (name: string, about: More): Promise<void> => {
    const known = { article: articles.get(name), expectedVersion: 1, headline: words, authors: [] };
    await give(editor, 'describeArticle', { ...known, ...about });
  };
  const version = async (record: string): Promise<number> =>
    (await reviewer('query ($id: ID!) { record(id: $id) { version } }', { id: record })).data.record.version;
  const merge = async (one: string, into: string): Promise<void> => {
    const [record, other] = [id(one), id(into)];
    const versions = { recordVersion: await version(record), otherVersion: await version(other) };
    const input = { record, other, ...versions, verdict: 'SAME', reason: 'One.' };
    await give(reviewer, 'judgeIdentity', input);
  };
  const retract = async (name: string): Promise<void> => {
    const article = articles.get(name);
    const preview = 'query ($id: ID!) { retractionPreview(kind: RETRACTION, article: $id) { state } }';
    const expectedState = (await reviewer(preview, { id: article })).data.retractionPreview.state;
    const input = { kind: 'RETRACTION', article, reason: 'Made up.', expectedState };
    await give(reviewer, 'retract', input, '... on Retraction { id }');
  };
  const relate = async (claim: string | undefined, other: string | undefined): Promise<void> => {
    const input = { claim, other, relation: 'SAME_REPORT_AS' };
    await give(reviewer, 'relateClaims', input, '... on Claim { id }');
  };
  return { records, articles, id, propose, judge, describe, merge, retract, relate };
};

/** Fills an office with an editor and a reviewer, of those names. */
export const richOffice = async (api: ServedApi): Promise<RichOffice> => {
  const [editor, reviewer] = [await api.as('EDITOR'), await api.as('REVIEWER')];
  const { records, articles, id, propose, judge, describe, merge, retract, relate } = clerk(editor, reviewer);
  for (const [kind, names] of Object.entries(kindOf))
    for (const name of names) {
      const label = name === 'atlantis' ? `${odd}\n\t` : name;
      records.set(name, (await give(editor, 'createRecord', { kind, label })).id);
    }
  const accepted = { verdict: 'ACCEPTED', reason: words, confidence: 7 };
  await judge('states', ofStates(id), accepted);
  await judge('others', ofOthers(id), accepted);
  const [agreed, cancelled] = await judge('deals', ofDeals(id), accepted);

  const cue = { start: 0, end: 6, exact: text('chains').slice(0, 6) };
  const links = [
    { sourceKind: 'AUTHOR_VOICE', toNext: 'CITES_REPORT', read: true },
    { sourceKind: 'PUBLICATION', source: id('paper'), toNext: 'QUOTES', cue },
    { sourceKind: 'NAMED_PERSON', source: id('ada'), office: 'Head "of"\n all', cue },
  ];
  const chain = { ends: 'NAMED_ORIGIN', links };
  await judge('chains', [[id('deal'), 'value', { asStated: '$5 million' }, { chain }]], accepted);
  const authors = ['A "B"', 'C, D', '😀'];
  await describe('chains', { publishedAt: 'May 2014', outlet: id('paper'), authors, language: 'en' });
  await describe('deals', { copyOf: articles.get('chains'), url: 'https://example.org/?a=1&b=2' });
  await relate(agreed, cancelled);
  await describe('others', { copyOf: articles.get('deals'), publishedAt: '201X' });

  await merge('docks', 'slip');
  await merge('yard', 'docks');
  await merge('ban', 'older ban');

  const today: More = { name: { name: 'All Ferries', kind: 'PRIMARY', language: 'en' } };
  await judge('renamed', [[id('ferries'), 'names', today, { validTime: '2015/..' }]], {
    ...accepted,
    rank: 'PREFERRED',
  });

  await judge('taken back', [[id('third deal'), 'subject', { asStated: 'nine' }]], accepted);
  await retract('taken back');
  const told: readonly Told[] = [
    [id('draft'), 'value', { asStated: '$5 million' }],
    [id('draft'), 'parties', { link: { target: id('norway') } }],
    [id('deal'), 'subject', { asStated: 'last month' }],
  ];
  await judge('rejected', told, { ...accepted, verdict: 'REJECTED' });
  const { review } = await propose('submitted', told);
  await give(editor, 'submitReview', { review, expectedVersion: 2 });
  await propose('a draft of the editor', told);
  return { editor, reviewer, records, articles };
};
