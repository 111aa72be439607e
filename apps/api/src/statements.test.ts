import type { ClaimInput } from '@chancery/db';
import {
  createRecord,
  importArticle,
  judgeClaims,
  openReview,
  proposeClaims,
  submitReview,
} from '@chancery/db';
import { makeActor } from '@chancery/db/testing';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ServedApi, servedApi } from './testing/served-api.ts';

let api: ServedApi;
const deals = 25;
const prices = Array.from({ length: deals }, (_, at) => `$${at + 1} million`).join(', ');
const text = `Norway buys ferries from Sweden for ${prices}, the Gazette reports.`;

const claim = (subject: string, field: string, value: ClaimInput['value'], source: string): ClaimInput => ({
  subject,
  field,
  snak: 'VALUE',
  value: value ?? null,
  polarity: 'POSITIVE',
  realisation: 'ACTUAL',
  certainty: 'CERTAIN',
  alterations: [],
  citations: [{ role: 'CONTENT', start: 0, end: text.length, exact: text }],
  chain: {
    ends: 'NAMED_ORIGIN',
    links: [
      { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'CITES_REPORT' },
      { sourceKind: 'PUBLICATION', source, read: false },
    ],
  },
});

beforeAll(async () => {
  api = await servedApi();
  const editor = await makeActor(api.db, 'EDITOR');
  const reviewer = await makeActor(api.db, 'REVIEWER');
  const norway = await createRecord(api.db, editor, { kind: 'State', label: 'Norway' });
  const sweden = await createRecord(api.db, editor, { kind: 'State', label: 'Sweden' });
  const article = await importArticle(api.db, editor, { content: text, mediaType: 'TEXT_PLAIN' });
  const claims: ClaimInput[] = [];
  for (let at = 0; at < deals; at += 1) {
    const deal = await createRecord(api.db, editor, {
      kind: 'Deal',
      label: `Ferries ${String(at).padStart(2, '0')}`,
    });
    const source = await createRecord(api.db, editor, { kind: 'Organisation', label: `Gazette ${at}` });
    claims.push(
      claim(deal, 'value', { asStated: `$${at + 1} million` }, source),
      claim(deal, 'parties', { link: { target: norway, role: 'BUYER' } }, source),
      claim(deal, 'parties', { link: { target: sweden, role: 'SELLER' } }, source),
    );
  }
  const review = await openReview(api.db, editor, { article });
  const proposed = await proposeClaims(api.db, editor, { review, expectedVersion: 1, claims });
  await submitReview(api.db, editor, { review, expectedVersion: 2 });
  const judgements = proposed.claims.map(
    (id) => ({ claim: id, verdict: 'ACCEPTED', rank: 'NORMAL' }) as const,
  );
  await judgeClaims(api.db, reviewer, { review, expectedVersion: 3, judgements });
});
afterAll(async () => api?.stop());

const cost = async (query: string, variables: object): Promise<number> => {
  api.statements.length = 0;
  const { data, errors } = await api.anonymous(query, { ...variables });
  expect(errors).toEqual([]);
  expect(data).not.toBeNull();
  return api.statements.length;
};

const nested = `query ($first: Int!) { deals(first: $first) { totalCount pageInfo { endCursor } nodes { id caption
  value { asStated value currency }
  fields { name values { origins value { printed } claims { id } } }
  parties(first: 10) { totalCount edges { role node { id caption ... on State { deals(first: 5) { nodes { caption } } } }
    claims { passage { exact } } } }
  claims(first: 5) { totalCount nodes { id subject { caption } } }
  evidence(field: "value") { certainty passage { exact revision { sha256 article { headline outlet { caption } } } }
    chain { sourceKind source { caption } } article { headline } } } } }`;

describe('the number of SQL statements', () => {
  it('of a list with links, claims, passages and chains does not grow with the list', async () => {
    const two = await cost(nested, { first: 2 });
    const many = await cost(nested, { first: deals });
    // Which answers come back in one tick decides whether two kinds of reading share a statement: hence not toBe.
    expect(Math.abs(many - two)).toBeLessThanOrEqual(2);
    expect(Math.max(many, two)).toBeLessThanOrEqual(18);
  });

  it('of a record, a search and a list of states is small', async () => {
    expect(await cost('{ states(first: 20) { nodes { caption names { name } iso2 } } }', {})).toBe(1);
    expect(await cost('{ search(text: "norway") { record { caption } } }', {})).toBe(1);
  });
});
