import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { seed } from '@chancery/db';
import { issueCodes } from '@chancery/domain';
import { getOperationAST, parse, validate } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeAccount } from './identity/create-account.ts';
import { schema } from './schema/index.ts';
import { give } from './testing/give.ts';
import { pageBlocks } from './testing/page-blocks.ts';
import { claimOf, publish } from './testing/publish.ts';
import { type Client, clientOf, password, type ServedApi, servedApi, signIn } from './testing/served-api.ts';
import { unanswered } from './testing/unanswered.ts';

const all = ['README.md', 'docs/api.md'].flatMap((page) =>
  pageBlocks(page, 'graphql').map((example, at) => {
    const operation = getOperationAST(parse(example));
    return { page, at: at + 1, example, name: operation?.name?.value ?? page, kind: operation?.operation };
  }),
);
/** What is only for who has signed in: it is tried where it has something to find. */
const forEditors = [
  'Difference',
  'History',
  'Merged',
  'PossibleDuplicates',
  'Suggested',
  'Annotations',
  'LeftToDescribe',
  'ReadArticle',
  'WaitingLong',
  'PreviewRevision',
  'RetractionPreview',
  'Related',
];
const queries = all.filter(({ kind, name }) => kind === 'query' && !forEditors.includes(name));
const example = (name: string): string => all.find((each) => each.name === name)?.example ?? '';

/** What the guides ask about and the sample has not: a deal above five billion, a name in Russian, a text. */
const large =
  'On 3 May 2012 Norway signed a contract for corvettes worth $7 billion to $8 billion over 10 years.';
const agency = 'Роскосмос is the agency for space.';
const sanctioned = 'The ferries of the Ministry of Defence fall under sanctions.';

let api: ServedApi;
let owner: Client;
let editor: Client;
let ids: Readonly<Record<'contract' | 'russia' | 'deal', string>>;

beforeAll(async () => {
  api = await servedApi();
  const email = 'owner@example.org';
  const ownerId = await makeAccount(api.db, { name: 'Owner', email, password, role: 'OWNER' });
  await seed(api.db, { ownerId });
  owner = clientOf(api.url, { cookie: await signIn(api.url, email, password) });
  editor = await api.as('EDITOR');
  const found = await api.anonymous(`{ deals(name: "S-300") { nodes { id } }
    russia: search(text: "Russia", kinds: [STATE], first: 1) { record { id } }
    norway: search(text: "Norway", kinds: [STATE], first: 1) { record { id } } }`);
  expect(found.errors).toEqual([]);
  const [russia, norway] = [found.data.russia[0].record.id, found.data.norway[0].record.id];
  const deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Corvettes' })).id;
  const body = (await give(editor, 'createRecord', { kind: 'ORGANISATION', label: 'Agency' })).id;
  await publish(editor, owner, large, [
    claimOf(large, deal, 'type', { choice: 'PROCUREMENT' }),
    claimOf(large, deal, 'status', { choice: 'AGREED' }),
    claimOf(large, deal, 'value', { asStated: '$7 billion to $8 billion' }),
    claimOf(large, deal, 'term', { asStated: '10 years' }),
    claimOf(large, deal, 'announced', { asStated: '3 May 2012' }),
    claimOf(large, deal, 'subject', { asStated: 'corvettes' }),
    claimOf(large, deal, 'parties', { link: { target: norway, role: 'BUYER' } }),
  ]);
  await publish(editor, owner, agency, [claimOf(agency, body, 'names', { name: { name: 'Роскосмос' } })]);
  await publish(editor, owner, sanctioned, [
    claimOf(sanctioned, body, 'names', { name: { name: 'Ministry of Defence' } }),
  ]);
  const disputed = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Disputed' })).id;
  for (const bought of ['trams', 'buses'])
    await publish(editor, owner, bought, [claimOf(bought, disputed, 'subject', { asStated: bought })]);
  ids = { contract: found.data.deals.nodes[0].id, russia, deal };
}, 240_000);
afterAll(async () => api?.stop());

