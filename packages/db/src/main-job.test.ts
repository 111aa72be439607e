import { Invalid, NotAllowed, Stale } from '@chancery/domain';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  type Actor,
  type ClaimInput,
  claimsBehind,
  connect,
  createRecord,
  type Database,
  importArticle,
  judgeClaims,
  listRecords,
  mentionsIn,
  openReview,
  proposeClaims,
  readArticles,
  readClaims,
  readLinks,
  readRecords,
  readReviews,
  rebuild,
  searchRecords,
  setExcludedRanges,
  submitReview,
} from './index.ts';
import { type FreshDatabase, freshDatabase, makeActor } from './testing/index.ts';

const text = `Norway buys ferries

Norway will buy six ferries from Ørland Yard for about $40 million, the Harbour Gazette reported.
Credit: A. Photographer

The ministry denied that Sweden takes part.`;

let fresh: FreshDatabase;
let db: Database;
let editor: Actor;
let reviewer: Actor;
beforeAll(async () => {
  fresh = await freshDatabase();
  db = connect(fresh.url);
  editor = await makeActor(db, 'EDITOR');
  reviewer = await makeActor(db, 'REVIEWER');
});
afterAll(async () => {
  await db.close();
  await fresh.drop();
});

const range = (exact: string) => {
  const start = [...text.slice(0, text.indexOf(exact))].length;
  return { start, end: start + [...exact].length, exact };
};
const claim = (
  subject: string,
  field: string,
  value: ClaimInput['value'],
  exact: string,
  rest: Partial<ClaimInput> = {},
): ClaimInput => ({
  subject,
  field,
  snak: 'VALUE',
  value: value ?? null,
  polarity: 'POSITIVE',
  realisation: 'PLANNED',
  certainty: 'CERTAIN',
  alterations: [],
  citations: [{ role: 'CONTENT', ...range(exact) }],
  ...rest,
});
const refusal = async (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => null,
    (error: unknown) => error,
  );
const codes = (error: unknown) =>
  error instanceof Invalid ? error.issues.map(({ path, code }) => `${path.join('.')} ${code}`) : error;

