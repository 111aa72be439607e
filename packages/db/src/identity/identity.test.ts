import { canonicalJson, Invalid, NotAllowed, NotFound, Stale } from '@chancery/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  changesAfter,
  claimsBehind,
  judgeIdentity,
  type KindFilter,
  linksFrom,
  listRecords,
  mergedInto,
  previewMerge,
  readLinks,
  readPublicState,
  readRecords,
  rebuild,
  recordsFrom,
  relateClaims,
  relationsAbout,
  relationsOf,
  restingThen,
  searchRecords,
} from '../index.ts';
import { type BusyOffice, identify, openBusyOffice, take } from '../testing/busy-office.ts';
import { acrossRecords, everyStep, step } from '../testing/busy-steps.ts';
import { exported, publicRecord } from '../testing/public-record.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

let office: BusyOffice;
beforeAll(async () => {
  office = await openBusyOffice();
});
afterAll(async () => office.close());

/** Two harbours that are one, a deal with both as its parties, and an article that each of them published. */
const twoHarbours = async () => {
  const [one, other, deal] = [
    await addRecord(office, 'Organisation', 'Port of Riga'),
    await addRecord(office, 'Organisation', 'Riga Port'),
    await addRecord(office, 'Deal', 'Cranes'),
  ];
  const accept = async (words: string, claims: Parameters<typeof submitClaims>[2]) =>
    acceptClaims(office, await submitClaims(office, await addArticle(office, words), claims));
  await accept('Riga buys cranes.', [
    claimOn('Riga', one, 'names', { name: { name: 'Port of Riga', kind: 'PRIMARY' } }),
    claimOn('Riga', deal, 'parties', { link: { target: one, role: 'BUYER' } }),
  ]);
  await accept('The port buys cranes.', [
    claimOn('The port', other, 'names', { name: { name: 'Riga Port', kind: 'PRIMARY' } }),
    claimOn('The port', deal, 'parties', { link: { target: other, role: 'BUYER' } }),
  ]);
  return { one, other, deal };
};

const judge = async (
  record: string,
  other: string,
  verdict: 'SAME' | 'NOT_SAME' | 'UNDECIDED',
  actor = office.reviewer,
) => {
  const version = async (id: string) =>
    (await office.db.prisma.record.findFirst({ where: { id: { in: id === 'none' ? [] : [id] } } }))
      ?.version ?? 1;
  return judgeIdentity(office.db, actor, {
    record,
    recordVersion: await version(record),
    other,
    otherVersion: await version(other),
    verdict,
    reason: 'Looked at.',
  });
};

const held = async (id: string, field: string) =>
  (await readRecords(office.db, null, [id])).get(id)?.held[field]?.values ?? [];