/** What an example rightly leaves open, and why. */
const open: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'README.md': {
    'deals.nodes.evidence.chain.source': 'Of the value: its source is a collective, described and no record.',
  },
  Deals: { 'deals.nodes.parties.edges.described': 'Each party of these deals is a record.' },
  Disputes: {
    'disputes.nodes.fields.alternatives.claims.judgement.reason': 'Nobody has ranked them yet.',
    'disputes.nodes.fields.values.claims.judgement.reason': 'Nobody has ranked them yet.',
  },
  AnyKind: { 'record.fields.alternatives': 'No field of the contract is disputed.' },
  Why: {
    'record.evidence.article.publishedAt': 'The article of the sample has no date.',
    'record.evidence.chain.office': 'Nobody in this chain speaks for an office.',
    'record.evidence.chain.source': 'Its source is a collective, described and no record.',
    'record.evidence.condition': 'The value depends on nothing.',
  },
};

describe('the examples of the guides', () => {
  it('are there', () => {
    expect(all.length).toBeGreaterThan(3);
  });

  it.each(all)('say what the contract knows: $page, $at', (each) => {
    expect(validate(schema, parse(each.example))).toEqual([]);
  });

  it.each(queries)('find what they ask for, without signing in: $page, $at', async (each) => {
    const id = each.name === 'Denials' ? ids.russia : ids.contract;
    const { status, data, errors } = await api.anonymous(each.example, {
      id,
      moment: new Date().toISOString(),
    });
    expect(errors).toEqual([]);
    expect(status).toBe(200);
    expect(unanswered(data)).toEqual(Object.keys(open[each.name] ?? {}).sort());
  });

  it('choose: the large deal and not the contract, the one denial, the one name', async () => {
    const { data: deals } = await api.anonymous(example('LargeDeals'));
    expect(deals.deals.totalCount).toBe(1);
    expect(deals.deals.nodes[0].value.asStated).toBe('$7 billion to $8 billion');
    const { data: denials } = await api.anonymous(example('Denials'), { id: ids.russia });
    expect(denials.claims.nodes.map((node: { readonly field: string }) => node.field)).toEqual(['status']);
    const { data: names } = await api.anonymous(example('Names'));
    expect(names.search[0].matchedName).toBe('Роскосмос');
  });

  it('tell the history of a record to an editor', async () => {
    const { data, errors } = await editor(example('History'), { id: ids.deal });
    expect(errors).toEqual([]);
    expect(data.record.history.nodes).toHaveLength(7);
    expect(data.record.history.nodes[0].judgement.by.name).toBe('Owner');
  });
});

describe('an article that is taken back', () => {
  it('is looked at, and retracted', async () => {
    const [twice, once] = ['Norway sells ten tugs. Two say so.', 'Norway sells ten tugs.'];
    const deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Tugs' })).id;
    const buyer = (await give(editor, 'createRecord', { kind: 'ORGANISATION', label: 'Dock' })).id;
    const subject = (text: string) => claimOf(text, deal, 'subject', { asStated: 'ten tugs' });
    await publish(editor, owner, once, [subject(once)]);
    const article = await publish(editor, owner, twice, [
      subject(twice),
      claimOf(twice, deal, 'parties', { link: { target: buyer, role: 'BUYER' } }),
    ]);
    const { data, errors } = await owner(example('RetractionPreview'), { article });
    expect(errors).toEqual([]);
    const { state, records, totals, claimCount } = data.retractionPreview;
    expect(claimCount).toBe(2);
    expect(records).toMatchObject([
      {
        record: { caption: 'Tugs' },
        fields: [
          { field: 'parties', changes: true, before: [{ origins: 1 }], after: [] },
          {
            ...{ field: 'subject', changes: false, before: [{ origins: 2 }] },
            after: [{ origins: 1, claims: [{ article: { headline: once } }] }],
          },
        ],
      },
    ]);
    expect(totals).toEqual([{ record: { caption: 'Dock' }, name: 'deals', before: 1, after: 0 }]);
    const input = { kind: 'RETRACTION', article, reason: 'The paper took it back.', expectedState: state };
    const { data: done } = await owner(example('Retract'), { input });
    expect(done.retract).toMatchObject({
      isInForce: true,
      article: { retractions: [{ reason: input.reason }] },
    });
    const { data: again } = await owner(example('Retract'), { input });
    expect(again.retract.issues).toMatchObject([{ path: ['expectedState'], code: 'STALE' }]);
  });
});

