import { type AccordingTo, canonicalJson, type SourcePosition, type Standpoint } from '@chancery/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimInput } from '../claims/claim-input.ts';
import { allParts, describeArticle, linksFrom, listClaims, listFrom, searchFrom } from '../index.ts';
import { identify, openBusyOffice, take } from '../testing/busy-office.ts';
import { type Step, step } from '../testing/busy-steps.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';
import { projectedFrom, recordsFrom, storedAsFrom } from './records-from.ts';

const office = ownOffice();

const text = 'Ferries cost $7 million.';
const by = (
  sources: readonly string[],
  position: SourcePosition = 'ANY',
  more: Partial<AccordingTo> = {},
) => ({
  knownAt: null,
  validAt: null,
  accordingTo: {
    sources,
    position,
    origins: [],
    excludeAnonymous: false,
    minCertainty: null,
    realisations: null,
    ...more,
  },
});
/** Imports a text of an outlet that is a copy of another article, or of none. */
const published = async (text: string, outlet: string | undefined, copyOf: string | null = null) => {
  const article = await addArticle(office, text);
  const described = { headline: 'Ferries', authors: [], outlet, copyOf };
  await describeArticle(office.db, office.editor, { article, expectedVersion: 1, ...described });
  return article;
};
const claimed = async (article: string, ...claims: readonly ClaimInput[]) =>
  acceptClaims(office, await submitClaims(office, article, claims));
const worth = (deal: string, said: Partial<ClaimInput> = {}) =>
  claimOn(text, deal, 'value', { asStated: '$7 million' }, said);

const positions: readonly SourcePosition[] = ['ORIGIN', 'RELAY', 'ANY'];
/** In which positions a source tells of a record; held to lists of records and of claims. */
const tells = async (source: string, record: string): Promise<readonly SourcePosition[]> => {
  const found: SourcePosition[] = [];
  for (const position of positions) {
    const from = by([source], position);
    const isThere = (await recordsFrom(office.db, [record], from)).has(record);
    const listed = await listFrom(office.db, { kinds: ['Deal'], name: null, first: 100 }, from);
    expect(listed.items.some(({ row }) => row.id === record)).toBe(isThere);
    const filter = { subjects: [record] };
    expect((await listClaims(office.db, null, { first: 1, filter }, from)).items.length > 0).toBe(isThere);
    if (isThere) found.push(position);
  }
  return found;
};

describe('according to an outlet that calls a record nothing', () => {
  it('it has the name that others give it, is found by that, and holds no name', async () => {
    const [paper, yard, deal] = [
      await addRecord(office, 'Organisation', 'Paper that names nobody'),
      await addRecord(office, 'Organisation', 'yard, to be named'),
      await addRecord(office, 'Deal', 'Two sold ferries'),
    ];
    const naming = { name: { name: 'Stocznia Gdynia', kind: 'PRIMARY' as const } };
    await claimed(
      await published('Stocznia Gdynia is a yard.', undefined),
      claimOn('Stocznia Gdynia', yard, 'names', naming),
    );
    const selling = { link: { target: yard, role: 'SELLER' } } as const;
    await claimed(
      await published(`${text} It sold them.`, paper),
      claimOn('Ferries', deal, 'parties', selling),
    );
    const from = by([paper]);
    const there = (await projectedFrom(office.db, [yard], from)).get(yard);
    expect(there?.caption).toBe('Stocznia Gdynia');
    expect(there?.held['names']).toBeUndefined();
    const request = { text: 'Stocznia Gdynia', kinds: null, first: 5 };
    const hits = await searchFrom(office.db, request, from);
    expect(hits.map(({ record, matchedName, nameKind }) => [record.caption, matchedName, nameKind])).toEqual([
      ['Stocznia Gdynia', 'Stocznia Gdynia', null],
    ]);
    const byLabel = { ...request, text: 'yard, to be named' };
    expect(await searchFrom(office.db, byLabel, from)).toEqual([]);
    const named = { kinds: ['Organisation'] as const, name: 'Stocznia', first: 5 };
    const listed = await listFrom(office.db, named, from);
    expect(listed.items.map(({ row }) => row.caption)).toEqual(['Stocznia Gdynia']);
  });
});