describe('two records that are one', () => {
  it('are shown as the one that stands for them, and old ids lead to it', async () => {
    const { one, other, deal } = await twoHarbours();
    expect(await held(deal, 'parties')).toHaveLength(2);
    await judge(other, one, 'SAME');
    expect((await readRecords(office.db, null, [other])).get(other)?.id).toBe(one);
    expect((await held(one, 'names')).map(({ value }) => (value as { name: string }).name).sort()).toEqual([
      'Port of Riga',
      'Riga Port',
    ]);
    // Two articles say of one party that it buys.
    expect(await held(deal, 'parties')).toMatchObject([
      { value: { target: one, role: 'BUYER' }, origins: 2 },
    ]);
    const [back] = await readLinks(office.db, null, [
      { record: one, direction: 'BACK', name: null, first: 10 },
    ]);
    expect(back?.items.map(({ row }) => row.sourceId)).toEqual([deal]);
    const listed = await listRecords(office.db, office.reviewer, {
      kinds: ['Organisation'],
      name: 'riga',
      first: 10,
    });
    expect(listed.items.map(({ row }) => row.id)).toEqual([one]);
    const filtered = await listRecords(office.db, null, {
      kinds: ['Deal'],
      name: null,
      filter: { parties: { records: [other] } } as KindFilter,
      first: 10,
    });
    expect(filtered.items.map(({ row }) => row.id)).toEqual([deal]);
    const hits = await searchRecords(office.db, office.reviewer, {
      text: 'Riga Port',
      kinds: null,
      first: 10,
    });
    expect(hits.map(({ record }) => record.id)).toEqual([one]);
    // The claim keeps the record that it was made about.
    expect(await office.db.prisma.claim.count({ where: { subjectId: other } })).toBe(1);
    const told = (await changesAfter(office.db, 0n, 100)).map(({ row }) => [row.recordId, row.action]);
    expect(told).toContainEqual([other, 'MERGED']);
    expect(told.slice(-3)).toContainEqual([one, 'CHANGED']);
    expect(told.slice(-3)).toContainEqual([deal, 'CHANGED']);
  });

  it('move the public state also where one of them is a draft without claims', async () => {
    const { one } = await twoHarbours();
    const draft = await addRecord(office, 'Organisation', 'Ventspils');
    const before = await readPublicState(office.db);
    await judge(draft, one, 'SAME');
    const merged = await readPublicState(office.db);
    expect(merged).not.toBe(before);
    expect((await mergedInto(office.db, [one])).get(one)?.map(({ id }) => id)).toEqual([draft]);
    await judge(draft, one, 'UNDECIDED');
    expect(await readPublicState(office.db)).not.toBe(merged);
  });

  it('count as one origin where both published what is said', async () => {
    const { one, other, deal } = await twoHarbours();
    const source = (id: string) => ({
      links: [
        { sourceKind: 'AUTHOR_VOICE' as const, read: true, toNext: 'CITES_REPORT' as const },
        { sourceKind: 'ORGANISATION' as const, source: id, read: false },
      ],
      ends: 'NAMED_ORIGIN' as const,
    });
    for (const [nth, id] of [one, other].entries()) {
      const article = await addArticle(office, `Cited ${nth}: cranes come in May.`);
      const claims = [claimOn('Cited', deal, 'subject', { asStated: 'cranes' }, { chain: source(id) })];
      await acceptClaims(office, await submitClaims(office, article, claims));
    }
    expect(await held(deal, 'subject')).toMatchObject([{ origins: 2 }]);
    await judge(other, one, 'SAME');
    expect(await held(deal, 'subject')).toMatchObject([{ origins: 1 }]);
    await judge(other, one, 'NOT_SAME');
    expect(await held(deal, 'subject')).toMatchObject([{ origins: 2 }]);
  });

  it('are parted again as they were, byte for byte, also after later edits of the one', async () => {
    const { one, other, deal } = await twoHarbours();
    const unversioned = (record: unknown) =>
      JSON.stringify(record, (key, value: unknown) =>
        key === 'version' || key === 'updatedAt' ? undefined : value,
      );
    const before = [await publicRecord(office.db, other), await publicRecord(office.db, deal)].map(
      unversioned,
    );
    await judge(other, one, 'SAME');
    const article = await addArticle(office, 'Harbour of Riga is another name.');
    const later = [
      claimOn('Harbour of Riga', one, 'names', { name: { name: 'Harbour of Riga', kind: 'ALIAS' } }),
    ];
    await acceptClaims(office, await submitClaims(office, article, later));
    expect(await publicRecord(office.db, other)).toBeNull();
    await judge(other, one, 'UNDECIDED');
    const after = [await publicRecord(office.db, other), await publicRecord(office.db, deal)].map(
      unversioned,
    );
    expect(after).toEqual(before);
    expect(await held(one, 'names')).toHaveLength(2);
  });
});

/** What every record but these holds, by record. */
const holdings = async (without: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const rows = await office.db.prisma.record.findMany({ select: { id: true, held: true } });
  return new Map(
    rows.filter(({ id }) => !without.includes(id)).map(({ id, held: all }) => [id, canonicalJson(all)]),
  );
};
/** The records that hold something else than before. */
const changedSince = async (before: ReadonlyMap<string, string>): Promise<readonly string[]> => {
  const now = await holdings([]);
  return [...before].flatMap(([id, held]) => (now.get(id) === held ? [] : [id])).sort();
};
/** What the others would hold that change. */
const foreseenOf = async (two: { readonly record: string; readonly other: string }) => {
  const { resting } = await previewMerge(office.db, office.reviewer, two);
  return restingThen(office.db, office.reviewer, two, resting);
};
const foretold = async (two: { readonly record: string; readonly other: string }) =>
  (await previewMerge(office.db, office.reviewer, two)).resting;