describe('claims of one report', () => {
  it('are proposed to an editor, and told to all once they are decided', async () => {
    const words = 'The navy of Chile will buy six used patrol boats from a yard in Turku';
    const deal = (await give(editor, 'createRecord', { kind: 'DEAL', label: 'Patrol boats' })).id;
    for (const text of [`${words}, says one.`, `${words}, says another.`])
      await publish(editor, owner, text, [claimOf(text, deal, 'subject', { asStated: 'patrol boats' })]);
    const { data, errors } = await editor(example('Related'), { id: deal });
    expect(errors).toEqual([]);
    const [{ claim, other, relation }] = data.record.proposedRelations;
    expect(relation).toBe('SAME_REPORT_AS');
    await give(owner, 'relateClaims', { claim: claim.id, other: other.id, relation });
    const { data: then } = await editor(example('Related'), { id: deal });
    expect(then.record.proposedRelations).toEqual([]);
    expect(then.record.claims.nodes).toMatchObject([
      { relations: [{ relation }] },
      { relations: [{ relation }] },
    ]);
  });
});

describe('lists of what is the office’s own', () => {
  it('have the articles that are left to describe', async () => {
    const { data, errors } = await editor(example('LeftToDescribe'));
    expect(errors).toEqual([]);
    expect(data.articles).toMatchObject({
      totalCount: 1,
      nodes: [{ headline: large, publishedAt: null, importedBy: { name: 'editor' } }],
    });
    expect((await api.anonymous(example('LeftToDescribe'))).errors[0]?.extensions['code']).toBe(
      'UNAUTHENTICATED',
    );
  });
});

describe('a list of reviews', () => {
  it('has those that wait for somebody to take them', async () => {
    const article = (await give(editor, 'importArticle', { content: `${agency} It waits.` })).id;
    const review = (await give(editor, 'openReview', { article })).id;
    const claims = [claimOf(agency, ids.deal, 'subject', { asStated: 'space' })];
    await give(editor, 'proposeClaims', { review, expectedVersion: 1, claims }, '__typename');
    await give(editor, 'submitReview', { review, expectedVersion: 2 });
    const { data, errors } = await owner(example('WaitingLong'), { before: '2999-01-01T00:00:00Z' });
    expect(errors).toEqual([]);
    expect(data.reviews).toMatchObject({ totalCount: 1, nodes: [{ editor: { name: 'editor' } }] });
    const { data: none } = await owner(example('WaitingLong'), { before: '2026-01-01T00:00:00Z' });
    expect(none.reviews.totalCount).toBe(0);
  });
});

describe('an article that comes in', () => {
  it('is read, and known again', async () => {
    const article = (await give(editor, 'importArticle', { content: `${large} Said once.` })).id;
    const html = `<html lang="en"><title>Corvettes</title><p>${large} Said once.</p></html>`;
    const { data, errors } = await editor(example('ReadArticle'), { input: { html } });
    expect(errors).toEqual([]);
    expect(data.readArticle).toMatchObject({
      title: 'Corvettes',
      language: 'en',
      publishedAt: null,
      warnings: ['FEW_WORDS'],
      same: [{ by: 'TEXT', shared: 1, article: { id: article } }],
    });
  });

  it('is looked at as another text of an article', async () => {
    const article = (await give(editor, 'importArticle', { content: agency })).id;
    const input = { html: `<p>${agency} So it says.</p>` };
    const { data, errors } = await editor(example('PreviewRevision'), { input, article });
    expect(errors).toEqual([]);
    expect(data.readArticle).toMatchObject({
      original: { id: expect.any(String) },
      revising: { version: 1, isNewest: false, carried: 0, lost: [] },
    });
  });
});