describe('according to an outlet', () => {
  it('its own voice is an origin, and that of a copy of it is its own, passed on by the outlet of the copy', async () => {
    const [agency, paper, blog] = [
      await addRecord(office, 'Organisation', 'Agency that is copied'),
      await addRecord(office, 'Organisation', 'Paper that copies'),
      await addRecord(office, 'Organisation', 'Blog that copies copies'),
    ];
    const [first, copied, again] = [
      await addRecord(office, 'Deal', 'Ferries of the agency'),
      await addRecord(office, 'Deal', 'Ferries of the paper'),
      await addRecord(office, 'Deal', 'Ferries of the blog'),
    ];
    const original = await published(`${text} One.`, agency);
    const copy = await published(`${text} Two.`, paper, original);
    const copyOfCopy = await published(`${text} Three.`, blog, copy);
    await claimed(original, worth(first));
    await claimed(copy, worth(copied));
    await claimed(copyOfCopy, worth(again));
    expect(await tells(agency, first)).toEqual(['ORIGIN', 'ANY']);
    expect(await tells(agency, copied)).toEqual(['ORIGIN', 'ANY']);
    expect(await tells(agency, again)).toEqual(['ORIGIN', 'ANY']);
    expect(await tells(paper, first)).toEqual([]);
    expect(await tells(paper, copied)).toEqual(['RELAY', 'ANY']);
    expect(await tells(paper, again)).toEqual(['RELAY', 'ANY']);
    expect(await tells(blog, again)).toEqual(['RELAY', 'ANY']);
    expect(await tells(blog, copied)).toEqual([]);
  });

  it('what an article has from others is passed on by its outlet, and by that of what it is a copy of', async () => {
    const [agency, paper, ministry] = [
      await addRecord(office, 'Organisation', 'Agency that cites'),
      await addRecord(office, 'Organisation', 'Paper that copies citing'),
      await addRecord(office, 'Organisation', 'Ministry of ferries'),
    ];
    const deal = await addRecord(office, 'Deal', 'Ferries of the ministry');
    const copy = await published(`${text} Five.`, paper, await published(`${text} Four.`, agency));
    const links = [
      { sourceKind: 'AUTHOR_VOICE' as const, read: true, toNext: 'CITES_REPORT' as const },
      { sourceKind: 'ORGANISATION' as const, source: ministry, read: false },
    ];
    await claimed(copy, worth(deal, { chain: { ends: 'NAMED_ORIGIN', links } }));
    expect(await tells(ministry, deal)).toEqual(['ORIGIN', 'ANY']);
    expect(await tells(agency, deal)).toEqual(['RELAY', 'ANY']);
    expect(await tells(paper, deal)).toEqual(['RELAY', 'ANY']);
  });

  it('has the outlet whose voice it is, and of a copy both, though no claim names them', async () => {
    const [agency, paper, other] = [
      await addRecord(office, 'Organisation', 'Agency that is heard'),
      await addRecord(office, 'Organisation', 'Paper that is heard'),
      await addRecord(office, 'Organisation', 'Paper of others'),
    ];
    const [own, copied] = [
      await addRecord(office, 'Deal', 'Ferries heard of'),
      await addRecord(office, 'Deal', 'Ferries passed on'),
    ];
    const original = await published(`${text} Eight.`, agency);
    const copy = await published(`${text} Nine.`, paper, original);
    await claimed(original, worth(own));
    await claimed(copy, worth(copied));
    await claimed(await published(`${text} Ten.`, other), worth(own, { certainty: 'POSSIBLE' }));
    const heard = async (from: Standpoint) => {
      const outlets = [agency, paper, other];
      const read = await recordsFrom(office.db, outlets, from);
      const listed = await listFrom(office.db, { kinds: ['Organisation'], name: null, first: 100 }, from);
      const ids = listed.items.map(({ row }) => row.id);
      expect(outlets.filter((id) => ids.includes(id))).toEqual(outlets.filter((id) => read.has(id)));
      return outlets.filter((id) => read.has(id));
    };
    expect(await heard(by([agency]))).toEqual([agency, paper]);
    expect(await heard(by([agency], 'RELAY'))).toEqual([]);
    expect(await heard(by([paper]))).toEqual([agency, paper]);
    expect(await heard(by([other]))).toEqual([other]);
    expect(await heard(by([], 'ANY', { minCertainty: 'CERTAIN' }))).toEqual([agency, paper]);
    const { at } = await office.db.prisma.clock.findFirstOrThrow();
    expect(await heard({ ...by([agency]), knownAt: at })).toEqual([agency, paper]);
  });

  it('is as was known then of what is a copy of what', async () => {
    const [agency, paper] = [
      await addRecord(office, 'Organisation', 'Agency found out'),
      await addRecord(office, 'Organisation', 'Paper found out'),
    ];
    const deal = await addRecord(office, 'Deal', 'Ferries found out');
    const [original, copy] = [
      await published(`${text} Six.`, agency),
      await published(`${text} Seven.`, paper),
    ];
    await claimed(copy, worth(deal));
    const before = (await office.db.prisma.clock.findFirstOrThrow()).at;
    expect([await tells(agency, deal), await tells(paper, deal)]).toEqual([[], ['ORIGIN', 'ANY']]);
    const described = { headline: 'Ferries', authors: [], outlet: paper, copyOf: original };
    await describeArticle(office.db, office.editor, { article: copy, expectedVersion: 2, ...described });
    expect([await tells(agency, deal), await tells(paper, deal)]).toEqual([
      ['ORIGIN', 'ANY'],
      ['RELAY', 'ANY'],
    ]);
    const then = { ...by([paper], 'ORIGIN'), knownAt: before };
    expect((await recordsFrom(office.db, [deal], then)).has(deal)).toBe(true);
    const agencyThen = { ...by([agency]), knownAt: before };
    expect((await recordsFrom(office.db, [deal], agencyThen)).has(deal)).toBe(false);
  });
});

