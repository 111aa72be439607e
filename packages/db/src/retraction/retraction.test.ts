import { canonicalJson, Invalid, NotAllowed, NotFound } from '@chancery/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Prisma } from '../generated/prisma/client.ts';
import {
  type Actor,
  type ClaimInput,
  changesAfter,
  countLinks,
  describeArticle,
  judgeClaims,
  listActivity,
  previewRetraction,
  type RetractionOf,
  type RetractionPreview,
  readRecords,
  rebuild,
  recordHistory,
  retract,
  retractionStandings,
  retractionsOf,
  setFourEyes,
} from '../index.ts';
import { type BusyOffice, openBusyOffice, retractAll, take } from '../testing/busy-office.ts';
import { step } from '../testing/busy-steps.ts';
import { makeActor } from '../testing/index.ts';
import { exported, publicRecord } from '../testing/public-record.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

let office: BusyOffice;
beforeAll(async () => {
  office = await openBusyOffice();
});
afterAll(async () => office.close());

/** A deal that two articles tell of; only the first one has its value, and a buyer. */
const toldTwice = async () => {
  const [deal, yard] = [
    await addRecord(office, 'Deal', 'Tugs'),
    await addRecord(office, 'Organisation', 'Dock'),
  ];
  const [first, second] = [
    await addArticle(office, 'Tugs for $3 million were sold, one says.'),
    await addArticle(office, 'Tugs were sold, the other says.'),
  ];
  const subject = claimOn('Tugs', deal, 'subject', { asStated: 'tugs' });
  const submitted = await submitClaims(office, first, [
    subject,
    claimOn('Tugs for $3 million', deal, 'value', { asStated: '$3 million' }),
    claimOn('Tugs', deal, 'parties', { link: { target: yard, role: 'BUYER' } }),
  ]);
  await acceptClaims(office, submitted);
  await acceptClaims(office, await submitClaims(office, second, [subject]));
  const [said = '', value = '', party = ''] = submitted.claims;
  return { deal, yard, first, second, review: submitted.review, said, value, party };
};

const preview = async (of: RetractionOf, actor = office.reviewer) => previewRetraction(office.db, actor, of);
const enter = async (of: RetractionOf, actor = office.reviewer) =>
  retract(office.db, actor, {
    ...of,
    reason: 'The paper took it back.',
    expectedState: (await preview(of, actor)).state,
  });

const held = async (id: string) => (await readRecords(office.db, null, [id])).get(id)?.held ?? {};
const fieldIn = ({ records }: RetractionPreview, id: string, field: string) =>
  records.find(({ record }) => record.id === id)?.fields.find((each) => each.field === field);
const now = async () => (await office.db.prisma.clock.findFirstOrThrow()).at;