describe('the commands of the guides', () => {
  it('are those that are tried here', () => {
    const names = all.filter(({ kind }) => kind === 'mutation').map(({ name }) => name);
    expect(names).toEqual(['Retract', 'Revise', 'Decide', 'Propose', 'Judge', 'Once', 'MakeToken']);
  });

  it('give an article another text', async () => {
    const article = (await give(editor, 'importArticle', { content: 'Norway buys six ferries.' })).id;
    const input = { article, expectedVersion: 1, content: 'Norway buys seven ferries.' };
    const { data } = await editor(example('Revise'), { input });
    expect(data.reviseArticle).toMatchObject({
      article: { version: 2, revisions: { length: 2 } },
      carried: 0,
      lost: [],
    });
    const again = await editor(example('Revise'), { input });
    expect(again.data.reviseArticle).toMatchObject({ code: 'STALE' });
  });

  it('decide what was suggested', async () => {
    const text = 'Norway will buy ferries from Russia for $9 billion, officials said.';
    const article = (await give(editor, 'importArticle', { content: text })).id;
    const suggested = async () =>
      (await editor(example('Suggested'), { id: article })).data.article.suggestions;
    const { all: found, count } = await suggested();
    expect(found.map(({ type }: { readonly type: string }) => type)).toEqual(
      expect.arrayContaining(['MENTION', 'AMOUNT', 'CHAIN', 'DEAL']),
    );
    const decisions = [{ suggestion: found[0].id, verdict: 'REJECTED' }];
    const decided = await editor(example('Decide'), { input: { article, decisions } });
    expect(decided.data.decideSuggestions).toEqual({ id: article });
    expect((await suggested()).count).toBe(count - 1);
  });

  it('propose, and judge what was proposed', async () => {
    const article = (await give(editor, 'importArticle', { content: `${large} Again.` })).id;
    const review = (await give(editor, 'openReview', { article })).id;
    const claims = [
      claimOf(large, ids.deal, 'value', { asStated: '$7 billion to $8 billion' }),
      claimOf(large, ids.deal, 'announced', { asStated: '3 May 2012' }),
    ];
    const proposed = await editor(example('Propose'), { input: { review, expectedVersion: 1, claims } });
    expect(proposed.errors).toEqual([]);
    expect(proposed.data.proposeClaims).toMatchObject({ review: { id: review, version: 2 } });
    const [right, wrong] = proposed.data.proposeClaims.claims.map(({ id }: { readonly id: string }) => id);
    await give(editor, 'submitReview', { review, expectedVersion: 2 });
    const difference = await owner(example('Difference'), { review });
    expect(difference.errors).toEqual([]);
    expect(difference.data.review.difference[0].fields).toHaveLength(2);
    const judged = await owner(example('Judge'), { review, version: 3, right, wrong });
    expect(judged.errors).toEqual([]);
    expect(judged.data.judgeClaims).toEqual({ state: 'DECIDED', version: 4 });
  });

  it('take annotations that the query beside it gives', async () => {
    const article = (await give(editor, 'importArticle', { content: `${large} Once more.` })).id;
    const { data } = await editor(example('Annotations'), { article });
    const taken = await give(
      editor,
      'importAnnotations',
      { annotations: data.annotations },
      '... on ImportedAnnotations { article { id } unplaced { exact } }',
    );
    expect(taken).toMatchObject({ article: { id: article }, unplaced: [] });
  });

  it('create once, however often they are given', async () => {
    const input = { kind: 'DEAL', label: 'Once', idempotencyKey: 'a key of the guides' };
    const [first, again] = [
      await editor(example('Once'), { input }),
      await editor(example('Once'), { input }),
    ];
    expect(first.data.createRecord.id).toEqual(expect.any(String));
    expect(again.data).toEqual(first.data);
  });

  it('make a token', async () => {
    const { data } = await owner(example('MakeToken'));
    expect(data.createApiToken).toMatchObject({
      secret: expect.any(String),
      token: { id: expect.any(String) },
    });
  });
});

describe('the guide’s table of codes', () => {
  it('has every code of an issue', () => {
    const guide = readFileSync(fileURLToPath(new URL('../../../docs/api.md', import.meta.url)), 'utf8');
    const table = guide.slice(guide.indexOf('## Errors'), guide.indexOf('## Limits'));
    expect(issueCodes.filter((code) => !table.includes(`\`${code}\``))).toEqual([]);
  });
});