describe('a link that was told of two records that are one', () => {
  const links = async (deal: string, day: string, holds: 'CERTAINLY' | 'POSSIBLY') => {
    const from = { knownAt: null, validAt: { day, holds }, accordingTo: null };
    const request = { record: deal, direction: 'OUT' as const, name: null, first: 10 };
    const [page] = await linksFrom(office.db, [request], from);
    return page?.items.map(({ row: { role, targetId } }) => [role, targetId]);
  };

  it('has on every day the one place in which it was first told, by whichever it holds then', async () => {
    const [one, other, bank, deal] = [
      await addRecord(office, 'Organisation', 'Guarantor'),
      await addRecord(office, 'Organisation', 'The same guarantor'),
      await addRecord(office, 'Organisation', 'Bank between'),
      await addRecord(office, 'Deal', 'Guaranteed cranes'),
    ];
    const party = (target: string, role: string, validTime: string | null = null) =>
      claimOn('Cranes', deal, 'parties', { link: { target, role } }, { validTime });
    // One after the other: without a time, what came between, and with one.
    for (const claim of [
      party(one, 'GUARANTOR'),
      party(bank, 'BUYER', '2010/2020'),
      party(other, 'GUARANTOR', '2012/2018'),
    ]) {
      const article = await addArticle(office, `Cranes are told of by ${canonicalJson(claim.value)}.`);
      await acceptClaims(office, await submitClaims(office, article, [claim]));
    }
    const apart = [
      ['BUYER', bank],
      ['GUARANTOR', other],
    ];
    expect(await links(deal, '2015-06-01', 'CERTAINLY')).toEqual(apart);
    await identify(office, office.db, { record: other, other: one, verdict: 'SAME' });
    const together = [
      ['GUARANTOR', one],
      ['BUYER', bank],
    ];
    expect(await links(deal, '2015-06-01', 'CERTAINLY')).toEqual(together);
    expect(await links(deal, '2015-06-01', 'POSSIBLY')).toEqual(together);
    expect(await links(deal, '2019-06-01', 'CERTAINLY')).toEqual([['BUYER', bank]]);
    await identify(office, office.db, { record: other, other: one, verdict: 'UNDECIDED' });
    expect(await links(deal, '2015-06-01', 'CERTAINLY')).toEqual(apart);
  });
});

describe('what is said of a merge before', () => {
  it('names the records that would hold something else, and none that only name one of the two', async () => {
    const { one, other, deal } = await twoHarbours();
    const [byOne, byBoth, alone] = [
      await addRecord(office, 'Deal', 'Told by one'),
      await addRecord(office, 'Deal', 'Told by both'),
      await addRecord(office, 'Deal', 'With the one that stays'),
    ];
    const citing = (id: string) => ({
      chain: {
        links: [
          { sourceKind: 'AUTHOR_VOICE' as const, read: true, toNext: 'CITES_REPORT' as const },
          { sourceKind: 'ORGANISATION' as const, source: id, read: false },
        ],
        ends: 'NAMED_ORIGIN' as const,
      },
    });
    const tell = async (words: string, claims: Parameters<typeof submitClaims>[2]) =>
      acceptClaims(office, await submitClaims(office, await addArticle(office, words), claims));
    const cranes = { asStated: 'cranes' };
    await tell('It cites the harbour.', [
      claimOn('It', byOne, 'subject', cranes, citing(other)),
      claimOn('It', byBoth, 'subject', cranes, citing(other)),
    ]);
    await tell('It cites the port.', [
      claimOn('It', byBoth, 'subject', cranes, citing(one)),
      claimOn('It', alone, 'parties', { link: { target: one, role: 'BUYER' } }),
    ]);
    const resting = await foretold({ record: other, other: one });
    expect(resting).toEqual([deal, byBoth].sort());
    const foreseen = await foreseenOf({ record: other, other: one });
    const before = await holdings([one, other]);
    await judge(other, one, 'SAME');
    expect(await changedSince(before)).toEqual(resting);
    expect(foreseen.get(byBoth)?.fields).toMatchObject([
      {
        ...{ field: 'subject', changes: false },
        ...{ before: { values: [{ origins: 2 }] }, after: { values: [{ origins: 1 }] } },
      },
    ]);
    expect(foreseen.get(deal)?.fields).toMatchObject([
      { field: 'parties', changes: true, after: { values: [{ value: { target: one } }] } },
    ]);
  });
});