describe('the preview of a retraction', () => {
  it('tells what falls, what stays up and by whom, and which links are fewer', async () => {
    const { deal, yard, first, second } = await toldTwice();
    const found = await preview({ kind: 'RETRACTION', article: first });
    expect(found.claims).toHaveLength(3);
    const value = fieldIn(found, deal, 'value');
    expect(value).toMatchObject({ changes: true, after: { values: [] } });
    expect(value?.before.values).toHaveLength(1);
    const subject = fieldIn(found, deal, 'subject');
    expect(subject).toMatchObject({ changes: false, before: { values: [{ origins: 2 }] } });
    expect(subject?.after.values).toMatchObject([{ origins: 1 }]);
    const still = await office.db.prisma.claim.findFirstOrThrow({
      where: { revision: { articleId: second } },
    });
    expect(subject?.after.values[0]?.claims).toEqual([still.id]);
    expect(found.totals).toEqual([{ record: yard, name: 'deals', before: 1, after: 0 }]);
    // Nothing was stored.
    expect((await held(deal))['value']?.values).toHaveLength(1);
  });

  it('is of an outlet with all that relays it, of claims alone, or of nothing', async () => {
    const { deal, first, said } = await toldTwice();
    const outlet = await addRecord(office, 'Organisation', 'Herald');
    const relay = await addArticle(office, 'Tugs were sold, says the Herald.');
    const chain: ClaimInput['chain'] = {
      links: [
        { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'CITES_REPORT' },
        { sourceKind: 'PUBLICATION', source: outlet, read: false },
      ],
      ends: 'NAMED_ORIGIN',
    };
    const relayed = claimOn('Tugs', deal, 'subject', { asStated: 'tugs' }, { chain });
    const submitted = await submitClaims(office, relay, [relayed]);
    await acceptClaims(office, submitted);
    const ofOutlet = async () => (await preview({ kind: 'RETRACTION', outlet })).claims;
    expect(await ofOutlet()).toEqual(submitted.claims);
    const given = { article: first, expectedVersion: 1, headline: 'Tugs', authors: [], outlet };
    await describeArticle(office.db, office.editor, given);
    expect(await ofOutlet()).toHaveLength(4);
    expect((await preview({ kind: 'CORRECTION', claims: [said] })).claims).toEqual([said]);
    expect(await preview({ kind: 'REINSTATEMENT', article: first })).toMatchObject({
      claims: [],
      records: [],
    });
  });

  it('is of copies too, and of copies of these, as long as they are known to be copies', async () => {
    const { deal, first } = await toldTwice();
    const [agency, paper] = [
      await addRecord(office, 'Organisation', 'Agency taking back'),
      await addRecord(office, 'Organisation', 'Paper printing'),
    ];
    const described = { headline: 'Tugs', authors: [] };
    const describe = async (
      article: string,
      expectedVersion: number,
      outlet: string,
      copyOf: string | null,
    ) =>
      describeArticle(office.db, office.editor, { ...described, article, expectedVersion, outlet, copyOf });
    const subject = claimOn('Tugs', deal, 'subject', { asStated: 'tugs' });
    const printed = async (text: string, copyOf: string) => {
      const article = await addArticle(office, text);
      const submitted = await submitClaims(office, article, [subject]);
      await acceptClaims(office, submitted);
      await describe(article, 1, paper, copyOf);
      return { article, claims: submitted.claims };
    };
    await describe(first, 1, agency, null);
    const copy = await printed('Tugs, as the paper has it.', first);
    const again = await printed('Tugs, as the paper has it again.', copy.article);
    const copied = [...copy.claims, ...again.claims];
    for (const of of [{ article: first }, { outlet: agency }]) {
      const seen = await preview({ kind: 'RETRACTION', ...of });
      expect(seen.claims).toHaveLength(5);
      expect(seen.claims).toEqual(expect.arrayContaining(copied));
      expect(fieldIn(seen, deal, 'subject')?.after.values).toMatchObject([{ origins: 1 }]);
    }
    await enter({ kind: 'RETRACTION', outlet: agency });
    expect((await held(deal))['subject']?.values).toMatchObject([{ origins: 1 }]);
    expect((await retractionsOf(office.db, null, [again.article])).get(again.article)).toHaveLength(1);
    await enter({ kind: 'REINSTATEMENT', article: first });
    expect((await held(deal))['subject']?.values).toMatchObject([{ origins: 2 }]);
    await describe(again.article, 2, paper, null);
    expect((await preview({ kind: 'RETRACTION', article: first })).claims).toHaveLength(4);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });

  it('names what is wrong by its place', async () => {
    const { first, said } = await toldTwice();
    const issues = async (of: RetractionOf) =>
      preview(of).then(
        () => [],
        (error: unknown) =>
          error instanceof Invalid
            ? error.issues.map(({ path, code }) => `${path.join('.')} ${code}`)
            : Promise.reject(error),
      );
    const kind = 'RETRACTION' as const;
    expect(await issues({ kind })).toEqual(['article MISSING']);
    expect(await issues({ kind, article: first, outlet: first })).toEqual(['outlet UNEXPECTED']);
    expect(await issues({ kind: 'CORRECTION', article: first })).toEqual(['claims MISSING']);
    expect(await issues({ kind, claims: [] })).toEqual(['claims EMPTY']);
    expect(await issues({ kind, claims: [said, said] })).toEqual(['claims.1 TWICE']);
    expect(await issues({ kind, claims: [said, 'none'] })).toEqual(['claims.1 NOT_ACCEPTED']);
    expect(await issues({ kind: 'REINSTATEMENT', claims: [said] })).toEqual(['claims.0 NOT_RETRACTED']);
    await expect(preview({ kind, article: 'none' })).rejects.toBeInstanceOf(NotFound);
    await expect(preview({ kind, outlet: 'none' })).rejects.toBeInstanceOf(NotFound);
    await expect(preview({ kind, article: first }, office.editor)).rejects.toBeInstanceOf(NotAllowed);
  });
});