describe('the main job', () => {
  it('goes from a paste to published records, and back to the words', async () => {
    const article = await importArticle(db, editor, { content: text, mediaType: 'TEXT_PLAIN' });
    const row = (await readArticles(db, editor, [article])).get(article);
    expect(row).toMatchObject({ version: 1, headline: 'Norway buys ferries', publishedAt: null });
    expect(row?.excluded.map(({ exact }) => exact)).toEqual(['Credit: A. Photographer']);
    expect((await readArticles(db, null, [article])).size).toBe(0);

    const norway = await createRecord(db, editor, { kind: 'State', label: 'Norway' });
    const sweden = await createRecord(db, editor, { kind: 'State', label: 'Sweden' });
    const yard = await createRecord(db, editor, { kind: 'Organisation', label: 'Ørland Yard' });
    const gazette = await createRecord(db, editor, { kind: 'Organisation', label: 'Harbour Gazette' });
    const deal = await createRecord(db, editor, { kind: 'Deal', label: 'Norwegian ferries' });
    expect(row && (await mentionsIn(db, [row]))[0]?.map(({ exact }) => exact)).toEqual([
      'Norway',
      'Norway',
      'Ørland Yard',
      'Harbour Gazette',
      'Sweden',
    ]);

    const review = await openReview(db, editor, { article });
    expect(await openReview(db, editor, { article })).toBe(review);
    const chain: ClaimInput['chain'] = {
      ends: 'NAMED_ORIGIN',
      links: [
        { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'CITES_REPORT' },
        {
          sourceKind: 'PUBLICATION',
          source: gazette,
          read: false,
          cue: range('the Harbour Gazette reported'),
        },
      ],
    };
    const whole = 'Norway will buy six ferries from Ørland Yard for about $40 million';
    const party = (target: string, role: string) => ({ link: { target, role } });
    const claims = [
      claim(deal, 'value', { asStated: 'about $40 million' }, whole, { chain }),
      claim(deal, 'parties', party(norway, 'BUYER'), whole, { chain }),
      claim(deal, 'parties', party(yard, 'SELLER'), whole, { chain }),
      claim(deal, 'parties', { link: { target: sweden } }, 'Sweden takes part', {
        polarity: 'NEGATIVE',
        realisation: 'ACTUAL',
      }),
      claim(
        norway,
        'names',
        { name: { name: 'Norway', language: 'en', script: 'Latn', kind: 'PRIMARY' } },
        'Norway',
      ),
    ];
    const proposed = await proposeClaims(db, editor, { review, expectedVersion: 1, claims });
    expect(proposed.claims).toHaveLength(5);
    const again = await proposeClaims(db, editor, { review, expectedVersion: 2, claims });
    expect(again.claims).toEqual(proposed.claims);
    expect(await refusal(proposeClaims(db, editor, { review, expectedVersion: 2, claims }))).toBeInstanceOf(
      Stale,
    );

    await submitReview(db, editor, { review, expectedVersion: 3 });
    const judgements = proposed.claims.map(
      (id) => ({ claim: id, verdict: 'ACCEPTED', rank: 'NORMAL' }) as const,
    );
    expect(await refusal(judgeClaims(db, editor, { review, expectedVersion: 4, judgements }))).toBeInstanceOf(
      NotAllowed,
    );
    await judgeClaims(db, reviewer, { review, expectedVersion: 4, judgements });
    expect((await readReviews(db, reviewer, [review])).get(review)).toMatchObject({
      state: 'DECIDED',
      version: 5,
      reviewerId: reviewer.id,
    });

    const held = (await readRecords(db, null, [deal])).get(deal);
    expect(held?.standing).toBe('PUBLISHED');
    expect(held?.held['value']?.values[0]).toMatchObject({
      value: { asStated: 'about $40 million', value: '40000000', currency: 'USD' },
      realisation: 'PLANNED',
      origins: 1,
    });
    const [parties] = await readLinks(db, null, [
      { record: deal, direction: 'OUT', name: 'parties', first: 10, after: null },
    ]);
    expect(parties?.items.map(({ row: { targetId, role } }) => [targetId, role])).toEqual([
      [norway, 'BUYER'],
      [yard, 'SELLER'],
    ]);
    const [back] = await readLinks(db, null, [
      { record: norway, direction: 'BACK', name: 'deals', first: 10, after: null },
    ]);
    expect(back?.items.map(({ row: { sourceId } }) => sourceId)).toEqual([deal]);
    expect((await readRecords(db, null, [norway, gazette])).size).toBe(2);

    const key = held?.held['value']?.values[0]?.key ?? '';
    const [behind] = await claimsBehind(db, [{ record: deal, field: 'value', key }]);
    const said = (await readClaims(db, null, behind ?? [])).get(behind?.[0] ?? '');
    expect(said?.citations[0]?.passage.exact).toBe(whole);
    expect(said?.chain.map(({ sourceId }) => sourceId)).toEqual([null, gazette]);
    expect(said?.origin).toBe(`record:${gazette}`);
    expect((await searchRecords(db, null, { text: 'norwey', kinds: null, first: 5 }))[0]?.record.id).toBe(
      norway,
    );
    expect(
      (await listRecords(db, null, { kinds: ['State'], name: 'NORW', first: 5, after: null })).items,
    ).toHaveLength(1);

    expect(await rebuild(db)).toEqual({ records: 5, differences: [] });
    await db.prisma.deal.update({ where: { id: deal }, data: { valueLower: '1' } });
    expect((await rebuild(db)).differences).toMatchObject([
      { record: deal, place: 'Deal.valueLower', is: '"1"' },
    ]);
    expect((await rebuild(db)).differences).toEqual([]);

    const cited = {
      article,
      expectedVersion: 1,
      ranges: [{ ...range('Norway will buy'), reason: 'OTHER' }],
    } as const;
    expect(codes(await refusal(setExcludedRanges(db, editor, cited)))).toEqual(['ranges.0 CITED']);
  });

  it('names every place of a claim that is wrong, and stores nothing', async () => {
    const article = await importArticle(db, editor, { content: text, mediaType: 'TEXT_PLAIN' });
    const review = await openReview(db, editor, { article });
    const deal = await createRecord(db, editor, { kind: 'Deal', label: 'Another deal' });
    const before = await db.prisma.claim.count();
    const nobody = '00000000-0000-4000-8000-000000000000';
    const good = claim(deal, 'subject', { asStated: 'ferries' }, 'ferries');
    const wrong: readonly ClaimInput[] = [
      good,
      { ...good, subject: nobody },
      { ...good, field: 'colour' },
      { ...good, field: 'value', value: { asStated: 'very much' } },
      { ...good, field: 'value', value: { link: { target: deal } } },
      { ...good, field: 'parties', value: { link: { target: deal } } },
      { ...good, citations: [{ role: 'CONTENT', start: 3, end: 5, exact: 'xx' }] },
      { ...good, citations: [{ role: 'CONTENT', ...range('A. Photographer') }] },
      { ...good, validTime: 'soonish' },
      { ...good, citations: [{ role: 'HEDGE', ...range('about') }] },
      {
        ...good,
        chain: { ends: 'NOT_STATED', links: [{ sourceKind: 'STATE', source: nobody, read: true }] },
      },
    ];
    expect(
      codes(await refusal(proposeClaims(db, editor, { review, expectedVersion: 1, claims: wrong }))),
    ).toEqual([
      'claims.1.subject NOT_FOUND',
      'claims.2.field UNKNOWN_FIELD',
      'claims.3.value.asStated NOT_UNDERSTOOD',
      'claims.4.value.link WRONG_TYPE',
      'claims.5.value.link.target WRONG_KIND',
      'claims.6.citations.0 PASSAGE_MISMATCH',
      'claims.7.citations.0 EXCLUDED',
      'claims.8.validTime NOT_UNDERSTOOD',
      'claims.9.citations INVALID_CLAIM',
      'claims.10.chain.links.0.source NOT_FOUND',
    ]);
    expect(await db.prisma.claim.count()).toBe(before);
    expect((await readReviews(db, editor, [review])).get(review)?.version).toBe(1);
  });

  it('refuses articles that cannot be kept', async () => {
    const attempt = async (content: string) =>
      codes(await refusal(importArticle(db, editor, { content, mediaType: 'TEXT_PLAIN' })));
    const before = await db.prisma.article.count();
    expect(await attempt('')).toEqual(['content EMPTY']);
    expect(await attempt('a'.repeat(5_000_000))).toEqual(['content TOO_LONG']);
    expect(await attempt('a\u0000b')).toEqual(['content CONTROL_CHARACTER']);
    expect(await attempt('a\ud800b')).toEqual(['content LONE_SURROGATE']);
    expect(await db.prisma.article.count()).toBe(before);
  });
});