describe('merging and parting', { timeout: 240_000 }, () => {
  const passing = new Set(['version', 'updatedAt', 'at']);
  const content = async () =>
    JSON.stringify(await exported(office.db), (key, value: unknown) =>
      passing.has(key) || typeof value === 'bigint' ? undefined : value,
    );
  const pairs = fc.constantFrom([0, 1] as const, [1, 0] as const, [1, 2] as const, [2, 0] as const);
  const pairOf = ([one, other]: readonly [number, number]) => ({
    record: office.alike[one] ?? '',
    other: office.alike[other] ?? '',
  });
  const count = async () => office.db.prisma.identityJudgement.count();
  /** Has each of the records that may be one stand for itself, so that the next merge is none of what is so already. */
  const partAll = async () => {
    for (const record of office.alike)
      for (const other of office.alike)
        if (record !== other) await identify(office, office.db, { record, other, verdict: 'UNDECIDED' });
    const merged = await mergedInto(office.db, office.alike);
    expect([...merged.values()].flat().filter(({ id }) => office.alike.includes(id))).toEqual([]);
  };
  // Which claims a value rests on is not all stored.
  const withoutClaims = (held: unknown) => canonicalJson(held).replace(/"claims":\[[^\]]*\],?/gu, '');
  const mergeAndPart = async (pair: readonly [number, number], meanwhile: () => Promise<void>) => {
    const before = await count();
    const { record, other } = pairOf(pair);
    const were = await holdings([record, other]);
    const { resting, fields, caption } = await previewMerge(office.db, office.reviewer, { record, other });
    const others = await restingThen(office.db, office.reviewer, { record, other }, resting);
    await identify(office, office.db, { record, other, verdict: 'SAME' });
    expect(await changedSince(were)).toEqual(resting);
    // What it said is what came of it, by whom each value is held and how many independent origins it has.
    const merged = (await readRecords(office.db, office.reviewer, [other])).get(other);
    expect(merged?.caption).toBe(caption);
    const foreseen = fields.map(({ field, together, alternatives }) => [
      field,
      { values: together, alternatives },
    ]);
    expect(withoutClaims(merged?.held)).toBe(withoutClaims(Object.fromEntries(foreseen)));
    const now = await readRecords(office.db, office.reviewer, resting);
    for (const [id, then] of others)
      for (const { field, after } of then.fields)
        expect(withoutClaims(now.get(id)?.held[field] ?? { values: [], alternatives: [] })).toBe(
          withoutClaims(after),
        );
    await meanwhile();
    await identify(office, office.db, { ...pairOf(pair), verdict: 'UNDECIDED' });
    expect(await count()).toBe(before + 2);
  };

  it('are inverse, whatever the office did before; and nothing stored differs from what the claims say', async () => {
    let changed = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 5 }), pairs, async (steps, pair) => {
        for (const made of steps) await take(office, office.db, made);
        await partAll();
        const before = await content();
        await mergeAndPart(pair, async () => {
          if ((await content()) !== before) changed += 1;
          for (const made of acrossRecords) await take(office, office.db, made);
          expect((await rebuild(office.db)).differences).toEqual([]);
        });
        expect(await content()).toBe(before);
      }),
      { numRuns: 6, endOnFailure: true, examples: [[[...everyStep], [0, 1]]] },
    );
    expect(changed).toBeGreaterThan(0);
  });

  // What is decided of every article, whatever was before: the same again comes to the same books.
  const decision = fc.record({
    outlet: fc.nat(2),
    publishedAt: fc.constantFrom(null, '2014-05-02', 'June 2015'),
    verdicts: fc.array(fc.constantFrom('ACCEPTED' as const, 'ACCEPTED' as const, 'REJECTED' as const), {
      minLength: 7,
      maxLength: 7,
    }),
    rank: fc.constantFrom('NORMAL' as const, 'PREFERRED' as const),
  });
  const decisions = fc.tuple(decision, decision, decision);
  const decide = async (
    all: readonly (typeof decision extends fc.Arbitrary<infer Made> ? Made : never)[],
  ) => {
    for (const [article, { outlet, publishedAt, verdicts, rank }] of all.entries()) {
      await take(office, office.db, { does: 'describe', article, outlet, publishedAt });
      for (const verdict of ['ACCEPTED', 'REJECTED'] as const) {
        const claims = verdicts.flatMap((each, at) => (each === verdict ? [at] : []));
        if (claims.length > 0)
          await take(office, office.db, {
            does: 'judge',
            article,
            claims,
            verdict,
            rank: verdict === 'ACCEPTED' ? rank : 'NORMAL',
          });
      }
    }
  };
  const headlines = (text: string) => text.replace(/No\. \d+/gu, 'No.');

  it('are inverse also after later edits of what was one: all is as if these had been made of each alone', async () => {
    let differing = 0;
    await fc.assert(
      fc.asyncProperty(decisions, decisions, pairs, async (before, later, pair) => {
        await partAll();
        await decide(before);
        const first = headlines(await content());
        await decide(later);
        const alone = headlines(await content());
        await decide(before);
        expect(headlines(await content())).toBe(first);
        await mergeAndPart(pair, async () => decide(later));
        expect(headlines(await content())).toBe(alone);
        if (alone !== first) differing += 1;
      }),
      {
        numRuns: 3,
        endOnFailure: true,
        examples: [
          [
            [certain(0), certain(1), certain(2)],
            [certain(1), certain(2), certain(0)],
            [0, 1],
          ],
        ],
      },
    );
    expect(differing).toBeGreaterThan(0);
  });
});