describe('a retraction', () => {
  it('is carried out at once, told by the feed, and taken back byte for byte', async () => {
    const { deal, yard, first } = await toldTwice();
    const before = await held(deal);
    const then = await now();
    const was = canonicalJson(await publicRecord(office.db, deal));
    const { sequence } = await office.db.prisma.clock.findFirstOrThrow();
    await enter({ kind: 'RETRACTION', article: first });
    expect((await held(deal))['value']).toBeUndefined();
    expect((await held(deal))['subject']?.values).toMatchObject([{ origins: 1 }]);
    const changes = await changesAfter(office.db, sequence, 10);
    expect(changes.map(({ row }) => `${row.recordId} ${row.action}`)).toEqual([`${deal} CHANGED`]);
    expect(await countLinks(office.db, null, [{ record: yard, direction: 'BACK', name: 'deals' }])).toEqual([
      0,
    ]);
    // As it was known before.
    const past = { knownAt: then, validAt: null, accordingTo: null };
    expect(canonicalJson(await publicRecord(office.db, deal, past))).toBe(was);
    await enter({ kind: 'REINSTATEMENT', article: first });
    expect(await held(deal)).toEqual(before);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });

  it('gives back the rank that a claim had, and leaves what was judged since', async () => {
    const { deal, first, review, said, value } = await toldTwice();
    const judge = async (claim: string, rank: 'PREFERRED' | 'NORMAL', expectedVersion: number) =>
      judgeClaims(office.db, office.reviewer, {
        review,
        expectedVersion,
        judgements: [{ claim, verdict: 'ACCEPTED', rank, reason: 'Looked at.' }],
      });
    await judge(value, 'PREFERRED', 4);
    await enter({ kind: 'RETRACTION', article: first });
    await judge(said, 'NORMAL', 5);
    expect((await preview({ kind: 'REINSTATEMENT', article: first })).claims).not.toContain(said);
    await enter({ kind: 'REINSTATEMENT', article: first });
    expect((await held(deal))['value']?.values).toMatchObject([{ rank: 'PREFERRED' }]);
    const judged = await office.db.prisma.judgement.findFirstOrThrow({
      where: { claimId: value },
      orderBy: { id: 'desc' },
      include: { retraction: true },
    });
    expect(judged).toMatchObject({
      rank: 'PREFERRED',
      reason: 'Looked at.',
      retraction: { kind: 'REINSTATEMENT', reason: 'The paper took it back.' },
    });
  });

  it('gives back what fell by it, and not what was corrected before', async () => {
    const { deal, first, said, value, party } = await toldTwice();
    await enter({ kind: 'CORRECTION', article: first, claims: [value] });
    await enter({ kind: 'RETRACTION', article: first });
    const whole = await preview({ kind: 'REINSTATEMENT', article: first });
    expect([...whole.claims].sort()).toEqual([said, party, value].sort());
    expect(whole.held).toBe(1);
    await enter({ kind: 'REINSTATEMENT', article: first });
    expect((await held(deal))['value']).toBeUndefined();
    expect((await held(deal))['subject']?.values).toMatchObject([{ origins: 2 }]);
    await enter({ kind: 'REINSTATEMENT', article: first });
    expect((await held(deal))['value']?.values).toHaveLength(1);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });

  it('is refused where something has changed since the preview, and where nothing rests on it', async () => {
    const { deal, first } = await toldTwice();
    const of = { kind: 'RETRACTION' as const, article: first };
    const { state } = await preview(of);
    const more = claimOn('Tugs', deal, 'subject', { asStated: 'tug boats' });
    await acceptClaims(
      office,
      await submitClaims(office, await addArticle(office, 'Tugs again were sold.'), [more]),
    );
    const late = retract(office.db, office.reviewer, { ...of, reason: 'Late.', expectedState: state });
    await expect(late).rejects.toMatchObject({ issues: [{ path: ['expectedState'], code: 'STALE' }] });
    expect((await held(deal))['value']?.values).toHaveLength(1);
    await enter(of);
    await expect(enter(of)).rejects.toMatchObject({ issues: [{ path: ['article'], code: 'EMPTY' }] });
  });

  it('of two at once is carried out once', async () => {
    const { first } = await toldTwice();
    const of = { kind: 'RETRACTION' as const, article: first };
    const given = { ...of, reason: 'At once.', expectedState: (await preview(of)).state };
    const both = await Promise.allSettled([
      retract(office.db, office.reviewer, given),
      retract(office.db, office.reviewer, given),
    ]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await retractionsOf(office.db, null, [first])).toMatchObject(
      new Map([[first, [{ kind: 'RETRACTION', isInForce: true }]]]),
    );
  });

  it('stands in the books of the article, in the history of the record and in the log', async () => {
    const { deal, first } = await toldTwice();
    const notice = { article: first, start: 0, end: 4, exact: 'Tugs' };
    const of = { kind: 'RETRACTION' as const, article: first };
    const id = await retract(office.db, office.reviewer, {
      ...of,
      reason: ' Made up. ',
      noticeUrl: 'https://example.com/notice#top',
      notice,
      expectedState: (await preview(of)).state,
    });
    expect((await retractionsOf(office.db, null, [first])).get(first)).toMatchObject([
      {
        ...{ id, reason: 'Made up.', noticeUrl: 'https://example.com/notice', articleId: first },
        notice: { exact: 'Tugs', suffix: ' for $3 million were sold, one s' },
      },
    ]);
    const [history] = await recordHistory(office.db, [{ record: deal, first: 3 }]);
    expect(history?.items.map(({ row }) => row.claim?.judgement.retractionId)).toEqual([id, id, id]);
    const { items } = await listActivity(office.db, office.reviewer, {
      ...{ by: null, kinds: ['CLAIMS_RETRACTED'], since: null, first: 1 },
    });
    expect(items[0]?.row).toMatchObject({ articleId: first, claims: 3, byId: office.reviewer.id });
    const wrong = { ...of, reason: 'x', expectedState: '', notice: { ...notice, exact: 'Boat' } };
    await expect(retract(office.db, office.reviewer, wrong)).rejects.toMatchObject({
      issues: [{ path: ['notice'], code: 'PASSAGE_MISMATCH' }],
    });
    const bad = { ...of, reason: ' ', expectedState: '', noticeUrl: 'nowhere' };
    await expect(retract(office.db, office.reviewer, bad)).rejects.toMatchObject({
      issues: [{ path: ['reason'] }, { path: ['noticeUrl'] }],
    });
  });
});

