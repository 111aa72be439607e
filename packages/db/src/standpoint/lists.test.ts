import { canonicalJson } from '@chancery/domain';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { rootsOf } from '../identity/roots.ts';
import {
  allParts,
  type ClaimFilter,
  countClaims,
  countDisputes,
  countDisputesFrom,
  countFoundArticles,
  countFrom,
  countLinks,
  countLinksFrom,
  countRecords,
  disputesFrom,
  type From,
  facetsFrom,
  type KindFilter,
  linksFrom,
  listClaims,
  listDisputes,
  listFrom,
  listRecords,
  mergedInto,
  readLinks,
  recordFacets,
  searchArticles,
  searchFrom,
  searchRecords,
} from '../index.ts';
import { type BusyOffice, openBusyOffice, take } from '../testing/busy-office.ts';
import { certainSteps, type Step, step } from '../testing/busy-steps.ts';
import { linkItself } from '../testing/public-record.ts';

let office: BusyOffice;
let norway: string;
beforeAll(async () => {
  office = await openBusyOffice();
  norway = (await office.db.prisma.record.findFirstOrThrow({ where: { label: 'Norway' } })).id;
});
afterAll(async () => office.close());

// So few at once that a list is made of several batches.
const few = 2;

const caption = { field: 'CAPTION', direction: 'DESC' } as const;
const lists = () => {
  const filtered = (kind: 'Deal' | 'Organisation' | 'State', filter: object) =>
    ({ kinds: [kind], name: null, filter: filter as KindFilter, first: 10 }) as const; // as the contract types it
  return [
    { kinds: ['Organisation'], name: null, first: 10, orderBy: caption },
    { kinds: null, name: 'yard 1', first: 10 },
    { kinds: ['State', 'Deal', 'State'], name: 'n', first: 10 },
    { kinds: null, name: null, first: 10, orderBy: { field: 'UPDATED_AT', direction: 'ASC' } },
    { kinds: ['Deal'], name: null, first: 10, orderBy: { field: 'signed', direction: 'ASC' } },
    filtered('Deal', { parties: { records: [norway] } }),
    filtered('Deal', { parties: { known: false } }),
    filtered('State', { deals: { known: true } }),
    filtered('State', { owns: { kinds: ['Organisation'] } }),
    filtered('Organisation', { not: { owners: { records: [norway] } } }),
    filtered('Organisation', { names: { contains: 'Yard 2' } }),
  ] as const;
};

// What names records that were one with others for a time.
const listsNaming = (records: readonly string[]) => {
  const filtered = (kind: 'Deal' | 'Organisation' | 'State', filter: object) =>
    ({ kinds: [kind], name: null, filter: filter as KindFilter, first: 10 }) as const; // as the contract types it
  return [
    filtered('Organisation', { ids: records }),
    filtered('Deal', { parties: { records } }),
    filtered('Deal', { not: { parties: { records } } }),
    filtered('State', { owns: { records } }),
    filtered('Organisation', { owners: { records } }),
  ];
};

const claimsNaming = (records: readonly string[]): readonly ClaimFilter[] => [
  { subjects: records },
  { names: { records, as: ['TARGET'] } },
  { sources: records },
  { origins: records.map((id) => `record:${id}`) },
];

const links = () =>
  (['OUT', 'BACK'] as const).map((direction) => ({ record: norway, direction, name: null }));

const disputes = { kinds: null, decided: null } as const;

// What is only like the words is looked for among the names that an index has: of then there is none.
const foundBy = async (text: string, from: From) => {
  const request = { text, kinds: null, first: 50 };
  const hits = from
    ? await searchFrom(office.db, request, from)
    : await searchRecords(office.db, null, request);
  return hits.filter(({ match }) => match !== 'SIMILAR');
};

const articlesWith = async (text: string, from: From) => [
  await countFoundArticles(office.db, null, text, from),
  (await searchArticles(office.db, null, { text, first: 50 }, from)).items.map(({ row }) => row),
];

const seen = async (from: From) => {
  const { db } = office;
  const rows: unknown[] = [];
  for (const text of ['yard', 'yard 1', 'norway', 'gazette', 'n']) {
    rows.push(await foundBy(text, from));
    rows.push(await articlesWith(text, from));
  }
  const disputed = from
    ? [await countDisputesFrom(db, disputes, from), await disputesFrom(db, { ...disputes, first: 50 }, from)]
    : [await countDisputes(db, null, disputes), await listDisputes(db, null, { ...disputes, first: 50 })];
  rows.push(disputed);
  for (const request of lists()) {
    const page = from
      ? await listFrom(db, request, from, allParts, few)
      : await listRecords(db, null, request);
    const count = from ? await countFrom(db, request, from, few) : await countRecords(db, null, request);
    rows.push([count, page.items.map(({ cursor, row }) => [cursor, row])]);
  }
  const facets = {
    filter: { kinds: ['Organisation'], name: null },
    fields: ['owners', 'type'],
    first: 10,
  } as const;
  rows.push(
    from
      ? await facetsFrom(db, 'Organisation', facets, from, few)
      : await recordFacets(db, null, 'Organisation', facets),
  );
  const asked = links().map((link) => ({ ...link, first: 10 }));
  const pages = from ? await linksFrom(db, asked, from) : await readLinks(db, null, asked);
  const counts = from ? await countLinksFrom(db, links(), from) : await countLinks(db, null, links());
  const ends = pages.map(({ items }) => items.map(({ row }) => canonicalJson(linkItself(row))).sort());
  return canonicalJson([rows, counts, ends]);
};

