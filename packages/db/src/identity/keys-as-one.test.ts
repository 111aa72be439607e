import { type Link, link, quantity, type Statement, statement } from '@chancery/domain';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClaimInput } from '../claims/claim-input.ts';
import { shortKey } from '../claims/field-of.ts';
import { claimsBehind, readRecords, rebuild, restingThen } from '../index.ts';
import { identify } from '../testing/busy-office.ts';
import { ownOffice } from '../testing/own-office.ts';
import { acceptClaims, addArticle, addRecord, claimOn, submitClaims } from '../testing/small-office.ts';
import { canonicalValueOf } from './canonical-value.ts';
import { type Roots, rootsOf, withRoots } from './roots.ts';

const office = ownOffice();

const idOf = (nth: number): string => `${String(nth).repeat(8)}-0000-4000-8000-000000000000`;
const parsed = quantity.parse('3 frigates');
const frigates = parsed.ok ? parsed.value : null;

/** Statements about some records, short and long, with and without a count; some with an id in their words. */
const statements = (ids: readonly string[]): fc.Arbitrary<Statement> =>
  fc.record({
    text: fc
      .tuple(
        fc.string({ minLength: 1, maxLength: 12 }),
        fc.constantFrom('', ' of the yard'.repeat(11), ' of the yard'.repeat(15), ` as ${idOf(0)}`),
      )
      .map((parts) => parts.join('')),
    about: fc.shuffledSubarray([...ids]),
    quantity: fc.constantFrom(null, frigates),
  });

const parties = link({ to: ['Organisation'], reverse: 'deals', roles: ['BUYER'], described: true });
const links = (ids: readonly string[]): fc.Arbitrary<Link> =>
  fc
    .record({
      id: fc.constantFrom(...ids),
      described: fc.constantFrom(null, 'Yards', 'Yards of the north '.repeat(12)),
      role: fc.constantFrom(null, 'BUYER'),
    })
    .map(({ id, described, role }) => ({
      ...(described === null ? { target: id, within: null } : { target: null, within: id }),
      ...{ described, role, title: null, share: null },
    }));

describe('the key of a value', () => {
  const ids = [1, 2, 3, 4, 5, 6, 7].map(idOf);
  const merges: fc.Arbitrary<Roots> = fc
    .array(fc.tuple(fc.constantFrom(...ids), fc.constantFrom(...ids)))
    .map((pairs) => new Map(pairs));

  it('is after a merge what it would have been if the value had named what stands for its records from the first', () => {
    fc.assert(
      fc.property(statements(ids), merges, (said, roots) => {
        const valued = { kind: 'Deal', field: 'statements', value: said };
        const first = canonicalValueOf(valued, roots) as Statement;
        expect(withRoots(shortKey(statement.key(said)), roots)).toBe(shortKey(statement.key(first)));
      }),
    );
    fc.assert(
      fc.property(links(ids), merges, (said, roots) => {
        const first = canonicalValueOf({ kind: 'Deal', field: 'parties', value: said }, roots) as Link;
        expect(withRoots(shortKey(parties.key(said)), roots)).toBe(shortKey(parties.key(first)));
      }),
    );
  });

  it('is the same in SQL, now and as of each moment', async () => {
    const records: string[] = [];
    for (const nth of [1, 2, 3, 4, 5, 6])
      records.push(await addRecord(office, 'Organisation', `Yard ${nth}`));
    const { prisma } = office.db;
    const moments: (Date | null)[] = [null];
    const merge = async (one: number, two: number, verdict: 'SAME' | 'UNDECIDED') => {
      const [record = '', other = ''] = [records[one], records[two]];
      await identify(office, office.db, { record, other, verdict });
      moments.push((await prisma.clock.findFirstOrThrow()).at);
    };
    await merge(1, 3, 'SAME');
    await merge(5, 0, 'SAME');
    await merge(3, 2, 'SAME');
    await merge(1, 3, 'UNDECIDED');
    const keys = [
      ...fc.sample(statements(records), { numRuns: 150 }).map((said) => statement.key(said)),
      ...fc.sample(links(records), { numRuns: 30 }).map((said) => parties.key(said)),
    ].map(shortKey);
    const changed: number[] = [];
    for (const moment of moments) {
      const roots = await rootsOf(prisma, records, moment);
      const rows = await prisma.$queryRaw<{ readonly held: string }[]>`
        select held_key(key, ${moment}::timestamptz) as held
        from unnest(${keys}::text[]) with ordinality given(key, at) order by at`;
      const held = keys.map((key) => withRoots(key, roots));
      expect(rows.map((row) => row.held)).toEqual(held);
      changed.push(held.filter((key, at) => key !== keys[at]).length);
    }
    expect(Math.min(...changed)).toBeGreaterThan(10);
  });
});