describe('where the owner asks for more eyes', () => {
  let owner: Actor;
  let second: Actor;
  beforeAll(async () => {
    owner = await makeActor(office.db, 'OWNER');
    second = await makeActor(office.db, 'REVIEWER', 'second');
  });

  it('nobody decides on their own claims', async () => {
    const { first } = await toldTwice();
    const own = { ...office.editor, role: 'REVIEWER' as const };
    await expect(enter({ kind: 'RETRACTION', article: first }, own)).rejects.toBeInstanceOf(NotAllowed);
  });

  it('two reviewers have to enter the same, and what is judged in between starts anew', async () => {
    const { deal, first, review, value } = await toldTwice();
    await setFourEyes(office.db, owner, { rule: 'TWO', expectedRule: 'ANOTHER' });
    const of = { kind: 'RETRACTION' as const, article: first };
    const all = async (viewer: Actor | null) =>
      (await retractionsOf(office.db, viewer, [first])).get(first) ?? [];
    await enter(of);
    expect((await held(deal))['value']?.values).toHaveLength(1);
    expect(await all(null)).toEqual([]);
    expect(await all(office.editor)).toMatchObject([{ isInForce: false }]);
    await expect(enter(of)).rejects.toBeInstanceOf(NotAllowed);
    // A judgement on one of the claims: the first reviewer has to look again.
    const rejected = [{ claim: value, verdict: 'REJECTED' as const, rank: 'NORMAL' as const }];
    await judgeClaims(office.db, second, { review, expectedVersion: 4, judgements: rejected });
    await enter(of, second);
    expect((await held(deal))['subject']?.values).toMatchObject([{ origins: 2 }]);
    await enter(of);
    expect((await held(deal))['subject']?.values).toMatchObject([{ origins: 1 }]);
    expect(await all(null)).toMatchObject([
      { isInForce: true, byId: office.reviewer.id, firstById: second.id },
    ]);
    await setFourEyes(office.db, owner, { rule: 'ANOTHER', expectedRule: 'TWO' });
  });

  it('what is of an article is not seconded by what is of its outlet, be it of the same claims', async () => {
    const { deal, first } = await toldTwice();
    const outlet = await addRecord(office, 'Organisation', 'Harbour Herald');
    const given = { article: first, expectedVersion: 1, headline: 'Tugs', authors: [], outlet };
    await describeArticle(office.db, office.editor, given);
    await setFourEyes(office.db, owner, { rule: 'TWO', expectedRule: 'ANOTHER' });
    const ofArticle = { kind: 'RETRACTION' as const, article: first };
    const ofOutlet = { kind: 'RETRACTION' as const, outlet };
    expect((await preview(ofArticle)).claims).toEqual((await preview(ofOutlet)).claims);
    await enter(ofArticle);
    await enter(ofOutlet, second);
    const all = async () => (await retractionsOf(office.db, office.editor, [first])).get(first) ?? [];
    expect((await all()).map(({ isInForce }) => isInForce)).toEqual([false, false]);
    expect((await held(deal))['value']?.values).toHaveLength(1);
    await enter(ofOutlet);
    expect((await all())[0]).toMatchObject({ isInForce: true, outletId: outlet, firstById: second.id });
    expect((await held(deal))['value']).toBeUndefined();
    await setFourEyes(office.db, owner, { rule: 'ANOTHER', expectedRule: 'TWO' });
  });
});

