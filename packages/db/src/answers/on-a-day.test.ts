import { certainties, type Standpoint, validities } from '@chancery/domain';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { ClaimInput } from '../claims/claim-input.ts';
import { describeArticle, judgeClaims } from '../index.ts';
import { rebuild } from '../projection/rebuild.ts';
import { atOnce, listsWithLinks, theLongWay } from '../testing/both-ways.ts';
import { identify } from '../testing/busy-office.ts';
import { ownOffice } from '../testing/own-office.ts';
import { addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';

const text = 'Ferries were sold.';
const office = ownOffice();
/** Each a subject, its field, and what is said of it. */
let told: readonly (readonly [string, string, ClaimInput['value']])[];
let alike: readonly string[];
beforeAll(async () => {
  const add = async (kind: string, label: string) => addRecord(office, kind, label);
  const [ferries, cranes] = [await add('Deal', 'Ferries'), await add('Deal', 'Cranes')];
  const [yard, docks] = [await add('Organisation', 'Yard'), await add('Organisation', 'Docks')];
  const [norway, sweden] = [await add('State', 'Norway'), await add('State', 'Sweden')];
  const named = (name: string) => ({ name: { name, kind: 'PRIMARY' } });
  const link = (target: string, role?: string) => ({ link: { target, ...(role && { role }) } });
  alike = [yard, docks];
  told = [
    [ferries, 'parties', link(yard, 'SELLER')],
    [ferries, 'parties', link(norway, 'BUYER')],
    [ferries, 'parties', { link: { described: 'Swedish banks', within: sweden } }],
    [ferries, 'names', named('Ferries of then')],
    [cranes, 'parties', link(docks, 'SELLER')],
    [cranes, 'parties', link(yard, 'SELLER')],
    [yard, 'owners', link(norway)],
    [yard, 'owners', link(docks)],
    [docks, 'owners', link(sweden)],
    [yard, 'jurisdiction', link(norway)],
    [yard, 'names', named('Old Yard')],
    [yard, 'names', named('New Yard')],
    [norway, 'names', named('Kingdom of Norway')],
  ];
});

const early = fc.integer({ min: 2012, max: 2014 });
const late = fc.integer({ min: 2015, max: 2018 });
const time = fc
  .tuple(early, late)
  .chain(([first, last]) =>
    fc.constantFrom<string[]>(
      `${first}-05-21`,
      `${first}-05`,
      `${first}~`,
      `${first}-05-21/${last}-08-01`,
      `${first}/${last}-08`,
      `${first}~/${last}`,
      `${first}-03-01/..`,
      `${first}/`,
      `../${last}-08-01`,
      `by ${last}`,
      'last month',
    ),
  );
const claim = fc.record({
  of: fc.nat(12),
  validTime: fc.option(time, { freq: 3 }),
  certainty: fc.constantFrom(...certainties),
  realisation: fc.constantFrom('ACTUAL' as const, 'PLANNED' as const),
  verdict: fc.constantFrom('ACCEPTED' as const, 'ACCEPTED' as const, 'REJECTED' as const),
  rank: fc.constantFrom('NORMAL' as const, 'PREFERRED' as const, 'DEPRECATED' as const),
});
type Said = typeof claim extends fc.Arbitrary<infer Made> ? Made : never;
const contentOf = ({ of, validTime, certainty, realisation }: Said) =>
  JSON.stringify([of, validTime, certainty, realisation]);

const times = ['2012-05-21/2016', '2014-05', '../2015-08-01', '2013~/..'];
/** Each told once, with a time, and accepted. */
const everything: readonly Said[] = Array.from({ length: 13 }, (_, of) => {
  const said = { of, validTime: times[of % times.length] ?? null, certainty: 'CERTAIN' } as const;
  return { ...said, realisation: 'ACTUAL', verdict: 'ACCEPTED', rank: 'NORMAL' };
});

const judge = async (review: string, claims: readonly string[], said: readonly Said[]) => {
  const { db, reviewer } = office;
  const { version } = await db.prisma.review.findUniqueOrThrow({ where: { id: review } });
  const judgements = claims.map((id, at) => {
    const { verdict = 'ACCEPTED', rank = 'NORMAL' } = said[at % said.length] ?? {};
    return { claim: id, verdict, rank, reason: 'Looked at.' };
  });
  await judgeClaims(db, reviewer, { review, expectedVersion: version, judgements });
};

/** Says it all in an article of its own; some of it is judged once more. */
const publish = async (said: readonly Said[]) => {
  const article = await addArticle(office, text);
  const claims = said.flatMap(({ of, validTime, certainty, realisation }) => {
    const [subject = '', field = '', value = null] = told[of] ?? [];
    return [claimOn(text, subject, field, value, { validTime, certainty, realisation })];
  });
  const { review, claims: ids } = await submitClaims(office, article, claims);
  await judge(review, ids, said);
  await judge(review, ids.slice(0, 2), said.toReversed());
  const description = { headline: 'Ferries', authors: [], publishedAt: '21 June 2014' };
  await describeArticle(office.db, office.editor, { article, expectedVersion: 1, ...description });
};

const day = fc.tuple(
  fc.oneof(early, late),
  fc.constantFrom('-01-01', '-03-01', '-05-20', '-05-21', '-08-01', '-08-02', '-12-31'),
);

describe('a list on a day with links', { timeout: 240_000 }, () => {
  it('is answered by one statement as it is the long way, whatever claims tell of when', async () => {
    const compare = async (days: readonly string[]) => {
      let links = 0;
      for (const each of days)
        for (const holds of validities)
          for (const request of listsWithLinks) {
            const from: Standpoint = { knownAt: null, validAt: { day: each, holds }, accordingTo: null };
            const found = await atOnce(office.db, request, from);
            expect(found, JSON.stringify([request, from])).toEqual(
              await theLongWay(office.db, request, from),
            );
            links += JSON.stringify(found).split('"certainty"').length - 1;
          }
      return links;
    };
    const [yard = '', docks = ''] = alike;
    const as = { record: docks, other: yard };
    await publish(everything);
    let links = await compare(['2014-05-20', '2015-08-02']);
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(claim, { minLength: 6, maxLength: 10, selector: contentOf }),
        fc.array(day, { minLength: 2, maxLength: 2 }),
        fc.boolean(),
        async (said, days, merges) => {
          await publish(said);
          await identify(office, office.db, { ...as, verdict: merges ? 'SAME' : 'UNDECIDED' });
          links += await compare(days.map(([of, end]) => `${of}${end}`));
        },
      ),
      { numRuns: 6, endOnFailure: true },
    );
    expect(links).toBeGreaterThan(20);
    expect(await office.db.prisma.datedLink.count()).toBeGreaterThan(5);
    expect(await office.db.prisma.datedCaption.count()).toBeGreaterThan(1);
    expect((await rebuild(office.db)).differences).toEqual([]);
  });

  it('has what is called by a name that may hold that day, before one of another time', async () => {
    const deal = await addRecord(office, 'Deal', 'Tugs');
    const article = await addArticle(office, text);
    const named = (name: string, validTime: string | null) =>
      claimOn(text, deal, 'names', { name: { name, kind: 'PRIMARY' } }, { validTime });
    const { review, claims } = await submitClaims(office, article, [
      named('Alpha tugs', '1990-01-01/2000-01-01'),
      named('Beta tugs', null),
    ]);
    await judge(review, claims, []);
    const calledOn = async (day: string, holds: (typeof validities)[number]) => {
      const from: Standpoint = { knownAt: null, validAt: { day, holds }, accordingTo: null };
      const request = { kind: 'Deal', direction: 'OUT', name: 'parties' } as const;
      const both = [await atOnce(office.db, request, from), await theLongWay(office.db, request, from)];
      return both.map((found) => /"(Alpha|Beta) tugs"/u.exec(JSON.stringify(found))?.[1]);
    };
    expect(await calledOn('1995-01-01', 'CERTAINLY')).toEqual(['Alpha', 'Alpha']);
    expect(await calledOn('2015-01-01', 'CERTAINLY')).toEqual(['Beta', 'Beta']);
    expect(await calledOn('2015-01-01', 'POSSIBLY')).toEqual(['Beta', 'Beta']);
  });
});
