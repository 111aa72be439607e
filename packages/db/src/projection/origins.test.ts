import { describe, expect, it } from 'vitest';
import type { ClaimInput } from '../claims/claim-input.ts';
import {
  claimsBehind,
  describeArticle,
  judgeIdentity,
  listClaims,
  readClaims,
  readRecords,
  rebuild,
} from '../index.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const office = ownOffice();

const text = 'Ferries cost $7 million.';
const worth = (deal: string, said: Partial<ClaimInput> = {}) =>
  claimOn(text, deal, 'value', { asStated: '$7 million' }, said);
const accept = async (article: string, ...claims: ClaimInput[]) =>
  acceptClaims(office, await submitClaims(office, article, claims));
const held = async (record: string, field: string) =>
  (await readRecords(office.db, null, [record])).get(record)?.held[field]?.values ?? [];
const from = async (article: string, outlet: string) =>
  describeArticle(office.db, office.editor, {
    article,
    expectedVersion: 1,
    headline: 'Ferries',
    authors: [],
    outlet,
  });
/** Says of which article another is a copy; answers with its version then. */
const copyOf = async (article: string, expectedVersion: number, original: string | null, outlet?: string) => {
  const described = { article, expectedVersion, headline: 'Ferries', authors: [], outlet };
  await describeArticle(office.db, office.editor, { ...described, copyOf: original });
};
const momentNow = async (): Promise<Date> => {
  const { _max } = await office.db.prisma.articleDescription.aggregate({ _max: { at: true } });
  if (!_max.at) throw new Error('Nothing is described.');
  return _max.at;
};
const originsOf = async (deal: string) => (await held(deal, 'value')).map(({ origins }) => origins);
const originsAt = async (knownAt: Date | null, ...articles: readonly string[]) => {
  const rows = await office.db.prisma.claim.findMany({
    where: { revision: { articleId: { in: [...articles] } } },
    select: { id: true },
  });
  const claims = await readClaims(
    office.db,
    null,
    rows.map(({ id }) => id),
    knownAt && { knownAt, validAt: null, accordingTo: null },
  );
  return new Set([...claims.values()].map(({ origin }) => origin));
};

describe('origins', () => {
  it('are one where an agency says it itself and another outlet relays the agency', async () => {
    const agency = await addRecord(office, 'Organisation', 'Agency');
    const paper = await addRecord(office, 'Organisation', 'Paper');
    const deal = await addRecord(office, 'Deal', 'Relayed ferries');
    const [own, relay] = [await addArticle(office, text), await addArticle(office, `${text} So it says.`)];
    await from(own, agency);
    await from(relay, paper);
    await accept(own, worth(deal));
    await accept(
      relay,
      worth(deal, {
        chain: {
          ends: 'NAMED_ORIGIN',
          links: [
            { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'CITES_REPORT' },
            { sourceKind: 'PUBLICATION', source: agency, read: false },
          ],
        },
      }),
    );
    expect(await held(deal, 'value')).toMatchObject([{ origins: 1 }]);
  });

  it('are one for the same text imported twice, while nobody knows whose it is', async () => {
    const deal = await addRecord(office, 'Deal', 'Twice imported ferries');
    for (const article of [await addArticle(office, text), await addArticle(office, text)])
      await accept(article, worth(deal));
    expect(await held(deal, 'value')).toMatchObject([{ origins: 1 }]);
  });
});