describe('whatever the office does', { timeout: 120_000 }, () => {
  it('a retraction makes of each record what its preview said, and stands as a rebuild has it', async () => {
    let entered = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 6 }), fc.nat(2), async (steps, at) => {
        for (const made of steps) await take(office, office.db, made);
        const article = office.articles[at];
        if (!article) throw new Error('There are three articles.');
        // Something rests on it, whatever was done before.
        const { version } = await office.db.prisma.review.findUniqueOrThrow({
          where: { id: article.review },
        });
        await judgeClaims(office.db, office.reviewer, {
          review: article.review,
          expectedVersion: version,
          judgements: article.claims.map((claim) => ({ claim, verdict: 'ACCEPTED', rank: 'NORMAL' })),
        });
        const before = canonicalJson(
          (await exported(office.db)).map(
            ([, record]) => (record as { record: { held: unknown } }).record.held,
          ),
        );
        for (const kind of ['RETRACTION', 'REINSTATEMENT'] as const) {
          const foreseen = await retractAll(office, office.db, { kind, article: article.id });
          if (!foreseen) throw new Error('Its claims were accepted.');
          entered += 1;
          for (const { record, fields, caption } of foreseen.records) {
            const is = (await readRecords(office.db, office.editor, [record.id])).get(record.id);
            expect(is?.caption).toBe(caption);
            for (const { field, after } of fields)
              expect(is?.held[field]?.values.map(({ key, origins }) => [key, origins]) ?? []).toEqual(
                after.values.map(({ key, origins }) => [key, origins]),
              );
          }
          const totals = foreseen.totals.map(({ record, name }) => ({
            record,
            name,
            direction: 'BACK' as const,
          }));
          const counts = totals.length > 0 ? await countLinks(office.db, office.editor, totals) : [];
          expect(counts).toEqual(foreseen.totals.map(({ after }) => after));
        }
        const after = canonicalJson(
          (await exported(office.db)).map(
            ([, record]) => (record as { record: { held: unknown } }).record.held,
          ),
        );
        expect(after).toBe(before);
        expect((await rebuild(office.db)).differences).toEqual([]);
      }),
      { numRuns: 8, endOnFailure: true },
    );
    expect(entered).toBe(16);
  });
});

describe('a retraction of very much', { timeout: 120_000 }, () => {
  it('is looked at and entered in one step', async () => {
    const { deal, first, said } = await toldTwice();
    const { prisma } = office.db;
    const many = 2_500;
    const id = Prisma.sql`encode(sha256(convert_to(c.id || n, 'UTF8')), 'hex')`;
    const copies = Prisma.sql`from claim c cross join generate_series(1, ${many}) n where c.id = ${said}`;
    await prisma.$executeRaw`insert into claim
      select (jsonb_populate_record(c, jsonb_build_object('id', ${id}))).* ${copies}`;
    await prisma.$executeRaw`insert into claim_reference (claim_id, record_id, "as")
      select ${id}, r.record_id, r."as" from claim_reference r join claim c on c.id = r.claim_id
      cross join generate_series(1, ${many}) n where c.id = ${said}`;
    await prisma.$executeRaw`insert into judgement (claim_id, review_id, verdict, rank, by_id, at)
      select ${id}, j.review_id, j.verdict, j.rank, j.by_id, j.at from judgement j join claim c on c.id = j.claim_id
      cross join generate_series(1, ${many}) n where c.id = ${said}`;
    const seen = await preview({ kind: 'RETRACTION', article: first });
    expect(seen.claims).toHaveLength(many + 3);
    expect(seen.claims).toEqual([...seen.claims].sort());
    await enter({ kind: 'RETRACTION', article: first });
    const [retraction] = (await retractionsOf(office.db, null, [first])).get(first) ?? [];
    expect(retraction?.claims).toHaveLength(many + 3);
    expect((await readRecords(office.db, null, [deal])).get(deal)?.held['value']).toBeUndefined();
    expect((await rebuild(office.db)).differences).toEqual([]);
    expect((await preview({ kind: 'REINSTATEMENT', article: first })).claims).toHaveLength(many + 3);
    await enter({ kind: 'REINSTATEMENT', article: first });
    const entered = retraction?.id ?? '';
    expect((await retractionStandings(office.db, [entered])).get(entered)).toEqual({
      holds: false,
      isTakenBack: true,
    });
  });
});