const seenOf = async (record: string, from: From) => {
  const { db } = office;
  const rows: unknown[] = [];
  for (const request of listsNaming([record])) {
    const page = from
      ? await listFrom(db, request, from, allParts, few)
      : await listRecords(db, null, request);
    const count = from ? await countFrom(db, request, from, few) : await countRecords(db, null, request);
    rows.push([count, page.items.map(({ row }) => row)]);
  }
  for (const filter of claimsNaming([record])) {
    const page = await listClaims(db, null, { filter, first: 100 }, from);
    rows.push([await countClaims(db, null, filter, from), page.items.map(({ row }) => row)]);
  }
  // What was merged is told of what stands for it.
  const [root = record] = (await rootsOf(db.prisma, [record], from?.knownAt ?? null)).values();
  const merged = (await mergedInto(db, [root], from)).get(root) ?? [];
  return JSON.parse(
    canonicalJson([rows, root, merged.map(({ id, judgement }) => [id, judgement.id])]),
  ) as unknown;
};

const seenOfAlike = async (from: From) => Promise.all(office.alike.map((record) => seenOf(record, from)));

const knownAt = (moment: Date) => ({ knownAt: moment, validAt: null, accordingTo: null });

describe('lists, counts and links of a past moment', { timeout: 120_000 }, () => {
  it('are what they were then, narrowed and ordered by what was held then', async () => {
    const kept = new Map<number, string>();
    for (const made of [...certainSteps, ...fc.sample(step, { numRuns: 22, seed: 8 })]) {
      await take(office, office.db, made);
      kept.set((await office.db.prisma.clock.findFirstOrThrow()).at.getTime(), await seen(null));
    }
    expect(kept.size).toBeGreaterThan(8);
    for (const [moment, then] of kept) expect(await seen(knownAt(new Date(moment)))).toBe(then);
  });

  it('compare records as they were one then, not as they are today', async () => {
    const [yard, gazette, agency] = [0, 1, 2];
    const same = (record: number, other: number): Step => ({
      does: 'identify',
      record,
      other,
      verdict: 'SAME',
    });
    const parted = (record: number, other: number): Step =>
      ({ ...same(record, other), verdict: 'UNDECIDED' }) as Step;
    const accepted = [0, 1, 2].map(
      (article): Step => ({ does: 'judge', article, claims: [1, 3, 5], verdict: 'ACCEPTED', rank: 'NORMAL' }),
    );
    const everyPair = [yard, gazette, agency].flatMap((one) =>
      [yard, gazette, agency].filter((other) => other !== one).map((other) => parted(one, other)),
    );
    const steps = [...accepted, ...everyPair, same(gazette, yard), same(agency, yard), parted(gazette, yard)];
    const kept = new Map<number, readonly unknown[]>();
    const keep = async () =>
      kept.set((await office.db.prisma.clock.findFirstOrThrow()).at.getTime(), await seenOfAlike(null));
    for (const made of steps) {
      await take(office, office.db, made);
      await keep();
    }
    const told = [...kept.values()].slice(-3);
    expect(new Set(told.map((then) => canonicalJson(then))).size).toBe(3);
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 6 }), async (more) => {
        for (const made of more) {
          await take(office, office.db, made);
          await keep();
        }
      }),
      { numRuns: 5, endOnFailure: true },
    );
    for (const [moment, then] of kept) expect(await seenOfAlike(knownAt(new Date(moment)))).toEqual(then);
  });

  it('are paged by cursors, forwards and backwards', async () => {
    const from = knownAt((await office.db.prisma.clock.findFirstOrThrow()).at);
    const every = (await listFrom(office.db, { kinds: null, name: null, first: 10 }, from)).items;
    const forwards = [];
    let after: string | null = null;
    do {
      const page = await listFrom(office.db, { kinds: null, name: null, first: 1, after }, from);
      forwards.push(...page.items);
      after = page.hasNext ? (page.items.at(-1)?.cursor ?? null) : null;
    } while (after);
    expect(forwards).toEqual(every);
    const last = await listFrom(office.db, { kinds: null, name: null, last: 1 }, from);
    expect(last.items).toEqual(every.slice(-1));

    const back = { record: norway, direction: 'BACK', name: null } as const;
    const [whole] = await linksFrom(office.db, [{ ...back, first: 10 }], from);
    const [one] = await linksFrom(office.db, [{ ...back, first: 1 }], from);
    const cursor = one?.items[0]?.cursor ?? null;
    const [rest] = await linksFrom(office.db, [{ ...back, first: 10, after: cursor }], from);
    expect([...(one?.items ?? []), ...(rest?.items ?? [])]).toEqual(whole?.items);
    const [end] = await linksFrom(office.db, [{ ...back, last: 1 }], from);
    expect(end?.items).toEqual(whole?.items.slice(-1));
  });
});