describe('a chain that stops at who passes it on elsewhere', () => {
  type Chain = NonNullable<ClaimInput['chain']>;
  const through = (
    ends: Chain['ends'],
    ...links: readonly Omit<Chain['links'][number], 'read'>[]
  ): Chain => ({
    ends,
    links: [
      { sourceKind: 'AUTHOR_VOICE', read: true, toNext: 'CITES_REPORT' },
      ...links.map((link) => ({ ...link, read: false })),
    ],
  });
  const anOffice = async () => {
    const [daily, twin] = [
      await addRecord(office, 'Organisation', 'Daily'),
      await addRecord(office, 'Organisation', 'The Daily'),
    ];
    const deal = await addRecord(office, 'Deal', 'Ferries by hearsay');
    let told = 0;
    const say = async (chain?: Chain, described?: { outlet?: string; copyOf?: string }) => {
      told += 1;
      const article = await addArticle(office, `${text} Heard ${told} of ${deal}.`);
      if (described) {
        const given = { headline: 'Ferries', authors: [], ...described };
        await describeArticle(office.db, office.editor, { article, expectedVersion: 1, ...given });
      }
      await accept(article, worth(deal, chain ? { chain } : {}));
      return article;
    };
    const behind = (source: string) =>
      through(
        'ANONYMOUS_ORIGIN',
        { sourceKind: 'PUBLICATION', source, toNext: 'PARAPHRASES' },
        { sourceKind: 'ANONYMOUS_PERSON', described: 'close to the yard' },
      );
    return { daily, twin, deal, say, behind };
  };
  const publication = (source: string) => ({ sourceKind: 'PUBLICATION' as const, source });

  it('adds no origin, unless it surely ends there', async () => {
    const { daily, deal, say, behind } = await anOffice();
    await say(behind(daily));
    expect(await originsOf(deal)).toEqual([1]);
    await say(through('UNKNOWN_IF_MORE', publication(daily)));
    await say(undefined, { outlet: daily });
    expect(await originsOf(deal)).toEqual([1]);
    await say(through('NAMED_ORIGIN', publication(daily)));
    expect(await originsOf(deal)).toEqual([2]);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });

  it('is known by the record that stands for it, and by the outlet of a copy', async () => {
    const { daily, twin, deal, say, behind } = await anOffice();
    const original = await say(behind(daily));
    await say(through('UNKNOWN_IF_MORE', publication(twin)));
    expect(await originsOf(deal)).toEqual([2]);
    const versionOf = async (id: string) =>
      (await office.db.prisma.record.findUniqueOrThrow({ where: { id } })).version;
    await judgeIdentity(office.db, office.reviewer, {
      ...{ record: twin, recordVersion: await versionOf(twin) },
      ...{ other: daily, otherVersion: await versionOf(daily), verdict: 'SAME' },
    });
    expect(await originsOf(deal)).toEqual([1]);
    const paper = await addRecord(office, 'Organisation', 'Paper that copied');
    await say(behind(daily), { outlet: paper, copyOf: original });
    await say(through('UNKNOWN_IF_MORE', publication(paper)));
    expect(await originsOf(deal)).toEqual([1]);
    const agency = await addRecord(office, 'Organisation', 'Agency that is copied');
    const wire = await say(undefined, { outlet: agency });
    const printer = await addRecord(office, 'Organisation', 'Printer that copied');
    await say(undefined, { outlet: printer, copyOf: wire });
    await say(through('NOT_STATED', publication(printer)));
    expect(await originsOf(deal)).toEqual([2]);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });
});

const origins = async (...articles: readonly string[]) => originsAt(null, ...articles);