describe('according to an origin', () => {
  const through = (paper: string, who: string): NonNullable<ClaimInput['chain']> => ({
    ends: 'ANONYMOUS_ORIGIN',
    links: [
      { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'CITES_REPORT' },
      { sourceKind: 'PUBLICATION', source: paper, read: false, toNext: 'PARAPHRASES' },
      { sourceKind: 'ANONYMOUS_PERSON', described: who, read: false },
    ],
  });

  it('is told what it says by whomever, though it has no record, and by a source what that has from there', async () => {
    const [paper, other] = [
      await addRecord(office, 'Organisation', 'Paper with a source'),
      await addRecord(office, 'Organisation', 'Other paper with a source'),
    ];
    const deals: string[] = [];
    for (const [at, chain] of [
      through(paper, 'close to the yard'),
      through(other, 'Close to the yard'),
      through(paper, 'close to the port'),
      undefined,
    ].entries()) {
      const deal = await addRecord(office, 'Deal', `Ferries as told ${at}`);
      deals.push(deal);
      const article = await addArticle(office, `${text} As told ${at}.`);
      await claimed(article, worth(deal, chain ? { chain } : {}));
    }
    const there = async (from: Standpoint) => {
      const found = await recordsFrom(office.db, deals, from);
      const listed = await listFrom(office.db, { kinds: ['Deal'], name: null, first: 100 }, from);
      const ids = listed.items.map(({ row }) => row.id);
      expect(deals.filter((id) => ids.includes(id))).toEqual(deals.filter((id) => found.has(id)));
      return deals.flatMap((id, at) => (found.has(id) ? [at] : []));
    };
    const [yard, port] = ['yard', 'port'].map((of) => `described:ANONYMOUS_PERSON:close to the ${of}`);
    expect(await there(by([], 'ANY', { origins: [yard ?? ''] }))).toEqual([0, 1]);
    expect(await there(by([], 'ANY', { origins: [yard ?? '', port ?? ''] }))).toEqual([0, 1, 2]);
    expect(await there(by([paper], 'RELAY', { origins: [yard ?? ''] }))).toEqual([0]);
    expect(await there(by([paper], 'ORIGIN', { origins: [yard ?? ''] }))).toEqual([]);
  });

  it('is told in its own voice, of which nobody knew the outlet, and by what it was merged into', async () => {
    const [agency, bureau] = [
      await addRecord(office, 'Organisation', 'Agency of an origin'),
      await addRecord(office, 'Organisation', 'Bureau of an origin'),
    ];
    const deal = await addRecord(office, 'Deal', 'Ferries of an origin');
    const article = await published(`${text} Its own.`, agency);
    await claimed(article, worth(deal));
    await identify(office, office.db, { record: agency, other: bureau, verdict: 'SAME' });
    for (const outlet of [agency, bureau]) {
      const from = by([], 'ANY', { origins: [`record:${outlet}`] });
      expect((await recordsFrom(office.db, [deal], from)).has(deal)).toBe(true);
    }
  });
});