/** A decision on an article that another number makes another one. */
const certain = (at: number) => ({
  outlet: at,
  publishedAt: null,
  verdicts: [0, 1, 2, 3, 4, 5, 6].map((claim) =>
    claim % 3 === at ? ('REJECTED' as const) : ('ACCEPTED' as const),
  ),
  rank: 'NORMAL' as const,
});

describe('claims of one report across records', () => {
  const printed = async (outlet: string, owner: string, subject: string) => {
    const text = `Owned by the city, prints ${outlet} of ${subject}.`;
    const claims = [claimOn('Owned', subject, 'owners', { link: { target: owner } })];
    const submitted = await submitClaims(office, await addArticle(office, text), claims);
    await acceptClaims(office, submitted);
    return submitted.claims[0] ?? '';
  };

  it('are of one only while these are one record, and again once they are', async () => {
    const { one, other } = await twoHarbours();
    const owner = await addRecord(office, 'Organisation', 'City of Riga');
    const claims = [
      await printed('one', owner, one),
      await printed('two', owner, one),
      await printed('three', owner, other),
    ];
    const [first = '', second = '', across = ''] = claims;
    const origins = async (id: string) => (await held(id, 'owners')).map((value) => value.origins);
    const related = async () =>
      [...(await relationsOf(office.db, claims)).values()].map((relations) => relations.length);
    await judge(other, one, 'SAME');
    expect(await origins(one)).toEqual([3]);
    for (const claim of [first, second])
      await relateClaims(office.db, office.reviewer, { claim, other: across, relation: 'SAME_REPORT_AS' });
    expect([await origins(one), await related()]).toEqual([[1], [1, 1, 2]]);
    const { at } = await office.db.prisma.clock.findFirstOrThrow();
    await judge(other, one, 'UNDECIDED');
    expect([await origins(one), await origins(other), await related()]).toEqual([[2], [1], [0, 0, 0]]);
    expect([...(await relationsAbout(office.db, [one, other])).values()]).toEqual([[], []]);
    const then = { knownAt: at, validAt: null, accordingTo: null };
    const past = (await recordsFrom(office.db, [one], then)).get(one);
    expect(past?.held['owners']?.values.map((value) => value.origins)).toEqual([1]);
    expect((await relationsOf(office.db, [across], then)).get(across)).toHaveLength(2);
    expect((await rebuild(office.db)).differences).toEqual([]);
    const foreseen = await previewMerge(office.db, office.reviewer, { record: other, other: one });
    expect(
      foreseen.fields.find(({ field }) => field === 'owners')?.together.map((value) => value.origins),
    ).toEqual([1]);
    await judge(other, one, 'SAME');
    expect([await origins(one), await related()]).toEqual([[1], [1, 1, 2]]);
  });
});