describe('two statements that are about records that are one', () => {
  const held = async (record: string) =>
    (await readRecords(office.db, null, [record])).get(record)?.held['statements']?.values ?? [];
  const say = async (words: string, claims: readonly ClaimInput[]) => {
    const submitted = await submitClaims(office, await addArticle(office, words), claims);
    await acceptClaims(office, submitted);
    return submitted.claims;
  };
  const stated = (
    deal: string,
    about: readonly string[],
    said: Partial<ClaimInput> & { readonly counted?: string },
  ) => {
    const { counted, ...rest } = said;
    const count = counted === undefined ? {} : { quantity: { asStated: counted } };
    return claimOn('They', deal, 'statements', { statement: { text: 'They build', about, ...count } }, rest);
  };
  /** Three records in the order of their ids, and a deal. */
  const opened = async (name: string) => {
    const deal = await addRecord(office, 'Deal', name);
    const yards: string[] = [];
    for (const nth of [1, 2, 3]) yards.push(await addRecord(office, 'Organisation', `${name} ${nth}`));
    const [least = '', middle = '', most = ''] = yards.sort();
    return { deal, least, middle, most };
  };

  it.each([
    ['short', ''],
    ['long', ' and repair'.repeat(25)],
  ])(
    'are one value of two origins, and two again once these are parted, where they are %s',
    async (length, more) => {
      const { deal, least, middle, most } = await opened(`Frigates in ${length}`);
      const both = (about: readonly string[]) => [
        claimOn('They', deal, 'statements', { statement: { text: `They build${more}`, about } }),
      ];
      const [one = ''] = await say(`They build, ${length}.`, both([least, middle]));
      const [two = ''] = await say(`They build, as another tells in ${length}.`, both([middle]));
      const [three = ''] = await say(`They are both yards, ${length}.`, both([middle, most]));
      const apart = await held(deal);
      expect(apart.map(({ origins }) => origins)).toEqual([1, 1, 1]);

      const within = { record: least, other: middle };
      const foreseen = (await restingThen(office.db, office.reviewer, within, [deal])).get(deal);
      await identify(office, office.db, { ...within, verdict: 'SAME' });
      const merged = await held(deal);
      expect(merged.map(({ origins }) => origins).toSorted()).toEqual([1, 2]);
      expect(foreseen?.fields.map(({ after }) => after.values.map(({ key }) => key))).toEqual([
        merged.map(({ key }) => key),
      ]);
      const key = merged.find(({ origins }) => origins === 2)?.key ?? '';
      const behind = await claimsBehind(office.db, [{ record: deal, field: 'statements', key }]);
      expect(behind.map((claims) => claims.toSorted())).toEqual([[one, two].sort()]);
      await identify(office, office.db, { ...within, verdict: 'UNDECIDED' });
      expect(await held(deal)).toEqual(apart);

      // What sorted before the other now sorts after it.
      await identify(office, office.db, { record: least, other: most, verdict: 'SAME' });
      const across = await held(deal);
      expect(across.map(({ origins }) => origins).toSorted()).toEqual([1, 2]);
      const shared = across.find(({ origins }) => origins === 2)?.key ?? '';
      const found = await claimsBehind(office.db, [{ record: deal, field: 'statements', key: shared }]);
      expect(found.map((claims) => claims.toSorted())).toEqual([[one, three].sort()]);
      await identify(office, office.db, { record: least, other: most, verdict: 'UNDECIDED' });
      expect(await held(deal)).toEqual(apart);
      expect((await rebuild(office.db)).differences).toEqual([]);
    },
  );

  it('are denied by what leaves their count open, before these are merged and after', async () => {
    const { deal, least, middle, most } = await opened('Denied');
    await say('They build 3 frigates.', [
      {
        ...stated(deal, [least, middle], { counted: '3 frigates' }),
        citations: [{ role: 'CONTENT', start: 0, end: 21, exact: 'They build 3 frigates' }],
      },
    ]);
    await say('They deny it.', [stated(deal, [least, middle], { polarity: 'NEGATIVE' })]);
    const denied = async () => (await held(deal)).map(({ denials }) => denials?.length ?? 0);
    expect(await denied()).toEqual([1]);
    for (const other of [most, middle]) {
      await identify(office, office.db, { record: least, other, verdict: 'SAME' });
      expect(await denied()).toEqual([1]);
      await identify(office, office.db, { record: least, other, verdict: 'UNDECIDED' });
    }
  });
});