describe('without those who are not named', () => {
  it('is told what has a record, an article or a person’s name behind it, and nothing of others who are described', async () => {
    const ministry = await addRecord(office, 'Organisation', 'Ministry that is named');
    const source = (
      link: Omit<NonNullable<ClaimInput['chain']>['links'][number], 'read'>,
      anonymous = false,
    ) => ({
      ends: anonymous ? ('ANONYMOUS_ORIGIN' as const) : ('NAMED_ORIGIN' as const),
      links: [
        { sourceKind: 'AUTHOR_VOICE' as const, read: true, toNext: 'PARAPHRASES' as const },
        { ...link, read: false },
      ],
    });
    const chains: readonly (readonly [boolean, NonNullable<ClaimInput['chain']> | undefined])[] = [
      [true, undefined],
      [true, source({ sourceKind: 'ORGANISATION', source: ministry })],
      [true, source({ sourceKind: 'NAMED_PERSON', described: 'Ana Ruiz' })],
      [false, source({ sourceKind: 'ORGANISATION', described: 'a Western bank' })],
      [false, source({ sourceKind: 'STATE', described: 'a neighbouring state' })],
      [false, source({ sourceKind: 'DOCUMENT', described: 'a paper that was seen' })],
      [false, source({ sourceKind: 'ANONYMOUS_PERSON', described: 'an official' })],
      [false, source({ sourceKind: 'ORGANISATION', source: ministry }, true)],
    ];
    for (const [at, [isNamed, chain]] of chains.entries()) {
      const deal = await addRecord(office, 'Deal', `Ferries by somebody ${at}`);
      const article = await addArticle(office, `${text} Somebody ${at}.`);
      await claimed(article, worth(deal, chain ? { chain } : {}));
      const from = by([], 'ANY', { excludeAnonymous: true });
      expect([at, (await recordsFrom(office.db, [deal], from)).has(deal)]).toEqual([at, isNamed]);
    }
  });
});

describe('what is otherwise by the word of some', () => {
  it('is projected, and all else read as it is stored: records and links are the same either way', {
    timeout: 60_000,
  }, async () => {
    const busy = await openBusyOffice();
    try {
      const { db, outlets } = busy;
      const all = [0, 1, 2].flatMap((article): Step[] => [
        { does: 'judge', article, claims: [0, 1, 2, 3, 5], verdict: 'ACCEPTED', rank: 'NORMAL' },
        { does: 'describe', article, outlet: article, publishedAt: null },
      ]);
      for (const made of all) await take(busy, db, made);
      const [gazette = '', agency = ''] = outlets.flatMap((outlet) => outlet ?? []);
      const froms = [
        by([gazette]),
        by([agency, gazette], 'RELAY'),
        by([agency], 'ORIGIN'),
        by([], 'ANY', { excludeAnonymous: true }),
        by([], 'ANY', { origins: [`record:${agency}`] }),
        by([], 'ANY', { realisations: ['ACTUAL'], minCertainty: 'PROBABLE' }),
        by([], 'ANY', { realisations: ['HYPOTHETICAL'] }),
      ];
      const ids = (await db.prisma.record.findMany({ select: { id: true } })).map(({ id }) => id);
      const counted = { stored: 0, projected: 0 };
      const compare = async () => {
        for (const from of froms) {
          const [read, projected] = [await recordsFrom(db, ids, from), await projectedFrom(db, ids, from)];
          const rows = [...projected].map(([id, { wanted: _, ...row }]) => [id, row] as const);
          expect(JSON.parse(canonicalJson(Object.fromEntries(read)))).toEqual(
            JSON.parse(canonicalJson(Object.fromEntries(rows))),
          );
          for (const held of [[], ['value', 'parties']]) {
            const some = await recordsFrom(db, ids, from, { ...allParts, held: new Set(held) });
            expect([...some.keys()].toSorted()).toEqual([...projected.keys()].toSorted());
            for (const [id, row] of projected) {
              expect([id, some.get(id)?.caption]).toEqual([id, row.caption]);
              for (const field of held)
                expect(canonicalJson([id, some.get(id)?.held[field] ?? null])).toBe(
                  canonicalJson([id, row.held[field] ?? null]),
                );
            }
          }
          const stored = await storedAsFrom(db, ids, from, allParts);
          counted.stored += stored.size;
          counted.projected += read.size - stored.size;
          // What was merged answers as what it was merged into: that has the links.
          const there = new Map([...projected.values()].map((row) => [row.id, row]));
          const asked = [...there.keys()].map(
            (record) => ({ record, direction: 'OUT', name: null }) as const,
          );
          const links = await linksFrom(
            db,
            asked.map((request) => ({ ...request, first: 50 })),
            from,
          );
          for (const [at, { record }] of asked.entries())
            expect(new Set(links[at]?.items.map(({ row }) => row.key))).toEqual(
              new Set(there.get(record)?.wanted.links.map(({ valueKey }) => valueKey)),
            );
        }
      };
      await compare();
      expect(Math.min(counted.stored, counted.projected)).toBeGreaterThan(2);
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
          for (const made of steps) await take(busy, db, made);
          await compare();
        }),
        { numRuns: 4, endOnFailure: true },
      );
    } finally {
      await busy.close();
    }
  });
});