describe('the preview of a merge', () => {
  const warnings = async (record: string, other: string) =>
    (await previewMerge(office.db, office.reviewer, { record, other })).warnings;

  it('warns of “not the same” also where it was judged of what was merged into either', async () => {
    const { one, other } = await twoHarbours();
    const third = await addRecord(office, 'Organisation', 'Harbour of Riga');
    const apart = { code: 'JUDGED_NOT_SAME', about: 'Looked at.' };
    await judge(third, one, 'NOT_SAME');
    expect(await warnings(third, one)).toContainEqual(apart);
    expect(await warnings(third, other)).not.toContainEqual(apart);
    await judge(one, other, 'SAME');
    expect(await warnings(third, other)).toContainEqual(apart);
    expect(await warnings(other, third)).toContainEqual(apart);
    await judge(third, one, 'UNDECIDED');
    expect(await warnings(third, other)).not.toContainEqual(apart);
  });
});

describe('the key of a long value', () => {
  it('follows the records that it names where they are merged, and is parted with them', async () => {
    const { one, other, deal } = await twoHarbours();
    const text = `The port will lend its cranes ${'and its tugs '.repeat(20)}to whoever asks.`;
    for (const [nth, about] of [one, other].entries()) {
      const words = `${text} Said ${nth}.`;
      const claims = [claimOn('The port', deal, 'statements', { statement: { text, about: [about] } })];
      await acceptClaims(office, await submitClaims(office, await addArticle(office, words), claims));
    }
    expect(await held(deal, 'statements')).toHaveLength(2);
    await judge(other, one, 'SAME');
    const [both, ...others] = await held(deal, 'statements');
    expect([both?.origins, others]).toEqual([2, []]);
    const asked = { record: deal, field: 'statements', key: both?.key ?? '' };
    expect((await claimsBehind(office.db, [asked]))[0]).toHaveLength(2);
    expect(both?.key.length).toBeLessThan(200);
    expect((await rebuild(office.db)).differences).toEqual([]);
    await judge(other, one, 'UNDECIDED');
    expect((await held(deal, 'statements')).map(({ origins }) => origins)).toEqual([1, 1]);
  });
});

describe('a judgement of identity', () => {
  const refused = async (made: Promise<unknown>): Promise<unknown> =>
    made.then(
      () => 'taken',
      (error: unknown) =>
        error instanceof Invalid ? error.issues.map(({ code, path }) => [path.join('.'), code]) : error,
    );

  it('is a reviewer’s, of two records of a kind that stand for themselves', async () => {
    const { one, other, deal } = await twoHarbours();
    await expect(judge(other, one, 'SAME', office.editor)).rejects.toThrow(NotAllowed);
    await expect(judge(other, '01900000-0000-7000-8000-000000000000', 'SAME')).rejects.toThrow(NotFound);
    await expect(judge('none', one, 'SAME')).rejects.toThrow(NotFound);
    expect(await refused(judge(one, one, 'SAME'))).toEqual([['other', 'SELF']]);
    expect(await refused(judge(one, deal, 'SAME'))).toEqual([['other', 'WRONG_KIND']]);
    await judge(other, one, 'SAME');
    expect(await refused(judge(other, one, 'SAME'))).toEqual([['verdict', 'TWICE']]);
    const third = await addRecord(office, 'Organisation', 'Harbour');
    expect(await refused(judge(other, third, 'SAME'))).toEqual([['record', 'MERGED']]);
    expect(await refused(judge(third, other, 'SAME'))).toEqual([['other', 'MERGED']]);
    await judge(third, one, 'SAME');
    expect(await refused(judge(third, other, 'NOT_SAME'))).toEqual([['other', 'MERGED']]);
  });

  it('was made of what was seen: a version that is not the newest is refused', async () => {
    const { one, other } = await twoHarbours();
    const stale = judgeIdentity(office.db, office.reviewer, {
      ...{ record: other, recordVersion: 99, other: one, otherVersion: 1 },
      verdict: 'SAME',
    });
    await expect(stale).rejects.toThrow(Stale);
    expect((await readRecords(office.db, null, [other])).get(other)?.id).toBe(other);
  });

  it('that two are not one has a reason, and is remembered', async () => {
    const { one, other } = await twoHarbours();
    const input = {
      record: other,
      recordVersion: 2,
      other: one,
      otherVersion: 2,
      verdict: 'NOT_SAME' as const,
    };
    expect(await refused(judgeIdentity(office.db, office.reviewer, input))).toEqual([['reason', 'MISSING']]);
    await judge(other, one, 'NOT_SAME');
    expect(await refused(judge(one, other, 'NOT_SAME'))).toEqual([['verdict', 'TWICE']]);
  });
});