describe('the origins of copies', () => {
  const printed = async (count: number) => {
    const deal = await addRecord(office, 'Deal', 'Syndicated ferries');
    const articles: string[] = [];
    for (let at = 0; at < count; at += 1)
      articles.push(await addArticle(office, `${text} Print ${at} of ${deal}.`));
    for (const article of articles) await accept(article, worth(deal));
    return { deal, articles };
  };

  it('are one with that of their original, whatever their outlets, and two again once they are none', async () => {
    const [agency, paper] = [
      await addRecord(office, 'Organisation', 'Agency of copies'),
      await addRecord(office, 'Organisation', 'Paper of copies'),
    ];
    const { deal, articles } = await printed(2);
    const [own = '', copy = ''] = articles;
    await from(own, agency);
    await from(copy, paper);
    expect(await originsOf(deal)).toEqual([2]);
    const before = await momentNow();
    await copyOf(copy, 2, own, paper);
    expect(await originsOf(deal)).toEqual([1]);
    expect([...(await origins(own, copy))]).toEqual([`record:${agency}`]);
    expect([...(await originsAt(before, own, copy))].sort()).toEqual(
      [`record:${agency}`, `record:${paper}`].sort(),
    );
    expect((await rebuild(office.db)).differences).toEqual([]);
    await copyOf(copy, 3, null, paper);
    expect(await originsOf(deal)).toEqual([2]);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });

  it('follow their original through copies of copies, also when its outlet becomes known or it is a copy itself', async () => {
    const agency = await addRecord(office, 'Organisation', 'Agency of copied copies');
    const { deal, articles } = await printed(3);
    const [own = '', copy = '', again = ''] = articles;
    await copyOf(copy, 1, own);
    await copyOf(again, 1, copy);
    expect(await originsOf(deal)).toEqual([1]);
    const [voice = ''] = await origins(own, copy, again);
    expect(voice).toMatch(/^voice:/u);
    const relayed = await addArticle(office, `${text} The agency says so, of ${deal}.`);
    const links = [
      { sourceKind: 'AUTHOR_VOICE' as const, read: true, toNext: 'CITES_REPORT' as const },
      { sourceKind: 'PUBLICATION' as const, source: agency, read: false },
    ];
    await accept(relayed, worth(deal, { chain: { ends: 'NAMED_ORIGIN', links } }));
    expect(await originsOf(deal)).toEqual([2]);
    await from(own, agency);
    expect(await originsOf(deal)).toEqual([1]);
    expect([...(await origins(own, copy, again, relayed))]).toEqual([`record:${agency}`]);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });

  it('are found in the list of claims by the one key', async () => {
    const { articles } = await printed(2);
    const [own = '', copy = ''] = articles;
    await copyOf(copy, 1, own);
    const [origin = ''] = await origins(own, copy);
    const found = await listClaims(office.db, null, { first: 10, filter: { origins: [origin] } });
    expect(found.items).toHaveLength(2);
  });

  it('never go round', async () => {
    const { articles } = await printed(3);
    const [one = '', two = '', three = ''] = articles;
    await copyOf(two, 1, one);
    await copyOf(three, 1, two);
    await expect(copyOf(one, 1, three)).rejects.toMatchObject({
      issues: [{ path: ['copyOf'], code: 'SELF' }],
    });
    // Of two at once, one comes second, and sees the first.
    const [a = '', b = ''] = (await printed(2)).articles;
    const both = await Promise.allSettled([copyOf(a, 1, b), copyOf(b, 1, a)]);
    expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  });
});

describe('what is held', () => {
  it('tells some value and none apart', async () => {
    const deal = await addRecord(office, 'Deal', 'Vague ferries');
    const unsaid = { value: null } as const;
    await accept(await addArticle(office, text), worth(deal, { snak: 'SOME_VALUE', ...unsaid }));
    await accept(await addArticle(office, `${text} No.`), worth(deal, { snak: 'NO_VALUE', ...unsaid }));
    const record = (await readRecords(office.db, null, [deal])).get(deal);
    const { values = [], alternatives = [] } = record?.held['value'] ?? {};
    expect([...values, ...alternatives].map(({ snak, origins }) => [snak, origins])).toEqual(
      expect.arrayContaining([
        ['SOME_VALUE', 1],
        ['NO_VALUE', 1],
      ]),
    );
  });

  it('names the claims of each entry of a history', async () => {
    const deal = await addRecord(office, 'Deal', 'Twice agreed ferries');
    const article = await addArticle(office, text);
    const agreed = (year: string) =>
      claimOn('Ferries', deal, 'status', { choice: 'AGREED' }, { validTime: year });
    await accept(article, agreed('2014'), agreed('2018'));
    const entries = await held(deal, 'status');
    expect(entries.map(({ validFrom }) => validFrom)).toEqual(['2018-01-01', '2014-01-01']);
    expect(new Set(entries.flatMap(({ claims }) => claims)).size).toBe(2);
    for (const { claims } of entries) expect(claims).toHaveLength(1);
    expect(
      (await claimsBehind(office.db, [{ record: deal, field: 'status', key: 'AGREED' }]))[0],
    ).toHaveLength(2);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });
});
